"""Ways to damage bytes, each by a seeded random source: the same seed damages alike."""

import gzip
import struct
from collections.abc import Callable, Sequence
from random import Random

MOST_BYTES = 4 << 20
"""Repeating must not make a case that only costs time."""
MOST_OF_A_TABLE = 1 << 18

EXTREMES = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
WIDTHS = {1: "B", 2: "H", 4: "I", 8: "Q"}

TAGS = (
    b"RIFF", b"WAVE", b"fmt ", b"data", b"LIST", b"fact", b"fLaC", b"OggS", b"\x01vorbis", b"\x05vorbis", b"OpusHead",
    b"OpusTags", b"ID3", b"APIC", b"TIT2", b"Xing", b"Info", b"LAME", b"\xff\xfb", b"\xff\xf1", b"ftyp", b"moov",
    b"mvhd", b"trak", b"mdia", b"mdhd", b"hdlr", b"minf", b"stbl", b"stsd", b"mp4a", b"esds", b"stts", b"stsc",
    b"stsz", b"stco", b"mdat", b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67", b"\x16\x54\xae\x6b", b"\x1f\x43\xb6\x75",
    b"\xa3", b"A_OPUS", b"\x15\x49\xa9\x66",
)  # fmt: skip
"""Behind or before each of these, formats state sizes, counts and kinds."""

Damage = Callable[[bytearray, Random, Sequence[bytes]], bytearray]


def _span(data: bytearray, random: Random, *, longest: int = 4096) -> tuple[int, int]:
    begin = random.randrange(len(data) + 1)
    return begin, min(len(data), begin + random.randint(1, longest))


def _put(data: bytearray, at: int, random: Random) -> None:
    width = random.choice(tuple(WIDTHS))
    value = random.choice((*EXTREMES, len(data), len(data) * 2, random.getrandbits(32)))
    packed = struct.pack(random.choice("<>") + WIDTHS[width], value & ((1 << 8 * width) - 1))
    data[at : at + width] = packed


def flip_bits(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    for _ in range(random.choice((1, 4, 16, 64))):
        if data:
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data


def flip_head(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    for _ in range(random.choice((1, 2, 8))):
        if data:
            data[random.randrange(min(len(data), 512))] ^= 1 << random.randrange(8)
    return data


def truncate(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    return data[: random.choice((random.randrange(len(data) + 1), random.randrange(min(len(data), 200) + 1)))]


def lose_head(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    return data[random.randrange(min(len(data), 5000) + 1) :]


def lie_in_head(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    for _ in range(random.choice((1, 2, 3))):
        _put(data, random.randrange(min(len(data), 300) + 1), random)
    return data


def lie_at_tag(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    """Overwrite what stands around a tag that the format knows: sizes, counts, versions."""
    present = [tag for tag in TAGS if tag in data]
    if present:
        tag = random.choice(present)
        at = random.choice((data.find(tag), data.rfind(tag)))
        _put(data, max(0, at + random.choice((-4, -8, 0, len(tag), len(tag) + random.randrange(24)))), random)
    return data


def splice(data: bytearray, random: Random, others: Sequence[bytes]) -> bytearray:
    """Put a piece of another recording, of another format as often as not, into this one."""
    other = bytearray(random.choice(others))
    begin, end = _span(other, random, longest=20_000)
    at, until = _span(data, random)
    return data[:at] + other[begin:end] + data[random.choice((at, until)) :]


def append(data: bytearray, random: Random, others: Sequence[bytes]) -> bytearray:
    return data + random.choice(others)


def repeat(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    begin, end = _span(data, random)
    times = min(random.choice((2, 10, 1000)), max(1, MOST_BYTES // (end - begin + 1)))
    return data[:begin] + data[begin:end] * times + data[end:]


def swap(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    first, second = sorted(random.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[second:] + data[first:second]


def blank(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    begin, end = _span(data, random, longest=50_000)
    data[begin:end] = bytes([random.choice((0, 0xFF))]) * (end - begin)
    return data


def scramble(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    begin, end = _span(data, random, longest=20_000)
    data[begin:end] = random.randbytes(end - begin)
    return data


def remove(data: bytearray, random: Random, _: Sequence[bytes]) -> bytearray:
    begin, end = _span(data, random)
    return data[:begin] + data[end:]


WAYS: tuple[Damage, ...] = (
    flip_bits, flip_head, truncate, lose_head, lie_in_head, lie_at_tag, lie_at_tag, splice, append, repeat, swap,
    blank, scramble, remove,
)  # fmt: skip


def damaged(whole: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    """Damage a copy in one to four ways, one after the other."""
    data = bytearray(whole)
    for _ in range(random.choice((1, 1, 2, 4))):
        data = random.choice(WAYS)(data, random, others)
    return bytes(data[:MOST_BYTES])


def damaged_table(whole: bytes, pieces: Sequence[bytes], random: Random) -> bytes:
    """Damage a table, or the gzip around it, or neither."""
    if random.random() < 0.6:
        whole = damaged(whole, random, [whole, *pieces])
    if random.random() < 0.2:
        whole = gzip.compress(whole, mtime=0)
        whole = damaged(whole, random, [whole, *pieces]) if random.random() < 0.7 else whole
    return whole[:MOST_OF_A_TABLE]
