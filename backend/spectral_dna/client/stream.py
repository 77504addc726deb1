"""Progress as it comes: server-sent events, read line by line."""

from spectral_dna.schema.analysis import AnalysisEvent

PATH = "/api/v1/analyses/{}/events"


class Reader:
    """Turns lines into events. A stream that broke off begins anew: what was told already is not told twice."""

    def __init__(self) -> None:
        self._data: list[str] = []
        self._told: dict[object, AnalysisEvent] = {}
        self.has_ended = False

    def restart(self) -> None:
        """Forget half an event."""
        self._data.clear()

    def feed(self, line: str) -> AnalysisEvent | None:
        """Take a line; give the event that it completes, if it is news."""
        if line.startswith("data:"):
            self._data.append(line.removeprefix("data:").removeprefix(" "))
            return None
        if line or not self._data:
            return None
        event = AnalysisEvent.model_validate_json("\n".join(self._data), extra="ignore")
        self._data.clear()
        about = event.type if event.stage is None else event.stage.stage
        known = self._told.get(about)
        self._told[about] = event
        self.has_ended = event.type == "end"
        is_news = known is None or known.model_copy(update={"number": event.number}) != event
        return event if is_news else None
