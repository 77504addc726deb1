"""What stating genre and explicit lyrics is worth on unseen artists, beside the plain models and the genre alone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import vote
from spectral_dna.inference.design import STATED
from spectral_dna.inference.lines import at
from spectral_dna.inference.manifest import LensEntry, Metric, PopularityEntry, SetEntry, VariantEntry
from spectral_dna.inference.stated import said_columns
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import MemberName, SetName
from spectral_training.evaluation import metrics
from spectral_training.evaluation.evaluate import Unseen, Yardstick
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.miscalibration import shown_error
from spectral_training.fitting.export import answer_of
from spectral_training.fitting.matrices import layout, scale
from spectral_training.tables.questions import POPULARITY, Rows

Floats = npt.NDArray[np.float64]
Figures = dict[str, Metric]
Entry = LensEntry | PopularityEntry
Columns = Mapping[str, Floats]
Ability = Callable[[Floats, Floats], metrics.Figure]


_READ_FIRST = (
    "The table holds about as many tracks of every genre, whatever their audience, so a genre's mean label is partly",
    "a trait of the table. Gains are paired on the same unseen rows and draws; *genre alone* is that mean, without",
    "any sound.",
)


class Variants(Value):
    """Figures by set, then by variant and question."""

    sets: dict[SetName, dict[str, Figures]]


@dataclass(frozen=True)
class Trial:
    """Unseen artists for one set, and how their rows reach the models."""

    questions: dict[str, Rows]
    set_name: SetName
    folder: Path
    yardstick: Yardstick | None

    @property
    def kinds(self) -> list[str]:
        """The set's own kind of input first."""
        native = "extracted" if self.set_name is SetName.RECORDING else "exact"
        return [native, *(["yardstick"] if self.yardstick is not None else [])]


def measured(variant: VariantEntry, plain: SetEntry, trial: Trial) -> VariantEntry:
    """Give the variant with what it reaches beside the plain models."""
    lenses = {
        name: entry.model_copy(update={"metrics": _lens(variant, entry, plain.lenses[name], name, trial)})
        for name, entry in variant.lenses.items()
    }
    popularity = variant.popularity
    if popularity is not None:
        figures = _popularity(variant, popularity, plain.popularity, trial)
        popularity = popularity.model_copy(update={"metrics": figures})
    return variant.model_copy(update={"lenses": lenses, "popularity": popularity})


def compute(lab: Lab) -> Variants:
    """Measure every variant of the files under test."""
    sets = {}
    for name, entry in lab.manifest.sets.items():
        trial = Trial(lab.questions, name, lab.folder, lab.yardstick)
        found = {key: measured(variant, entry, trial) for key, variant in entry.variants.items()}
        sets[name] = {
            f"{key}, {question}": figures for key, one in found.items() for question, figures in by_question(one)
        }
    return Variants(sets=sets)


def render(found: Variants) -> Iterator[str]:
    """Tell what each statement is worth."""
    if not any(found.sets.values()):
        yield "These models are told nothing but the sound."
        return
    yield from (*_READ_FIRST, "")
    for name, questions in found.sets.items():
        for question, figures in questions.items():
            yield f"### Set `{name}`: {question}"
            yield ""
            yield from table(
                ("figure", "value", "rows"),
                ((key.replace("_", " "), metrics.shown(metric), str(metric.n)) for key, metric in figures.items()),
            )


def by_question(variant: VariantEntry) -> Iterator[tuple[str, Figures]]:
    """Go through the figures of what a variant answers."""
    yield from ((str(name), entry.metrics) for name, entry in variant.lenses.items())
    if variant.popularity is not None:
        yield POPULARITY, variant.popularity.metrics


def _lens(variant: VariantEntry, entry: LensEntry, plain: LensEntry, name: str, trial: Trial) -> Figures:
    rows = trial.questions[name].test
    hit = rows["hit"].to_numpy(dtype=np.float64)
    unseen = _Unseen(trial, rows, hit, "auc", metrics.auc)
    figures = unseen.compare(entry, plain, variant.inputs)
    if entry.calibration is None:
        return figures
    chance = at(entry.calibration, unseen.answers(entry, variant.inputs, variant.inputs))
    return figures | {"calibration_error": shown_error(hit, chance, rows["artist_key"])}


