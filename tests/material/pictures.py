"""Pictures made by code, good ones and hostile ones."""

import io
import struct
import zlib
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

FORMATS = ("png", "jpeg", "gif", "webp")
ORIENTATION = 0x0112


def scene(width: int = 640, height: int = 800) -> Image.Image:
    """A bright disc on a crossing of the lines of thirds, over a soft gradient with a ruled edge."""
    down = np.linspace(60, 160, height, dtype=np.float64)[:, None, None]
    image = Image.fromarray(np.broadcast_to(down * [0.6, 0.8, 1.2], (height, width, 3)).clip(0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    x, y, r = width * 2 // 3, height // 3, min(width, height) // 10
    draw.ellipse((x - r, y - r, x + r, y + r), fill=(250, 220, 120))
    return image


def encoded(image: Image.Image, kind: str = "png", **options: Any) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def png_that_states(width: int, height: int) -> bytes:
    """A PNG whose head states a size, and whose data is a little of it, packed a thousand times."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(3_000_000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def that_states(kind: str, width: int, height: int) -> bytes:
    """A small JPEG or GIF whose head states another size."""
    data = bytearray(encoded(scene(), kind))
    if kind == "gif":
        data[6:10] = struct.pack("<HH", width, height)
        return bytes(data)
    begin = data.index(b"\xff\xc0") + 5
    data[begin : begin + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def png_beside(name: bytes, head: bytes) -> bytes:
    """A sound PNG, with a chunk of 64 MB packed into a few kilobytes before its pixels."""
    whole = encoded(scene())
    end = 8 + 25  # the signature and IHDR
    return whole[:end] + _chunk(name, head + zlib.compress(bytes(64_000_000), 9)) + whole[end:]


def gif_of(frames: int) -> bytes:
    """An animation of so many frames, each of them the first one again."""
    one = encoded(Image.new("P", (96, 96), 3), "gif")
    begin, end = one.index(b"\x2c"), one.rindex(b"\x3b")
    frame = b"\x21\xf9\x04\x00\x02\x00\x00\x00" + one[begin:end]
    return one[:begin] + frame * frames + b";"


def turned(image: Image.Image, orientation: int) -> bytes:
    """A JPEG that says how it is to be turned."""
    tags = Image.Exif()
    tags[ORIENTATION] = orientation
    return encoded(image, "jpeg", quality=95, exif=tags)


def secretive(image: Image.Image) -> bytes:
    """A JPEG with a place and a name in its tags."""
    tags = Image.Exif()
    tags[0x013B] = "Somebody's name"
    tags.get_ifd(0x8825)[2] = (48.0, 12.0, 30.0)
    return encoded(image, "jpeg", exif=tags, comment=b"Somebody's comment")
