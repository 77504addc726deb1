"""From features to the verdict: five votes under each lens, and the popularity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spectral_dna.errors import InvalidRequest
from spectral_dna.inference import vote
from spectral_dna.inference.design import Matrix
from spectral_dna.inference.familiarity import warned
from spectral_dna.inference.lens import Columns, Floats64, Lens, Regressor, Told
from spectral_dna.inference.lines import at
from spectral_dna.inference.reference import outside
from spectral_dna.inference.stability import kept, moved
from spectral_dna.inference.stated import OUTSIDE_DECADES, UNHEEDED, check, decade_of, unheeded
from spectral_dna.inference.store import Fitted, Models
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import Given, LensName, LensVerdict, MemberName, Popularity, SetName, Verdict

OUTSIDE = "outside_training_range"
"""The code of a warning; a colon and the feature follow it."""


def judge(
    features: Mapping[str, Measured],
    models: Models,
    *,
    set_name: SetName,
    decade: str | None = None,
    stated: Stated = NOTHING,
) -> Verdict:
    """Let the five vote under each lens, and predict the popularity; the same features give the same verdict.

    What was stated is for the variants that take it; what the plain models say then stands beside. `decade` wins over
    what was stated of it.

    Raises
    ------
    InvalidRequest : a feature that the models need is missing or not finite, or there is no such decade.
    UnknownGenre, VariantUnavailable : the published models can't take what was stated.
    """
    values, entry = _needed(features), models.manifest.sets[set_name]
    check(stated, entry)
    said, is_outside = decade_of(stated, entry.lenses[LensName.CHARTING].decades)
    plain, told = models.of(set_name), models.told(set_name, stated)
    drawn = moved(values, set_name)
    asked = _Asked(values, drawn, decade or said)
    late = [f"{OUTSIDE_DECADES}:{stated.year}"] if is_outside and decade in (None, said) else []
    return Verdict(
        lenses={name: _judge_lens(lens, plain.lenses[name], asked) for name, lens in told.lenses.items()},
        popularity=_judge_popularity(told.popularity, plain.popularity, values),
        warnings=[
            *(f"{OUTSIDE}:{key}" for key in outside(values, models, set_name)),
            *warned(entry.familiarity, values),
            *late,
            *(f"{UNHEEDED}:{name}" for name in unheeded(stated, entry)),
        ],
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """One track: its features, the same moved within their errors, and the decade to judge by."""

    values: Mapping[str, float]
    drawn: Columns | None
    decade: str | None


def _needed(features: Mapping[str, Measured]) -> dict[str, float]:
    values = {key: features[key].value for key in MODEL_KEYS if key in features}
    unusable = [key for key in MODEL_KEYS if not np.isfinite(values.get(key, np.nan))]
    if unusable:
        raise InvalidRequest(f"The models need a value for {', '.join(unusable)}.")
    return values


def _judge_lens(lens: Lens, plain: Lens, asked: _Asked) -> LensVerdict:
    chosen = chosen_decade(lens, asked.decade)
    decades = None if chosen is None else [chosen]
    chances = lens.chances(lens.matrix(asked.values, decades))
    votes = vote.cast(dict(zip(MemberName, chances[:, 0].astype(float).tolist(), strict=True)))
    (shown,) = lens.shown(chances).tolist()
    n = vote.count(votes)
    is_chance = lens.entry.kind == "chance"
    return LensVerdict(
        kind=lens.entry.kind,
        hit=vote.is_hit(n),
        votes=n,
        agreement=vote.agreement(n),
        probability=shown if is_chance else None,
        likeness=None if is_chance else shown,
        base_rate=lens.entry.base_rate,
        stability=kept(lens, asked.drawn, decades, hit=vote.is_hit(n)),
        members=votes,
        decade=chosen,
        given=None if lens.told is None else _beside(lens.told, plain, plain.matrix(asked.values, decades)),
    )


def _beside(told: Told, plain: Lens, matrix: Matrix) -> Given:
    """Give what the plain five say of a track, for a reader who wants to know what the statement changed."""
    chances = plain.chances(matrix)
    (shown,), (votes,) = plain.shown(chances).tolist(), vote.counts(chances).tolist()
    return Given(variant=told.variant, inputs=list(told.inputs), plain=shown, plain_votes=votes)


def chosen_decade(lens: Lens, decade: str | None) -> str | None:
    """Take the decade that was asked for, else the latest; None for a lens without decades.

    Raises
    ------
    InvalidRequest : the lens doesn't know the decade.
    """
    if lens.latest is None:
        return None
    if decade is not None and decade not in lens.entry.decades:
        raise InvalidRequest(f"The decade must be one of {', '.join(lens.entry.decades)}.")
    return decade or lens.latest


def _judge_popularity(regressor: Regressor, plain: Regressor, values: Mapping[str, float]) -> Popularity:
    found = Popularity(**{name: float(column[0]) for name, column in popularity_rows(regressor, values).items()})
    if (told := regressor.told) is None:
        return found
    (value,) = plain.values(values).tolist()
    given = Given(variant=told.variant, inputs=list(told.inputs), plain=value, plain_votes=None)
    return found.model_copy(update={"given": given})


def popularity_rows(regressor: Regressor, columns: Columns) -> dict[str, Floats64]:
    """Predict popularity with its 90 % interval, percentile and Hit Score, each of shape (n_rows,)."""
    entry, value = regressor.entry, regressor.values(columns)
    percentile = at(entry.percentile, value)
    return {
        "value": value,
        "low": np.clip(np.minimum(at(entry.low, value), value), 0, 100),
        "high": np.clip(np.maximum(at(entry.high, value), value), 0, 100),
        "percentile": percentile,
        "hit_score": at(entry.hit_score, percentile),
    }


@dataclass(frozen=True, slots=True)
class Scored:
    """Answers for many rows, each array of shape (n_rows,); `shown` is the chance or the likeness."""

    shown: Mapping[LensName, Floats64]
    votes: Mapping[LensName, npt.NDArray[np.intp]]
    popularity: Mapping[str, Floats64]


def judge_rows(
    columns: Columns, decades: Sequence[str] | None, models: Models, set_name: SetName, fitted: Fitted | None = None
) -> Scored:
    """Judge many rows at once, without stability; `decades` holds one a row, or None for the latest.

    The plain models answer, unless others of the set are given.
    """
    fitted = fitted or models.of(set_name)
    shown: dict[LensName, Floats64] = {}
    votes: dict[LensName, npt.NDArray[np.intp]] = {}
    for name, lens in fitted.lenses.items():
        chances = lens.chances(lens.matrix(columns, decades))
        shown[name], votes[name] = lens.shown(chances), vote.counts(chances)
    return Scored(shown, votes, popularity_rows(fitted.popularity, columns))
