"""One report from what the steps of a run left, with the sentences that come first."""

from collections.abc import Iterator, Sequence

from spectral_dna.crossplatform.report import (
    ExecutiveReport,
    Family,
    Indicator,
    Learner,
    ModelFigures,
    Run,
    Sentence,
    Target,
)
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.parts import BeyondPart, HypothesesPart, IndicatorsPart, ModelsPart, TablePart
from spectral_training.crossplatform.reports.wording import figure

SELECTED = Sentence(
    key="selected_artists",
    text="The table holds up to ten best-known songs of artists who found an audience, at one moment: nothing here "
    "speaks of music that nobody found, and nothing of what comes before what.",
    numbers={},
)


def gathered(
    run: Run,
    table: TablePart,
    models: ModelsPart,
    tests: HypothesesPart,
    indicators: IndicatorsPart,
    beyond: BeyondPart,
) -> ExecutiveReport:
    """Put the report together."""
    return ExecutiveReport(
        schema_version="1", run=run, summary=list(_summary(models.models, tests, indicators.indicators)),
        quality=table.quality, cleaning=table.cleaning, models=models.models, drivers=models.drivers,
        claims=[*models.claims, *tests.claims], hypotheses=tests.hypotheses, insights=tests.insights,
        not_testable=tests.not_testable, indicators=indicators.indicators, bands=indicators.bands, reach=beyond.reach,
        network=beyond.network, limits=[SELECTED, *table.limits],
    )  # fmt: skip


def headline(models: Sequence[ModelFigures]) -> dict[str, float]:
    """Name the figures of the models that are served, out of fold, as a question in SQL would: one row a run."""
    served = [one for one in models if one.learner is Learner.BOOSTED and one.with_artist]
    return {
        f"{one.target}_{one.family}_{key}": one.folds[key].value
        for one in served for key in ("r2", "pr_auc", "base_rate") if key in one.folds
    }  # fmt: skip


def _summary(
    models: Sequence[ModelFigures], tests: HypothesesPart, indicators: Sequence[Indicator]
) -> Iterator[Sentence]:
    before, after = (_r2(models, family) for family in (Family.BEFORE, Family.AFTER))
    if before is not None and after is not None:
        yield Sentence(
            key="predictable",
            text=f"Before release a model explains {before.value:.0%} of what sets recordings of unseen artists "
            f"apart in streams, after release {after.value:.0%}; what else decides is not in these tables.",
            numbers={"before": before.value, "after": after.value},
        )
    yield from (one.finding for one in tests.hypotheses if not one.key.startswith("h1"))
    for one in indicators:
        if one.key == "top_share":
            yield Sentence(
                key="top_share", text=f"The hundredth of recordings with the most streams holds "
                f"{figure(one.figure, one.unit)} of all of them.", numbers={"share": one.figure.value},
            )  # fmt: skip


def _r2(models: Sequence[ModelFigures], family: Family) -> Metric | None:
    asked = (Target.STREAMS, family, Learner.BOOSTED, True)
    return next(
        (one.folds["r2"] for one in models if (one.target, one.family, one.learner, one.with_artist) == asked), None
    )
