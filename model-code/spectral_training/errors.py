"""What training can refuse, and why."""


class TrainingError(Exception):
    """Base of all: the message says what to do next."""


class TableMissing(TrainingError):
    """A table that a lens needs isn't in the data folder."""


class TableUnusable(TrainingError):
    """A table lacks columns, can't be read, or keeps too few rows."""


class ExportDiffers(TrainingError):
    """An exported file doesn't answer as its source does."""


class SearchRefused(TrainingError):
    """A search was asked for what there is not."""


class GateFailed(TrainingError):
    """Something must not be published; `gate` names the rule."""

    def __init__(self, gate: str, detail: str) -> None:
        """Put the gate's name in front."""
        self.gate = gate
        super().__init__(f"{gate}: {detail}")
