"""The last stage: everything that was found becomes one report."""

from spectral_dna.explain.summary import notices, summary
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs.judged import Judged
from spectral_dna.jobs.order import Source as Accepted
from spectral_dna.schema.feature_table import BY_KEY, FEATURES, MODEL_KEYS
from spectral_dna.schema.heard import Heard, Notice
from spectral_dna.schema.report import SCHEMA_VERSION, FeatureValue, LensReport, ModelInfo, PopularityReport, Report
from spectral_dna.schema.report import Source as ReportSource
from spectral_dna.schema.verdict import Explanations, LensName, SetName


def assemble(source: Accepted, heard: Heard, judged: Judged, why: Explanations | None, *, manifest: Manifest) -> Report:
    """Compose the report; without a verdict it still holds every feature."""
    return Report(
        schema_version=SCHEMA_VERSION,
        id=source.analysis,
        created=source.created,
        source=_source(source, heard),
        duration=heard.duration,
        gate=heard.gate,
        features=_features(heard, judged.percentiles),
        no_verdict=judged.no_verdict,
        summary=summary(judged.verdict, heard.gate, judged.no_verdict, source.stated),
        lenses=_lenses(judged, why),
        popularity=_popularity(judged, why),
        curves=heard.curves,
        sections=heard.sections,
        along=judged.along,
        warnings=[*heard.warnings, *_reservations(judged)],
        models=ModelInfo(
            version=manifest.version,
            trained=manifest.trained,
            set=SetName.RECORDING.value,
            inputs=list(MODEL_KEYS),
            limits=manifest.limits,
        ),
        stated=source.stated,
    )


def _source(source: Accepted, heard: Heard) -> ReportSource:
    return ReportSource(
        kind=source.kind, name=source.name, sha256=source.sha256, bytes=source.bytes, container=heard.container,
        video=source.video,
    )  # fmt: skip


def _features(heard: Heard, percentiles: dict[str, float | None]) -> dict[str, FeatureValue]:
    """Give what was measured in the order of the table."""
    return {
        spec.key: FeatureValue(
            **heard.features[spec.key].model_dump(), unit=BY_KEY[spec.key].unit, percentile=percentiles.get(spec.key)
        )
        for spec in FEATURES
        if spec.key in heard.features
    }


def _lenses(judged: Judged, why: Explanations | None) -> dict[LensName, LensReport] | None:
    if judged.verdict is None or why is None or not judged.verdict.lenses:
        return None
    return {
        name: LensReport(**lens.model_dump(), **dict(why.lenses[name]))
        for name, lens in judged.verdict.lenses.items()
    }  # fmt: skip


def _popularity(judged: Judged, why: Explanations | None) -> PopularityReport | None:
    if judged.verdict is None or why is None:
        return None
    return PopularityReport(
        **judged.verdict.popularity.model_dump(), explained=why.popularity.explained, reasons=why.popularity.reasons
    )


def _reservations(judged: Judged) -> list[Notice]:
    return [] if judged.verdict is None else notices(judged.verdict)
