"""Markets beside the tiny models: BR likes what is danceable, JP what is not, DE shows nothing, IS is small."""

import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from spectral_dna.inference.design import columns, design_matrix
from spectral_dna.inference.markets import term_count
from spectral_dna.schema.feature_table import feature_hash
from tiny_models import ROWS, tracks

NAMED = columns(with_decade=False)


def market(code: str, likes: float | None, low: float = 0.7, n: int = 60) -> dict[str, Any]:
    """One market that weighs danceability alone; None for one without evidence."""
    figure = {"value": low + 0.1, "low": low, "high": low + 0.2, "n": ROWS}
    entry = {"code": code, "tracks": n, "base_rate": n / ROWS, "auc": figure, "intercept": 0.0, "weights": []}
    if likes is None:
        return entry | {"percentile": None}
    weights = [0.0] * term_count(len(NAMED))
    weights[NAMED.index("danceability")] = likes
    return entry | {"weights": weights, "percentile": {"x": [-2.0, 2.0], "y": [0.0, 100.0]}}


def content() -> dict[str, Any]:
    """The whole file, as JSON says it."""
    made = tracks(ROWS)
    matrix = design_matrix(made)
    scaler = {"columns": NAMED, "mean": matrix.mean(axis=0).tolist(), "scale": matrix.std(axis=0).tolist()}
    span = {name: {key: float(end(made[key])) for key in made} for name, end in (("low", np.min), ("high", np.max))}
    small = market("IS", None, n=10) | {"auc": None}
    markets = [market("BR", 1.0), market("DE", None, low=0.45), small, market("JP", -1.0)]
    return {
        "schema_version": "1", "trained": "2026-01-01", "feature_hash": feature_hash(), "source": "Made-up charts",
        "data": {"charts": "0"}, "tracks": ROWS, "artists_known": 0,
        "sets": {name: {"scaler": scaler, **span, "markets": markets} for name in ("recording", "catalogue")},
    }  # fmt: skip


def write(folder: Path, changed: dict[str, Any] | None = None) -> Path:
    """Put them, or others, beside the models of a folder."""
    text = json.dumps(changed or content()).encode()
    (folder / "markets.tiny.json").write_bytes(text)
    manifest = json.loads((folder / "manifest.json").read_text())
    entry = {"file": "markets.tiny.json", "sha256": hashlib.sha256(text).hexdigest(), "bytes": len(text)}
    (folder / "manifest.json").write_text(json.dumps(manifest | {"beside": {"markets": entry}}))
    return folder
