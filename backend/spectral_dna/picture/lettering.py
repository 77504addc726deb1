"""Words in the picture: with faces that have their letters, in lines that fit."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

Face = ImageFont.FreeTypeFont

FONTS = Path(__file__).parent / "fonts"
DISPLAY, TEXT = FONTS / "bricolage-grotesque-600.ttf", FONTS / "instrument-sans-450.ttf"
SYSTEM = (
    "NotoSansCJK-Regular.ttc", "NotoSansKR-Regular.otf", "AppleSDGothicNeo.ttc", "malgun.ttf", "NanumGothic.ttf",
    "DejaVuSans.ttf",
)  # fmt: skip
"""Where a machine has them: faces for scripts that ours lack."""
NO_LETTER = "\uffff"


@lru_cache(maxsize=64)
def face(path: Path | str, size: int) -> Face:
    """Open a face.

    Raises
    ------
    OSError : this machine has none of that name.
    """
    return ImageFont.truetype(str(path), size)


def face_of(text: str, own: Path, size: int) -> Face | None:
    """Give a face that has all letters of a text, ours before the system's; None when there is none."""
    return next((found for found in _faces(own, size) if _has(found, text)), None)


def _faces(own: Path, size: int) -> Iterator[Face]:
    yield face(own, size)
    for name in SYSTEM:
        try:
            yield face(name, size)
        except OSError:
            continue


def _has(found: Face, text: str) -> bool:
    none = _drawn(found, NO_LETTER)
    return all(letter.isspace() or _drawn(found, letter) != none for letter in set(text))


def _drawn(found: Face, letter: str) -> bytes:
    side = int(found.size * 2)
    image = Image.new("L", (side, side))
    ImageDraw.Draw(image).text((0, 0), letter, fill=255, font=found)
    return image.tobytes()


def readable(text: str) -> str:
    """Take out of a name what is no letter, and what would turn the direction of the rest."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def lines(text: str, used: Face, width: float, most: int) -> list[str]:
    """Break a text into lines of this width; what goes beyond the last one ends in an ellipsis."""
    done: list[str] = []
    line = ""
    for word in _pieces(text, used, width):
        longer = f"{line} {word}".strip()
        if not line or used.getlength(longer) <= width:
            line = longer
            continue
        done.append(line)
        if len(done) == most:
            return [*done[:-1], _shortened(done[-1], used, width)]
        line = word
    return [*done, line] if line else done


def _pieces(text: str, used: Face, width: float) -> Iterator[str]:
    """Give words, and of a word that fits no line, what fits."""
    for word in text.split(" "):
        rest = word
        while used.getlength(rest) > width:
            size = max(1, next(size for size in range(len(rest), -1, -1) if used.getlength(rest[:size]) <= width))
            yield rest[:size]
            rest = rest[size:]
        yield rest


def _shortened(line: str, used: Face, width: float) -> str:
    while line and used.getlength(f"{line}…") > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;')}…"