def _popularity(variant: VariantEntry, entry: PopularityEntry, plain: PopularityEntry, trial: Trial) -> Figures:
    rows = trial.questions[POPULARITY].test
    truth = rows["popularity"].to_numpy(dtype=np.float64)
    unseen = _Unseen(trial, rows, truth, "spearman", metrics.rank_correlation)
    ours, theirs = unseen.answers(entry, variant.inputs, variant.inputs), unseen.answers(plain, (), ())
    low, high = at(entry.low, ours), at(entry.high, ours)
    error, plain_error = (metrics.average(np.abs(truth - said)) for said in (ours, theirs))
    wanted = {
        "mean_error": error,
        "plain_mean_error": plain_error,
        "mean_error_saved": metrics.gain(plain_error, error),
        "interval_coverage": metrics.average(((truth >= low) & (truth <= high)).astype(np.float64)),
        "interval_width": metrics.average(high - low),
    }
    found = {key: unseen.figure(figure) for key, figure in wanted.items()}
    return unseen.compare(entry, plain, variant.inputs) | found


@dataclass(frozen=True)
class _Unseen:
    """Rows of unseen artists with their truth, and the ability by which models are compared on them."""

    trial: Trial
    rows: pd.DataFrame
    truth: Floats
    ability: str
    measure: Ability

    def figure(self, figure: metrics.Figure) -> Metric:
        """Give a figure its interval."""
        return metrics.with_interval(figure, self.rows["artist_key"])

    def compare(self, entry: Entry, plain: Entry, inputs: Sequence[str]) -> Figures:
        """Set the variant beside the plain model and the genre alone, told all or a single input."""
        figures: Figures = {}
        for kind in self.trial.kinds:
            ours, theirs = (self._able(one, inputs, inputs, kind) for one in (entry, plain))
            figures |= {
                f"{self.ability}_{kind}": self.figure(ours),
                f"plain_{self.ability}_{kind}": self.figure(theirs),
                f"gain_over_plain_{kind}": self.figure(metrics.gain(ours, theirs)),
            }
            for name in inputs:
                told = self._able(entry, inputs, [name], kind)
                figures[f"gain_over_plain_{kind}_told_{name}"] = self.figure(metrics.gain(told, theirs))
        if entry.genres is not None:
            alone = self.measure(self.truth, self._said(entry, ["genre"], ["genre"])["genre__level"])
            ours = self._able(entry, inputs, inputs, self.trial.kinds[0])
            figures[f"genre_alone_{self.ability}"] = self.figure(alone)
            figures["gain_over_genre_alone"] = self.figure(metrics.gain(ours, alone))
        return figures

    def _able(self, entry: Entry, inputs: Sequence[str], told: Sequence[str], kind: str) -> metrics.Figure:
        return self.measure(self.truth, self.answers(entry, inputs, told, kind))

    def answers(self, entry: Entry, inputs: Sequence[str], told: Sequence[str], kind: str | None = None) -> Floats:
        """Ask the files; a plain model takes no inputs, whatever is told."""
        columns = self._said(entry, inputs, told) if len(entry.scaler.columns) > len(layout(self.rows)) else {}
        laid = Unseen.of(self.rows.assign(**columns), self.trial.yardstick).inputs[kind or self.trial.kinds[0]]
        scaled = scale(laid, entry.scaler)
        if isinstance(entry, PopularityEntry):
            return answer_of(entry.model, self.trial.folder)(scaled)
        members = [answer_of(entry.members[name], self.trial.folder)(scaled) for name in MemberName]
        return vote.soft(np.stack(members), entry.weights)

    def _said(self, entry: Entry, inputs: Sequence[str], told: Sequence[str]) -> Columns:
        genres, explicit = (
            [value if name in told and not pd.isna(value) else None for value in self.rows[name]] for name in STATED
        )
        return said_columns(genres, explicit, inputs, entry.genres)
