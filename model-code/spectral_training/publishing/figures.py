"""Gates on what the models reach: against chance, against the published ones, and against what they promise.

Where fewer than `FEW` rows were scored, a figure is judged by the end of its interval that speaks for it, because
there even perfect models miss these limits by chance: ten bins of a hundred rows make a calibration error of about
.03 out of nothing. The upper end of a calibration error is never a reason: few rows alone can put it there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spectral_dna.inference.manifest import LensEntry, Manifest, Metric, SetEntry
from spectral_dna.schema.verdict import LensName
from spectral_training.evaluation.metrics import shown
from spectral_training.evaluation.variants import by_question
from spectral_training.publishing.case import Case, Fault, Gate, native

FEW = 1000
MOST_CALIBRATION_ERROR = 0.04
COVERAGE = (0.88, 0.92)
BEHIND_BEST = 0.005

POPULARITY = "popularity"


@dataclass(frozen=True)
class Margin:
    """By how much a figure may be worse than the published one; `{native}` is the set's own kind of input."""

    question: str
    figure: str
    margin: float
    higher_is_better: bool = True


MARGINS = (
    Margin("charting", "auc_{native}", 0.005),
    Margin("charting", "auc_yardstick", 0.01),
    Margin("emerging", "auc_{native}", 0.01),
    Margin("emerging", "auc_yardstick", 0.015),
    Margin("emerging", "calibration_error", 0.01, higher_is_better=False),
    Margin("popularity", "spearman_{native}", 0.015),
    Margin("popularity", "mean_error", 0.3, higher_is_better=False),
)


def better_than_chance(case: Case) -> Iterator[Fault]:
    """Every lens and the popularity beat a coin on unseen artists, with the whole interval."""
    for set_name, entry in case.manifest.sets.items():
        for lens, fitted in entry.lenses.items():
            area = fitted.metrics.get(f"auc_{native(set_name)}")
            if area is None or area.low is None or not area.low > 0.5:
                yield Fault("better than chance", f"{set_name} {lens} reaches an AUC of {_told(area)}; above .5 asked.")
        rank = entry.popularity.metrics.get(f"spearman_{native(set_name)}")
        if rank is None or rank.low is None or not rank.low > 0:
            yield Fault("better than chance", f"{set_name} popularity ranks by {_told(rank)}; above 0 asked.")


def not_worse(case: Case) -> Iterator[Fault]:
    """No headline figure falls behind the published one by more than its margin.

    On the same data and drawing the figures stand on the same rows, and the values are compared. Elsewhere they don't,
    and a figure is worse only when even the better end of its interval is.
    """
    if case.published is None:
        return
    paired = _same_rows(case.manifest, case.published)
    for set_name, entry in case.manifest.sets.items():
        before = case.published.sets.get(set_name)
        for rule in MARGINS if before is not None else ():
            figure = rule.figure.format(native=native(set_name))
            new, old = _metrics(entry, rule.question).get(figure), _metrics(before, rule.question).get(figure)
            if new is not None and old is not None and _loss(new, old, rule, paired) > rule.margin:
                on = "on the same rows" if paired else "on other rows"
                yield Fault(
                    "not worse",
                    f"{set_name} {rule.question} {figure} is {_told(new)} against the published {_told(old)} {on}; "
                    f"at most {rule.margin:g} worse.",
                )


def calibrated(case: Case) -> Iterator[Fault]:
    """The chance of emerging is right on average."""
    for set_name, entry in case.manifest.sets.items():
        error = entry.lenses[LensName.EMERGING].metrics.get("calibration_error")
        if error is None or _least(error) > MOST_CALIBRATION_ERROR:
            yield Fault(
                "calibration", f"{set_name} emerging is off by {_told(error)}; at most {MOST_CALIBRATION_ERROR}."
            )


def covered(case: Case) -> Iterator[Fault]:
    """The 90 % interval of popularity holds as many as it says."""
    low, high = COVERAGE
    for set_name, entry in case.manifest.sets.items():
        share = entry.popularity.metrics.get("interval_coverage")
        if share is None or _most(share) < low or _least(share) > high:
            yield Fault("coverage", f"{set_name} popularity: the 90 % interval holds {_told(share)}; {low} to {high}.")


def no_harm(case: Case) -> Iterator[Fault]:
    """No variant that is told more answers worse than the plain models, with the whole interval."""
    for set_name, entry in case.manifest.sets.items():
        for name, variant in entry.variants.items():
            for question, figures in by_question(variant):
                gain = figures.get(f"gain_over_plain_{native(set_name)}")
                if gain is None or gain.high is None or gain.high < 0:
                    told = f"{set_name} {name} {question} gains {_told(gain)} over the plain models; 0 or more asked."
                    yield Fault("variants", told)


def behind_best(case: Case) -> Iterator[Fault]:
    """Tell where the five together stand behind their best member.

    A warning, no gate: what is published is the vote of five, and a member that got better would else keep a vote
    that got better from being published.
    """
    for set_name, entry in case.manifest.sets.items():
        for lens, fitted in entry.lenses.items():
            behind = fitted.metrics.get("auc_behind_best")
            if behind is not None and behind.value > BEHIND_BEST:
                told = f"the five are {behind.value:.4f} of AUC behind their best; at most {BEHIND_BEST} is aimed at."
                yield Fault("behind best", f"{set_name} {lens}: {told}")


FIGURES: tuple[Gate, ...] = (better_than_chance, not_worse, calibrated, covered, no_harm)
WARNINGS: tuple[Gate, ...] = (behind_best,)


def _metrics(entry: SetEntry | None, question: str) -> dict[str, Metric]:
    if entry is None:
        return {}
    if question == POPULARITY:
        return entry.popularity.metrics
    fitted: LensEntry | None = entry.lenses.get(LensName(question))
    return {} if fitted is None else fitted.metrics


def _same_rows(ours: Manifest, theirs: Manifest) -> bool:
    if ours.provenance is None or theirs.provenance is None:
        return False
    return ours.data == theirs.data and ours.provenance.drawing == theirs.provenance.drawing


def _loss(new: Metric, old: Metric, rule: Margin, paired: bool) -> float:
    """Say how much worse the new figure is; on other rows, at the end of its interval that speaks for it."""
    if rule.higher_is_better:
        return old.value - (new.value if paired or new.high is None else new.high)
    return (new.value if paired or new.low is None else new.low) - old.value


def _least(figure: Metric) -> float:
    return figure.low if figure.n < FEW and figure.low is not None else figure.value


def _most(figure: Metric) -> float:
    return figure.high if figure.n < FEW and figure.high is not None else figure.value


def _told(figure: Metric | None) -> str:
    return "nothing that was measured" if figure is None else shown(figure)
