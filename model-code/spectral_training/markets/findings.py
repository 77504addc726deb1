"""What was found of the markets, without weights: kept among the evaluation's files, told in the model card."""

from collections.abc import Iterator
from pathlib import Path

from spectral_dna.inference.markets import MarketFigures, MarketSet
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation.kept import read_apart
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.metrics import shown

NAME = "markets.json"
"""Beside the evaluation's files; learned apart from the models, it stays when they are published anew."""


class SetFindings(Value):
    """What one kind of input reached.

    `chosen` is the way that was taken for all, `tried` what each reached within folds, and `in_folds` how many outer
    folds took which. `mean_auc` is over all markets, those without evidence among them; beside it boosted trees'.
    """

    chosen: str
    tried: dict[str, float]
    in_folds: dict[str, int]
    mean_auc: float
    trees_mean_auc: float
    markets: list[MarketFigures]


class MarketFindings(Value):
    """What was found of the markets."""

    trained: str
    tracks: int
    artists_known: int
    folds: int
    fewest: int
    sets: dict[SetName, SetFindings]


def figures_of(own: MarketSet) -> list[MarketFigures]:
    """Leave the weights out."""
    return [MarketFigures(**one.model_dump(include=set(MarketFigures.model_fields))) for one in own.markets]


def read_findings(folder: Path) -> MarketFindings | None:
    """Read them; None where there are none, or some of other code."""
    return read_apart(folder / NAME, MarketFindings)


def tell_markets(folder: Path) -> Iterator[str]:
    """Tell the model card's part; nothing where no markets were learned."""
    found = read_findings(folder)
    if found is None:
        return
    yield _HEAD.format(found=found, alone=found.tracks - found.artists_known)
    by_code = {name: {one.code: one for one in own.markets} for name, own in found.sets.items()}
    yield from table(
        ["market", "tracks", *(f"AUC, `{name}`" for name in by_code)],
        (
            [code, str(one.tracks), *(_cell(own.get(code)) for own in by_code.values())]
            for code, one in next(iter(by_code.values())).items()
        ),
    )
    for name, own in found.sets.items():
        yield f"- `{name}`: {_way(own, found.folds)}"
    yield ""


_HEAD = """
## Markets
Learned on {found.trained}, apart from the models above: given that a track charts somewhere, how like it is to what
charts in one market. {found.tracks:,} tracks of one snapshot; one logistic regression a market, all learned in one way,
which is chosen within folds. A likeness of 70 says: of 100 tracks that chart elsewhere and not here, 70 are less like
what charts here. So the AUC is the mean likeness of tracks that do chart here, over 100, and a coin has .5. Figures are
of {found.folds} folds; intervals are 95 % bootstraps. The artists of {found.artists_known} tracks are known and stay on
one side; the other {alone:,} are parted by recording alone, so that artists may stand on both sides, and figures may be
too good by what that gives away. A market whose interval reaches .5, or with fewer than {found.fewest} tracks, has no
evidence and gets no number. Among so many intervals of 95 %, one or two would lie above .5 by chance if there were
nothing to find in any.
"""


def _cell(one: MarketFigures | None) -> str:
    if one is None or one.auc is None:
        return "too few tracks"
    return shown(one.auc) if one.has_evidence else f"{shown(one.auc)}: no evidence"


def _way(own: SetFindings, folds: int) -> str:
    least, most = min(own.tried.values()), max(own.tried.values())
    return (
        f"{own.chosen} for all, taken in {own.in_folds.get(own.chosen, 0)} of {folds} folds; the ways tried reach a "
        f"mean AUC of {least:.3f} to {most:.3f}. Left-out mean over all markets {own.mean_auc:.3f}; boosted trees, for "
        f"comparison, {own.trees_mean_auc:.3f}."
    )
