"""What a word on the command line names: a file of this machine, or a video that is fetched into a folder that goes."""

import asyncio
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spectral_dna.errors import YouTubeDisabled
from spectral_dna.jobs.looking import look
from spectral_dna.jobs.order import Source
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.stages import Progress as Step
from spectral_dna.schema.stages import Stage
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Settings
from spectral_dna.youtube.address import read_address
from spectral_dna.youtube.fetch import Fetcher

Tell = Callable[[Step], None]


def is_address(given: str) -> bool:
    """Whether it is meant as an address and not as a file."""
    return given.strip().lower().startswith(("https://", "http://"))


@contextmanager
def received(
    given: str, fetcher: Fetcher, settings: Settings, *, stated: Stated, tell: Tell
) -> Iterator[tuple[Path, Source]]:
    """Give where a recording lies while it is heard, and what it is.

    Raises
    ------
    BadSource : there is none that could be heard.
    """
    if not is_address(given):
        yield Path(given), file_source(Path(given), settings, stated=stated, tell=tell)
        return
    if not settings.youtube.enabled:
        raise YouTubeDisabled
    video = read_address(given)
    with tempfile.TemporaryDirectory(prefix="spectral-dna-") as folder:
        tell(Step(stage=Stage.FETCH, status="started", fraction=None, facts={}))
        fetched = asyncio.run(fetcher.fetch(video, Path(folder), _telling(tell)))
        size, sha256 = look(fetched.path, settings.limits)
        tell(Step(stage=Stage.FETCH, status="finished", fraction=1.0, facts={}))
        named = {"kind": "youtube", "name": fetched.video.title or f"YouTube {video.id}", "video": fetched.video}
        yield fetched.path, _source(stated, **named, sha256=sha256, bytes=size)


def file_source(path: Path, settings: Settings, *, stated: Stated, tell: Tell) -> Source:
    """Look at the file as the service looks at an upload."""
    tell(Step(stage=Stage.RECEIVE, status="started", fraction=None, facts={}))
    size, sha256 = look(path, settings.limits)
    tell(Step(stage=Stage.RECEIVE, status="finished", fraction=1.0, facts={}))
    name = clean_name(path.name, longest=settings.limits.max_name)
    return _source(stated, kind="file", name=name, sha256=sha256, bytes=size)


def _source(stated: Stated, **known: Any) -> Source:  # noqa: ANN401 - fields differ
    return Source(analysis=new_id(), decade=stated.decade, stated=stated, created=datetime.now(UTC), **known)


def _telling(tell: Tell) -> Callable[[int, int | None], None]:
    def hear(done: int, total: int | None) -> None:
        fraction = min(1.0, done / total) if total else None
        tell(Step(stage=Stage.FETCH, status="running", fraction=fraction, facts={}))

    return hear
