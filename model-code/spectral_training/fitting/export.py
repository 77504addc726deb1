"""Writing fitted models into files, and asking each file what its source says, before anyone may publish it."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
import xgboost as xgb
from sklearn.ensemble import AdaBoostClassifier, RandomForestRegressor
from sklearn.tree import DecisionTreeRegressor

from spectral_dna.inference.design import Matrix
from spectral_dna.inference.manifest import ModelFile
from spectral_dna.inference.prototypes import Prototypes
from spectral_training.errors import ExportDiffers
from spectral_training.fitting.members import Answer, Member, ada_trees
from spectral_training.fitting.trees_onnx import sum_of_trees
from spectral_training.spans import span

Floats = npt.NDArray[np.floating]
TOLERANCE = 1e-5
CHECKED_ROWS = 5000


@span("export")
def export(member: Member, folder: Path, stem: str, check: Matrix) -> ModelFile:
    """Write one model under `stem` and compare the file with its source on `check`; raises ExportDiffers."""
    entry = _write(member, folder, stem, check.shape[1])
    rows = check[:CHECKED_ROWS]
    differs = compare(entry.file, answer_of(entry, folder)(rows), member.chance(rows))
    return entry.model_copy(update={"differs": differs})


def compare(name: str, exported: Floats, source: Floats) -> float:
    """Give the largest difference, relative to the answers' scale; refuse a file that differs or ever votes otherwise.

    A vote may differ only where the source stands within the tolerance of one half. Regressors answer on a
    scale of 100, so their tolerance is relative to it.
    """
    size = max(1.0, float(np.abs(source).max()))
    limit = TOLERANCE * size
    worst = float(np.abs(exported - source).max())
    turned = int((((exported > 0.5) != (source > 0.5)) & (np.abs(source - 0.5) > limit)).sum())
    if worst > limit or turned:
        raise ExportDiffers(f"{name} differs from its source by up to {worst:.2g} and turns {turned} votes.")
    return worst / size


def answer_of(entry: ModelFile, folder: Path) -> Answer:
    """Read a written file the way it will be served."""
    path = folder / entry.file
    if entry.format == "npz":
        prototypes = Prototypes.load(path)
        return lambda matrix: prototypes.chance(matrix).astype(np.float64)
    if entry.format == "xgboost":
        booster = xgb.Booster(model_file=path)
        return lambda matrix: np.asarray(booster.inplace_predict(matrix), dtype=np.float64)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return lambda matrix: np.asarray(session.run(None, {"x": matrix})[0], dtype=np.float64)


def _write(member: Member, folder: Path, stem: str, width: int) -> ModelFile:
    model = member.model
    if isinstance(model, xgb.Booster):
        model.save_model(folder / f"{stem}.ubj")
        return ModelFile(file=f"{stem}.ubj", format="xgboost")
    if isinstance(model, Prototypes):
        model.save(folder / f"{stem}.npz")
        return ModelFile(file=f"{stem}.npz", format="npz")
    if isinstance(model, AdaBoostClassifier):
        trees = [
            (
                tree.tree_,
                member.sharpness * weight * (2.0 * (tree.tree_.value[:, 0, 1] > tree.tree_.value[:, 0, 0]) - 1),
            )
            for weight, tree in ada_trees(model)
        ]
        graph = sum_of_trees(trees, width, log_odds=True)
    elif isinstance(model, RandomForestRegressor):
        share = 1 / len(model.estimators_)
        graph = sum_of_trees([(tree.tree_, tree.tree_.value[:, 0, 0] * share) for tree in model.estimators_], width)
    elif isinstance(model, DecisionTreeRegressor):
        graph = sum_of_trees([(model.tree_, model.tree_.value[:, 0, 0])], width)
    else:
        raise TypeError(f"no way to write {type(model).__name__}")
    (folder / f"{stem}.onnx").write_bytes(graph.SerializeToString())
    return ModelFile(file=f"{stem}.onnx", format="onnx")
