"""The client for programs that wait."""

import time
from collections.abc import Iterator, Mapping
from typing import Any, Self, TypeVar

import httpx2

from spectral_dna.client import calls
from spectral_dna.client.batches import Batches
from spectral_dna.client.calls import Call, Source
from spectral_dna.client.connection import TIMEOUT, options, stated
from spectral_dna.client.patience import Patience, gone
from spectral_dna.client.refusals import Unreachable, refusal, report_of
from spectral_dna.client.stream import PATH, Reader
from spectral_dna.errors import SpectralError
from spectral_dna.schema.analysis import Analysis, AnalysisEvent, AnalysisPage, AnalysisSummary
from spectral_dna.schema.markets import MarketBasis, MarketRequest, Markets
from spectral_dna.schema.moves import CounterfactualRequest, Counterfactuals
from spectral_dna.schema.report import Report
from spectral_dna.schema.requests import Prediction, PredictionRequest
from spectral_dna.schema.stages import State
from spectral_dna.schema.stated import OptionalInput

Answer = TypeVar("Answer")


class Client:
    """One service. Every method raises the errors of `spectral_dna.errors` that the service answers.

    Parameters
    ----------
    address : where the service is, such as `http://localhost:7860`.
    key : an API key, where the service asks for one.
    visitor : a random token of the caller's own, where the service is open to visitors.
    patience : how often, and with what pauses, a busy or silent service is asked again.
    """

    def __init__(
        self,
        address: str,
        *,
        key: str | None = None,
        visitor: str | None = None,
        patience: Patience | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        """Connect when first needed."""
        self._http = httpx2.Client(**options(address, key=key, visitor=visitor, timeout=timeout))
        self._patience = patience or Patience()
        self.batches = Batches(self._http, self._do)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._http.close()

    def analyze(
        self,
        source: Source,
        *,
        genre: str | None = None,
        explicit: bool | None = None,
        year: int | None = None,
        decade: str | None = None,
    ) -> "Running":
        """Send a recording by its path, or the address of one; what is stated is optional."""
        accepted = self._do(calls.submit(source, stated(genre, explicit, year, decade)))
        return Running(self, accepted.id)

    def analyze_sample(self, name: str) -> "Running":
        """Analyse one of the service's sample tracks."""
        return Running(self, self._do(calls.sample(name)).id)

    def get(self, analysis: str) -> Analysis:
        """Give one analysis as it stands."""
        return self._do(calls.get(analysis))

    def page(self, *, cursor: str | None = None, limit: int = 20, state: State | None = None) -> AnalysisPage:
        """Give a page of analyses, newest first."""
        return self._do(calls.page(cursor, limit, state))

    def analyses(self, *, state: State | None = None) -> Iterator[AnalysisSummary]:
        """Give all analyses, newest first, asking for page after page."""
        cursor = None
        while True:
            page = self.page(cursor=cursor, limit=100, state=state)
            yield from page.items
            if (cursor := page.next_cursor) is None:
                return

    def cancel(self, analysis: str) -> Analysis:
        """Stop an analysis that waits or runs."""
        return self._do(calls.cancel(analysis))

    def delete(self, analysis: str) -> None:
        """Delete an analysis; for a while it can be restored."""
        self._do(calls.delete(analysis))

    def restore(self, analysis: str) -> Analysis:
        """Take back a deletion."""
        return self._do(calls.restore(analysis))

    def predict(self, features: Mapping[str, float], **asked: Any) -> Prediction:  # noqa: ANN401 - checked there
        """Judge features; further arguments are the fields of `PredictionRequest`."""
        return self._do(calls.predict(PredictionRequest(features=features, **asked)))

    def counterfactuals(self, features: Mapping[str, float], lens: str, **asked: Any) -> Counterfactuals:  # noqa: ANN401
        """Search the smallest changes that would turn a majority; see `CounterfactualRequest`."""
        return self._do(calls.counterfactuals(CounterfactualRequest(features=features, lens=lens, **asked)))

    def markets(self, analysis: str, *, basis: str = "model") -> Markets:
        """Say how like an analysed recording is to what charts in each market; by `rule_of_thumb` too."""
        return self._do(calls.markets(analysis, MarketBasis(basis)))

    def markets_of(self, features: Mapping[str, float], **asked: Any) -> Markets:  # noqa: ANN401 - checked there
        """Say the same of features; further arguments are the fields of `MarketRequest`."""
        return self._do(calls.markets_of(MarketRequest(features=features, **asked)))

    def inputs(self) -> list[OptionalInput]:
        """Say what may be stated about a recording."""
        return self._do(calls.inputs())

    def models(self) -> dict[str, Any]:
        """Say which models answer, and how well they do."""
        return self._do(calls.models())

    def events(self, analysis: str) -> Iterator[AnalysisEvent]:
        """Tell every stage of an analysis from the start, and its end; a stream that broke off is opened anew."""
        reader, waits = Reader(), self._patience.waits()
        while True:
            failure: SpectralError = Unreachable("The stream of events ended before the analysis did.")
            try:
                for event in self._stream(analysis, reader):
                    waits = self._patience.waits()
                    yield event
            except httpx2.TransportError as error:
                failure = gone(error)
            if reader.has_ended:
                return
            if (wait := next(waits, None)) is None:
                raise failure
            time.sleep(wait)

    def _stream(self, analysis: str, reader: Reader) -> Iterator[AnalysisEvent]:
        reader.restart()
        with self._http.stream("GET", PATH.format(analysis)) as response:
            if response.is_error:
                response.read()
                raise refusal(response)
            for line in response.iter_lines():
                if (event := reader.feed(line)) is not None:
                    yield event

    def _do(self, call: Call[Answer]) -> Answer:
        """Send a call until it is answered, or patience ends."""
        waits = self._patience.waits()
        while True:
            wait = next(waits, None)
            try:
                response = self._send(call)
            except httpx2.TransportError as error:
                if wait is None:
                    raise gone(error) from error
            else:
                if response.is_success:
                    return call.read(response.content)
                wait = self._patience.wait(response, wait)
                if wait is None:
                    raise refusal(response)
            time.sleep(wait)

    def _send(self, call: Call[Any]) -> httpx2.Response:
        with call.opened() as files:
            return self._http.request(
                call.method, call.path, params=call.params, json=call.json, data=call.form, files=files,
                headers=call.headers,
            )  # fmt: skip


class Running:
    """An analysis that was accepted: iterate over it for progress, ask for `report()` for its end."""

    def __init__(self, client: Client, analysis: str) -> None:
        """Follow nothing yet."""
        self.id = analysis
        self._client = client

    def __iter__(self) -> Iterator[AnalysisEvent]:
        return self._client.events(self.id)

    def report(self) -> Report:
        """Wait for the end and give the report.

        Raises
        ------
        SpectralError : the one by which it failed.
        AnalysisCancelled : someone stopped it.
        """
        for _ in self:
            pass
        return report_of(self._client.get(self.id))

    def cancel(self) -> Analysis:
        """Stop it."""
        return self._client.cancel(self.id)
