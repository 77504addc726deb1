"""How like a track is to what charts in a market, given that it charts somewhere: published weights, read and asked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
from pydantic import Field

from spectral_dna.errors import FeatureTableMismatch, ModelAltered
from spectral_dna.inference.checks import read_beside
from spectral_dna.inference.design import Matrix, columns, design_matrix
from spectral_dna.inference.lines import at, is_monotone
from spectral_dna.inference.manifest import Line, Manifest, Metric, Scaler
from spectral_dna.inference.scaling import scaled
from spectral_dna.schema.feature_table import MODEL_KEYS, feature_hash
from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import SetName

Floats = npt.NDArray[np.float64]

MARKETS = "markets"
"""The name in the manifest's `beside`."""
MOST_MARKETS = 250
FARTHEST = 3.0
"""Deviations from the mean: what lies beyond counts as if it lay there, so that products stay within reason."""
BENDS = (-1.0, 0.0, 1.0)
"""Where a column's line may bend, in deviations from its mean."""


class MarketFigures(Value):
    """What was found of one market: of how many tracks `tracks` charted there, and how well it can be told.

    `auc` is of tracks whose artists, as far as they are known, the fit had not seen, with a 95 % bootstrap interval;
    None where there were too few to ask.
    """

    code: str = Field(pattern="^[A-Z]{2}$")
    tracks: int = Field(ge=0)
    base_rate: float = Field(ge=0, le=1)
    auc: Metric | None

    @property
    def has_evidence(self) -> bool:
        """Whether the whole interval lies above a coin's one half."""
        return self.auc is not None and self.auc.low is not None and self.auc.low > 0.5


class MarketEntry(MarketFigures):
    """A market with its weights, one for each of `terms`, both empty where there is no evidence.

    `percentile` maps the weighted sum to its percentile among the tracks that chart elsewhere and not here, each
    scored by weights that had not seen it.
    """

    intercept: float = Field(allow_inf_nan=False)
    weights: list[float]
    percentile: Line | None


class MarketSet(Value):
    """The markets as learned from one kind of input. `low` and `high` span each feature among the tracks."""

    scaler: Scaler
    low: dict[str, float]
    high: dict[str, float]
    markets: list[MarketEntry] = Field(max_length=MOST_MARKETS)


class MarketsFile(Value):
    """The published file. `tracks` chart somewhere; of `artists_known` of them the artist is known."""

    schema_version: Literal["1"]
    trained: str
    feature_hash: str
    source: str = Field(max_length=300)
    data: dict[str, str]
    tracks: int = Field(ge=1)
    artists_known: int = Field(ge=0)
    sets: dict[SetName, MarketSet]


def terms(matrix: Matrix, scaler: Scaler) -> Floats:
    """Lay tracks out as columns, bends and products, of shape (n_rows, n_terms).

    A weighted sum of the columns alone is a straight line in each; the bends let it turn, and the products let one
    feature count otherwise where another is high.
    """
    near = np.clip(scaled(matrix, scaler).astype(np.float64), -FARTHEST, FARTHEST)
    bent = [np.maximum(near - bend, 0.0) for bend in BENDS]
    one, other = np.triu_indices(near.shape[1])
    return np.concatenate([near, *bent, near[:, one] * near[:, other]], axis=1)


def term_count(n_columns: int) -> int:
    """Count the terms of so many columns."""
    return n_columns * (1 + len(BENDS)) + n_columns * (n_columns + 1) // 2


class MarketModels:
    """The checked file, ready to be asked."""

    def __init__(self, found: MarketsFile) -> None:
        """Stack the weights of the markets with evidence."""
        self.found = found
        self._known = {name: [one for one in own.markets if one.has_evidence] for name, own in found.sets.items()}
        self._weights = {name: _stacked(markets) for name, markets in self._known.items() if markets}

    def likeness(self, features: Mapping[str, float], set_name: SetName) -> dict[str, float]:
        """Give the likeness of one track to each market with evidence, 0 to 100, by the market's code.

        It is the share of tracks that chart elsewhere and not in the market, which are less like what charts there.
        """
        known = self._known[set_name]
        if not known:
            return {}
        (row,) = terms(design_matrix(features), self.found.sets[set_name].scaler)
        weights, intercepts = self._weights[set_name]
        sums = weights @ row + intercepts
        return {
            one.code: float(np.clip(at(one.percentile, value), 0, 100))
            for one, value in zip(known, sums, strict=True)
            if one.percentile is not None
        }

    def outside(self, features: Mapping[str, float], set_name: SetName) -> list[str]:
        """Name the features that lie outside what charts anywhere in the table."""
        own = self.found.sets[set_name]
        return [key for key in MODEL_KEYS if not own.low[key] <= features[key] <= own.high[key]]


def _stacked(markets: Sequence[MarketEntry]) -> tuple[Floats, Floats]:
    return np.array([one.weights for one in markets]), np.array([one.intercept for one in markets])


def open_markets(folder: Path, manifest: Manifest) -> MarketModels | None:
    """Read and check the published markets; None where none are published.

    Raises
    ------
    ModelsMissing : the file is named and not there.
    ModelAltered : it isn't the one that was published, can't be read, or holds weights that can't be used.
    FeatureTableMismatch : it was learned from another feature table or other columns.
    """
    found = read_beside(folder, manifest, MARKETS, MarketsFile)
    if found is None:
        return None
    check_markets(found)
    return MarketModels(found)


def check_markets(found: MarketsFile) -> None:
    """Refuse markets that could not be asked; raises as `open_markets` does."""
    named = columns(with_decade=False)
    if found.feature_hash != feature_hash() or set(found.sets) != set(SetName):
        raise FeatureTableMismatch("The published markets were learned from another feature table.")
    for own in found.sets.values():
        if own.scaler.columns != named or {len(own.scaler.mean), len(own.scaler.scale)} != {len(named)}:
            raise FeatureTableMismatch("The published markets were learned from other columns.")
        if not all(scale > 0 for scale in own.scaler.scale) or not set(own.low) == set(own.high) == set(MODEL_KEYS):
            raise ModelAltered("The published markets hold a scale or a range that can't be used.")
        if len({one.code for one in own.markets}) != len(own.markets):
            raise ModelAltered("The published markets name one market twice.")
        if not all(_is_usable(one, term_count(len(named))) for one in own.markets):
            raise ModelAltered("The published markets hold weights or percentiles that can't be used.")


def _is_usable(market: MarketEntry, n_terms: int) -> bool:
    if not market.has_evidence:
        return not market.weights and market.percentile is None
    line = market.percentile
    if line is None or not is_monotone(line) or line.y[0] < 0 or line.y[-1] > 100:
        return False
    return len(market.weights) == n_terms and bool(np.isfinite(market.weights).all())
