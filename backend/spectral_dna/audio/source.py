"""From a path to a signal: sniff, choose the decoder, refuse early what is certain to be refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from spectral_dna.audio import program, sndfile
from spectral_dna.audio.decoded import Decoded, Open
from spectral_dna.audio.mpeg import Survey
from spectral_dna.audio.program import FfmpegReading
from spectral_dna.audio.reading import Reading, Refused, Shape
from spectral_dna.audio.sndfile import SndfileReading
from spectral_dna.audio.sniff import HEAD_BYTES, sniff
from spectral_dna.errors import CorruptAudio, NoAudioTrack, TooLong, TooShort, UnsupportedAudio
from spectral_dna.schema.heard import Container
from spectral_dna.schema.signal import Signal
from spectral_dna.settings import Limits, Sandbox

_BY_LIBSNDFILE = frozenset({"mp3", "wav", "flac", "ogg", "opus"})
# libsndfile cannot read AAC or WebM, so these go through ffmpeg alone.

_RATES = range(4_000, 384_001)
_MAX_CHANNELS = 32
_CUT_FRAMES = 5
"""MPEG frames that a gapless decoder leaves out: the one with the header, the encoder's delay and padding."""
_PLAUSIBLE_BYTES = 4_000
"""A header that states at least so many bytes a second is believed before decoding."""


@dataclass(frozen=True)
class Opened:
    """A recording, ready to be read."""

    signal: Signal
    container: Container


@dataclass(frozen=True)
class _Choice:
    """The decoder that was chosen, and what is known before it decodes."""

    name: str
    reading: Reading
    decoders: tuple[Open, ...]
    frames: int | None
    is_certain: bool
    noted: tuple[str, ...] = ()


@contextmanager
def open_source(path: Path, *, limits: Limits, sandbox: Sandbox) -> Iterator[Opened]:
    """Open a recording that a stranger sent; its bytes are decoded in children under limits.

    On leaving, every child has ended and nothing is left on the disk, whether or not it was read to the end.

    Raises
    ------
    EmptySource, UnsupportedAudio, NoAudioTrack, CorruptAudio, TooShort, TooLong, DecodingLimit
    """
    with path.open("rb") as file:
        kind = sniff(file.read(HEAD_BYTES))
    choice = _choose(path, kind, limits, sandbox)
    try:
        shape = choice.reading.shape
        if shape.rate not in _RATES or not 1 <= shape.channels <= _MAX_CHANNELS:
            raise UnsupportedAudio(f"{shape.channels} channels at {shape.rate} Hz are more than we read.")
        _check_length(choice, limits)
        signal = Decoded(
            choice.reading,
            choice.decoders,
            frames=choice.frames,
            max_seconds=limits.max_seconds,
            noted=choice.noted,
        )
    except BaseException:
        choice.reading.close()
        raise
    container = Container(format=kind, decoder=choice.name, sample_rate=shape.rate, channels=shape.channels)
    try:
        yield Opened(signal, container)
    finally:
        signal.close()


def _choose(path: Path, kind: str, limits: Limits, sandbox: Sandbox) -> _Choice:
    """Prefer libsndfile, twice as fast; ffmpeg where it refuses, or where it would hear only a part."""
    by_ffmpeg = partial(FfmpegReading, path, kind, sandbox, seconds=limits.max_seconds + 1)
    by_sndfile = partial(SndfileReading, path, kind, sandbox)
    if kind not in _BY_LIBSNDFILE:
        return _through_ffmpeg(path, by_ffmpeg, None)
    try:
        reading = by_sndfile()
    except Refused as refused:
        return _through_ffmpeg(path, by_ffmpeg, refused.survey)
    survey, stated = reading.survey, reading.shape.frames
    if survey is None:
        is_certain = kind == "wav" or _is_plausible(path, reading.shape)
        noted = ("truncated",) if reading.is_cut else ()
        return _Choice(sndfile.NAME, reading, (by_sndfile, by_ffmpeg), stated, is_certain, noted)
    if not _is_regular(survey, stated):
        return _through_ffmpeg_or_back(reading, survey, by_ffmpeg, by_sndfile)
    frames = min(stated or survey.samples, survey.samples)
    return _Choice(sndfile.NAME, reading, (by_sndfile, by_ffmpeg), frames, True, _noted(survey, stated))


def _through_ffmpeg(path: Path, opener: Open, survey: Survey | None) -> _Choice:
    reading = opener()
    if survey is None:
        is_certain = _is_plausible(path, reading.shape)
        return _Choice(program.NAME, reading, (opener,), reading.shape.frames, is_certain)
    noted = _noted(survey, None)
    return _Choice(program.NAME, reading, (opener,), survey.samples, is_certain=True, noted=noted)


def _through_ffmpeg_or_back(surveyed: SndfileReading, survey: Survey, by_ffmpeg: Open, by_sndfile: Open) -> _Choice:
    """Take ffmpeg for an irregular stream; without it, libsndfile still hears a part."""
    noted = _noted(survey, surveyed.shape.frames)
    try:
        reading = by_ffmpeg()
    except (CorruptAudio, NoAudioTrack):
        return _Choice(sndfile.NAME, surveyed, (by_sndfile,), survey.samples, is_certain=False, noted=noted)
    except BaseException:
        surveyed.close()
        raise
    surveyed.close()
    return _Choice(program.NAME, reading, (by_ffmpeg, by_sndfile), survey.samples, is_certain=True, noted=noted)


def _is_regular(survey: Survey, stated: int | None) -> bool:
    """Whether libsndfile hears it all: it stops at the first gap, and at the length that the header states."""
    slack = _CUT_FRAMES * survey.samples // survey.frames
    return survey.gaps == 0 and (stated or 0) + slack >= survey.samples


def _noted(survey: Survey, stated: int | None) -> tuple[str, ...]:
    is_short = survey.is_cut or survey.samples < 0.99 * (stated or 0)
    found = (("damaged_frames", survey.gaps > 0), ("truncated", is_short and survey.gaps == 0))
    return tuple(code for code, holds in found if holds)


def _is_plausible(path: Path, shape: Shape) -> bool:
    return shape.frames is not None and path.stat().st_size >= _PLAUSIBLE_BYTES * shape.frames / shape.rate


def _check_length(choice: _Choice, limits: Limits) -> None:
    """Refuse before decoding only what is certain; the rest is measured while it is decoded."""
    if choice.frames is None or not choice.is_certain:
        return
    seconds = choice.frames / choice.reading.shape.rate
    if seconds < limits.min_seconds:
        raise TooShort(f"The recording has {seconds:.1f} s; the shortest is {limits.min_seconds:g} s.")
    if seconds > limits.max_seconds:
        raise TooLong(f"The recording has {seconds / 60:.1f} min; the longest is {limits.max_seconds / 60:.3g} min.")
