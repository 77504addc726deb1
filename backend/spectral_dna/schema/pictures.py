"""What a picture is found to be: measures, places on it, its score. Places are fractions of the upright picture."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from spectral_dna.schema.scored import Score
from spectral_dna.schema.values import Value

Fraction = float


class PictureNotice(StrEnum):
    """What was done to a picture before it was measured, and what limits the measures."""

    FIRST_FRAME = "first_frame"
    TRANSPARENT = "transparent"
    TURNED = "turned"
    SIXTEEN_BIT = "sixteen_bit"
    CMYK = "cmyk"
    COLOUR_PROFILE = "colour_profile"


class Point(Value):
    """A place: from 0 at the left or top to 1 at the right or bottom."""

    x: Fraction = Field(ge=0, le=1)
    y: Fraction = Field(ge=0, le=1)


class Box(Value):
    """An upright rectangle: its upper left corner, and its size."""

    x: Fraction = Field(ge=0, le=1)
    y: Fraction = Field(ge=0, le=1)
    width: Fraction = Field(ge=0, le=1)
    height: Fraction = Field(ge=0, le=1)


class Colour(Value):
    """One of the dominant colours, in sRGB."""

    hex: str = Field(pattern=r"^#[0-9a-f]{6}$")
    share: float = Field(ge=0, le=1, description="Of the picture's pixels.")


class Harmony(Value):
    """How well the hues fit one of Matsuda's templates on the colour wheel (Cohen-Or et al. 2006)."""

    template: str = Field(description="i, V, L, I, T, Y or X; N where there is hardly any colour.")
    turn: float = Field(description="By how many degrees the template is turned; 0 for N.")
    deviation: float = Field(description="How far hues lie outside of it, in degrees, weighted by saturation.")


class PictureFile(Value):
    """The file as it came; `width` and `height` are of the upright picture."""

    kind: str = Field(description="png, jpeg, gif or webp, by its bytes.")
    width: int = Field(ge=1)
    height: int = Field(ge=1)
    bytes: int = Field(ge=1)


class PictureMeasures(Value):
    """What was measured, on a copy of at most 640 pixels on its long side unless said."""

    brightness: float = Field(description="Mean luma (Rec. 601), 0 to 1.")
    contrast: float = Field(description="RMS contrast: the luma's standard deviation, 0 to .5 (Peli 1990).")
    saturation: float = Field(description="Mean saturation of HSV, 0 to 1.")
    colourfulness: float = Field(description="Hasler and Süsstrunk 2003: 0 grey, 33 moderate, 59 highly colourful.")
    sharpness: float = Field(description="Variance of the Laplacian of the luma in 8 bits (Pech-Pacheco et al. 2000).")
    noise: float = Field(
        description="Standard deviation of noise in steps of 8 bits (Immerkær 1996), on as many pixels as there are, "
        "up to 1080 on the long side; fine texture counts, too."
    )
    palette: list[Colour] = Field(description="At most five, the largest first: k-means in CIELAB.")
    harmony: Harmony
    thirds: float = Field(description="How near the subject is to a crossing of the lines of thirds, 0 to 1.")
    symmetry: float = Field(description="How alike both halves of the saliency map are, mirrored, 0 to 1.")
    text_share: float = Field(description="Part of the picture that is covered by text, 0 to 1.")


class PictureFormat(Value):
    """How the picture fits a format when it is cropped around its subject to fill it."""

    key: str = Field(description="reel, story, feed or square.")
    label: str = Field(description="Its name, in English.")
    ratio: str = Field(description="Width to height, such as 9:16.")
    kept: float = Field(ge=0, le=1, description="Part of the picture's area that stays.")
    crop: Box = Field(description="What stays.")
    safe: Box = Field(description="Of that, what the app's own buttons and texts leave free.")
    faces_cut: int = Field(description="Faces that are not wholly inside what is left free.")
    text_cut: int = Field(description="Places of text that are not wholly inside what is left free.")


class PictureGuides(Value):
    """What a preview draws over the picture."""

    thirds: list[Fraction] = Field(description="Where the lines of thirds are, across and down.")
    subject: Point | None = Field(description="Centre of what draws the eye first; none on an even surface.")
    faces: list[Box]
    text: list[Box]
    formats: list[PictureFormat]


class LookedAt(Value):
    """All that is found of a picture but what concerns its owner, and by what it is compared with others."""

    file: PictureFile
    notices: list[PictureNotice]
    measures: PictureMeasures
    guides: PictureGuides
    score: Score
    hash: str = Field(pattern=r"^[0-9a-f]{16}$", description="64 bits of structure.")
    histogram: list[float] = Field(min_length=64, max_length=64, description="Shares of colours in CIELAB.")


class AlikePicture(Value):
    """A picture that the caller keeps and that this one resembles."""

    id: str
    name: str
    likeness: float = Field(ge=0, le=1, description="Half the structure's, half the colours'.")
    bits: int = Field(description="Of 64 bits of the perceptual hash, how many differ: up to 8, it is the same motif.")
    colours: float = Field(description="What the histograms in CIELAB have in common, 0 to 1.")


class PictureReport(Value):
    """A picture that was judged. `id` and `created` are there if it is kept."""

    id: str | None
    name: str
    created: datetime | None
    file: PictureFile
    notices: list[PictureNotice]
    measures: PictureMeasures
    guides: PictureGuides
    score: Score
    alike: list[AlikePicture] = Field(description="Of the caller's kept pictures, the five most alike.")


class KeptPicture(Value):
    """A kept picture, in a list of them."""

    id: str
    name: str
    created: datetime
    width: int
    height: int
    score: float


class PictureSample(Value):
    """A sample picture: post its name as the form field `sample`."""

    name: str
    title: str
    url: str
