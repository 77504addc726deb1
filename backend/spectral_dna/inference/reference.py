"""Where a value stands among the published tables, and whether the models have met its like."""

from collections.abc import Mapping

from spectral_dna.inference.readiness import CALMEST
from spectral_dna.inference.store import Models
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.verdict import SetName


def percentiles(features: Mapping[str, Measured], models: Models) -> dict[str, float | None]:
    """Give each feature's percentile among extracted ones, 0 to 100; None for a feature that the tables don't hold."""
    found = features.items()
    return {key: models.percentile(key, measured.value, set_name=SetName.RECORDING) for key, measured in found}


def outside(features: Mapping[str, float], models: Models, set_name: SetName) -> list[str]:
    """Name the features that lie outside what the models of the set were trained on."""
    known = models.manifest.sets[set_name].reference
    beyond = [key for key, value in features.items() if key in known and not known[key].low <= value <= known[key].high]
    # an estimate of an energetic track may fall that low, but no track so calm was learnt from
    is_calm = features["energy"] <= CALMEST and "energy" not in beyond
    return [*beyond, "energy"] if is_calm else beyond
