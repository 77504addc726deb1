"""A stranger's file becomes a small upright picture in sRGB's three channels: in the child, and nowhere else."""

import struct
from dataclasses import dataclass
from typing import IO, Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile, UnidentifiedImageError

from spectral_dna.errors import (
    BadPicture,
    PictureNotSupported,
    PictureTooManyPixels,
    PictureTooNarrow,
    PictureTooSmall,
    PictureUnreadable,
)
from spectral_dna.schema.pictures import PictureNotice

Pixels = npt.NDArray[np.uint8]

LONG_SIDE: Final = 1080
"""Pixels of the copy on its long side; smaller pictures stay as they are."""
NARROWEST: Final = 10.0
"""Long side over short side."""
_COST: Final = {"webp": 3}
"""As how many pixels each counts: the decoder of WebP holds four copies of the whole, where others hold one."""
_STRIP_PIXELS: Final = 1 << 20
_ORIENTATION: Final = 0x0112
_BROKEN_TAGS: Final = (
    struct.error, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, OSError, RecursionError,
)  # fmt: skip
_MIRRORED_OR_TURNED: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each orientation of EXIF."""


@dataclass(frozen=True)
class Opened:
    """An upright picture: `pixels` of shape (height, width, 3) in RGB, `width` and `height` as the file has them."""

    pixels: Pixels
    width: int
    height: int
    notices: tuple[PictureNotice, ...]


def open_picture(file: IO[bytes], kind: str, *, max_pixels: int, min_side: int) -> Opened:
    """Decode the first frame of a file of a known kind; nothing is decoded before its size is known to be fit.

    Raises
    ------
    PictureTooManyPixels, PictureTooSmall, PictureTooNarrow : said by its head alone.
    PictureUnreadable : the decoder gave up.
    MemoryError : a limit was met.
    """
    Image.MAX_IMAGE_PIXELS = None  # the limit is ours, and stands before the decoding
    try:
        with Image.open(file, formats=[kind]) as image:
            _check(image.width, image.height, max_pixels=max_pixels // _COST.get(kind, 1), min_side=min_side)
            return _upright(image, kind)
    except (BadPicture, MemoryError):
        raise
    except UnidentifiedImageError:
        raise PictureNotSupported("It begins like a picture, and is none.") from None
    except Exception as error:  # decoders fail on damaged files with errors of every kind
        raise PictureUnreadable(f"The decoder gave up ({type(error).__name__}).") from None


def _check(width: int, height: int, *, max_pixels: int, min_side: int) -> None:
    told = f"It has {width:,} × {height:,} pixels"
    if width * height > max_pixels:
        raise PictureTooManyPixels(f"{told}; at most {max_pixels / 1e6:.3g} million are taken.")
    if min(width, height) < min_side:
        raise PictureTooSmall(f"{told}; at least {min_side} on each side are needed.")
    if max(width, height) > NARROWEST * min(width, height):
        raise PictureTooNarrow(f"{told}: more than {NARROWEST:g} times as long on one side.")


def _upright(image: Image.Image, kind: str) -> Opened:
    width, height = image.size
    if kind == "jpeg":
        image.draft(
            None, (LONG_SIDE, LONG_SIDE)
        )  # decodes at a half, a quarter or an eighth, at a fraction of the cost
    is_deep = isinstance(image, ImageFile.ImageFile) and any(";16" in str(tile) for tile in image.tile)
    image.load()
    notices = _notices(image, kind, is_deep=is_deep)
    turn = _turn(image)
    small = _reduced(image)
    if turn is not None:
        small = small.transpose(turn)
        notices.append(PictureNotice.TURNED)
        if turn in (Image.Transpose.TRANSPOSE, Image.Transpose.ROTATE_270, Image.Transpose.TRANSVERSE,
                    Image.Transpose.ROTATE_90):  # fmt: skip
            width, height = height, width
    return Opened(np.asarray(small), width, height, tuple(notices))


def _notices(image: Image.Image, kind: str, *, is_deep: bool) -> list[PictureNotice]:
    """Say what is special; whether there is a second frame is asked without looking for the others."""
    found = {
        PictureNotice.FIRST_FRAME: kind != "jpeg" and bool(getattr(image, "is_animated", False)),
        PictureNotice.TRANSPARENT: _is_seen_through(image),
        PictureNotice.SIXTEEN_BIT: is_deep or image.mode.startswith("I"),
        PictureNotice.CMYK: image.mode == "CMYK",
        PictureNotice.COLOUR_PROFILE: _has_other_profile(image),
    }
    return [notice for notice, holds in found.items() if holds]


def _is_seen_through(image: Image.Image) -> bool:
    """Whether any pixel is; many pictures have a channel for it that says of none."""
    if image.mode not in ("RGBA", "LA"):
        return image.has_transparency_data
    return bool(image.getextrema()[-1][0] < 255)  # type: ignore[index]


def _has_other_profile(image: Image.Image) -> bool:
    """Whether a profile comes along that does not name sRGB: its colours are taken as if they were."""
    profile = image.info.get("icc_profile")
    return isinstance(profile, bytes) and b"sRGB" not in profile and b"s\0R\0G\0B" not in profile


def _turn(image: Image.Image) -> Image.Transpose | None:
    try:
        return _MIRRORED_OR_TURNED.get(image.getexif().get(_ORIENTATION, 1))
    except _BROKEN_TAGS:  # they don't say which side is up, and the picture is good all the same
        return None


def _reduced(image: Image.Image) -> Image.Image:
    """Shrink to the long side, in strips: a copy of the whole in another mode would cost as much as the whole."""
    factor = max(1, max(image.size) // LONG_SIDE)
    if factor == 1:
        small = _rgb(image)
    else:
        rows = max(1, _STRIP_PIXELS // (image.width * factor)) * factor
        size = (-(-image.width // factor), -(-image.height // factor))
        small = Image.new("RGB", size)
        for top in range(0, image.height, rows):
            strip = _rgb(image.crop((0, top, image.width, min(image.height, top + rows))))
            small.paste(strip.reduce(factor), (0, top // factor))
    if max(small.size) > LONG_SIDE:
        scale = LONG_SIDE / max(small.size)
        size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
        return small.resize(size, Image.Resampling.LANCZOS)
    return small


def _rgb(image: Image.Image) -> Image.Image:
    """Give three channels: 16 bits lose the lower 8, what shows through is laid on white."""
    if image.mode.startswith("I"):
        deep = np.asarray(image).astype(np.int64).clip(0, 0xFFFF)
        return Image.fromarray((deep >> 8).astype(np.uint8)).convert("RGB")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
    return image.convert("RGB")
