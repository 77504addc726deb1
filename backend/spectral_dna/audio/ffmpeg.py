"""Which ffmpeg, and how it is called so that a file can name nothing else that would be opened."""

import shutil
from functools import lru_cache

import imageio_ffmpeg

from spectral_dna.errors import UnsupportedAudio
from spectral_dna.settings import settings

_DEMUXERS = {
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


@lru_cache(maxsize=1)
def executable() -> str:
    """Find ffmpeg: the operator's choice, else the one on PATH, else the wheel's."""
    chosen = settings().ffmpeg
    if chosen is not None:
        return str(chosen)
    return shutil.which("ffmpeg") or str(imageio_ffmpeg.get_ffmpeg_exe())


def arguments(kind: str, source: str, *, seconds: float) -> list[str]:
    """Spell the call: one forced demuxer, one file, sound only, a cap on its length, WAV of floats to stdout.

    Trying whitelists of protocols alone showed that an m3u8 or an ffconcat named x.mp3 still reads another local
    file; the forced demuxer is what stops them, because no playlist reader is ever chosen.
    """
    demuxer = _DEMUXERS.get(kind)
    if demuxer is None:
        raise UnsupportedAudio
    return [
        *(executable(), "-hide_banner", "-nostdin", "-nostats", "-loglevel", "info", "-threads", "1"),
        *("-protocol_whitelist", "file,pipe", "-format_whitelist", demuxer, "-f", demuxer, "-i", source),
        *("-map", "0:a:0", "-vn", "-sn", "-dn", "-t", f"{seconds:.3f}"),
        *("-map_metadata", "-1", "-c:a", "pcm_f32le", "-f", "wav", "pipe:1"),
    ]
