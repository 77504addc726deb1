"""The whole fit, from a folder of tables to a folder of files with their manifest."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from spectral_dna.inference.checks import models_of
from spectral_dna.inference.manifest import (
    FileEntry,
    LensEntry,
    Manifest,
    Metric,
    PopularityEntry,
    Provenance,
    SetEntry,
    VariantEntry,
)
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation.evaluate import Unseen, Yardstick, evaluate_lens, evaluate_popularity
from spectral_training.evaluation.openings import note_opening
from spectral_training.evaluation.variants import Trial, by_question, measured
from spectral_training.fitting.calibrate import hit_score_line
from spectral_training.fitting.drift import Scores, lens_scores, popularity_scores, write_drift
from spectral_training.fitting.familiarity import fit_familiarity
from spectral_training.fitting.growth import at_most, grown_popularity
from spectral_training.fitting.lens_fit import Task, fit_lens
from spectral_training.fitting.lenses import Settings
from spectral_training.fitting.popularity import fit_popularity
from spectral_training.fitting.reference import known_columns, references
from spectral_training.fitting.variant_fit import VariantTask, fit_variant
from spectral_training.publishing.evaluated import digest_of
from spectral_training.publishing.limits import LIMITS
from spectral_training.spans import span
from spectral_training.tables.cleaning import in_words
from spectral_training.tables.datasets import Table, read_billboard, read_tracks
from spectral_training.tables.questions import POPULARITY, Rows, parted
from spectral_training.tables.splits import DRAWING, REHEARSAL

Tell = Callable[[str], None]
LIBRARIES = ("numpy", "onnx", "onnxruntime", "pandas", "scikit-learn", "scipy", "xgboost-cpu")


@dataclass(frozen=True)
class Plan:
    """What a fit follows. `ledger` is where a look at the test artists is written down."""

    settings: Settings
    seed: int
    version: str
    trained: str
    yardstick: Yardstick | None
    rehearse: bool = False
    ledger: Path | None = None


def fit_all(data: Path, out: Path, plan: Plan, tell: Tell) -> Manifest:
    """Fit both sets, score them on unseen artists and write everything; `tell` hears each step.

    Figures are told last, after the ledger: a fit that is broken off has shown nobody how the test artists fare.
    """
    tables = read_tables(data)
    tell("tables read")
    with span("clean"):
        questions = parted(tables, rehearse=plan.rehearse)
    for name, question in questions.items():
        parts = f"{len(question.train):,} to learn from, {len(question.test):,} unseen"
        tell(f"{name}: {in_words(question.counts)}; {parts}")
    manifest = fit_questions(tables, questions, out, plan, tell)
    write_manifest(manifest, out)
    note_opening(plan.ledger, manifest, tables["tracks"].rows)
    for line in _headlines(manifest):
        tell(line)
    return manifest


def read_tables(data: Path) -> dict[str, Table]:
    """Read and check the tables that the questions are asked of."""
    with span("read"):
        return {"tracks": read_tracks(data), "billboard": read_billboard(data)}


def fit_questions(tables: dict[str, Table], questions: dict[str, Rows], out: Path, plan: Plan, tell: Tell) -> Manifest:
    """Fit both sets on the rows to learn from, and score them on the unseen ones; writes the models' files."""
    out.mkdir(parents=True, exist_ok=True)
    sets = {name: _fit_set(name, questions, out, plan, tell) for name in SetName}
    files = _entries(out, sets)
    return Manifest(
        schema_version="2", version=plan.version, trained=plan.trained, feature_hash=feature_hash(),
        data={name: table.sha256 for name, table in tables.items()},
        libraries={name: version(name) for name in LIBRARIES},
        files=files, sets=sets, limits=list(LIMITS), provenance=_provenance(plan, files),
    )  # fmt: skip


def write_manifest(manifest: Manifest, out: Path) -> None:
    """Write what describes the files beside them."""
    (out / "manifest.json").write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _provenance(plan: Plan, files: dict[str, FileEntry]) -> Provenance:
    """Say how these files came to be; their figures are their own."""
    return Provenance(
        seed=plan.seed,
        settings=hashlib.sha256(plan.settings.model_dump_json().encode()).hexdigest(),
        quick=plan.settings.quick,
        drawing=REHEARSAL if plan.rehearse else DRAWING,
        rehearsal=plan.rehearse,
        measured_on=digest_of(files),
    )


