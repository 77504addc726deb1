"""What a question may cost, and what comes back."""

from dataclasses import dataclass
from typing import Protocol

Cell = str | float | int | None


@dataclass(frozen=True)
class Bounds:
    """Limits of one answer: rows, characters of a cell and of all cells together, and seconds."""

    rows: int
    cell: int
    size: int
    seconds: float


@dataclass(frozen=True)
class Answer:
    """Rows under their columns; `is_cut` when there would have been more."""

    columns: list[str]
    rows: list[list[Cell]]
    is_cut: bool


class Asked(Protocol):
    """Tables that can be asked."""

    async def ask(self, sql: str, bounds: Bounds) -> Answer:
        """Answer one statement that only reads.

        Raises
        ------
        QueryRefused : it isn't SQL, asks for what there is not, or would do more than read.
        QueryTooDear : it takes longer, or more memory, than a question may.
        AnalyticsMissing : there is nothing to ask.
        """
        ...
