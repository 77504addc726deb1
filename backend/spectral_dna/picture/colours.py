"""The dashboard's colours of the light theme, from OKLCH to what an image holds."""

import math
from dataclasses import dataclass

Colour = tuple[int, int, int]


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """Convert to sRGB, clipped to what that can show (the matrices are those of CSS Color 4)."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _encoded(linear: float) -> int:
    value = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(255 * min(1.0, max(0.0, value)))


def mixed(colour: Colour, ground: Colour, share: float) -> Colour:
    """Lay a colour over a ground with this opacity."""
    red, green, blue = (round(under + (over - under) * share) for over, under in zip(colour, ground, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class Strands:
    """The two colours of a shape."""

    first: Colour
    second: Colour


PAPER = oklch(0.975, 0.012, 92)
INK = oklch(0.235, 0.035, 238)
SOFT = oklch(0.435, 0.03, 238)
BRAND = Strands(oklch(0.63, 0.2, 33), oklch(0.48, 0.09, 212))


def of_track(hue: int) -> Strands:
    """Give a track's own colours: the hue comes from its key, and its partner lies across the circle."""
    return Strands(oklch(0.62, 0.17, hue), oklch(0.42, 0.065, hue + 165))
