"""The exact nearest points in ten or so dimensions, where trees visit most of their leaves anyway."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_GROUPS = 6
"""Groups of points for each neighbour that is wanted: the nearest of every group bound the search well."""
_PRODUCTS = 800_000
"""Multiplications in one product of matrices: they fit the cache, and BLAS starts no threads for so few."""
_SLACK = 1e-5
"""How far rounding in float32 may shift a squared distance, relative to the squared lengths."""


class Nearest:
    """Points that are asked for the closest ones to many rows, 5 to 25 microseconds a row and thousands of points.

    Squared distances to all points are taken roughly, in float32. The k-th smallest of the groups' least ones is a
    bound that at least k points keep; the few that do are measured again, exactly.
    """

    def __init__(self, points: npt.NDArray[np.float32], neighbours: int) -> None:
        """Lay the points out for one product with the rows; all of them answer where there are fewer than wanted."""
        self._points = points.astype(np.float64)
        self._k = min(neighbours, len(points))
        self._groups = min(_GROUPS * self._k, len(points))
        lengths = np.einsum("ij,ij->i", self._points, self._points)
        self._longest = float(lengths.max())
        padding = -len(points) % self._groups
        table = np.column_stack([-2 * self._points, lengths])
        beyond = np.tile([0.0] * points.shape[1] + [np.finfo(np.float32).max], (padding, 1))
        self._table = np.ascontiguousarray(np.concatenate([table, beyond]).T, dtype=np.float32)
        self._step = max(1, _PRODUCTS // self._table.size)

    def query(self, rows: npt.NDArray[np.float32]) -> tuple[Floats, npt.NDArray[np.intp]]:
        """Give distances and places of the nearest points, closest first, each of shape (n_rows, neighbours)."""
        near = [self._candidates(rows[start : start + self._step]) for start in range(0, len(rows), self._step)]
        counts = np.concatenate([count for count, _ in near]) if near else np.zeros(0, dtype=np.intp)
        point = np.concatenate([places for _, places in near]) if near else np.zeros(0, dtype=np.intp)
        row = np.repeat(np.arange(len(rows)), counts)
        away = rows[row] - self._points[point]
        distances = np.einsum("ij,ij->i", away, away)
        order = np.lexsort((distances, row))
        first = np.cumsum(counts) - counts
        chosen = order[first[:, None] + np.arange(self._k)]
        return np.sqrt(distances[chosen]), point[chosen]

    def _candidates(self, rows: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """Find the points that may be among the nearest: how many for each row, and their places row by row."""
        rough = np.column_stack([rows, np.ones(len(rows), dtype=np.float32)]) @ self._table
        least = rough.reshape(len(rows), -1, self._groups).min(axis=1)
        bound = np.partition(least, self._k - 1, axis=1)[:, self._k - 1]
        bound += _SLACK * (self._longest + np.einsum("ij,ij->i", rows, rows))
        row, place = np.divmod(np.flatnonzero(rough <= bound[:, None]), rough.shape[1])
        return np.bincount(row, minlength=len(rows)), place
