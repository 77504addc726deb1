"""How ffmpeg is called, and what its words mean."""

from collections.abc import Callable
from pathlib import Path

import pytest

from spectral_dna.audio import cut, ffmpeg
from spectral_dna.audio.ffmpeg_log import FfmpegLog
from spectral_dna.audio.wav_head import read_head
from spectral_dna.errors import CorruptAudio, InternalError
from spectral_dna.sandbox import bubble
from spectral_dna.settings import Settings

LOG = b"""[info] Input #0, mov,mp4,m4a, from 'file:/input':
[info]   Duration: 00:01:02.50, start: 0.000000, bitrate: 72 kb/s
[info]   Stream #0:0[0x1](und): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, mono, fltp, 69 kb/s (default)
[info] Output #0, wav, to 'pipe:1':
[info]   Stream #0:0: Audio: pcm_f32le, 48000 Hz, mono, flt, 1536 kb/s (default)
"""


class TestCall:
    @pytest.mark.parametrize("kind", sorted(ffmpeg.DEMUXERS))
    def test_forces_the_demuxer_before_the_input_and_takes_sound_alone(self, kind: str) -> None:
        words = ffmpeg.arguments(kind, "file:/input", seconds=1201)
        before = words[: words.index("-i")]
        demuxer = ffmpeg.DEMUXERS[kind]
        assert before[before.index("-f") + 1] == before[before.index("-format_whitelist") + 1] == demuxer
        assert before[before.index("-protocol_whitelist") + 1] == "file"
        assert {"-vn", "-sn", "-dn", "-nostdin"} <= set(words)
        assert words[words.index("-t") + 1] == "1201.000"
        assert words[-1] == "pipe:1"

    def test_a_name_can_not_become_an_option_or_a_protocol(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bubble, "works_for", lambda _: False)
        words, is_bubbled = ffmpeg.call("mp3", Path("-i http:evil.mp3"), seconds=1)
        assert not is_bubbled
        assert words[words.index("-i") + 1].startswith("file:/")

    def test_no_demuxer_of_playlists_is_ever_chosen(self) -> None:
        assert not {"hls", "concat", "sdp", "dash", "rtsp", "lavfi", "image2"} & set(ffmpeg.DEMUXERS.values())


class TestProgram:
    @pytest.mark.parametrize("chosen", ["no-such-program", "a-file-that-does-not-run"])
    def test_that_is_not_there_is_our_fault_and_not_the_recordings(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
    ) -> None:
        (tmp_path / "a-file-that-does-not-run").write_text("no program")
        configured = Settings(ffmpeg=tmp_path / chosen)
        monkeypatch.setattr(ffmpeg, "settings", lambda: configured)
        ffmpeg.executable.cache_clear()
        try:
            with pytest.raises(InternalError, match="not installed"):
                ffmpeg.call("m4a", tmp_path / "a.m4a", seconds=1)
        finally:
            ffmpeg.executable.cache_clear()


class TestLog:
    def test_tells_length_and_streams_of_the_input_alone(self) -> None:
        log = FfmpegLog()
        for at in range(0, len(LOG), 7):
            log.feed(LOG[at : at + 7])
        assert log.seconds == 62.5
        assert log.kinds == {"Audio"}
        assert log.flaws == 0

    def test_a_guessed_length_is_none(self) -> None:
        log = FfmpegLog()
        log.feed(b"[mp3 @ 0x1] [warning] Estimating duration from bitrate, this may be inaccurate\n" + LOG)
        assert log.seconds is None

    def test_complaints_are_counted_over_any_length(self) -> None:
        log = FfmpegLog()
        for _ in range(5000):
            log.feed(b"[mp3float @ 0x1] [error] Header missing\n")
        assert log.flaws == 5000
        assert len(log.text) < 70_000

    def test_memory_is_recognised(self) -> None:
        log = FfmpegLog()
        log.feed(b"[error] Cannot allocate memory\n")
        assert log.ran_out_of_memory


def reader(data: bytes) -> Callable[[int], bytes]:
    rest = bytearray(data)

    def read(size: int) -> bytes:
        part = bytes(rest[:size])
        del rest[:size]
        return part

    return read


class TestWavHead:
    HEAD = b"RIFF\xff\xff\xff\xffWAVE"
    FORMAT = b"fmt \x10\0\0\0\3\0\2\0\x80\xbb\0\0\0\xdc\5\0\x08\0\x20\0"

    def test_reads_up_to_the_first_sample(self) -> None:
        read = reader(self.HEAD + self.FORMAT + b"LIST\3\0\0\0abc\0data\xff\xff\xff\xffsound")
        assert read_head(read) == (48_000, 2)
        assert read(5) == b"sound"

    @pytest.mark.parametrize("data", [b"", b"RIFF", HEAD, HEAD + FORMAT])
    def test_an_early_end(self, data: bytes) -> None:
        with pytest.raises(EOFError):
            read_head(reader(data))

    @pytest.mark.parametrize(
        "data", [b"not a wav, you know", HEAD + b"data\0\0\0\0", HEAD + b"LIST\xff\xff\xff\x7f" + bytes(9)]
    )
    def test_what_is_no_wav(self, data: bytes) -> None:
        with pytest.raises(CorruptAudio):
            read_head(reader(data))


class TestCuts:
    def test_a_wav_that_states_more_than_there_is(self) -> None:
        assert cut.is_wav_cut("fmt  : 16\ndata : 1411200 (should be 1128951)\nEnd")
        assert not cut.is_wav_cut("data : 352800\nEnd")
        assert not cut.is_wav_cut("data : 4294967295 (should be 1128951)\n")

    def test_an_ogg_without_its_last_page(self) -> None:
        first, last = b"OggS\0\2" + bytes(30), b"OggS\0\4" + bytes(30)
        assert not cut.is_ogg_cut(first + last)
        assert cut.is_ogg_cut(first)
        assert cut.is_ogg_cut(b"OggS")
        assert cut.is_ogg_cut(b"")
