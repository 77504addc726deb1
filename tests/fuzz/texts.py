"""Texts that strangers give: addresses of videos, what yt-dlp tells of them, lists for a bulk run."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind, endings
from fuzz.values import EVIL
from spectral_dna.bulk.listing import listing
from spectral_dna.errors import BadAddress, BadSource, UnreadableList
from spectral_dna.schema.video import Video
from spectral_dna.settings import Limits
from spectral_dna.youtube.address import canonical, read_address
from spectral_dna.youtube.choice import check
from spectral_dna.youtube.found import LONGEST_CHANNEL, LONGEST_THUMBNAIL, LONGEST_TITLE, described

VIDEO = "dQw4w9WgXcQ"
ADDRESSES = (
    f"https://www.youtube.com/watch?v={VIDEO}&list=PL0&t=42s", f"https://youtu.be/{VIDEO}?si=x",
    f"https://music.youtube.com/watch?v={VIDEO}", f"https://www.youtube.com/shorts/{VIDEO}",
    f"https://user@www.youtube.com:443/watch?v={VIDEO}", "http://127.0.0.1:8080/watch?v=aaaaaaaaaaa",
    f"https://www.youtube.com\\@example.com/watch?v={VIDEO}", "file:///etc/passwd", f"https://[::1]/{VIDEO}",
)  # fmt: skip
PIECES = (b"@", b"\\", b"%2f", b"%00", b"\t", b"\r\n", b"#", b"?v=", b"://", b"127.0.0.1", "\u3002".encode(), b"\xff")


def address(random: Random) -> str:
    """Damage an address of a video."""
    data = random.choice(ADDRESSES).encode()
    return damaged(data, random, [*PIECES, *(each.encode() for each in ADDRESSES)])[:4000].decode("utf-8", "replace")


def meet_address(text: str) -> str:
    """Read an address: it names one video of YouTube, or is refused."""
    try:
        found = read_address(text)
    except BadAddress as error:
        return error.code
    if found.url != canonical(found.id) or not re.fullmatch(r"[A-Za-z0-9_-]{11}", found.id):
        raise Broken(f"an address that leads to {found.url!r}")
    return "video"


TOLD: dict[str, Any] = {
    "title": "a song", "channel": "a band", "uploader": "a band", "duration": 200, "filesize": 3_000_000,
    "thumbnail": f"https://i.ytimg.com/vi/{VIDEO}/hq.jpg", "live_status": "not_live", "is_live": False,
}  # fmt: skip
PICTURES = ("javascript:alert(1)", "https://i.ytimg.com@127.0.0.1/a.jpg", "https://[", "//i.ytimg.com/a", "a" * 5000)


def told_of_a_video(random: Random) -> dict[str, Any]:
    """Replace some of what yt-dlp tells by what it should never tell."""
    told = dict(TOLD)
    for _ in range(random.choice((1, 2, 5))):
        told[random.choice(list(TOLD))] = random.choice((*EVIL, *PICTURES))
    return told


def meet_told(told: dict[str, Any]) -> str:
    """Take or refuse a video by what is told of it; what is kept is bounded text."""
    found = described(Video(id=VIDEO, url=canonical(VIDEO)), told)
    kept = ((found.title, LONGEST_TITLE), (found.channel, LONGEST_CHANNEL), (found.thumbnail, LONGEST_THUMBNAIL))
    for text, longest in kept:
        if text is not None and (len(text) > longest or not text.isprintable() or text != text.encode().decode()):
            raise Broken(f"kept {text[:80]!r}")
    if found.thumbnail is not None and not found.thumbnail.startswith("https://i"):
        raise Broken(f"a picture at {found.thumbnail!r}")
    try:
        check(told, Limits())
    except BadSource as error:
        return error.code
    return "taken"


@dataclass(frozen=True)
class ListFile:
    """A file that lists recordings."""

    suffix: str
    content: bytes


LISTS = (
    ListFile(".txt", b"a.mp3\n# a comment\n\nsub/b.wav\nhttps://example.com/a.mp3\ns3://bucket/a.mp3\n"),
    ListFile(".csv", b'path,artist,"a, b"\r\na.mp3,=1+1,"x\r\ny"\r\n"b ""c"".wav",@SUM(1),\r\n'),
    ListFile(".csv", "\ufeffurl;x\nhttps://youtu.be/a;é\n".encode()),
)


def list_file(random: Random) -> ListFile:
    """Damage a list or a CSV."""
    chosen = random.choice(LISTS)
    others = [each.content for each in LISTS] + [b'"', b"\0", b"\r", b",", b"\xff\xfe", b"../../../etc/passwd\n"]
    return ListFile(chosen.suffix, damaged(chosen.content, random, others)[: 1 << 17])


def meet_list(given: ListFile) -> str:
    """Read a list to its end."""
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        path = Path(folder) / f"list{given.suffix}"
        path.write_bytes(given.content)
        try:
            for entry in listing(str(path)):
                if not entry.name:
                    raise Broken("an entry without a name")
        except UnreadableList as error:
            return error.code
    return "listed"


KINDS = (
    Kind("address", make=address, meet=meet_address, ends=frozenset({"video", BadAddress.code})),
    Kind("video", make=told_of_a_video, meet=meet_told, ends=endings(BadSource) | {"taken"}),
    Kind("list", make=list_file, meet=meet_list, ends=frozenset({"listed", UnreadableList.code})),
)
