"""The picture itself, as a PNG of the size that those who show links ask for."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from spectral_dna.picture import colours, lettering
from spectral_dna.picture.colours import Colour, Strands, mixed
from spectral_dna.picture.geometry import Point, Shape, shape
from spectral_dna.picture.profile import Profile, profile
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.report import Report

WIDTH, HEIGHT = 1200, 630
FINER = 3
"""Drawn so much larger and made smaller afterwards: the drawing library smooths no edges."""
MIDDLE, RING = (905, 315), 1.26
LEFT, COLUMN = 64, 560
COLOURS = 128
LONGEST = 400
"""Of a name, no more letters than this are looked at."""
PROMISE = "The audio fingerprint of your track: measured, compared, explained."
BRAND = Profile(shares=[0.95, 0.55, 0.8, 0.5, 1.0, 0.6, 0.72], moments=[], energy=[], sections=[], hue=0)
"""The fixed pattern of the brand: seven loops, an odd number, so that its two strands are one."""


def picture(report: Report, name: str) -> bytes:
    """Draw the track's shape, what the models say of it, and its name."""
    found = profile(report)
    image = _sheet()
    strands = colours.of_track(found.hue)
    _draw_shape(image, shape(found), strands)
    _write_facts(image, report)
    sentence = report.summary.replace(" %", "%").split(". ")[0].rstrip(".") + "."
    _write(image, sentence, lettering.readable(name[:LONGEST]), strands.first)
    return _png(image)


@lru_cache(maxsize=1)
def neutral() -> bytes:
    """Draw the brand alone: what is shown of a link that leads nowhere."""
    image = _sheet()
    _draw_shape(image, shape(BRAND), colours.BRAND)
    _write(image, PROMISE, "", colours.BRAND.first)
    return _png(image)


def _sheet() -> Image.Image:
    return Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), colours.PAPER)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw_shape(image: Image.Image, drawn: Shape, strands: Strands) -> None:
    """Draw from the inside out, as the dashboard does: energy, sections, rungs, strands."""
    pen = _Pen(image)
    if drawn.energy:
        pen.fill(drawn.energy, mixed(strands.second, colours.PAPER, 0.25))
    for arc in drawn.sections:
        pen.line(arc.points, arc.width, strands.second)
    for rung in drawn.rungs:
        width, opacity = 0.8 + 1.8 * rung.weight, 0.25 + 0.7 * rung.weight
        pen.line([rung.start, rung.split], width, mixed(strands.second, colours.PAPER, opacity))
        pen.line([rung.split, rung.end], width, mixed(strands.first, colours.PAPER, opacity))
    for piece in sorted(drawn.pieces, key=lambda piece: piece.is_over):
        if piece.is_over:
            pen.line(piece.points, 6.5 * 2.1, colours.PAPER)
        pen.line(piece.points, 6.5, strands.first if piece.is_first else strands.second, is_round=True)
    if drawn.rungs:
        pen.dot(drawn.start, 7.75, colours.PAPER)
        pen.dot(drawn.start, 4.25, colours.INK)


class _Pen:
    """Draws in the units of the shape, about its middle."""

    def __init__(self, image: Image.Image) -> None:
        self._draw = ImageDraw.Draw(image)
        self._scale = RING * FINER

    def _at(self, points: Sequence[Point]) -> list[Point]:
        return [(MIDDLE[0] * FINER + x * self._scale, MIDDLE[1] * FINER + y * self._scale) for x, y in points]

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        """Fill an outline."""
        self._draw.polygon(self._at(points), fill=colour)

    def dot(self, at: Point, radius: float, colour: Colour) -> None:
        """Draw a disc."""
        self._draw.circle(self._at([at])[0], radius * self._scale, fill=colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour, *, is_round: bool = False) -> None:
        """Draw a stroke, its ends cut or round."""
        placed, wide = self._at(points), max(1, round(width * self._scale))
        self._draw.line(placed, fill=colour, width=wide, joint="curve")
        for end in (placed[0], placed[-1]) if is_round else ():
            self._draw.circle(end, wide / 2, fill=colour)


def _write(image: Image.Image, sentence: str, name: str, accent: Colour) -> None:
    """Write down the left side: whose picture it is, the sentence as large as it can be, the name."""
    draw = ImageDraw.Draw(image)
    brand = lettering.face(lettering.DISPLAY, 30 * FINER)
    draw.text((LEFT * FINER, 56 * FINER), "Spectral DNA", fill=accent, font=brand)
    size, told = _fitted(sentence)
    used = lettering.face(lettering.DISPLAY, size * FINER)
    face = lettering.face_of(name, lettering.TEXT, 28 * FINER) if name else None
    named = [] if face is None else lettering.lines(name, face, COLUMN * FINER, 2)
    step = round(size * 1.12)
    top = (HEIGHT - len(told) * step - len(named) * 38) // 2 + 24
    for row, line in enumerate(told):
        draw.text((LEFT * FINER, (top + row * step) * FINER), line, fill=colours.INK, font=used)
    top += len(told) * step + 22
    for row, line in enumerate(named):
        draw.text((LEFT * FINER, (top + row * 38) * FINER), line, fill=colours.SOFT, font=face)


def _fitted(sentence: str) -> tuple[int, list[str]]:
    for size, most in ((56, 4), (48, 5), (42, 6)):
        used = lettering.face(lettering.DISPLAY, size * FINER)
        told = lettering.lines(sentence, used, COLUMN * FINER, most)
        if not told[-1].endswith("…"):
            break
    return size, told


def _write_facts(image: Image.Image, report: Report) -> None:
    """Write key, tempo and length into the middle of the ring."""
    values = {key: found.value for key, found in report.features.items()}
    named = [BY_KEY[key].categories[round(values[key])] for key in ("key", "mode") if key in values]
    minutes, seconds = divmod(round(report.duration), 60)
    facts = [(f"{values['tempo']:.0f} BPM", False)] if "tempo" in values else []
    rows = [*((name, True) for name in named), *facts, (f"{minutes}:{seconds:02}", False)]
    draw = ImageDraw.Draw(image)
    for row, (text, is_large) in enumerate(rows):
        own, size = (lettering.DISPLAY, 32) if is_large else (lettering.TEXT, 24)
        face = lettering.face_of(text, own, size * FINER)
        if face is not None:
            at = MIDDLE[0] * FINER, (MIDDLE[1] + (row - (len(rows) - 1) / 2) * 36) * FINER
            draw.text(at, text, fill=colours.INK if is_large else colours.SOFT, font=face, anchor="mm")
