"""What the models of the catalogue's own kind of features say of a published track."""

from spectral_dna.db.catalogue_search import Row
from spectral_dna.inference.background import reference_tracks
from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.feature_table import MODEL_FEATURES, MODEL_KEYS, Scale
from spectral_dna.schema.requests import FeatureInput, PredictionRequest
from spectral_dna.schema.verdict import SetName

OLDEST_YEAR = 1900
LEARNT = (
    "The models were trained on tables that may hold this very track, so this shows what they have learnt and is no "
    "test of them."
)


def question_of(row: Row, manifest: Manifest) -> tuple[PredictionRequest, list[str]]:
    """Give what to ask of a track, and the features for which the training tracks' median stands in.

    The plain models are asked, by the decade of the release where that is known.
    """
    found = {key: getattr(row, key) for key in MODEL_KEYS}
    filled = [key for key, value in found.items() if value is None]
    if filled:
        middle = reference_tracks(manifest.sets[SetName.CATALOGUE].reference, 1)
        found.update({key: float(middle[key][0]) for key in filled})
    whole = {spec.key for spec in MODEL_FEATURES if spec.scale is Scale.CATEGORY}
    features = FeatureInput(**{key: round(value) if key in whole else value for key, value in found.items()})
    year = row.year or row.decade
    asked = PredictionRequest(
        features=features, set=SetName.CATALOGUE, year=year if year and year >= OLDEST_YEAR else None, explain=True
    )  # fmt: skip
    return asked, filled
