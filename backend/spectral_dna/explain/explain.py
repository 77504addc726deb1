"""Why the numbers are what they are: the part of every feature in each answer, in the answer's own unit."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from spectral_dna.explain.shapley import Columns, Estimate, estimate
from spectral_dna.explain.wording import reason_sentence, told
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.protocols import ScorableModels
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import (
    Additive,
    Explanation,
    Explanations,
    Given,
    LensExplanation,
    LensName,
    LensVerdict,
    MemberName,
    Parts,
    Reason,
    SetName,
    Verdict,
)

SAMPLED = "Shapley values, estimated on the published five by paired walks from {n} reference tracks"
EXACT = "exact tree contributions of XGBoost, in points of popularity"
CONDITION = ", all for tracks stated as {said}"


@dataclass(frozen=True, slots=True)
class _Case:
    """One track before one set of models."""

    track: Mapping[str, float]
    standings: Mapping[str, float | None]
    models: ScorableModels
    set_name: SetName
    stated: Stated

    def reasons(self, lens: LensName | None, parts: Mapping[str, float], errors: Mapping[str, float]) -> list[Reason]:
        """Order the parts by size, strongest first, and word each."""
        strongest = sorted(parts, key=lambda key: -abs(parts[key]))
        return [self._reason(key, lens, parts[key], errors.get(key, 0.0)) for key in strongest]

    def _reason(self, key: str, lens: LensName | None, part: float, error: float) -> Reason:
        value, standing = self.track[key], self.standings[key]
        sentence = reason_sentence(key, value, part, lens=lens, percentile=standing, error=error)
        return Reason(feature=key, contribution=part, sentence=sentence)


def explain(
    features: Mapping[str, Measured],
    verdict: Verdict,
    models: ScorableModels,
    *,
    set_name: SetName,
    stated: Stated = NOTHING,
) -> Explanations:
    """Split each lens's shown number, its members' chances and the popularity over the features; deterministic.

    `set_name` and `stated` must be those that gave the verdict. The decade of the charting lens is a condition, not a
    feature, and so is what was stated: the reference tracks are judged for the same.
    """
    track = {key: features[key].value for key in MODEL_KEYS}
    standings = {key: models.percentile(key, value, set_name=set_name) for key, value in track.items()}
    case = _Case(track, standings, models, set_name, stated)
    lenses = {name: _explain_lens(name, case, lens) for name, lens in verdict.lenses.items()}
    return Explanations(lenses=lenses, popularity=_explain_popularity(case, verdict.popularity.given))


def _explain_lens(name: LensName, case: _Case, lens: LensVerdict) -> LensExplanation:
    background = case.models.background(case.set_name)

    def answer(columns: Columns) -> npt.NDArray[np.float64]:
        said = case.models.answers(name, columns, set_name=case.set_name, decade=lens.decade, stated=case.stated)
        return np.concatenate([said.members, said.vote[None], said.shown[None]])

    *members, vote, shown = estimate(answer, case.track, background)
    method = SAMPLED.format(n=len(next(iter(background.values())))) + _condition(case.stated, lens.given)
    explained = Additive(baseline=shown.baseline, value=shown.value, method=method, error=max(shown.errors.values()))
    return LensExplanation(
        explained=explained,
        reasons=case.reasons(name, shown.parts, shown.errors),
        member_parts={member: _parts(found) for member, found in zip(MemberName, members, strict=True)},
        vote_parts=_parts(vote),
    )


def _parts(found: Estimate) -> Parts:
    return Parts(baseline=found.baseline, value=found.value, parts=found.parts)


def _condition(stated: Stated, given: Given | None) -> str:
    """Say for which tracks an answer and its baseline hold, where something was stated that the answer used."""
    return "" if given is None else CONDITION.format(said=told(stated, given.inputs))


def _explain_popularity(case: _Case, given: Given | None) -> Explanation:
    baseline, parts = case.models.popularity_parts(case.track, set_name=case.set_name, stated=case.stated)
    method = EXACT + _condition(case.stated, given)
    explained = Additive(baseline=baseline, value=baseline + sum(parts.values()), method=method, error=0.0)
    return Explanation(explained=explained, reasons=case.reasons(None, parts, {}))
