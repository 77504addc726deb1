"""Which ffmpeg, and how it is called so that a file can name nothing else that would be opened."""

import shutil
from functools import lru_cache
from pathlib import Path

import imageio_ffmpeg

from spectral_dna.errors import InternalError
from spectral_dna.sandbox import bubble
from spectral_dna.settings import settings

DEMUXERS = {
    "mp3": "mp3",
    "wav": "wav",
    "flac": "flac",
    "ogg": "ogg",
    "opus": "ogg",
    "m4a": "mov",
    "mp4": "mov",
    "aac": "aac",
    "webm": "matroska",
}
"""The one demuxer that is allowed for each kind that sniffing knows."""


@lru_cache(maxsize=1)
def executable() -> str:
    """Find ffmpeg: the operator's choice, else the one on PATH, else the wheel's. An absolute path.

    Raises
    ------
    InternalError : the operator's choice is no program. The recording is not to blame.
    """
    chosen = settings().ffmpeg or shutil.which("ffmpeg") or imageio_ffmpeg.get_ffmpeg_exe()
    if shutil.which(chosen) is None:
        raise InternalError("The program that decodes this format is not installed here.")
    return str(Path(chosen).absolute())


def call(kind: str, path: Path, *, seconds: float) -> tuple[list[str], bool]:
    """Spell the whole call, and whether it is in a bubble, as it is where that works."""
    inside = bubble.wrap(arguments(kind, f"file:{bubble.INPUT}", seconds=seconds), reads=path)
    if inside is not None:
        return inside, True
    return arguments(kind, f"file:{path.resolve()}", seconds=seconds), False


def arguments(kind: str, source: str, *, seconds: float) -> list[str]:
    """Spell the call: one forced demuxer, one file, sound only, a cap on its length, WAV of floats to stdout.

    With a whitelist of protocols alone, an m3u8 or an ffconcat named x.mp3 still read another local file; the forced
    demuxer is what stops them, because no reader of playlists is ever chosen.
    """
    demuxer = DEMUXERS[kind]
    return [
        *(executable(), "-hide_banner", "-nostdin", "-nostats", "-loglevel", "repeat+level+info", "-threads", "1"),
        *("-protocol_whitelist", "file", "-format_whitelist", demuxer, "-f", demuxer, "-i", source),
        *("-map", "0:a:0", "-vn", "-sn", "-dn", "-t", f"{seconds:.3f}"),
        *("-map_metadata", "-1", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1"),
    ]
