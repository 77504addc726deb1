"""How bright, contrasty and colourful a picture is; pictures are arrays of shape (height, width, 3), RGB, 8 bits."""

from dataclasses import dataclass

import cv2
import numpy as np

from spectral_dna.social.picture.opening import Pixels


@dataclass(frozen=True)
class Tone:
    """`brightness`, `saturation`: 0 to 1; `contrast`: 0 to .5; `colourfulness`: 0 to about 110."""

    brightness: float
    contrast: float
    saturation: float
    colourfulness: float


def tone(pixels: Pixels) -> Tone:
    """Measure it over all pixels.

    References
    ----------
    Peli, "Contrast in complex images", Journal of the Optical Society of America A, 1990.
    Hasler and Süsstrunk, "Measuring colourfulness in natural images", SPIE Human Vision and Electronic Imaging, 2003.
    """
    luma = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    mean, deviation = cv2.meanStdDev(luma)
    saturation = cv2.mean(cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV))[1]
    return Tone(
        float(mean[0, 0]) / 255, float(deviation[0, 0]) / 255, float(saturation) / 255, _colourfulness(pixels)
    )  # fmt: skip


def _colourfulness(pixels: Pixels) -> float:
    red, green, blue = (pixels[..., channel].astype(np.float32) for channel in range(3))
    opponents = red - green, (red + green) / 2 - blue
    spread = np.hypot(opponents[0].std(), opponents[1].std())
    offset = np.hypot(opponents[0].mean(), opponents[1].mean())
    return float(spread + 0.3 * offset)
