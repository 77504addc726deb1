"""The charting likeness along a track, and where each feature is most itself."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from spectral_dna.inference.lens import Columns
from spectral_dna.inference.store import Models
from spectral_dna.schema.along import Along, Passage
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.heard import Measured, Windows
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.values import FloatArray
from spectral_dna.schema.verdict import LensName, LensVerdict, SetName

SILENT: Final = -60.0  # LUFS, as for whole recordings
DECIMALS: Final = 4
MIDDLE: Final = 50.0
LEAST: Final = 0.01
"""Of a feature's whole range: what moves less is not said to be anywhere more than elsewhere."""


def along(
    features: Mapping[str, Measured],
    windows: Windows,
    charting: LensVerdict,
    models: Models,
    *,
    stated: Stated,
    percentiles: Mapping[str, float | None],
) -> Along | None:
    """Ask the five once for all stretches, by the decade and the statement of the verdict; None where all is silent."""
    sounding = np.asarray(windows.features["loudness"]) > SILENT
    if not sounding.any():
        return None
    held = [key for key in MODEL_KEYS if key not in windows.features]
    columns: Columns = {**windows.features, **{key: features[key].value for key in held}}
    lens = models.told(SetName.RECORDING, stated).lenses[LensName.CHARTING]
    shown = lens.answers(columns, charting.decade).shown
    return Along(
        length=windows.length,
        step=windows.step,
        likeness=[round(float(one), DECIMALS) if heard else None for one, heard in zip(shown, sounding, strict=True)],
        strongest=_passage(windows, shown, int(np.where(sounding, shown, -np.inf).argmax())),
        held=held,
        moments=_moments(windows, sounding, percentiles),
    )


def _moments(
    windows: Windows, sounding: npt.NDArray[np.bool_], percentiles: Mapping[str, float | None]
) -> dict[str, Passage]:
    found = {}
    for key, values in windows.features.items():
        row, percentile = np.asarray(values), percentiles.get(key)
        if np.ptp(row[sounding]) >= LEAST * (BY_KEY[key].high - BY_KEY[key].low):
            sign = -1 if percentile is not None and percentile < MIDDLE else 1
            found[key] = _passage(windows, row, int(np.where(sounding, sign * row, -np.inf).argmax()))
    return found


def _passage(windows: Windows, values: FloatArray, at: int) -> Passage:
    start = at * windows.step
    return Passage(
        start=round(start, 3), end=round(start + windows.length, 3), value=round(float(values[at]), DECIMALS)
    )
