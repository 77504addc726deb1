"""A complete, tiny set of published models, fitted on made-up tracks: the same layout as the real ones."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import xgboost as xgb
from onnx import helper
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import AdaBoostClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

from spectral_dna.inference.design import DECADES, STATED, columns, design_matrix
from spectral_dna.inference.manifest import GenreLevels
from spectral_dna.inference.prototypes import Prototypes
from spectral_dna.inference.stated import said_columns
from spectral_dna.schema.feature_table import MODEL_FEATURES, MODEL_KEYS, Scale, feature_hash
from spectral_training.fitting.drift import numbers, write_drift

ROWS = 600
GENRES = {"techno": 0.8, "hip-hop": 0.3, "new-age": -0.9}
"""What each genre adds to the appeal of a made-up track."""
MIDDLE = {"loudness": (-20.0, -3.0), "tempo": (60.0, 200.0), "duration": (90.0, 400.0), "time_signature": (3, 5)}


def tracks(rows: int, seed: int = 0) -> dict[str, np.ndarray]:
    """Made-up tracks: every feature drawn evenly from its usual range."""
    rng = np.random.default_rng(seed)
    made = {}
    for spec in MODEL_FEATURES:
        low, high = MIDDLE.get(spec.key, (spec.low, spec.high))
        drawn = rng.uniform(low, high, rows)
        made[spec.key] = np.round(drawn) if spec.scale is Scale.CATEGORY else drawn
    return made


def one_track(**changes: float) -> dict[str, float]:
    """A plain track within the training range."""
    middle = {key: float(np.median(values)) for key, values in tracks(ROWS).items()}
    return {**middle, "key": 5.0, "mode": 1.0, "time_signature": 4.0, **changes}


def write(folder: Path) -> Path:
    """Fit, export and describe everything; deterministic."""
    folder.mkdir(parents=True, exist_ok=True)
    made = tracks(ROWS)
    sets = {name: _fit_set(folder, name, made, seed) for seed, name in enumerate(("recording", "catalogue"))}
    files = {
        path.name: {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size}
        for path in sorted(folder.iterdir())
        if path.name != "manifest.json"
    }
    manifest = {
        "schema_version": "2", "version": "tiny", "trained": "2026-01-01", "feature_hash": feature_hash(),
        "data": {"made-up": "0"}, "libraries": {}, "files": files, "sets": sets, "limits": [],
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def _reference(values: np.ndarray) -> dict[str, Any]:
    at = np.linspace(0, 100, 21)
    x = np.percentile(values, at)
    return {"percentile": {"x": x.tolist(), "y": at.tolist()}, "low": float(x[0]), "high": float(x[-1])}


def _fit_set(folder: Path, name: str, made: dict[str, np.ndarray], seed: int) -> dict[str, Any]:
    rng = np.random.default_rng(seed)
    score = made["energy"] + made["danceability"] - made["instrumentalness"] + (made["loudness"] + 20) / 17
    hit = (score + rng.normal(0, 0.3, ROWS) > np.median(score)).astype(int)
    decades = [DECADES[index] for index in rng.integers(0, len(DECADES), ROWS)]
    popularity = 30 + 10 * score + rng.normal(0, 5, ROWS)
    emerging = _fit_lens(folder, f"{name}_emerging", design_matrix(made), hit, seed)
    charting = _fit_lens(folder, f"{name}_charting", design_matrix(made, decades), hit, seed, with_decade=True)
    emerging |= {"kind": "chance", "base_rate": 0.77, "calibration": {"x": [0.0, 0.5, 1.0], "y": [0.5, 0.77, 0.95]}}
    charting |= {"kind": "likeness", "base_rate": 0.5, "calibration": None, "decades": list(DECADES)}
    lenses = {"emerging": {**emerging, "decades": []}, "charting": charting}
    reference = {key: _reference(values) for key, values in made.items()}
    fitted = _fit_popularity(folder, name, design_matrix(made), popularity)
    variants = {"stated": _fit_variant(folder, f"{name}_stated", made, score, seed)}
    scores = {"emerging probability": numbers(rng.uniform(0.5, 0.95, ROWS)), "popularity value": numbers(popularity)}
    drift = write_drift(folder, name, made, scores)
    return {"lenses": lenses, "popularity": fitted, "reference": reference, "variants": variants, "drift": drift}


def _fit_variant(folder: Path, name: str, made: dict[str, np.ndarray], score: np.ndarray, seed: int) -> dict[str, Any]:
    """A variant that is told the genre and whether the lyrics are explicit; both shift the label by what they are."""
    rng = np.random.default_rng(seed + 10)
    genres, explicit = rng.choice([*GENRES, None], ROWS), rng.choice([False, True, None], ROWS)
    liked = score + np.array([GENRES.get(genre, 0.0) for genre in genres]) + np.where(explicit == True, 0.4, 0.0)  # noqa: E712
    hit, popularity = (liked > np.median(score)).astype(int), 30 + 10 * liked
    known = [{"levels": {g: float(label[genres == g].mean()) for g in GENRES}, "overall": float(label.mean())}
             for label in (hit, popularity)]  # fmt: skip
    said = [said_columns(genres, explicit, STATED, GenreLevels(**levels)) for levels in known]
    told = [design_matrix(made, None, columns) for columns in said]
    emerging = _fit_lens(folder, f"{name}_emerging", told[0], hit, seed, stated=STATED)
    emerging |= {"kind": "chance", "base_rate": 0.77, "calibration": {"x": [0.0, 0.5, 1.0], "y": [0.5, 0.77, 0.95]}}
    emerging |= {"decades": [], "genres": known[0]}
    fitted = _fit_popularity(folder, name, told[1], popularity, stated=STATED) | {"genres": known[1]}
    return {"inputs": list(STATED), "genres": sorted(GENRES), "lenses": {"emerging": emerging}, "popularity": fitted}


def _scale(matrix: np.ndarray, *, with_decade: bool, stated: Iterable[str] = ()) -> tuple[np.ndarray, dict[str, Any]]:
    mean, scale = matrix.mean(axis=0), matrix.std(axis=0)
    named = columns(with_decade=with_decade, stated=stated)
    scaler = {"columns": named, "mean": mean.tolist(), "scale": scale.tolist()}
    return ((matrix - mean) / scale).astype(np.float32), scaler


def _fit_lens(
    folder: Path, name: str, matrix: np.ndarray, hit: np.ndarray, seed: int, *, with_decade: bool = False,
    stated: Iterable[str] = (),
) -> dict:  # fmt: skip
    x, scaler = _scale(matrix, with_decade=with_decade, stated=stated)
    members = {
        "random_forest": _onnx(RandomForestClassifier(20, max_depth=5, random_state=seed), x, hit),
        "adaboost": _onnx(AdaBoostClassifier(n_estimators=10, random_state=seed), x, hit),
        "decision_tree": _onnx(DecisionTreeClassifier(max_depth=4, random_state=seed), x, hit),
    }
    files = {member: {"file": f"{name}_{member}.onnx", "format": "onnx"} for member in members}
    for member, content in members.items():
        (folder / files[member]["file"]).write_bytes(content)
    booster = xgb.train(
        {"objective": "binary:logistic", "max_depth": 3, "nthread": 1, "seed": seed}, xgb.DMatrix(x, hit), 20
    )
    booster.save_model(folder / f"{name}_xgboost.ubj")
    _prototypes(x, hit).save(folder / f"{name}_neighbours.npz")
    files["xgboost"] = {"file": f"{name}_xgboost.ubj", "format": "xgboost"}
    files["k_neighbors"] = {"file": f"{name}_neighbours.npz", "format": "npz"}
    return {"scaler": scaler, "members": files, "metrics": {}, "member_metrics": {}}


def _onnx(model: Any, x: np.ndarray, hit: np.ndarray) -> bytes:
    graph = to_onnx(
        model.fit(x, hit), initial_types=[("x", FloatTensorType([None, x.shape[1]]))], options={"zipmap": False}
    )
    chances = graph.graph.output[1].name
    graph.graph.initializer.append(helper.make_tensor("hit_column", 7, [], [1]))
    graph.graph.node.append(helper.make_node("Gather", [chances, "hit_column"], ["chance"], axis=1))
    del graph.graph.output[:]
    graph.graph.output.append(helper.make_tensor_value_info("chance", 1, [None]))
    return graph.SerializeToString()


def _prototypes(x: np.ndarray, hit: np.ndarray) -> Prototypes:
    groups = np.argsort(x[:, 1], kind="stable").reshape(-1, 6)
    return Prototypes(
        projection=np.eye(x.shape[1], dtype=np.float32), points=x[groups].mean(axis=1),
        chances=hit[groups].mean(axis=1).astype(np.float32), counts=np.full(len(groups), 6, dtype=np.float32),
        neighbours=9,
    )  # fmt: skip


def _fit_popularity(
    folder: Path, name: str, matrix: np.ndarray, popularity: np.ndarray, stated: Iterable[str] = ()
) -> dict[str, Any]:
    x, scaler = _scale(matrix, with_decade=False, stated=stated)
    booster = xgb.train({"max_depth": 3, "nthread": 1, "seed": 0}, xgb.DMatrix(x, popularity), 20)
    booster.save_model(folder / f"{name}_popularity.ubj")
    predicted = np.sort(booster.inplace_predict(x))
    at = np.linspace(0, 100, 21)
    anchors = {"x": [0, 10, 25, 50, 75, 90, 95, 99, 100], "y": [0, 20, 35, 50, 65, 80, 90, 95, 100]}
    return {
        "scaler": scaler, "model": {"file": f"{name}_popularity.ubj", "format": "xgboost"},
        "low": {"x": [0, 100], "y": [-10, 90]}, "high": {"x": [0, 100], "y": [10, 110]},
        "percentile": {"x": np.percentile(predicted, at).tolist(), "y": at.tolist()},
        "hit_score": anchors, "metrics": {},
    }  # fmt: skip


assert set(MIDDLE) <= set(MODEL_KEYS)


def without_variants(published: Path, folder: Path) -> Path:
    """The same models as they were published before there were variants."""
    shutil.copytree(published, folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    for fitted in manifest["sets"].values():
        del fitted["variants"]
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder
