"""Recordings, good and bad, made on the spot: what a stranger may send.

Every function takes a folder (or a path) and gives the path that it wrote. Nothing here needs a network or a file that
is not made here; `encode`, and what rests on it, needs ffmpeg, which the product brings along.
"""

import struct
import subprocess
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from spectral_dna.audio.ffmpeg import executable

Samples = npt.NDArray[np.float32]
RATE = 44_100


def music(seconds: float = 8.0, *, rate: int = RATE, channels: int = 2) -> Samples:
    """A rising chord with beats: shape (n, channels), peak .5, every moment distinct, below 3 kHz."""
    time = np.arange(round(seconds * rate)) / rate
    sweep = 2 * np.pi * (220 * time + 1000 * time**2 / (2 * max(seconds, 1e-9)))
    beat = 0.6 + 0.4 * np.cos(2 * np.pi * 2 * time)
    voices = [np.sin(sweep * (1 + 0.25 * channel)) * beat for channel in range(channels)]
    return (0.5 * np.stack(voices, axis=1)).astype(np.float32)


def noise(seconds: float = 8.0, *, rate: int = RATE, level: float = 0.3) -> Samples:
    """White noise, the same each time: shape (n, 1)."""
    rng = np.random.default_rng(7)
    return (level * rng.uniform(-1, 1, (round(seconds * rate), 1))).astype(np.float32)


def silence(seconds: float = 8.0, *, rate: int = RATE) -> Samples:
    return np.zeros((round(seconds * rate), 2), np.float32)


def write(path: Path, samples: Samples, *, rate: int = RATE, subtype: str | None = None) -> Path:
    """Write by libsndfile; the suffix chooses wav, flac, ogg, opus or mp3."""
    formats = {".wav": "WAV", ".flac": "FLAC", ".ogg": "OGG", ".opus": "OGG", ".mp3": "MP3"}
    subtype = subtype or ("OPUS" if path.suffix == ".opus" else None)
    with soundfile.SoundFile(path, "w", rate, samples.shape[1], format=formats[path.suffix], subtype=subtype) as sound:
        # libsndfile's Vorbis and MP3 writers need small helpings: long ones overflow its stack.
        for begin in range(0, len(samples), 65_536):
            sound.write(samples[begin : begin + 65_536])
    return path


def encode(
    path: Path, samples: Samples, *, rate: int = RATE, options: tuple[str, ...] = (), layout: str | None = None
) -> Path:
    """Write by ffmpeg; the suffix chooses the container, `layout` names where the speakers stand."""
    source = write(path.with_suffix(".source.wav"), samples, rate=rate, subtype="FLOAT")
    speakers = ("-channel_layout", layout) if layout else ()
    _ffmpeg(*speakers, "-i", str(source), *options, str(path))
    source.unlink()
    return path


def _ffmpeg(*words: str) -> None:
    subprocess.run([executable(), "-v", "error", "-nostdin", "-y", *words], check=True)


def mp3(folder: Path, seconds: float = 8.0) -> Path:
    return write(folder / "music.mp3", music(seconds))


def empty(folder: Path) -> Path:
    return _put(folder / "empty.mp3", b"")


def text(folder: Path) -> Path:
    return _put(folder / "text.mp3", b"This is a shopping list, and no recording at all.\n" * 40)


def png(folder: Path) -> Path:
    """A true picture of one grey pixel, called .mp3."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack("!I", len(body)) + name + body + struct.pack("!I", zlib.crc32(name + body))

    header = struct.pack("!2I5B", 1, 1, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
    return _put(folder / "picture.mp3", b"\x89PNG\r\n\x1a\n" + parts)


def truncated_mp3(folder: Path, *, keep: float = 0.7, seconds: float = 12.0) -> Path:
    whole = mp3(folder, seconds).read_bytes()
    return _put(folder / "truncated.mp3", whole[: int(keep * len(whole))])


def garbage_mp3(folder: Path, *, size: int = 20_000, seconds: float = 12.0) -> Path:
    """Sound, then random bytes in between, then the rest of the sound."""
    whole = mp3(folder, seconds).read_bytes()
    middle = len(whole) // 2
    return _put(folder / "garbage.mp3", whole[:middle] + np.random.default_rng(3).bytes(size) + whole[middle:])


def silent_film(folder: Path, *, suffix: str = ".mp4") -> Path:
    """A video without a sound track."""
    path = folder / f"film{suffix}"
    codec = "mpeg4" if suffix == ".mp4" else "libvpx"
    _ffmpeg("-f", "lavfi", "-i", "color=red:size=64x64:rate=10:duration=6", "-c:v", codec, str(path))
    return path


def film(folder: Path) -> Path:
    """A video with a sound track."""
    path, sound = folder / "film-with-sound.mp4", write(folder / "film.wav", music())
    picture = ("-f", "lavfi", "-i", "color=red:size=64x64:rate=10:duration=8")
    _ffmpeg(*picture, "-i", str(sound), "-c:v", "mpeg4", "-c:a", "aac", "-shortest", str(path))
    return path


def not_finite(folder: Path, *, share: float = 0.01) -> Path:
    """A float wav with samples that are NaN or infinite."""
    samples = music(6.0)
    flat = samples.reshape(-1)
    bad = np.random.default_rng(5).choice(flat.size, int(share * flat.size), replace=False)
    flat[bad] = np.resize(np.array([np.nan, np.inf, -np.inf], np.float32), bad.size)
    return write(folder / "not-finite.wav", samples, subtype="FLOAT")


def playlist(folder: Path, target: str, *, name: str = "list.mp3") -> Path:
    """An m3u8 that names another file or address."""
    lines = ("#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:8", "#EXTINF:8.0,", target, "#EXT-X-ENDLIST", "")
    return _put(folder / name, "\n".join(lines).encode())


def concat(folder: Path, target: str, *, name: str = "concat.mp3") -> Path:
    """An ffconcat script that names another file or address."""
    return _put(folder / name, f"ffconcat version 1.0\nfile '{target}'\n".encode())


def sdp(folder: Path, port: int, *, name: str = "session.mp3") -> Path:
    """A session description that would make a player listen on a port."""
    lines = ("v=0", "o=- 0 0 IN IP4 127.0.0.1", "s=x", "c=IN IP4 127.0.0.1", "t=0 0", f"m=audio {port} RTP/AVP 0", "")
    return _put(folder / name, "\r\n".join(lines).encode())


def lying_wav(folder: Path, *, stated_bytes: int, seconds: float = 8.0) -> Path:
    """A wav whose header states another size of the sound than there is."""
    whole = bytearray(write(folder / "lying.wav", music(seconds), subtype="PCM_16").read_bytes())
    at = whole.index(b"data") + 4
    whole[at : at + 4] = struct.pack("<I", stated_bytes)
    return _put(folder / "lying.wav", bytes(whole))


def lying_flac(folder: Path, *, stated_frames: int, seconds: float = 8.0) -> Path:
    """A FLAC whose header states another length than there is."""
    whole = bytearray(write(folder / "lying.flac", music(seconds)).read_bytes())
    # STREAMINFO begins behind "fLaC" and four bytes; its length in frames is the low 36 bits of bytes 10 to 17.
    at = 8 + 10
    packed = int.from_bytes(whole[at : at + 8]) >> 36 << 36 | stated_frames
    whole[at : at + 8] = packed.to_bytes(8)
    return _put(folder / "lying.flac", bytes(whole))


def _put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
