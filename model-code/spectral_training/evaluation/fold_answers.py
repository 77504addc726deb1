"""Out-of-fold answers to all training artists: everything fitted anew in each fold, and each fold kept on disk.

A run that was interrupted goes on after the last finished fold. Answers are kept under a digest of what they follow
from: the rows, the settings, the seed, and the files that the same code made of them.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import ModelFile
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.evaluation.answers import NATIVE, Answers, Guesses
from spectral_training.evaluation.evaluate import Unseen, default_chances, default_popularity
from spectral_training.evaluation.lab import Lab
from spectral_training.fitting.growth import at_most, grown_popularity
from spectral_training.fitting.lens_fit import Task, lesson_of, unbiased
from spectral_training.fitting.matrices import scale
from spectral_training.fitting.members import fit_members
from spectral_training.fitting.popularity import fit_regressor
from spectral_training.tables.questions import POPULARITY
from spectral_training.tables.splits import folds

FOLDS = 5
Floats = npt.NDArray[np.float64]
_DEFAULT, _OURS = "default", "ours"
Asked = dict[str, Floats]
"""One array a kind of input and answerer, under "kind answerer"."""
Fold = Callable[[pd.DataFrame, dict[str, Matrix]], Asked]


def fold_answers(lab: Lab, lens: LensName, set_name: SetName) -> Answers:
    """Answer every training row of the uniform part by members that never saw its artist or recording."""
    rows, entry = lab.questions[lens].train, lab.manifest.sets[set_name].lenses[lens]
    own = (lab.settings.lenses[lens][set_name], lab.settings.teacher[lens])

    def ask(fit: pd.DataFrame, inputs: dict[str, Matrix]) -> Asked:
        task = Task(lens, set_name, at_most(fit, lab.settings.growth[lens].most), lab.settings, lab.seed)
        scaler, lesson = lesson_of(task, task.rows)
        members, default = fit_members(lesson, task.own.members, seed=lab.seed), default_chances(task)
        asked = {f"{kind} {_DEFAULT}": default(matrix) for kind, matrix in inputs.items()}
        for kind, matrix in inputs.items():
            scaled = scale(matrix, scaler)
            asked |= {f"{kind} {name}": member.chance(scaled) for name, member in members.items()}
        return asked

    index, asked = _gathered(lab, f"{set_name}-{lens}", rows, ask, _digest(lab, rows, own, entry.members.values()))
    kinds = list(dict.fromkeys(name.split()[0] for name in asked))
    return Answers(
        rows=rows.iloc[index],
        members={kind: {name: asked[f"{kind} {name}"] for name in MemberName} for kind in kinds},
        weights=entry.weights,
        default={kind: asked[f"{kind} {_DEFAULT}"] for kind in kinds},
    )


def fold_guesses(lab: Lab, set_name: SetName) -> Guesses:
    """Guess the popularity of every training row of the uniform part by a regressor that never saw its artist."""
    rows, entry = lab.questions[POPULARITY].train, lab.manifest.sets[set_name].popularity
    own, growth = lab.settings.popularity[set_name], lab.settings.growth[POPULARITY]

    def ask(fit: pd.DataFrame, inputs: dict[str, Matrix]) -> Asked:
        learnt = at_most(fit, growth.most)
        scaler, member = fit_regressor(learnt, grown_popularity(own, len(learnt), growth), lab.seed)
        default = default_popularity(learnt, NATIVE[set_name], lab.seed)
        asked = {f"{kind} {_DEFAULT}": default(matrix) for kind, matrix in inputs.items()}
        ours = {kind: member.chance(scale(matrix, scaler)) for kind, matrix in inputs.items()}
        return asked | {f"{kind} {_OURS}": np.clip(values, 0, 100) for kind, values in ours.items()}

    index, asked = _gathered(lab, f"{set_name}-{POPULARITY}", rows, ask, _digest(lab, rows, (own,), [entry.model]))
    kinds = list(dict.fromkeys(name.split()[0] for name in asked))
    return Guesses(
        rows=rows.iloc[index],
        ours={kind: asked[f"{kind} {_OURS}"] for kind in kinds},
        default={kind: asked[f"{kind} {_DEFAULT}"] for kind in kinds},
    )


def unseen_folds(rows: pd.DataFrame, count: int) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]]:
    """Yield (fitting rows, rows to be scored): of other artists, of the uniform part, and of other recordings."""
    uniform, recording = unbiased(rows), rows["recording"].to_numpy()
    for fit, left_out in folds(rows["artist_key"], count):
        known = np.isin(recording[left_out], recording[fit])
        yield fit, left_out[uniform[left_out] & ~known]


def _gathered(
    lab: Lab, name: str, rows: pd.DataFrame, ask: Fold, digest: str
) -> tuple[npt.NDArray[np.int64], dict[str, Floats]]:
    """Put the folds together: which rows were asked about, and all answers in that order."""
    inputs = Unseen.of(rows, lab.yardstick).inputs
    places, parts = [], []
    for number, (fit, scored) in enumerate(unseen_folds(rows, FOLDS), 1):
        path = lab.work / f"{name}-{digest}-{number}.npz"
        if not path.is_file():
            asked = ask(
                rows.iloc[fit].reset_index(drop=True), {kind: matrix[scored] for kind, matrix in inputs.items()}
            )
            _keep(path, asked)
            lab.tell(f"{name}: fold {number} of {FOLDS}")
        with np.load(path) as kept:
            parts.append({key: kept[key] for key in kept.files})
        places.append(scored)
    return np.concatenate(places), {key: np.concatenate([part[key] for part in parts]) for key in parts[0]}


def _keep(path: Path, asked: Asked) -> None:
    """Write at once or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.npz")
    np.savez_compressed(part, allow_pickle=False, **asked)
    part.replace(path)


def _digest(lab: Lab, rows: pd.DataFrame, settings: Iterable[Value], files: Iterable[ModelFile]) -> str:
    digest = hashlib.sha256(pd.util.hash_pandas_object(rows, index=False).to_numpy().tobytes())
    digest.update(f"{lab.seed} {FOLDS} {lab.yardstick is None}".encode())
    for text in (*(own.model_dump_json() for own in settings), *(lab.manifest.files[f.file].sha256 for f in files)):
        digest.update(text.encode())
    return digest.hexdigest()[:12]
