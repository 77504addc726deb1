"""What runs in the child: a stranger's file comes as a descriptor, and what was found leaves through a socket.

The answer is two lengths of eight bytes, then so many bytes of JSON and so many of JPEG: a copy without anything but
its pixels, if one was asked for.
"""

import io
import json
import logging
import os
import socket
from contextlib import suppress
from typing import Any, Final

import cv2
import numpy as np
from PIL import Image, MpoImagePlugin

from spectral_dna.errors import BadPicture, PictureLimit
from spectral_dna.social.picture.look import HEAD
from spectral_dna.social.picture.measure import measure
from spectral_dna.social.picture.opening import Opened, Pixels, open_picture

QUALITY: Final = 85
_KINDS: Final = ("png", "jpeg", "gif", "webp")


def make_ready() -> None:
    """Load and use everything once: behind the walls no file can be opened, and no thread started."""
    cv2.setNumThreads(1)
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    Image.init()
    assert MpoImagePlugin  # what JPEG of two pictures asks for when it meets one
    pixels = np.zeros((96, 96, 3), np.uint8)
    cv2.putText(pixels, "Aa", (8, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (255, 255, 255), 3)
    for kind in _KINDS:
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, kind)
        opened = open_picture(file, kind, max_pixels=pixels.size, min_side=1)
        measure(opened, kind=kind, size=1).model_dump_json()
    _copy(pixels)


def look(complaints: int, file: int, channel: int, *, kind: str, max_pixels: int, min_side: int, copy: bool) -> None:
    """Look at one picture; the task that the zygote runs."""
    os.close(complaints)
    # All four arguments: with fewer, Python asks the kernel for them, and that call is not on the list.
    caller = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0, fileno=channel)
    with caller, suppress(BrokenPipeError, ConnectionResetError):  # a caller who left is no defect
        size = os.fstat(file).st_size
        try:
            with os.fdopen(file, "rb") as stream:
                opened = open_picture(stream, kind, max_pixels=max_pixels, min_side=min_side)
        except BadPicture as refused:
            _send(caller, {"refused": refused.code, "detail": refused.detail})
            return
        except MemoryError:  # also where a length within the file lies
            _send(caller, {"refused": PictureLimit.code, "detail": "It asks for too much memory."})
            return
        _send(caller, {"looked": _looked(opened, kind, size)}, _copy(opened.pixels) if copy else b"")


def _looked(opened: Opened, kind: str, size: int) -> dict[str, Any]:
    return measure(opened, kind=kind, size=size).model_dump(mode="json")


def _copy(pixels: Pixels) -> bytes:
    """Encode the pixels anew, with nothing else of the file."""
    made = io.BytesIO()
    Image.fromarray(pixels).save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()


def _send(caller: socket.socket, found: dict[str, Any], copy: bytes = b"") -> None:
    body = json.dumps(found).encode()
    caller.sendall(HEAD.pack(len(body), len(copy)) + body + copy)
