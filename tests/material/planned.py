"""A report that knows the effect of an official video."""

from spectral_dna.crossplatform.report import Evidence, ExecutiveReport
from spectral_dna.inference.manifest import Metric

VIDEO = "h2_official_video"


def with_effect(report: ExecutiveReport, low: float = 1.1) -> ExecutiveReport:
    """Put a doubly robust estimate into the hypothesis on official videos."""
    effect = Evidence(
        key="ratio_causal", label="Times the streams", unit="times", p_value=None, method="doubly robust",
        figure=Metric(value=1.2, low=low, high=1.3, n=100),
    )  # fmt: skip
    told = [
        one.model_copy(update={"evidence": [effect]}) if one.key == VIDEO else one for one in report.hypotheses
    ]  # fmt: skip
    return report.model_copy(update={"hypotheses": told})
