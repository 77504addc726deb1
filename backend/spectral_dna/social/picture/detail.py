"""How sharp and how noisy a picture is."""

import math

import cv2
import numpy as np

from spectral_dna.social.picture.opening import Pixels

_NOISE_KERNEL = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)


def sharpness(luma: Pixels) -> float:
    """Give the variance of the Laplacian: low where nothing has an edge.

    It depends on the size of the picture, which must therefore always be the same.

    References
    ----------
    Pech-Pacheco et al., "Diatom autofocusing in brightfield microscopy: a comparative study", ICPR 2000.
    """
    return float(cv2.Laplacian(luma, cv2.CV_32F).var())


def noise(luma: Pixels) -> float:
    """Estimate the standard deviation of noise, in steps of 8 bits; texture as fine as noise counts as noise.

    References
    ----------
    Immerkær, "Fast noise variance estimation", Computer Vision and Image Understanding 64(2), 1996.
    """
    height, width = luma.shape
    answers = cv2.filter2D(luma, cv2.CV_32F, _NOISE_KERNEL)[1:-1, 1:-1]
    return float(math.sqrt(math.pi / 2) * np.abs(answers).sum(dtype=np.float64) / (6 * (width - 2) * (height - 2)))
