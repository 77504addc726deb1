"""What may be asked of the history: search, filters, order."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Query
from pydantic import AfterValidator

from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.history import Sort, Wanted
from spectral_dna.schema.stages import State

LONGEST_SEARCH = 200
LONGEST_CURSOR = 1000


def _in_utc(moment: datetime) -> datetime:
    """Read a moment; one that names no zone is meant as UTC."""
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("it lies outside the years 1 to 9999") from None


Moment = Annotated[datetime, AfterValidator(_in_utc)]


async def _wanted(
    q: Annotated[
        str, Query(max_length=LONGEST_SEARCH, description="Words of a name, title or channel, in whatever case.")
    ] = "",
    state: Annotated[list[State] | None, Query(description="Where they stand; may be said several times.")] = None,
    kind: Annotated[list[SourceKind] | None, Query(description="Where the sound came from; several times.")] = None,
    emerging: Annotated[bool | None, Query(description="Whether the emerging lens says hit.")] = None,
    charting: Annotated[bool | None, Query(description="Whether the charting lens says hit.")] = None,
    since: Annotated[Moment | None, Query(description="Accepted at this moment or later.")] = None,
    until: Annotated[Moment | None, Query(description="Accepted before this moment.")] = None,
    sort: Annotated[Sort, Query(description="Highest scores and longest recordings first, without one last.")] = (
        Sort.NEWEST
    ),
) -> Wanted:
    return Wanted(
        q=q, states=tuple(state or ()), kinds=tuple(kind or ()), emerging=emerging, charting=charting,
        since=since, until=until, sort=sort,
    )  # fmt: skip


Wish = Annotated[Wanted, Depends(_wanted)]
Cursor = Annotated[str | None, Query(max_length=LONGEST_CURSOR, description="From `next_cursor`, in the same order.")]
