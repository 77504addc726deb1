"""What a picture's measures are worth: rules of thumb, each with its source, none with a cliff."""

from collections.abc import Iterable

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.pictures import PictureFile, PictureFormat, PictureGuides, PictureMeasures
from spectral_dna.schema.scored import Contribution, Score, add_up
from spectral_dna.social.picture import wording

BASE = 30.0
"""What every picture has; the parts below add up to 70."""
MOST = {
    "brightness": 12.0, "contrast": 9.0, "saturation": 9.0, "sharpness": 10.0, "noise": 5.0, "harmony": 5.0,
    "composition": 8.0, "faces": 4.0, "text": 4.0, "format": 4.0,
}  # fmt: skip
_OURS = "A rule of our own; nothing here confirms it."
SOURCES = {
    "brightness": _OURS,
    "contrast": _OURS,
    "saturation": _OURS,
    "sharpness": f"{_OURS} The measure: Pech-Pacheco et al., ICPR 2000.",
    "noise": f"{_OURS} The measure: Immerkær, CVIU 1996.",
    "harmony": "Cohen-Or et al., Color harmonization, SIGGRAPH 2006, after Matsuda's templates; the points are ours.",
    "composition": "The rule of thirds (Smith, Remarks on Rural Scenery, 1797), or symmetry; the points are ours.",
    "faces": "Bakhshi et al., Faces engage us, CHI 2014: on Instagram, pictures with faces had more likes and "
    "comments. The points are ours.",
    "text": "Facebook's guideline of at most 20 % text in advertisements, in force until 2020; the points are ours.",
    "format": "Instagram's help on the width of photos (up to 1080 pixels) and their shape; the points are ours.",
}
BASIS = Basis(
    kind=BasisKind.RULE_OF_THUMB,
    source="Ten rules of thumb, each with its own source; no data here says how pictures fare.",
)


def judge(file: PictureFile, measures: PictureMeasures, guides: PictureGuides) -> Score:
    """Add the parts up."""
    return add_up(BASE, list(_parts(file, measures, guides)), BASIS)


def _parts(file: PictureFile, found: PictureMeasures, guides: PictureGuides) -> Iterable[Contribution]:
    best = max(guides.formats, key=lambda each: each.kept)
    pixels = min(file.width, file.height)
    composed = 0.0 if guides.subject is None else max(found.thirds, ramp(found.symmetry, 0.6, 0.9))
    for key, part, value in (
        ("brightness", plateau(found.brightness, 0.15, 0.5, 0.7, 0.95), found.brightness),
        ("contrast", plateau(found.contrast, 0.05, 0.2, 0.35, 0.48), found.contrast),
        ("saturation", plateau(found.saturation, 0.05, 0.4, 0.7, 0.95), found.saturation),
        ("sharpness", ramp(found.sharpness, 10, 200), found.sharpness),
        ("noise", 1 - ramp(found.noise, 3, 12), found.noise),
        ("harmony", 1 - ramp(found.harmony.deviation, 4, 10), found.harmony.deviation),
        ("composition", composed, found.thirds),
        ("faces", 1.0 if guides.faces else 0.0, float(len(guides.faces))),
        ("text", 1 - ramp(found.text_share, 0.08, 0.32), found.text_share),
        ("format", _format(best, pixels), best.kept),
    ):
        said = wording.said(key, found, guides, best, pixels=pixels)
        gained = round(MOST[key] * part, 2)
        yield Contribution(
            key=key, label=wording.LABELS[key], points=gained, most=MOST[key], value=round(value, 4),
            sentence=said, advice=None if part > 0.95 else wording.advice(key, found, best, pixels=pixels),
            basis=Basis(kind=BasisKind.RULE_OF_THUMB, source=SOURCES[key]),
        )  # fmt: skip


def _format(best: PictureFormat, pixels: int) -> float:
    """Half for what stays of the picture in the format that suits it best, half for enough pixels."""
    return 0.5 * ramp(best.kept, 0.5, 0.95) + 0.5 * ramp(pixels, 320, 1080)


def ramp(value: float, low: float, high: float) -> float:
    """Rise from 0 at `low` to 1 at `high`."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


def plateau(value: float, low: float, from_: float, until: float, high: float) -> float:
    """Rise from `low` to a plateau of 1 between `from_` and `until`, and fall to 0 at `high`."""
    return min(ramp(value, low, from_), 1 - ramp(value, until, high))
