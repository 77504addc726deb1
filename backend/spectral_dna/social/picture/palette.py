"""The few colours that a picture is made of."""

import cv2
import numpy as np

from spectral_dna.schema.pictures import Colour
from spectral_dna.schema.values import FloatArray
from spectral_dna.social.picture.opening import Pixels

COLOURS = 5
SIDE = 64
"""Pixels of the copy that is grouped, on each side."""
SEED = 7
_SAME = 12.0
"""In CIELAB, colours nearer than this are told as one."""
_ENDS = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.5)


def palette(pixels: Pixels) -> list[Colour]:
    """Group the pixels of a small copy by k-means in CIELAB, always from the same beginning; the largest first.

    References
    ----------
    MacQueen, "Some methods for classification and analysis of multivariate observations", 1967.
    """
    small = cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    points = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).reshape(-1, 3)
    cv2.setRNGSeed(SEED)
    _, labels, centres = cv2.kmeans(points, COLOURS, np.empty((0,)), _ENDS, 2, cv2.KMEANS_PP_CENTERS)
    shares = np.bincount(labels.ravel(), minlength=COLOURS) / len(points)
    joined = _joined(np.asarray(centres, np.float32), shares)
    return [Colour(hex=_hex(centre), share=round(min(1.0, share), 3)) for centre, share in joined]


def _joined(centres: FloatArray, shares: FloatArray) -> list[tuple[FloatArray, float]]:
    """Put together what nobody would tell apart, and leave out what is hardly there."""
    kept: list[tuple[FloatArray, float]] = []
    for index in np.argsort(-shares, kind="stable"):
        near = next((i for i, (c, _) in enumerate(kept) if np.linalg.norm(c - centres[index]) < _SAME), None)
        if near is None:
            kept.append((centres[index], float(shares[index])))
        else:
            kept[near] = (kept[near][0], kept[near][1] + float(shares[index]))
    return sorted((each for each in kept if each[1] >= 0.005), key=lambda each: -each[1])


def _hex(lab: FloatArray) -> str:
    rgb = cv2.cvtColor(lab.reshape(1, 1, 3).astype(np.float32), cv2.COLOR_LAB2RGB).reshape(3)
    return "#" + "".join(f"{round(float(channel) * 255):02x}" for channel in rgb.clip(0, 1))
