"""How well the hues of a picture fit one of Matsuda's templates, turned on the colour wheel."""

import cv2
import numpy as np

from spectral_dna.schema.pictures import Harmony
from spectral_dna.schema.values import FloatArray
from spectral_dna.social.picture.opening import Pixels

STEPS = 72
"""Hues are counted, and templates turned, in steps of five degrees."""
TEMPLATES = {
    "i": ((0.0, 18.0),),
    "V": ((0.0, 93.6),),
    "I": ((0.0, 18.0), (180.0, 18.0)),
    "L": ((0.0, 18.0), (90.0, 79.2)),
    "Y": ((0.0, 93.6), (180.0, 18.0)),
    "X": ((0.0, 93.6), (180.0, 93.6)),
    "T": ((0.0, 180.0),),
}
"""Centre and width of the sectors of each, in degrees, the narrowest template first."""
_COLOURLESS = 0.04
"""Mean saturation, weighted by value, below which hues say nothing: template N."""
_FITS = 4.0
"""Degrees of deviation up to which a narrower template is taken before a wider one."""


def harmony(pixels: Pixels) -> Harmony:
    """Find the narrowest template that the hues fit well, or else the one that they fit best.

    The deviation is the mean angle from each hue to the nearest sector, weighted by saturation and value. Cohen-Or et
    al. take the best fit alone; a wide template fits more than a narrow one, so we prefer the narrow.

    References
    ----------
    Cohen-Or, Sorkine, Gal, Leyvand and Xu, "Color harmonization", ACM Transactions on Graphics (SIGGRAPH), 2006.
    Tokumaru, Muranaka and Imanishi, "Color design support system considering color harmony", FUZZ-IEEE 2002.
    """
    hues, is_colourless = _hues(pixels)
    if is_colourless:
        return Harmony(template="N", turn=0.0, deviation=0.0)
    fits = {name: _best(hues, sectors) for name, sectors in TEMPLATES.items()}
    name = next((name for name, (off, _) in fits.items() if off <= _FITS), None)
    name = name or min(fits, key=lambda each: fits[each][0])
    deviation, turn = fits[name]
    return Harmony(template=name, turn=turn, deviation=round(deviation, 2))


def _hues(pixels: Pixels) -> tuple[FloatArray, bool]:
    """Give the weight of each step of the wheel, shape (STEPS,), of sum 1; and whether there is hardly any colour."""
    hue, saturation, value = cv2.split(cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV).astype(np.float32))
    weight = saturation / 255 * value / 255
    steps = (hue * 2 / 360 * STEPS).astype(np.int64) % STEPS  # OpenCV halves the degrees
    found = np.bincount(steps.ravel(), weights=weight.ravel(), minlength=STEPS)
    return found / max(float(found.sum()), 1e-9), float(weight.mean()) < _COLOURLESS


def _best(hues: FloatArray, sectors: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    """Turn a template through the wheel; give its least deviation, and the turn, both in degrees."""
    angles = (np.arange(STEPS) + 0.5) * 360 / STEPS
    away = np.full(STEPS, 360.0)
    for centre, width in sectors:
        from_centre = np.abs((angles - centre + 180) % 360 - 180)
        away = np.minimum(away, np.maximum(0.0, from_centre - width / 2))
    off = np.array([hues @ np.roll(away, turn) for turn in range(STEPS)])
    best = int(off.argmin())
    return float(off[best]), best * 360 / STEPS
