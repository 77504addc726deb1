"""By what pictures are compared: a perceptual hash of the structure, a histogram of the colours."""

import cv2
import numpy as np

from spectral_dna.social.picture.opening import Pixels

BINS = (4, 4, 4)
"""Of the histogram, in L, a and b."""
_HASH_SIDE, _LOW = 32, 8


def perceptual_hash(luma: Pixels) -> str:
    """Give 64 bits as 16 hexadecimal digits: which of the low frequencies are above their median.

    References
    ----------
    Zauner, "Implementation and benchmarking of perceptual image hash functions", Hagenberg, 2010.
    """
    small = cv2.resize(luma, (_HASH_SIDE, _HASH_SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:_LOW, :_LOW].ravel()
    bits = low > np.median(low[1:])
    return np.packbits(bits).tobytes().hex()


def histogram(pixels: Pixels) -> list[float]:
    """Count colours in CIELAB: 64 shares of sum 1."""
    lab = cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB)
    counts = cv2.calcHist([lab], [0, 1, 2], None, list(BINS), [0, 256] * 3).ravel()
    return [round(float(count), 5) for count in counts / counts.sum()]
