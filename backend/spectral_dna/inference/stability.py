"""How often the majority would stay, were every feature moved within its known error."""

from collections.abc import Mapping, Sequence

import numpy as np

from spectral_dna.inference import vote
from spectral_dna.inference.lens import Columns, Lens
from spectral_dna.schema.extraction_error import draws
from spectral_dna.schema.verdict import SetName

DRAWS = 200
SEED = 20


def moved(values: Mapping[str, float], set_name: SetName) -> Columns | None:
    """Draw the features again within their errors; None for exact columns of a catalogue, which have none."""
    if set_name is SetName.CATALOGUE:
        return None
    return draws(values, DRAWS, np.random.default_rng(SEED))


def kept(lens: Lens, columns: Columns | None, decades: Sequence[str] | None, *, hit: bool) -> float:
    """Give the share of draws, 0 to 1, whose majority is the verdict's."""
    if columns is None:
        return 1.0
    said = vote.majority(lens.chances(lens.matrix(columns, decades)))
    return float(np.mean(said == hit))
