"""What stands on the pages that Chromium prints, read as its writer (Skia) lays a PDF out."""

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

OBJECT = re.compile(rb"^(\d+) 0 obj\s*<<(.*?)>>\s*(?:stream\r?\n(.*?)endstream\s*)?endobj", re.S | re.M)
SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>")
PAIR = re.compile(rb"<([0-9A-F]+)> <([0-9A-F]+)>(?: <([0-9A-F]+)>)?")


class Font(NamedTuple):
    """How many bytes name a glyph, and the letters that each stands for."""

    width: int
    letters: dict[int, str]


def pages(document: bytes) -> list[str]:
    """Give the text of each page, without the spaces between its words: these need not be written."""
    parts = {int(number): (head, body) for number, head, body in OBJECT.findall(document)}
    fonts = {
        number: Font(1 if b"/Type3" in head else 2, _letters(_stream(parts[int(at[1])])))
        for number, (head, _) in parts.items()
        if (at := re.search(rb"/ToUnicode (\d+) 0 R", head))
    }
    return [
        "".join("".join(_shown(_stream(parts[int(at[1])]), fonts)).split())
        for head, _ in parts.values()
        if re.search(rb"/Type\s*/Page\b", head) and (at := re.search(rb"/Contents (\d+) 0 R", head))
    ]


def _stream(part: tuple[bytes, bytes]) -> bytes:
    head, body = part
    return zlib.decompressobj().decompress(body) if b"FlateDecode" in head else body


def _letters(table: bytes) -> dict[int, str]:
    """Read a font's table from glyphs to letters."""
    letters: dict[int, str] = {}
    for kind, rows in re.findall(rb"beginbf(char|range)(.*?)endbf", table, re.S):
        for first, second, third in PAIR.findall(rows):
            start, text = int(first, 16), bytes.fromhex((third if kind == b"range" else second).decode())
            last = int(second, 16) if kind == b"range" else start
            known = text.decode("utf-16-be")
            letters |= {start + step: known[:-1] + chr(ord(known[-1]) + step) for step in range(last - start + 1)}
    return letters


def _shown(content: bytes, fonts: dict[int, Font]) -> Iterator[str]:
    width, letters = Font(1, {})
    for font, glyphs in SHOWN.findall(content):
        if font:
            width, letters = fonts[int(font)]
            continue
        codes = bytes.fromhex(glyphs.decode())
        for at in range(0, len(codes), width):
            yield letters.get(int.from_bytes(codes[at : at + width]), "")
