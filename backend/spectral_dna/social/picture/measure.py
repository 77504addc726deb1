"""Everything that is measured of an opened picture: in the child."""

import cv2
import numpy as np

from spectral_dna.schema.pictures import LookedAt, PictureFile, PictureGuides, PictureMeasures
from spectral_dna.social.picture import detail, fingerprint, rules
from spectral_dna.social.picture.faces import faces
from spectral_dna.social.picture.formats import fitted
from spectral_dna.social.picture.harmony import harmony
from spectral_dna.social.picture.opening import Opened, Pixels
from spectral_dna.social.picture.palette import palette
from spectral_dna.social.picture.saliency import composition, saliency
from spectral_dna.social.picture.tone import tone
from spectral_dna.social.picture.writing import writing

LONG_SIDE = 640
"""Pixels of what is measured on its long side; smaller pictures are measured as they are."""
SHORTEST = 64
"""Of what is measured, at least so many on the short side, so that detectors have something to look at."""


def measure(opened: Opened, *, kind: str, size: int) -> LookedAt:
    """Measure and judge a picture of so many bytes."""
    whole = luma_of(opened.pixels)
    pixels = _shrunk(opened.pixels)
    luma = luma_of(pixels)
    placed, toned, written = composition(saliency(luma)), tone(pixels), writing(pixels)
    measures = PictureMeasures(
        brightness=round(toned.brightness, 4), contrast=round(toned.contrast, 4),
        saturation=round(toned.saturation, 4), colourfulness=round(toned.colourfulness, 2),
        sharpness=round(detail.sharpness(luma), 1), noise=round(detail.noise(whole), 2), palette=palette(pixels),
        harmony=harmony(pixels), thirds=placed.thirds, symmetry=placed.symmetry, text_share=written.share,
    )  # fmt: skip
    seen = faces(luma)
    guides = PictureGuides(
        thirds=[round(1 / 3, 4), round(2 / 3, 4)], subject=placed.subject, faces=seen, text=written.boxes,
        formats=fitted(opened.width, opened.height, subject=placed.subject, faces=seen, text=written.boxes),
    )  # fmt: skip
    file = PictureFile(kind=kind, width=opened.width, height=opened.height, bytes=size)
    return LookedAt(
        file=file, notices=list(opened.notices), measures=measures, guides=guides,
        score=rules.judge(file, measures, guides), hash=fingerprint.perceptual_hash(luma),
        histogram=fingerprint.histogram(pixels),
    )  # fmt: skip


def luma_of(pixels: Pixels) -> Pixels:
    """Give the luma (Rec. 601) in 8 bits, of shape (height, width)."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def _shrunk(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    scale = min(1.0, max(LONG_SIDE / max(height, width), SHORTEST / min(height, width)))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
