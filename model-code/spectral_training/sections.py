"""The parts of the evaluation: each is computed once, kept as one JSON file, and told in the report.

A section is computed again when the files under test, the data or its own settings changed; else its file stands.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spectral_dna.schema.values import Value
from spectral_training.evaluation import (
    calibration,
    ceilings,
    data,
    dependence,
    folds,
    growth,
    importance,
    leaks,
    learning,
    parity,
    parity_told,
    recordings,
    regressor,
    scores,
    slices,
    variants,
)
from spectral_training.evaluation.kept import Kept, read_kept
from spectral_training.evaluation.lab import Lab
from spectral_training.publishing.evaluated import write_record
from spectral_training.search import ablation, rivals
from spectral_training.tables.report import DataReport


@dataclass(frozen=True)
class Section:
    """One part: what it finds, the type that it is kept as, and how it is told in Markdown."""

    name: str
    title: str
    kind: type[Value]
    compute: Callable[[Lab], Value]
    render: Callable[[Any], Iterator[str]]
    beside: Callable[[Lab], str] = lambda _: ""
    """What else it was computed from, as a text that changes with it."""


SECTIONS: tuple[Section, ...] = (
    Section("data", "Data", DataReport, data.compute, data.render),
    Section("scores", "Unseen artists", scores.Scores, scores.compute, scores.render),
    Section("folds", "Targets on grouped folds", folds.Folds, folds.compute, folds.render),
    Section("slices", "Slices", slices.Slices, slices.compute, slices.render),
    Section("leaks", "What the usual claim is made of", leaks.Leaks, leaks.compute, leaks.render),
    Section("learning", "Learning curves", learning.Learning, learning.compute, learning.render),
    Section("ceilings", "How unsteady the labels are", ceilings.Ceilings, ceilings.compute, ceilings.render),
    Section(
        "recordings",
        "Real recordings",
        recordings.Recordings,
        recordings.compute,
        recordings.render,
        beside=recordings.fingerprint,
    ),
    Section(
        "parity", "The extractor's errors", parity.Parity, parity.compute, parity_told.render, beside=parity.fingerprint
    ),
    Section("importance", "What the answers rest on", importance.Importances, importance.compute, importance.render),
    Section("dependence", "Along each feature", dependence.Dependence, dependence.compute, dependence.render),
    Section(
        "calibration",
        "Chances, intervals and warnings",
        calibration.Calibration,
        calibration.compute,
        calibration.render,
    ),
    Section("variants", "What a stated genre is worth", variants.Variants, variants.compute, variants.render),
    Section("regressor", "The seed's regressor", regressor.Regressors, regressor.compute, regressor.render),
    Section("rivals", "Rivals of the five", rivals.Rivals, rivals.compute, rivals.render),
    Section("ablation", "What parts are worth", ablation.Ablations, ablation.compute, ablation.render),
    Section("growth", "Larger tables", growth.Found, growth.compute, growth.render, beside=growth.fingerprint),
)


def evaluate_all(lab: Lab, out: Path, *, only: tuple[str, ...] = ()) -> dict[str, Value]:
    """Compute every section that isn't up to date, in order, and write each as soon as it is known."""
    out.mkdir(parents=True, exist_ok=True)
    found = {section.name: _one(section, lab, out) for section in SECTIONS if not only or section.name in only}
    current = [section.name for section in SECTIONS if _known(section, lab, out) is not None]
    missing = [section.name for section in SECTIONS if section.name not in current]
    write_record(out, lab.manifest.files, current, missing)
    return found


def read_section(section: Section, folder: Path) -> Value | None:
    """Read a kept section; None when it isn't there or was written by other code."""
    return read_kept(folder, section.name, section.kind)


def render_all(folder: Path) -> str:
    """Tell every kept section, in order."""
    lines: list[str] = []
    for section in SECTIONS:
        found = read_section(section, folder)
        if found is not None:
            lines += [f"## {section.title}", "", *section.render(found), ""]
    return "\n".join(lines)


def _one(section: Section, lab: Lab, out: Path) -> Value:
    known = _known(section, lab, out)
    if known is not None:
        lab.tell(f"{section.title}: kept")
        return known
    found = section.compute(lab)
    kept = Kept(key=_key(section, lab), found=found.model_dump(mode="json"))
    (out / f"{section.name}.json").write_text(kept.model_dump_json(indent=1) + "\n", encoding="utf-8")
    lab.tell(f"{section.title}: done")
    return found


def _known(section: Section, lab: Lab, out: Path) -> Value | None:
    """Read a kept section that is of these very files, data and settings."""
    known = read_section(section, out)
    if known is None or Kept.model_validate_json((out / f"{section.name}.json").read_bytes()).key != _key(section, lab):
        return None
    return known


def _key(section: Section, lab: Lab) -> str:
    text = lab.manifest.model_dump_json() + lab.settings.model_dump_json() + f"{section.name} {lab.seed}"
    text += f" {lab.yardstick is not None}"
    text += section.beside(lab)
    return hashlib.sha256(text.encode()).hexdigest()
