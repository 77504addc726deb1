"""Damaged pictures of every kind, looked at in a child as the service looks at them."""

import io
import os
import struct
import zlib
from functools import cache
from random import Random

import psutil
from PIL import Image

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind, endings
from fuzz.recordings import descriptors
from material import pictures as make
from spectral_dna.errors import BadPicture
from spectral_dna.sandbox import children
from spectral_dna.settings import Pictures
from spectral_dna.social.picture.look import PRELOAD, Look, look, memory
from spectral_dna.social.picture.sniff import sniff

SETTINGS = Pictures(max_pixels=4_000_000, cpu_seconds=10, wall_seconds=20.0)
"""What states millions of pixels, and has them, would only take time."""


@cache
def bases() -> dict[str, list[bytes]]:
    """Make every sound picture that is damaged, once a process: as different inside as its format allows."""
    scene, other = make.scene(240, 300), make.scene(200, 160)
    clear = scene.convert("RGBA")
    clear.putalpha(120)
    moving = {"save_all": True, "append_images": [scene.rotate(90 * each) for each in (1, 2)]}
    return {
        "png": [
            *(make.encoded(each) for each in (scene, clear, scene.quantize(16))),
            *(make.encoded(scene.convert(mode)) for mode in ("1", "LA")),
            make.encoded(scene.convert("I;16")), make.encoded(scene, **moving),
            make.encoded(scene.quantize(16), transparency=3),
        ],
        "jpeg": [
            make.encoded(scene, "jpeg"), make.encoded(scene, "jpeg", progressive=True), make.turned(other, 6),
            make.encoded(scene.convert("CMYK"), "jpeg"), make.encoded(scene.convert("L"), "jpeg"),
            make.secretive(scene),
        ],
        "gif": [make.encoded(scene, "gif"), make.encoded(scene, "gif", **moving), make.gif_of(20)],
        "webp": [
            make.encoded(scene, "webp"), make.encoded(clear, "webp", lossless=True),
            make.encoded(scene, "webp", **moving),
        ],
    }  # fmt: skip


def picture(random: Random) -> bytes:
    """Damage one picture; half of the damaged PNG get sums that fit, or the decoder would look no further."""
    kind = random.choice(make.FORMATS)
    others = [data for each in bases().values() for data in each]
    broken = damaged(random.choice(bases()[kind]), random, others)
    return _summed(broken) if kind == "png" and random.random() < 0.5 else broken


def _summed(data: bytes) -> bytes:
    """Set the sum of every chunk of a PNG, as far as their lengths lead."""
    made, at = bytearray(data), 8
    while at + 12 <= len(made):
        (length,) = struct.unpack_from(">I", made, at)
        if at + 12 + length > len(made):
            break
        struct.pack_into(">I", made, at + 8 + length, zlib.crc32(made[at + 4 : at + 8 + length]))
        at += 12 + length
    return bytes(made)


def meet(data: bytes) -> str:
    """Look at bytes: a report with a copy that shows the same, or one of our errors about the picture."""
    children.warm(PRELOAD)
    before, file = descriptors(), memory()
    try:
        os.write(file, data)
        seen = look(file, sniff(data[:16]), SETTINGS, copy=True)
        _check(seen, len(data))
        outcome = "report"
    except BadPicture as error:
        outcome = error.code
    finally:
        os.close(file)
    if living := psutil.Process(children.zygote_pid(PRELOAD)).children():
        raise Broken(f"left behind: {living}")
    if left := descriptors() - before:
        raise Broken(f"left behind: {left}")
    return outcome


def _check(seen: Look, size: int) -> None:
    """Hold what was found to what it must be, whatever was looked at."""
    found = seen.found
    parts = found.score.base + sum(part.points for part in found.score.contributions)
    if found.file.bytes != size or abs(found.score.value - parts) > 0.1:
        raise Broken("a report that does not hold together")
    with Image.open(io.BytesIO(seen.copy), formats=["JPEG"]) as image:
        image.load()
        if max(image.size) > 1080 or image.getexif():
            raise Broken("a copy that is more than its pixels")


KINDS = (Kind("pictures", make=picture, meet=meet, ends=endings(BadPicture) | {"report"}),)
