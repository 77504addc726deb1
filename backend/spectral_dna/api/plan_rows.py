"""Plans as rows of a table."""

from collections.abc import AsyncIterator, Iterable

from spectral_dna.api.tables import Cell
from spectral_dna.schema.plans import PartName, Plan, PlanPart

_OF_A_PART = ("score", "share", "points", "origin", "basis")
_PARTS = tuple(f"{part.value}_{name}" for part in PartName for name in _OF_A_PART)
_NAMED = ("analysis", "catalogue_track", "track_title", "picture", "picture_title", "caption")
_LAST = ("basis", *_NAMED, "created", "changed")
COLUMNS = ("id", "name", "score", "band", "balance", "spread", "unbalanced", "weakest", *_PARTS, *_LAST)


async def rows(plans: Iterable[Plan]) -> AsyncIterator[dict[str, Cell]]:
    """Give a row for each plan."""
    for plan in plans:
        yield row_of(plan)


def row_of(plan: Plan) -> dict[str, Cell]:
    """Flatten a plan."""
    found = plan.combined
    parts = {part.key: part for part in found.parts}
    cells: dict[str, Cell] = {
        "id": plan.id, "name": plan.name, "score": found.score, "band": found.band, "balance": found.balance,
        "spread": found.spread, "unbalanced": found.is_unbalanced,
        "weakest": None if found.weakest is None else found.weakest.value,
        "basis": None if found.basis is None else found.basis.kind.value, "analysis": plan.analysis,
        "catalogue_track": plan.catalogue_track,
        "track_title": parts[PartName.TRACK].title, "picture": plan.picture,
        "picture_title": parts[PartName.PICTURE].title, "caption": plan.caption,
        "created": plan.created.isoformat(), "changed": plan.changed.isoformat(),
    }  # fmt: skip
    for part in parts.values():
        cells |= {f"{part.key.value}_{name}": cell for name, cell in _cells(part).items()}
    return cells


def _cells(part: PlanPart) -> dict[str, Cell]:
    basis = None if part.basis is None else part.basis.kind.value
    return dict(zip(_OF_A_PART, (part.score, part.share, part.points, part.origin, basis), strict=True))
