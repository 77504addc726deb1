"""Where one feature may go: realistic values of it, and how far each lies from where it is."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from spectral_dna.schema.feature_table import BY_KEY, Scale
from spectral_dna.schema.protocols import Range

Floats = npt.NDArray[np.float64]

FINE = (0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.35, 1.75, 2.25, 3.0, 4.0)
COARSE = (0.35, 1.0, 2.0, 3.5)
"""Steps in training spreads; the ends of the range are tried as well."""
SWITCH = 1.0
"""The size of another category: keys and metres have no middle."""


@dataclass(frozen=True)
class Axis:
    """One feature that may move, from `here`, within what the models know."""

    key: str
    place: int
    here: float
    known: Range

    @cached_property
    def is_category(self) -> bool:
        """Whether its values are names."""
        return BY_KEY[self.key].scale is Scale.CATEGORY

    def size(self, values: Floats) -> Floats:
        """Say how far values lie from here, in training spreads; shape as given."""
        if self.is_category:
            return np.where(values == self.here, 0.0, SWITCH)
        return np.abs(self._ruled(values) - self._ruled(np.float64(self.here))) / self.known.spread

    def steps(self, offsets: tuple[float, ...]) -> Floats:
        """Give the values at these steps both ways, within the range, without the present one."""
        if self.is_category:
            every = np.arange(np.ceil(self.known.low), np.floor(self.known.high) + 1)
            return np.asarray(every[every != self.here], dtype=np.float64)
        sides = np.array([-step for step in offsets] + list(offsets)) * self.known.spread
        there = self._unruled(self._ruled(np.float64(self.here)) + sides)
        values = np.unique(self.snapped(np.append(there, [self.known.low, self.known.high])))
        return np.asarray(values[values != self.snapped(np.float64(self.here))], dtype=np.float64)

    def between(self, start: Floats, end: Floats, shares: Floats) -> Floats:
        """Give values on the way from `start` to `end`, of shape (n_rows, n_shares); categories know only the ends."""
        if self.is_category:
            return np.where(shares == 0, start[:, None], end[:, None])
        way = self._ruled(start)[:, None] + (self._ruled(end) - self._ruled(start))[:, None] * shares
        inside = self.snapped(self._unruled(way))
        # what would be shown as the present value is no change
        inside = np.where(inside == self.snapped(np.float64(self.here)), self.here, inside)
        return np.where(shares == 0, start[:, None], np.where(shares == 1, end[:, None], inside))

    def snapped(self, values: Floats | np.float64) -> Floats:
        """Round to what is shown, so that a sentence tells the very values that were tried, and stay in the range."""
        decimals = 0 if self.key == "duration" else BY_KEY[self.key].decimals
        grain = 10.0**-decimals
        low, high = np.ceil(self.known.low / grain) * grain, np.floor(self.known.high / grain) * grain
        return np.asarray(np.round(np.clip(values, low, max(low, high)), decimals), dtype=np.float64)

    def _ruled(self, values: Floats | np.float64) -> Floats:
        return np.asarray(np.log(values) if BY_KEY[self.key].scale is Scale.LOG else values, dtype=np.float64)

    def _unruled(self, values: Floats) -> Floats:
        return np.exp(values) if BY_KEY[self.key].scale is Scale.LOG else values
