"""One lens of one set, with everything that stays fixed while features move."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from spectral_dna.inference.familiarity import distances
from spectral_dna.inference.judge import chosen_decade, popularity_rows
from spectral_dna.inference.lens import Columns, Floats64, Lens, Regressor
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.readiness import CALMEST
from spectral_dna.inference.stability import moved
from spectral_dna.inference.stated import check, decade_of
from spectral_dna.inference.store import Models
from spectral_dna.schema.feature_table import BY_KEY, Scale
from spectral_dna.schema.protocols import Answers, Range
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import LensName, SetName

LOWEST, HIGHEST = 1.0, 99.0
"""Percentiles of the training tracks between which a value is called realistic."""
INNER = (10.0, 90.0)
DEVIATIONS = 2.5631
"""How many standard deviations lie between the inner percentiles of a normal distribution."""
GRAIN = 0.01


@dataclass(frozen=True)
class Case:
    """Answers of a lens and of the popularity for any features; the decade and what was stated don't move."""

    manifest: Manifest
    set_name: SetName
    lens: Lens
    regressor: Regressor
    decade: str | None

    @property
    def is_chance(self) -> bool:
        """Whether the lens shows a chance; else it shows a likeness."""
        return self.lens.entry.kind == "chance"

    def answers(self, columns: Columns) -> Answers:
        """Give everything that the lens says of each row."""
        return self.lens.answers(columns, self.decade)

    def popularity(self, columns: Columns) -> Mapping[str, Floats64]:
        """Give `value` and `hit_score` of each row (and the interval), each of shape (n_rows,)."""
        return popularity_rows(self.regressor, columns)

    def within_error(self, values: Mapping[str, float]) -> Columns | None:
        """Draw the values again within their known errors; None for exact ones."""
        return moved(values, self.set_name)

    def strangeness(self, columns: Columns) -> Floats64 | None:
        """Say how far each row lies from the training tracks, 1 at the threshold; None where nothing is known."""
        known = self.manifest.sets[self.set_name].familiarity
        return None if known is None else distances(known, columns) / known.threshold

    def known(self, feature: str) -> Range:
        """Say which values of a feature the models know well; no recording so calm that it gets no votes."""
        line = self.manifest.sets[self.set_name].reference[feature].percentile
        outer, inner = np.interp([LOWEST, HIGHEST], line.y, line.x), np.interp(INNER, line.y, line.x)
        if feature == "energy":
            outer = np.maximum(outer, CALMEST + GRAIN)
        low, high = outer.tolist()
        if BY_KEY[feature].scale is Scale.LOG:
            inner, outer = np.log(inner), np.log(outer)
        # where most tracks share one value, the ends of the range still have a distance
        spread = max(float(np.ptp(inner)) / DEVIATIONS, float(np.ptp(outer)) / 20)
        return Range(low=low, high=high, spread=spread or 1.0)


def open_case(models: Models, lens: LensName, *, set_name: SetName, stated: Stated) -> Case:
    """Choose the models that answer for what was stated, as judging does.

    Raises
    ------
    InvalidRequest : the models don't know the decade.
    UnknownGenre, VariantUnavailable : the published models can't take what was stated.
    """
    entry = models.manifest.sets[set_name]
    check(stated, entry)
    fitted = models.told(set_name, stated)
    said, _ = decade_of(stated, entry.lenses[LensName.CHARTING].decades)
    chosen = fitted.lenses[lens]
    return Case(models.manifest, set_name, chosen, fitted.popularity, chosen_decade(chosen, said))
