"""Where faces are, by the cascade that OpenCV brings.

It finds faces that look at the camera, upright, in even light. It misses profiles, tilted, covered, dark and drawn
ones, and now and then it takes a pattern for a face. It knows nobody: whose face it is, it can't tell.
"""

from functools import lru_cache
from pathlib import Path

import cv2

from spectral_dna.schema.pictures import Box
from spectral_dna.social.picture.opening import Pixels

CASCADE = "haarcascade_frontalface_default.xml"
_SMALLEST = 0.06
"""Of the short side: smaller ones are mostly mistakes."""
_NEIGHBOURS = 7
_MOST = 50


@lru_cache(maxsize=1)
def _cascade() -> cv2.CascadeClassifier:
    """Load it once, before the walls stand."""
    return cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / CASCADE))


def faces(luma: Pixels) -> list[Box]:
    """Find faces, the largest first.

    References
    ----------
    Viola and Jones, "Rapid object detection using a boosted cascade of simple features", CVPR 2001.
    """
    height, width = luma.shape
    least = max(20, round(_SMALLEST * min(height, width)))
    found = _cascade().detectMultiScale(luma, scaleFactor=1.1, minNeighbors=_NEIGHBOURS, minSize=(least, least))
    boxes = [
        Box(x=round(x / width, 4), y=round(y / height, 4), width=round(w / width, 4), height=round(h / height, 4))
        for x, y, w, h in (tuple(int(part) for part in row) for row in found)
    ]
    return sorted(boxes, key=lambda box: -box.width * box.height)[:_MOST]
