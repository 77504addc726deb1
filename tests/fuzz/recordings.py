"""Damaged recordings of every format, heard and judged by what the service itself hears and judges with."""

import gc
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from random import Random

import numpy as np
import psutil

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind, endings
from material import audio_files as make
from spectral_dna.errors import BadSource
from spectral_dna.sandbox import bubble, children
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.heard import Heard
from spectral_dna.settings import Limits, Sandbox

FORMATS = ("wav", "mp3", "flac", "ogg", "opus", "m4a", "aac", "mp4", "webm")
SECONDS = 6.0
LIMITS = Limits(max_seconds=30.0)
"""What repeats within a case soon is too long, and listening to it would only take time."""
SANDBOX = Sandbox(cpu_seconds=20, wall_seconds=30.0)


def _tagged(path: Path) -> bytes:
    """Put an ID3 tag with a title and a picture before a recording."""
    title = b"TIT2" + (14).to_bytes(4) + b"\0\0" + b"\x03a fuzzed song"
    picture = b"\0image/png\0\x03\0\x89PNG\r\n\x1a\n" + bytes(300)
    frames = title + b"APIC" + len(picture).to_bytes(4) + b"\0\0" + picture
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + frames + path.read_bytes()


def _bases(folder: Path, kind: str) -> list[bytes]:
    """Make sound recordings of one format: as different inside as its encoders allow."""
    stereo, mono = make.music(SECONDS), make.music(SECONDS, rate=16_000, channels=1)
    first, second = folder / f"first.{kind}", folder / f"second.{kind}"
    if kind == "wav":
        subtypes = ("PCM_16", "PCM_24", "FLOAT", "ULAW", "IMA_ADPCM")
        return [make.write(folder / f"{s}.wav", mono, rate=16_000, subtype=s).read_bytes() for s in subtypes]
    if kind in ("mp3", "flac"):
        path = make.write(first, stereo)
        return [path.read_bytes(), _tagged(path), make.encode(second, mono, rate=16_000).read_bytes()]
    if kind in ("ogg", "opus"):
        rate = 48_000 if kind == "opus" else make.RATE
        return [make.write(first, make.music(SECONDS, rate=rate), rate=rate).read_bytes()]
    if kind == "mp4":
        return [make.film(folder).read_bytes()]
    fast = ("-movflags", "+faststart", "-metadata", "title=a fuzzed song") if kind == "m4a" else ()
    both = [make.encode(first, stereo), make.encode(second, mono, rate=16_000, options=fast)]
    return [path.read_bytes() for path in both]


@cache
def bases() -> dict[str, list[bytes]]:
    """Make every sound recording that is damaged, once a process."""
    with tempfile.TemporaryDirectory() as folder:
        made = {}
        for kind in FORMATS:
            (Path(folder) / kind).mkdir()
            made[kind] = _bases(Path(folder) / kind, kind)
        return made


def recording(kind: str, random: Random) -> bytes:
    """Damage one recording of a format."""
    others = [data for each in bases().values() for data in each]
    return damaged(random.choice(bases()[kind]), random, others)


class _Traces:
    """What a case may leave behind in this process."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sdna-fuzz-"))
        tempfile.tempdir = str(self.folder)
        children.warm()
        bubble.works_for(make.executable())
        self._held: set[str] = set()

    def begin(self) -> None:
        """Look at what this process holds before a case."""
        self._held = descriptors()

    def found(self) -> list[str]:
        zygote = children.zygote_pid()
        living = [] if zygote is None else psutil.Process(zygote).children(recursive=True)
        left = [f"file {path.name}" for path in self.folder.iterdir()]
        if descriptors() - self._held:
            gc.collect()  # a trace that was just handled may hold some a moment longer
        return left + [f"child {child.pid}" for child in living] + sorted(descriptors() - self._held)


def descriptors() -> set[str]:
    """Name what every descriptor of this process leads to."""
    named = set()
    for entry in os.scandir("/proc/self/fd"):
        with suppress(FileNotFoundError):  # the one that lists them is gone by now
            named.add(f"descriptor {entry.name} {os.readlink(entry.path)}")
    return {name for name in named if not name.endswith("/fd")}  # the look itself, under whatever number is free


@cache
def _judging() -> Callable[[Heard], None]:
    """Load the published models, once a process."""
    from spectral_dna.inference.store import load
    from spectral_dna.jobs import stages
    from spectral_dna.schema.stated import NOTHING
    from spectral_dna.settings import settings

    models = load(settings().artifacts_dir)

    met: set[frozenset[tuple[str, int]]] = set()

    def judge(heard: Heard) -> None:
        if (shape := _shape(heard)) not in met:
            _finite(stages.judge(heard, models, decade=None, stated=NOTHING).model_dump())
            met.add(shape)

    return judge


def _shape(heard: Heard) -> frozenset[tuple[str, int]]:
    """Name features, to a twentieth of their range: most damage changes no more, and judging sees only them."""
    spans = ((key, BY_KEY[key], feature.value) for key, feature in heard.features.items())
    return frozenset((key, round(20 * (value - spec.low) / (spec.high - spec.low))) for key, spec, value in spans)


def _finite(value: object) -> None:
    """Refuse a number that JSON has no word for."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            _finite(each)
    elif isinstance(value, float) and not np.isfinite(value):
        raise Broken("a value that is no number")


@cache
def _traces() -> _Traces:
    return _Traces()


def hear(data: bytes) -> str:
    """Hear and judge bytes; a report or one of our errors about the source is an end, all else is broken."""
    from spectral_dna.jobs import stages

    judge, traces = _judging(), _traces()
    traces.begin()
    path = traces.folder / "recording"
    path.write_bytes(data)
    try:
        heard = stages.listen(path, limits=LIMITS, sandbox=SANDBOX)
        _finite(heard.model_dump())
        judge(heard)
        outcome = "report"
    except BadSource as error:
        outcome = error.code
    finally:
        os.unlink(path)
    if left := traces.found():
        raise Broken(f"left behind: {', '.join(left)}")
    return outcome


KINDS = tuple(
    Kind(name, make=partial(recording, name), meet=hear, ends=endings(BadSource) | {"report"}) for name in FORMATS
)
