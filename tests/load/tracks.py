"""Tracks for the crowd: real ones where there are some, else our own music as mp3, each copy a content of its own."""

import os
import subprocess
import uuid
from pathlib import Path

from spectral_dna.audio.ffmpeg import executable
from spectral_dna.audio.synth import sample_names, write_sample


def make(folder: Path, *, seconds: float, count: int) -> list[Path]:
    """Give tracks as mp3: recordings of SDNA_REAL_AUDIO, else repeated synthetic music."""
    real = sorted(Path(os.environ.get("SDNA_REAL_AUDIO", "/nonexistent")).glob("*.mp3"))
    if len(real) >= count:
        return real[:count]
    made = []
    for number, name in zip(range(count), sample_names() * count, strict=False):
        sample, track = folder / f"{number}.wav", folder / f"{number}.mp3"
        write_sample(name, sample)
        call = [executable(), "-v", "error", "-nostdin", "-y", "-stream_loop", "-1", "-i", str(sample)]
        subprocess.run([*call, "-t", f"{seconds + number}", "-b:a", "160k", str(track)], check=True)
        sample.unlink()
        made.append(track)
    return made


def copy_of(track: bytes) -> bytes:
    """Put a tag of its own before a track: the same music, a content that nobody has sent."""
    text = b"\x03" + uuid.uuid4().hex.encode()
    frame = b"TIT2" + len(text).to_bytes(4) + b"\0\0" + text
    size = bytes(len(frame) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + frame + track
