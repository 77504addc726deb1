"""The error model and what was found about it, as Markdown."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from spectral_dna.schema import extraction_error as model
from spectral_dna.schema.extraction_sources import ORIGINS
from spectral_dna.schema.feature_table import BY_KEY
from spectral_training.evaluation.disturbed import DISTURBANCES, SECONDS
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.metrics import shown
from spectral_training.evaluation.parity import CATEGORIES, CONTINUOUS, DECADES, FMA, TRACKS, Parity, Spread

_AT: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_RIGHT: Final = {
    "key": model.KEY_RIGHT, "mode": model.MODE_RIGHT, "time_signature": model.METRE_RIGHT,
}  # fmt: skip


def render(found: Parity) -> Iterator[str]:
    """Tell the model itself, then each kind of evidence."""
    yield "### The model"
    yield ""
    yield "What our extractor's answer is taken to be, given the value of the tables: a curve, and noise around it."
    yield ""
    head = ["feature", "in the tables", "ours", f"mean answer at {', '.join(f'{at:g}' for at in _AT)}", "rests on",
            "noise", "rests on"]  # fmt: skip
    yield from table(head, (_model_row(key) for key in ORIGINS))
    yield "### Variance that blurring keeps"
    yield ""
    yield from _kept(found)
    yield "### Where blurred columns lie"
    yield ""
    yield from _lie(found)
    yield "### How far our own answers move"
    yield ""
    yield from _moves(found)


def _model_row(key: str) -> list[str]:
    origin = ORIGINS[key]
    return [_label(key), origin.theirs, origin.ours, _curve(key), origin.shape, noise(key), origin.noise]


def _label(key: str) -> str:
    return BY_KEY[key].label.lower()


def _curve(key: str) -> str:
    """Give the mean answer for shares from 0 to 1; other units are answered as they are."""
    if BY_KEY[key].high != 1 or BY_KEY[key].categories:
        return "the same"
    return ", ".join(f"{value:.2f}" for value in model.expected(key, np.array(_AT)))


def noise(key: str) -> str:
    """Say a feature's noise in words, from the error model's own figures."""
    if key in _RIGHT:
        return f"right for {_RIGHT[key]:.0%}"
    if key == "tempo":
        return f"{model.DEVIATION[key]:.1%}, and another octave for {1 - model.OCTAVE_RIGHT:.0%}"
    return f"{model.DEVIATION[key]:g} {_scale(key)}".strip() if key in model.DEVIATION else "none"


def _scale(key: str) -> str:
    """Name the scale of a feature's deviation, by what the model does with two values."""
    low, high = model.on_error_scale(key, np.array([0.25, 0.5]))
    if np.isclose(high - low, 0.25):
        return BY_KEY[key].unit.removesuffix("FS")  # a difference of levels is in LU
    return "of the logarithm" if np.isclose(high - low, np.log(2)) else "of log-odds"


def _kept(found: Parity) -> Iterator[str]:
    names = [name for name in (TRACKS, DECADES, FMA) if name in found.spreads]
    yield (
        "R² of the blurred column as an estimate of the exact one, and in brackets after it the squared correlation. "
        "Cited figures are the author's, for the teacher of the network that we use, on FMA's tracks."
    )
    yield ""
    rows = ([_label(key), *(_kept_cell(found.spreads[name].get(key)) for name in names), _cited(key)]
            for key in CONTINUOUS)  # fmt: skip
    yield from table(["feature", *(f"{name}" for name in names), "cited"], rows)
    for name, right in found.right.items():
        yield f"- {name}: " + ", ".join(f"{_label(key)} unchanged in {share:.0%}" for key, share in right.items()) + "."
    if FMA in names:
        above = [key for key, spread in found.spreads[FMA].items() if spread.explained > (ORIGINS[key].cited or 1)]
        yield (
            f"- On FMA the squared correlation lies above the cited R² for {', '.join(map(_label, above)) or 'none'}. "
            "Were the network a least-squares fit of that R², its answers would correlate no better than that, so "
            "there the model is kinder to the extractor than what is cited."
        )
    yield ""


def _kept_cell(spread: Spread | None) -> str:
    return f"{shown(spread.kept, 2)} ({spread.explained:.2f})" if spread else ""


def _cited(key: str) -> str:
    cited = ORIGINS[key].cited
    return "" if cited is None else f"{cited:.2f}"


def _lie(found: Parity) -> Iterator[str]:
    names = [name for name in (TRACKS, FMA) if name in found.spreads]
    head = ["feature", *(f"{name}, exact | {name}, blurred" for name in names)]
    yield f"Values below which 10, 50 and 90 % lie. Recordings: {found.recordings or 'none were given'}" + (
        ", too few for more than a look, and no sample of any table." if found.recordings else "."
    )
    yield ""
    if found.heard:
        head += ["recordings, heard", "distance to tracks, blurred", "of these below all recordings", "above all"]
    flat = " | ".join(head).split(" | ")
    yield from table(flat, ([_label(key), *_lie_cells(found, key, names)] for key in CONTINUOUS))


def _lie_cells(found: Parity, key: str, names: list[str]) -> Iterator[str]:
    for name in names:
        spread = found.spreads[name].get(key)
        yield from (_values(key, spread.exact), _values(key, spread.blurred)) if spread else ("", "")
    if key in found.heard:
        heard = found.heard[key]
        yield from (_values(key, heard.quantiles), f"{heard.distance:.2f}", f"{heard.below:.0%}", f"{heard.above:.0%}")


def _values(key: str, values: list[float]) -> str:
    return ", ".join(f"{value:.{BY_KEY[key].decimals}f}" for value in values)


def _moves(found: Parity) -> Iterator[str]:
    if not found.moved:
        yield "Left out: no folder of real recordings was given (`--recordings`, or the variable `SDNA_REAL_AUDIO`)."
        return
    yield (
        f"The first {SECONDS} s of {found.recordings} recordings of music, each against itself: root mean square on "
        "the scale of the noise above, and in the last column that noise. What moves here is no music, so differences "
        "smaller than this are none: it is the extractor's resolution, and a floor under the noise. Of key, mode and "
        "time signature, the share that changes; of tempo, where its pulse stays."
    )
    yield ""
    head = ["feature", *(one.name for one in DISTURBANCES), "all of them", "same pulse or category", "noise"]
    yield from table(head, (_moved_row(found, key) for key in (*CONTINUOUS, *CATEGORIES)))


def _moved_row(found: Parity, key: str) -> list[str]:
    moved = found.moved[key]
    same = "" if moved.same is None else shown(moved.same, 2)
    return [_label(key), *(f"{one.value:.3f}" for one in moved.each.values()), shown(moved.all), same, noise(key)]
