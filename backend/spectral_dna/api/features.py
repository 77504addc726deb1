"""The feature table."""

from fastapi import APIRouter
from pydantic import TypeAdapter

from spectral_dna.schema.feature_table import Group, Scale, as_rows
from spectral_dna.schema.values import Value

router = APIRouter(prefix="/features", tags=["features"])


class FeatureInfo(Value):
    """A row of the feature table: what a feature is, where it lies, what a higher value means."""

    key: str
    label: str
    unit: str
    group: Group
    low: float
    high: float
    scale: Scale
    decimals: int
    meaning: str
    higher: str
    extractor: str
    in_models: bool
    adjustable: bool
    dna_axis: bool
    column: str | None
    column_scale: float
    categories: list[str]


_ROWS = TypeAdapter(list[FeatureInfo]).validate_python(as_rows())


@router.get("", response_model=list[FeatureInfo])
async def features() -> list[FeatureInfo]:
    """Give the whole table, in its order."""
    return _ROWS
