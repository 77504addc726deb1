"""What draws the eye: the spectral residual, and what follows from it for the composition."""

from dataclasses import dataclass

import cv2
import numpy as np

from spectral_dna.schema.pictures import Point
from spectral_dna.schema.values import FloatArray
from spectral_dna.social.picture.opening import Pixels

SIDE = 64
"""Pixels of the map on each side, as in the paper."""
_AVERAGE = 3
_FRAME = 16
_BLUR = 2.5
_OBJECT = 3.0
"""Times the mean from which on a place belongs to an object, as in the paper."""
_FLAT = 2.0
"""Standard deviation of the luma, in steps of 8 bits, below which nothing stands out."""


@dataclass(frozen=True)
class Composition:
    """`subject`: the centre of what draws the eye first; `thirds` and `symmetry`: 0 to 1."""

    subject: Point | None
    thirds: float
    symmetry: float


def saliency(luma: Pixels) -> FloatArray:
    """Give how much each place stands out, shape (SIDE, SIDE), of sum 1; even where nothing does.

    A frame of mirrored pixels is put around it first: opposite edges, which the transform joins,
    are no edge of anything.

    References
    ----------
    Hou and Zhang, "Saliency detection: a spectral residual approach", CVPR 2007.
    """
    small = cv2.resize(luma, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float64)
    if small.std() < _FLAT:
        return np.full((SIDE, SIDE), 1 / SIDE**2)
    spectrum = np.fft.fft2(np.pad(small, _FRAME, "symmetric"))
    amplitude = np.log(np.abs(spectrum) + 1e-9)
    residual = amplitude - cv2.blur(amplitude, (_AVERAGE, _AVERAGE))
    found = np.abs(np.fft.ifft2(np.exp(residual + 1j * np.angle(spectrum)))) ** 2
    smooth = cv2.GaussianBlur(found, (0, 0), _BLUR, borderType=cv2.BORDER_REPLICATE)
    smooth = smooth[_FRAME:-_FRAME, _FRAME:-_FRAME]
    return np.asarray(smooth / smooth.sum())


def composition(salience: FloatArray) -> Composition:
    """Place the subject: the object with the most salience, by its centre of gravity.

    `thirds` falls from 1, at a crossing of two lines of thirds, to 0, a third of the picture away. `symmetry` is 1 less
    the share of the map that lies elsewhere when it is mirrored left and right.
    """
    mirrored = np.abs(salience - salience[:, ::-1]).sum() / 2
    subject = _subject(salience)
    if subject is None:
        return Composition(None, 0.0, round(1 - float(mirrored), 4))
    away = min(np.hypot(subject.x - x, subject.y - y) for x in (1 / 3, 2 / 3) for y in (1 / 3, 2 / 3))
    return Composition(subject, round(max(0.0, 1 - 3 * float(away)), 4), round(1 - float(mirrored), 4))


def _subject(salience: FloatArray) -> Point | None:
    objects = (salience > _OBJECT * salience.mean()).astype(np.uint8)
    count, labels = cv2.connectedComponents(objects)
    if count < 2:
        return None
    weights = np.bincount(labels.ravel(), weights=salience.ravel(), minlength=count)
    chosen = np.where(labels == 1 + int(weights[1:].argmax()), salience, 0.0)
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    total = chosen.sum()
    x, y = ((float((chosen * axis).sum() / total) + 0.5) / SIDE for axis in (columns, rows))
    return Point(x=round(x, 4), y=round(y, 4))
