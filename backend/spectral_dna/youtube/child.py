"""The program that meets YouTube: yt-dlp under limits, one video, one file, in the folder where it was started.

It reads one line of JSON, the `Request`, and answers in lines of JSON: how far it is, then what it found or why not.
"""

import io
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TextIO

from spectral_dna.errors import VideoTooLarge
from spectral_dna.sandbox import confine
from spectral_dna.youtube.address import canonical
from spectral_dna.youtube.choice import FORMAT, check
from spectral_dna.youtube.reach import ends_of, keep_to_the_internet

EXTRACTORS: Final = ("youtube$",)
FILE: Final = "recording"
TOLD: Final = ("title", "channel", "uploader", "thumbnail", "duration")
_NEWS_SECONDS = 0.2
_LONGEST_TEXT = 1000


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller asks; `cookies` are the operator's, in Netscape's format, and are never written anywhere."""

    video: str
    max_bytes: int
    min_seconds: float
    max_seconds: float
    socket_seconds: float
    proxy: str | None
    cookies: str | None
    deno: str
    limits: dict[str, int]
    parent: int | None


def main() -> None:
    """Fetch one video from YouTube, and from nowhere else."""
    serve(EXTRACTORS, canonical)


def serve(
    extractors: Collection[str], address: Callable[[str], str], *, reachable: Collection[tuple[str, int]] = ()
) -> None:
    """Answer the one request on standard input. Other extractors, addresses and places to reach are for tests."""
    asked = Request(**json.loads(sys.stdin.readline()))
    # Whatever a library prints goes nowhere: standard output is ours alone.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as output:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        _confine(asked, reachable)
        _fetch(asked, list(extractors), address(asked.video), output)


def _confine(asked: Request, reachable: Collection[tuple[str, int]]) -> None:
    """Give up what fetching does not need, before any of YouTube's bytes arrive."""
    if asked.parent is not None:
        confine.follow_parent(asked.parent)
    confine.renounce_privileges()
    limits = asked.limits
    cpu = limits["cpu_seconds"]
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))  # the soft one can be told from a crash
    for name, most in (
        # V8 reserves far more addresses than it uses, so the data is limited and not the address space.
        (resource.RLIMIT_DATA, limits["memory_bytes"]),
        (resource.RLIMIT_FSIZE, limits["file_bytes"]),
        (resource.RLIMIT_NOFILE, limits["open_files"]),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(name, (most, most))
    keep_to_the_internet(exceptions=[*reachable, *ends_of(asked.proxy)])


def _fetch(asked: Request, extractors: list[str], address: str, output: TextIO) -> None:
    """Download, and tell how it ended."""
    from yt_dlp import YoutubeDL  # a second of imports, under the limits

    from spectral_dna.youtube.refusals import refusal

    news = _News(asked.max_bytes, output)
    try:
        with YoutubeDL(options(asked, extractors, news.hear)) as library:
            info = library.extract_info(address)
        # Over the limit yt-dlp downloads nothing, and returns as if it had.
        if not Path(FILE).is_file():
            raise VideoTooLarge
        _tell(output, {"found": {key: _bounded(info.get(key)) for key in TOLD}})
    except Exception as error:
        refused = refusal(error)
        _tell(output, {"refused": refused.code, "detail": refused.detail, "kind": type(error).__name__})


def options(asked: Request, extractors: list[str], hear: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
    """Spell what yt-dlp is told; it reads no configuration of its own."""
    return {
        "allowed_extractors": extractors,
        "noplaylist": True,
        "playlist_items": "1",
        "enable_file_urls": False,
        "cachedir": False,
        "format": FORMAT,
        "match_filter": lambda info, *, incomplete: check(info, asked),  # noqa: ARG005 - by keyword, from yt-dlp
        "max_filesize": asked.max_bytes,
        "socket_timeout": asked.socket_seconds,
        "retries": 1,
        "extractor_retries": 1,
        "fragment_retries": 1,
        "file_access_retries": 1,
        "js_runtimes": {"deno": {"path": asked.deno}},
        "remote_components": set(),
        "proxy": asked.proxy or "",  # empty: none, whatever the environment says
        "geo_bypass": False,
        "cookiefile": None if asked.cookies is None else io.StringIO(asked.cookies),
        "outtmpl": {"default": FILE},
        "nopart": False,
        "fixup": "never",  # it would run ffmpeg
        "ffmpeg_location": str(Path.cwd()),  # where there is none
        "postprocessors": [],
        "progress_hooks": [hear],
        "logger": _Silence(),
        "quiet": True,
        "noprogress": True,
        "no_color": True,
    }


class _News:
    """Tells the caller how far a download is, and ends one that outgrows what it had announced."""

    def __init__(self, most: int, output: TextIO) -> None:
        self._most, self._output, self._told = most, output, 0.0

    def hear(self, progress: dict[str, Any]) -> None:
        """Take what yt-dlp's hook tells."""
        done = int(progress.get("downloaded_bytes") or 0)
        total = progress.get("total_bytes") or progress.get("total_bytes_estimate")
        if done > self._most:
            raise VideoTooLarge
        now = time.monotonic()
        if now - self._told >= _NEWS_SECONDS:
            self._told = now
            _tell(self._output, {"done": done, "total": int(total) if total else None})


class _Silence:
    """yt-dlp's words hold addresses: what they mean is told by `refusal`, and they themselves go nowhere."""

    def debug(self, _: str) -> None: ...

    def info(self, _: str) -> None: ...

    def warning(self, _: str, **__: object) -> None: ...

    def error(self, _: str) -> None: ...


def _bounded(told: object) -> object:
    return told[:_LONGEST_TEXT] if isinstance(told, str) else told if isinstance(told, int | float) else None


def _tell(output: TextIO, news: dict[str, Any]) -> None:
    output.write(json.dumps(news) + "\n")
    output.flush()


def as_line(request: Request) -> bytes:
    """Write a request as the child reads it."""
    return json.dumps(asdict(request)).encode() + b"\n"


if __name__ == "__main__":
    main()
