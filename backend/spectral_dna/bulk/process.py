"""What runs inside a process of a run: warmed as a listener and as a judge of the service are."""

import asyncio
import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from spectral_dna.bulk import objects
from spectral_dna.bulk.rows import Row, failed, found
from spectral_dna.bulk.sources import Kind, Source
from spectral_dna.errors import AddressUnsupported, SourceUnreadable, SpectralError
from spectral_dna.jobs import worker
from spectral_dna.jobs.looking import look
from spectral_dna.jobs.order import video_at
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Settings
from spectral_dna.youtube.fetch import Fetcher

WEB = ("https://", "http://")


def warm(settings: Settings, pipe: Connection, parent: int, seat: str) -> None:
    """Load what listening and judging need, and use it once."""
    worker.warm_listener(settings, pipe, parent, seat)
    worker.warm_judge(settings, pipe, parent, seat)


def pid() -> int:
    """Give the number of this process, which is warm by then."""
    return os.getpid()


def record(source: Source, workspace: Path, settings: Settings, stated: Stated, models: str) -> Row:
    """Hear one recording and judge it; a refusal is a row as well."""
    clock, processor = time.perf_counter(), time.process_time()
    try:
        path = _receive(source, workspace, settings)
        size, sha256 = look(path, settings.limits)
        heard = worker.listen(source.id, path, workspace)
        judged = worker.judge(heard, None, stated)
        row = found(source, heard, judged, size=size, sha256=sha256, models=models)
    except SpectralError as error:
        row = failed(source, error)
    seconds, cpu = time.perf_counter() - clock, time.process_time() - processor
    return {**row, "seconds": round(seconds, 3), "cpu_seconds": round(cpu, 3)}


def _receive(source: Source, workspace: Path, settings: Settings) -> Path:
    """Give the file that holds the recording; what is not on this machine is copied into the workspace."""
    if source.kind is Kind.FILE:
        path = Path(source.name)
        if path.is_dir():
            raise SourceUnreadable("The folder can't be listed.")
        return path
    if source.kind is Kind.OBJECT:
        path = workspace / "recording"
        objects.fetch(source.name, source.bytes, path, settings.limits)
        return path
    if not source.name.lower().startswith(WEB):
        raise AddressUnsupported
    return _fetch(source.name, workspace, settings)


def _fetch(address: str, workspace: Path, settings: Settings) -> Path:
    """Fetch the sound of a video."""
    video = video_at(address, settings.youtube)
    return asyncio.run(Fetcher(settings).fetch(video, workspace, lambda *_: None)).path
