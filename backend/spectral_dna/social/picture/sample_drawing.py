"""How the sample pictures are drawn: always the same, and each with something to be said of it."""

import io
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_SKIN, _SHADE, _LIGHT = (226, 184, 164), (142, 100, 90), (238, 206, 190)
FACE = (
    (0, -15, 118, 150, (58, 50, 60)),
    (0, 0, 100, 130, _SKIN),
    *((x, -45, 34, 8, (110, 86, 80)) for x in (-42, 42)),
    *((x, -22, 27, 16, (126, 104, 98)) for x in (-42, 42)),
    *((x, -21, 11, 11, (34, 28, 30)) for x in (-42, 42)),
    (0, 12, 13, 38, _LIGHT),
    (0, 40, 20, 9, (174, 138, 124)),
    (0, 72, 40, 11, _SHADE),
    (0, 80, 30, 8, (158, 112, 104)),
    *((x, 30, 26, 22, _LIGHT) for x in (-55, 55)),
)
"""Ellipses around the middle: where, how wide and high from there, and in which colour. Hair, skin, brows, eyes, nose,
mouth, cheeks."""


def _gradient(size: tuple[int, int], top: tuple[int, int, int], bottom: tuple[int, int, int]) -> Image.Image:
    down = np.linspace(0, 1, size[1])[:, None]
    rows = (1 - down) * np.array(top) + down * np.array(bottom)
    return Image.fromarray(np.broadcast_to(rows[:, None], (size[1], size[0], 3)).astype(np.uint8))


def _evening_sun() -> Image.Image:
    """A sun on a crossing of the lines of thirds, over wooded hills, in orange and violet: 4:5."""
    image = _gradient((1080, 1350), (108, 70, 160), (255, 176, 92))
    draw = ImageDraw.Draw(image)
    draw.ellipse((600, 330, 840, 570), fill=(255, 238, 170))
    across = np.arange(1081)
    for depth, (colour, base) in enumerate((((150, 78, 130), 900), ((92, 52, 108), 1050), ((48, 30, 70), 1200))):
        trees = np.random.default_rng(depth).integers(4, 26, 1081) * (across % (5 + depth) < 2)
        hill = base + (60 + 20 * depth) * np.sin(across / (150 - 30 * depth) + depth) + 14 * np.sin(across / 17) - trees
        draw.polygon([(0, 1350), *((int(x), int(y)) for x, y in zip(across, hill, strict=True)), (1080, 1350)], colour)
    return image


def _soft_portrait() -> Image.Image:
    """Draw a face as soft as a detector of faces takes it for one, before a plain wall: 4:5."""
    image = Image.new("RGB", (1080, 1350), (96, 88, 110))
    draw = ImageDraw.Draw(image)
    for x, y, across, down, colour in FACE:
        box = (540 + 2 * (x - across), 560 + 2 * (y - down), 540 + 2 * (x + across), 560 + 2 * (y + down))
        draw.ellipse(box, fill=colour)
    return image.filter(ImageFilter.GaussianBlur(9))


def _dim_stage() -> Image.Image:
    """One beam of light in the dark, with the noise of a phone at night: 16:9, too wide for a reel."""
    image = Image.new("RGB", (1280, 720), (14, 12, 20))
    draw = ImageDraw.Draw(image)
    draw.polygon([(640, 0), (500, 720), (790, 720)], (58, 44, 96))
    draw.rectangle((610, 430, 670, 640), (30, 22, 40))
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(6)), np.float64)
    grain = np.random.default_rng(7).normal(0, 14, soft.shape)
    return Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8))


def _loud_poster() -> Image.Image:
    """Words from edge to edge, in loud colours: a square."""
    image = Image.new("RGB", (1080, 1080), (240, 40, 40))
    draw = ImageDraw.Draw(image)
    for row, words in enumerate(("NEW SINGLE", "OUT FRIDAY", "STREAM IT", "SHARE IT", "TONIGHT 9 PM", "LINK IN BIO")):
        colour = ((255, 240, 0), (20, 255, 60), (40, 60, 255))[row % 3]
        draw.text((540, 100 + 176 * row), words, colour, ImageFont.load_default(150), anchor="mm")
    return image


def _pale_fog() -> Image.Image:
    """Hardly any contrast, nothing that stands out, and too few pixels: 4:5."""
    return _gradient((480, 600), (214, 216, 220), (190, 192, 198))


MAKERS: dict[str, Callable[[], Image.Image]] = {
    "evening_sun": _evening_sun, "soft_portrait": _soft_portrait,
    "dim_stage": _dim_stage, "loud_poster": _loud_poster, "pale_fog": _pale_fog,
}  # fmt: skip
"""By name."""


def drawn(name: str) -> bytes:
    """Draw one of them, as JPEG."""
    made = io.BytesIO()
    MAKERS[name]().save(made, "JPEG", quality=90)
    return made.getvalue()
