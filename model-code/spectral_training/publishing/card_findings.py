"""What the model card tells in brief of the evaluation: openings, targets, slices, the usual claim, real limits."""

from collections.abc import Iterator
from pathlib import Path

from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation.folds import Folds
from spectral_training.evaluation.kept import read_kept
from spectral_training.evaluation.leaks import HARD, Leaks
from spectral_training.evaluation.metrics import shown
from spectral_training.evaluation.openings import LEDGER, read_openings
from spectral_training.evaluation.slices import Sliced, Slices

_OUT_OF_FOLD = "left-out folds"


def findings(folder: Path, manifest: Manifest) -> Iterator[str]:
    """Tell what there is; a part whose file is missing is left out."""
    yield from _openings(folder, manifest)
    folds, slices, leaks = (
        read_kept(folder, "folds", Folds), read_kept(folder, "slices", Slices), read_kept(folder, "leaks", Leaks),
    )  # fmt: skip
    if folds is not None:
        yield from _targets(folds)
    if slices is not None:
        yield from _slices(slices)
    if leaks is not None:
        yield from _leaks(leaks)


def _openings(folder: Path, manifest: Manifest) -> Iterator[str]:
    if manifest.provenance is None:
        yield "How often the test artists were looked at before these figures was not recorded."
        yield ""
        return
    looks = read_openings(folder / LEDGER).of(manifest.provenance.drawing)
    if looks:
        times = "once" if len(looks) == 1 else f"{len(looks)} times"
        days = ", ".join(f"{one.version} on {one.day}" for one in looks)
        yield (
            f"The test artists were looked at {times} ({days}). Features, the error model and the committed settings "
            "of the plain models were chosen before these artists were drawn, in folds of an earlier drawing that held "
            "most of them; what was chosen since was chosen on other artists."
        )
        yield ""


def _targets(folds: Folds) -> Iterator[str]:
    """Count the targets that hold, and name the others."""
    asked = [(own, target) for own in folds.out for target in own.targets if target.met is not None]
    held = sum(target.met == "holds" for _, target in asked)
    yield "### Targets"
    yield ""
    yield (
        f"On {folds.folds} grouped folds over all training artists, {held} of {len(asked)} targets hold with the whole "
        "interval. The others:"
    )
    for own, target in asked:
        if target.met != "holds":
            sign = "at most" if target.upper else "at least"
            yield (
                f"- {own.question}, `{own.set_name}`, {target.name}: {shown(target.metric)}, asked {sign} "
                f"{target.asked:g}: {target.met}"
            )
    yield ""


def _slices(slices: Slices) -> Iterator[str]:
    """Name the weakest and the strongest part of each question for uploads, out of fold."""
    yield "### Where they are weaker"
    yield ""
    yield "For uploads, simulated, training artists out of fold; parts overlap, and many were looked at."
    for own in slices.sliced:
        if own.set_name is SetName.RECORDING and own.where == _OUT_OF_FOLD:
            yield from _ends(own)
    yield ""


def _ends(own: Sliced) -> Iterator[str]:
    known = sorted(((one, one.metric) for one in own.slices if one.metric is not None), key=lambda pair: pair[1].value)
    figure = "Spearman" if own.question == "popularity" else "AUC"
    if len(known) > 1:
        told = [f"{one.by} {one.part} {shown(metric)}" for one, metric in (known[0], known[-1])]
        yield f"- {own.question}, {figure}: from {told[0]} to {told[1]}"


def _leaks(leaks: Leaks) -> Iterator[str]:
    """Set the usual claim beside what is left of it."""
    first, last = leaks.steps[0], leaks.steps[-1]
    simulated = " (repeats simulated)" if leaks.simulated_repeats else ""
    yield "### What the usual claim is made of"
    yield ""
    yield (
        f"The recipe that such claims rest on reported an accuracy of {leaks.reported[HARD]:.3f}. Followed "
        f"here{simulated}, its vote reaches a balanced accuracy of {shown(first.answers[HARD])}; with its leaks "
        f"removed {shown(last.answers[HARD])}, where a coin has one half."
    )
    yield ""
