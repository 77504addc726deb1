"""The files that are served: the same fit on every artist, beside the figures of the fit that left some unseen.

A figure needs artists that the models never saw; a listener is served best by models that saw everyone. So the recipe
is measured first, then followed once more with the same settings and seed on all rows. The manifest holds the figures
of the first fit and says so (`provenance.measured_on`).
"""

import shutil
from dataclasses import replace
from pathlib import Path

from spectral_dna.inference.manifest import LensEntry, Manifest, PopularityEntry, SetEntry, VariantEntry
from spectral_training.fit import Plan, Tell, entry_of, fit_questions, read_tables, write_manifest
from spectral_training.tables.questions import Rows, parted


def fit_whole(data: Path, measured: Path, out: Path, plan: Plan, tell: Tell) -> Manifest:
    """Fit on everyone into `out`, with every figure of the fit in `measured`."""
    seen = Manifest.model_validate_json((measured / "manifest.json").read_bytes())
    tables = read_tables(data)
    questions = {name: _everyone(rows) for name, rows in parted(tables, rehearse=plan.rehearse).items()}
    tell(f"with the unseen artists: { ({name: len(rows.train) for name, rows in questions.items()}) } rows")
    # figures on rows that were learnt from mean nothing: they are neither told nor kept
    fitted = fit_questions(tables, questions, out, plan, lambda _: None)
    whole = with_figures_of(fitted, seen)
    # what scores are usual is told by answers to rows that weren't learnt from, too
    drift = [entry.drift for entry in seen.sets.values() if entry.drift is not None]
    for name in drift:
        shutil.copyfile(measured / name, out / name)
    whole = whole.model_copy(update={"files": whole.files | {name: entry_of(out / name) for name in drift}})
    write_manifest(whole, out)
    return whole


def _everyone(rows: Rows) -> Rows:
    if rows.everyone is None:
        raise ValueError("these rows were parted without keeping everyone")
    return replace(rows, train=rows.everyone)


def with_figures_of(fitted: Manifest, measured: Manifest) -> Manifest:
    """Put every figure of `measured` in the place of those that rows gave which were learnt from."""
    sets = {name: _set(entry, measured.sets[name]) for name, entry in fitted.sets.items()}
    return fitted.model_copy(update={"sets": sets, "provenance": measured.provenance})


def _set(entry: SetEntry, seen: SetEntry) -> SetEntry:
    return entry.model_copy(
        update={
            "lenses": {name: _lens(lens, seen.lenses[name]) for name, lens in entry.lenses.items()},
            "popularity": _popularity(entry.popularity, seen.popularity),
            "variants": {name: _variant(made, seen.variants[name]) for name, made in entry.variants.items()},
        }
    )


def _variant(entry: VariantEntry, seen: VariantEntry) -> VariantEntry:
    lenses = {name: _lens(lens, seen.lenses[name]) for name, lens in entry.lenses.items()}
    known = entry.popularity and seen.popularity and _popularity(entry.popularity, seen.popularity)
    return entry.model_copy(update={"lenses": lenses, "popularity": known})


def _lens(entry: LensEntry, seen: LensEntry) -> LensEntry:
    return entry.model_copy(update={"metrics": seen.metrics, "member_metrics": seen.member_metrics})


def _popularity(entry: PopularityEntry, seen: PopularityEntry) -> PopularityEntry:
    return entry.model_copy(update={"metrics": seen.metrics})
