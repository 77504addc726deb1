"""How a picture fits the formats of posts, and what the app covers of each."""

from dataclasses import dataclass

from spectral_dna.schema.pictures import Box, PictureFormat, Point


@dataclass(frozen=True)
class Format:
    """Width to height, and which part of it at the left, top, right and bottom is to stay free of what matters."""

    key: str
    label: str
    width: int
    height: int
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


FORMATS = (
    Format("reel", "Reel", 9, 16, (0.06, 0.14, 0.06, 0.35)),
    Format("story", "Story", 9, 16, (0.0, 0.14, 0.0, 0.20)),
    Format("feed", "Feed, portrait", 4, 5),
    Format("square", "Feed, square", 1, 1),
)
"""Shapes as Instagram's help names them; margins as Meta's guide for advertisements in reels and stories does."""


def fitted(width: int, height: int, *, subject: Point | None, faces: list[Box], text: list[Box]) -> list[PictureFormat]:
    """Crop an upright picture of so many pixels to each format, and see what would be cut or covered."""
    middle = subject or Point(x=0.5, y=0.5)
    return [_fitted(each, width / height, middle, faces, text) for each in FORMATS]


def _fitted(
    asked: Format, shape: float, middle: Point, faces: list[Box], text: list[Box]
) -> PictureFormat:  # fmt: skip
    wanted = asked.width / asked.height
    across, down = min(1.0, wanted / shape), min(1.0, shape / wanted)
    crop = Box(
        x=_placed(middle.x, across), y=_placed(middle.y, down), width=round(across, 4), height=round(down, 4)
    )  # fmt: skip
    left, top, right, bottom = asked.margins
    safe = Box(
        x=round(crop.x + left * crop.width, 4), y=round(crop.y + top * crop.height, 4),
        width=round(crop.width * (1 - left - right), 4), height=round(crop.height * (1 - top - bottom), 4),
    )  # fmt: skip
    return PictureFormat(
        key=asked.key, label=asked.label, ratio=f"{asked.width}:{asked.height}", kept=round(across * down, 4),
        crop=crop, safe=safe,
        faces_cut=sum(not _is_inside(each, safe) for each in faces),
        text_cut=sum(not _is_inside(each, safe) for each in text),
    )  # fmt: skip


def _placed(middle: float, part: float) -> float:
    """Put the middle of a part where the subject is, as far as the picture reaches."""
    return round(min(max(middle - part / 2, 0.0), 1 - part), 4)


def _is_inside(box: Box, around: Box) -> bool:
    slack = 0.005
    return (
        box.x >= around.x - slack
        and box.y >= around.y - slack
        and box.x + box.width <= around.x + around.width + slack
        and box.y + box.height <= around.y + around.height + slack
    )
