"""The caller's side: starts the child, hears how far it is, and ends it whatever happens."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from deno import find_deno_bin

from spectral_dna.errors import BadSource, VideoUnreadable, WorkerDied, YouTubeTooSlow
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.schema.video import Video
from spectral_dna.settings import Settings
from spectral_dna.youtube import room
from spectral_dna.youtube.child import FILE, Request, as_line
from spectral_dna.youtube.found import described

log = structlog.get_logger(__name__)

PROGRAM = ("spectral_dna.youtube.child",)
"""The module that is run, and its arguments."""

Tell = Callable[[int, int | None], None]
"""Hears the bytes that have arrived, and of how many where that is known."""

_SLACK_BYTES = 1024 * 1024
_SHELL_SAYS = 128
"""Bubblewrap tells a signal as shells do: by this and its number."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The sound of a video, in the folder that was given for it, and what YouTube says of it."""

    path: Path
    video: Video


class Fetcher:
    """Fetches videos, each in a child of its own. Another program than ours is for tests alone."""

    def __init__(self, settings: Settings, program: tuple[str, ...] = PROGRAM) -> None:
        self._settings, self._program = settings, program

    async def fetch(self, video: Video, folder: Path, tell: Tell) -> Fetched:
        """Fetch the sound of a video into a folder, which the caller made and removes.

        Raises
        ------
        BadSource : it can't be had; see `errors.videos`.
        WorkerDied : the child was killed from outside.
        """
        process = await self._start(folder)
        try:
            async with asyncio.timeout(self._settings.youtube.wall_seconds):
                answer = await _converse(process, as_line(self._request(video)), tell)
        except TimeoutError:
            seconds = self._settings.youtube.wall_seconds
            raise YouTubeTooSlow(f"It was stopped after {seconds:g} s.") from None
        finally:
            await _end(process)
        return Fetched(folder / FILE, described(video, _found(answer, process.returncode)))

    async def _start(self, folder: Path) -> Process:
        await asyncio.to_thread(room.works)  # the first time it takes a moment
        call = room.within((sys.executable, "-P", "-m", *self._program), folder, hides=self._settings.data_dir)
        return await asyncio.create_subprocess_exec(
            *call, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, cwd=folder, env=room.environment(folder),
            start_new_session=True,
        )  # fmt: skip

    def _request(self, video: Video) -> Request:
        limits, youtube = self._settings.limits, self._settings.youtube
        cookies = self._settings.youtube_cookies
        return Request(
            video=video.id,
            max_bytes=limits.max_bytes,
            min_seconds=limits.min_seconds,
            max_seconds=limits.max_seconds,
            socket_seconds=youtube.socket_seconds,
            proxy=None if youtube.proxy is None else youtube.proxy.get_secret_value(),
            cookies=None if cookies is None else cookies.get_secret_value(),
            deno=find_deno_bin(),
            limits={
                "cpu_seconds": youtube.cpu_seconds,
                "memory_bytes": youtube.memory_bytes,
                "file_bytes": limits.max_bytes + _SLACK_BYTES,
                "open_files": youtube.open_files,
            },
            parent=None if room.works() else os.getpid(),  # in a bubble it sees none, and bubblewrap looks after it
        )


async def _converse(process: Process, request: bytes, tell: Tell) -> dict[str, Any]:
    """Ask, and hear until the end; nothing where the child died without an answer."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(request)
        await process.stdin.drain()
        process.stdin.close()
    answer: dict[str, Any] = {}
    async for line in process.stdout:
        news = json.loads(line)
        if "done" in news:
            tell(int(news["done"]), news["total"])
        else:
            answer = news
    await process.wait()
    return answer


async def _end(process: Process) -> None:
    """Kill the child with everything that it started, and wait until it is gone."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def _found(answer: dict[str, Any], code: int | None) -> dict[str, Any]:
    """Take what the child found, or raise what it was refused. It met strangers: its words are not believed blindly."""
    if isinstance(found := answer.get("found"), dict):
        return found
    if not answer:
        log.warning("fetch.died", exit=code)
        if code in (-signal.SIGXCPU, _SHELL_SAYS + signal.SIGXCPU):
            raise YouTubeTooSlow("It took too much processor time.")
        raise WorkerDied
    kind = BY_CODE.get(str(answer.get("refused")), VideoUnreadable)
    if kind is VideoUnreadable or not issubclass(kind, BadSource):
        log.warning("fetch.unforeseen", kind=str(answer.get("kind"))[:80])
    raise kind(str(answer.get("detail"))[:300])
