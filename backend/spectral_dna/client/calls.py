"""The service's calls as values: what is sent, and how the answer is read. Both clients send the same."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any, Generic, TypeVar
from uuid import uuid4

from pydantic import TypeAdapter

from spectral_dna.schema.analysis import Analysis, AnalysisAccepted, AnalysisPage
from spectral_dna.schema.markets import MarketBasis, MarketRequest, Markets
from spectral_dna.schema.moves import CounterfactualRequest, Counterfactuals
from spectral_dna.schema.requests import Prediction, PredictionRequest
from spectral_dna.schema.stages import State
from spectral_dna.schema.stated import OptionalInput, Stated

Answer = TypeVar("Answer")
Source = str | PathLike[str]

BASE = "/api/v1"


@dataclass(frozen=True)
class Call(Generic[Answer]):
    """One call; its files are opened anew at each attempt."""

    method: str
    path: str
    into: TypeAdapter[Answer]
    params: Mapping[str, Any] = field(default_factory=dict)
    json: Any = None
    form: Mapping[str, str] | None = None
    files: Sequence[Path] = ()
    part: str = "file"
    headers: Mapping[str, str] = field(default_factory=dict)

    @contextmanager
    def opened(self) -> Iterator[list[tuple[str, Any]] | None]:
        """Open what is uploaded; a form without a file is still a form of parts."""
        if self.form is None:
            yield None
        elif not self.files:
            yield [(name, (None, value)) for name, value in self.form.items()]
        else:
            with ExitStack() as opened:
                yield [(self.part, (file.name, opened.enter_context(file.open("rb")))) for file in self.files]

    def read(self, content: bytes) -> Answer:
        """Read an answer; fields that a newer service adds are passed over."""
        return self.into.validate_json(content or b"null", extra="ignore")


_ACCEPTED, _ANALYSIS, _PAGE = TypeAdapter(AnalysisAccepted), TypeAdapter(Analysis), TypeAdapter(AnalysisPage)
_PREDICTION, _MOVES = TypeAdapter(Prediction), TypeAdapter(Counterfactuals)
_MARKETS = TypeAdapter(Markets)
_INPUTS, _NOTHING, _ANY = TypeAdapter(list[OptionalInput]), TypeAdapter(type(None)), TypeAdapter(dict[str, Any])


def submit(source: Source, stated: Stated) -> Call[AnalysisAccepted]:
    """Send a recording, or the address of one. Sent twice with one key, it is still analysed once."""
    said = stated.model_dump(mode="json", exclude_none=True)
    headers = {"Idempotency-Key": uuid4().hex}
    if isinstance(source, str) and source.startswith(("http://", "https://")):
        return Call("POST", f"{BASE}/analyses", _ACCEPTED, json={"url": source, **said}, headers=headers)
    form = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in said.items()}
    return Call("POST", f"{BASE}/analyses", _ACCEPTED, form=form, files=(Path(source),), headers=headers)


def sample(name: str) -> Call[AnalysisAccepted]:
    """Analyse a sample track of the service."""
    headers = {"Idempotency-Key": uuid4().hex}
    return Call("POST", f"{BASE}/analyses", _ACCEPTED, form={"sample": name}, headers=headers)


def get(analysis: str) -> Call[Analysis]:
    """Ask for one analysis."""
    return Call("GET", f"{BASE}/analyses/{analysis}", _ANALYSIS)


def page(cursor: str | None, limit: int, state: State | None) -> Call[AnalysisPage]:
    """Ask for a page of analyses, newest first."""
    asked = {"cursor": cursor, "limit": limit, "state": state}
    return Call("GET", f"{BASE}/analyses", _PAGE, params={name: it for name, it in asked.items() if it is not None})


def cancel(analysis: str) -> Call[Analysis]:
    """Stop an analysis."""
    return Call("POST", f"{BASE}/analyses/{analysis}/cancel", _ANALYSIS)


def delete(analysis: str) -> Call[None]:
    """Delete an analysis."""
    return Call("DELETE", f"{BASE}/analyses/{analysis}", _NOTHING)


def restore(analysis: str) -> Call[Analysis]:
    """Take back a deletion."""
    return Call("POST", f"{BASE}/analyses/{analysis}/restore", _ANALYSIS)


def predict(asked: PredictionRequest) -> Call[Prediction]:
    """Judge features."""
    return Call("POST", f"{BASE}/predictions", _PREDICTION, json=asked.model_dump(mode="json"))


def counterfactuals(asked: CounterfactualRequest) -> Call[Counterfactuals]:
    """Search the smallest changes that would change an answer."""
    return Call("POST", f"{BASE}/counterfactuals", _MOVES, json=asked.model_dump(mode="json"))


def markets(analysis: str, basis: MarketBasis) -> Call[Markets]:
    """Hold a recording against markets."""
    return Call("GET", f"{BASE}/markets", _MARKETS, params={"analysis": analysis, "basis": basis.value})


def markets_of(asked: MarketRequest) -> Call[Markets]:
    """Hold features against markets."""
    return Call("POST", f"{BASE}/markets", _MARKETS, json=asked.model_dump(mode="json"))


def inputs() -> Call[list[OptionalInput]]:
    """Ask what may be stated about a recording."""
    return Call("GET", f"{BASE}/inputs", _INPUTS)


def models() -> Call[dict[str, Any]]:
    """Ask which models answer, and how well they do."""
    return Call("GET", f"{BASE}/models", _ANY)