def _fit_set(name: SetName, questions: dict[str, Rows], out: Path, plan: Plan, tell: Tell) -> SetEntry:
    lenses: dict[LensName, LensEntry] = {}
    scores: Scores = {}
    for lens in LensName:
        lenses[lens] = _fit_lens(lens, name, questions[lens], out, plan, scores)
        tell(f"{name} {lens}: fitted")
    popularity = _fit_popularity(name, questions["popularity"], questions["emerging"].test, out, plan, scores)
    tell(f"{name} popularity: fitted")
    with span("references"):
        tracks, decades = questions["popularity"].train, questions["charting"].train
        known = known_columns(tracks, decades, name, plan.seed)
        plain = SetEntry(
            lenses=lenses, popularity=popularity, reference=references(tracks, decades, name, plan.seed),
            familiarity=fit_familiarity(known, tracks, decades), drift=write_drift(out, name, known, scores),
        )  # fmt: skip
    return plain.model_copy(update={"variants": _fit_variants(name, plain, questions, out, plan, tell)})


def _fit_variants(
    name: SetName, plain: SetEntry, questions: dict[str, Rows], out: Path, plan: Plan, tell: Tell
) -> dict[str, VariantEntry]:
    """Fit what is also told genre or explicit lyrics, and measure it beside the plain models."""
    made = {}
    for key in plan.settings.variants:
        fitted = fit_variant(VariantTask(key, name, questions, plan.settings, plan.seed), out)
        with span("headline figures"):
            made[key] = measured(fitted, plain, Trial(questions, name, out, plan.yardstick))
        tell(f"{name} {key}: fitted")
    return made


def _fit_lens(lens: LensName, name: SetName, rows: Rows, out: Path, plan: Plan, scores: Scores) -> LensEntry:
    learnt = at_most(rows.train, plan.settings.growth[lens].most)
    task = Task(lens, name, learnt, plan.settings, plan.seed)
    fitted = fit_lens(task, out)
    with span("headline figures"):
        figures, each = evaluate_lens(task, fitted, out, Unseen.of(rows.test, plan.yardstick))
    with span("references"):
        scores |= lens_scores(task, fitted, out, rows.test)
    return LensEntry(
        kind="chance" if fitted.calibration else "likeness", base_rate=fitted.base_rate, scaler=fitted.scaler,
        members=fitted.files, weights=fitted.weights, calibration=fitted.calibration,
        decades=fitted.decades, metrics=figures, member_metrics=each,
        calibration_family=fitted.calibrated and fitted.calibrated.family,
        calibration_trials=fitted.calibrated.trials if fitted.calibrated else {},
    )  # fmt: skip


def _fit_popularity(
    name: SetName, rows: Rows, everyone: pd.DataFrame, out: Path, plan: Plan, scores: Scores
) -> PopularityEntry:
    growth = plan.settings.growth[POPULARITY]
    learnt = at_most(rows.train, growth.most)
    settings = grown_popularity(plan.settings.popularity[name], len(learnt), growth)
    fitted = fit_popularity(learnt, settings, name, out, seed=plan.seed)
    native = "extracted" if settings.copies else "exact"
    with span("headline figures"):
        unseen, whole = Unseen.of(rows.test, plan.yardstick), Unseen.of(everyone, None)
        figures = evaluate_popularity(fitted, out, learnt, unseen, whole, native=native, seed=plan.seed)
    scores |= popularity_scores(fitted.left_out, fitted.percentile)
    return PopularityEntry(
        scaler=fitted.scaler, model=fitted.file, low=fitted.low, high=fitted.high, percentile=fitted.percentile,
        hit_score=hit_score_line(), metrics=figures, interval_groups=fitted.interval.groups,
    )  # fmt: skip


def _entries(out: Path, sets: dict[SetName, SetEntry]) -> dict[str, FileEntry]:
    """Hash every file that the sets name."""
    names = [model.file for model in models_of(sets)]
    names += [entry.drift for entry in sets.values() if entry.drift is not None]
    return {name: entry_of(out / name) for name in sorted(names)}


def entry_of(path: Path) -> FileEntry:
    """Hash one file."""
    content = path.read_bytes()
    return FileEntry(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))


def _headlines(manifest: Manifest) -> Iterator[str]:
    for name, entry in manifest.sets.items():
        yield from (f"{name} {lens}: " + _headline(one.metrics) for lens, one in entry.lenses.items())
        yield f"{name} {POPULARITY}: " + _headline(entry.popularity.metrics)
        for key, variant in entry.variants.items():
            yield from (f"{name} {key} {asked}: " + _headline(figures) for asked, figures in by_question(variant))


def _headline(figures: dict[str, Metric]) -> str:
    shown = ("auc_exact", "auc_extracted", "auc_yardstick", "auc_behind_best", "balanced_accuracy_behind_best",
             "gain_over_default", "calibration_error", "spearman_exact", "spearman_extracted", "mean_error",
             "interval_coverage", "interval_coverage_with_zeros", "gain_over_plain_exact", "gain_over_plain_extracted",
             "gain_over_genre_alone")  # fmt: skip
    return ", ".join(f"{name} {figures[name].value:.4f}" for name in shown if name in figures)
