"""What is said of a track and markets: by what was learned from charts, or by rule of thumb."""

from collections.abc import Mapping

from spectral_dna.errors import MarketsNotPublished, NothingToPlace
from spectral_dna.inference.market_rules import by_rule
from spectral_dna.inference.markets import MarketFigures, MarketModels
from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.markets import BY_MODEL, BY_RULE, MarketBasis, MarketLikeness, Markets
from spectral_dna.schema.report import Report
from spectral_dna.schema.verdict import SetName

OUTSIDE = "outside_training_range"
_BY_HAND = Basis(
    kind=BasisKind.RULE_OF_THUMB,
    source="Weights of danceability, energy, valence and tempo on the Hit Score, set by hand without market data.",
)


def of_report(report: Report | None, models: MarketModels | None, basis: MarketBasis) -> Markets:
    """Hold a recording against markets, by what was heard of it.

    Raises
    ------
    NothingToPlace : it has no verdict, or not yet.
    MarketsNotPublished : there are none, and it is not asked for the rule of thumb.
    """
    if report is None or not report.lenses or report.popularity is None:
        raise NothingToPlace
    features = {key: report.features[key].value for key in MODEL_KEYS}
    if basis is MarketBasis.RULE_OF_THUMB:
        return weighed(features, report.popularity.hit_score, SetName.RECORDING)
    return learned(features, models, SetName.RECORDING)


def learned(features: Mapping[str, float], models: MarketModels | None, set_name: SetName) -> Markets:
    """Tell of every market in the published file, with what each rests on.

    Raises
    ------
    MarketsNotPublished : there is no such file.
    """
    if models is None:
        raise MarketsNotPublished
    said = models.likeness(features, set_name)
    own = models.found.sets[set_name].markets
    found = [_market(one, said.get(one.code), models.found.source) for one in own]
    return Markets(
        basis=BasisKind.MODEL, sentence=BY_MODEL, set=set_name, markets=_ordered(found), tracks=models.found.tracks,
        trained=models.found.trained, hit_score=None,
        warnings=[f"{OUTSIDE}:{key}" for key in models.outside(features, set_name)],
    )  # fmt: skip


def _market(figures: MarketFigures, likeness: float | None, source: str) -> MarketLikeness:
    auc = figures.auc
    basis = auc and Basis(
        kind=BasisKind.MODEL, source=source, metric="auc", value=auc.value, low=auc.low, high=auc.high, n=figures.tracks
    )
    shown = None if likeness is None else round(likeness, 1)
    without = "too_few_tracks" if auc is None else "no_evidence"
    return MarketLikeness(
        code=figures.code, likeness=shown, reason=without if shown is None else None, base_rate=figures.base_rate,
        basis=basis,
    )  # fmt: skip


def weighed(features: Mapping[str, float], hit_score: float, set_name: SetName) -> Markets:
    """Tell of the six markets of the rule of thumb."""
    found = [
        MarketLikeness(code=code, likeness=round(value, 1), reason=None, base_rate=None, basis=_BY_HAND)
        for code, value in by_rule(features, hit_score).items()
    ]
    return Markets(
        basis=BasisKind.RULE_OF_THUMB, sentence=BY_RULE, set=set_name, markets=_ordered(found), tracks=None,
        trained=None, hit_score=hit_score, warnings=[],
    )  # fmt: skip


def _ordered(found: list[MarketLikeness]) -> list[MarketLikeness]:
    return sorted(found, key=lambda one: (one.likeness is None, -(one.likeness or 0.0), one.code))
