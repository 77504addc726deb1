"""What bad input gets: an error of its own or a warning, nothing opened, nothing left."""

import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from material import audio_files
from material.watching import openings
from spectral_dna.audio.ffmpeg import DEMUXERS
from spectral_dna.audio.program import FfmpegReading
from spectral_dna.audio.source import open_source
from spectral_dna.errors import (
    BadSource,
    CorruptAudio,
    DecodingLimit,
    EmptySource,
    NoAudioTrack,
    TooLong,
    TooShort,
    UnsupportedAudio,
)
from spectral_dna.sandbox import bubble, children
from spectral_dna.settings import Limits, Sandbox


@pytest.fixture(autouse=True)
def _nothing_left(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After every case: no child, no descriptor and no temporary file more than before."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    children.warm()
    bubble.works_for(audio_files.executable())
    before = psutil.Process().num_fds()
    yield
    zygote = children.zygote_pid()
    assert zygote is not None
    assert psutil.Process(zygote).children(recursive=True) == []
    assert psutil.Process().num_fds() == before
    assert list(folder.iterdir()) == []


def hear(path: Path, *, sandbox: Sandbox | None = None, **limits: float) -> tuple[np.ndarray, int, tuple[str, ...]]:
    given = Limits.model_validate(limits)
    with open_source(path, limits=given, sandbox=sandbox or Sandbox()) as opened:
        blocks = list(opened.signal.blocks(opened.signal.rate))
        return np.concatenate(blocks), opened.signal.rate, opened.signal.warnings()


class TestNotARecording:
    @pytest.mark.parametrize(
        ("make", "error"),
        [
            (audio_files.empty, EmptySource),
            (audio_files.text, UnsupportedAudio),
            (audio_files.png, UnsupportedAudio),
        ],
    )
    def test_is_refused_by_its_first_bytes(
        self, tmp_path: Path, make: Callable[[Path], Path], error: type[BadSource]
    ) -> None:
        with pytest.raises(error):
            hear(make(tmp_path))

    @pytest.mark.parametrize("suffix", [".mp4", ".webm"])
    def test_a_film_without_sound(self, tmp_path: Path, suffix: str) -> None:
        with pytest.raises(NoAudioTrack):
            hear(audio_files.silent_film(tmp_path, suffix=suffix))

    @pytest.mark.parametrize(
        "head", [b"RIFF\x24\0\0\0WAVEfmt ", b"fLaC\0\0\0\x22", b"OggS\0\2", b"ID3\4\0\0\0\0\0\0", b"\0\0\0\x18ftypM4A "]
    )
    def test_a_true_head_before_nonsense(self, tmp_path: Path, head: bytes) -> None:
        path = tmp_path / "nonsense"
        path.write_bytes(head + np.random.default_rng(1).bytes(50_000).replace(b"\xff", b"\0"))
        with pytest.raises(CorruptAudio):
            hear(path)


class TestDamage:
    def test_a_truncated_mp3_is_heard_to_its_end(self, tmp_path: Path) -> None:
        sound, rate, warnings = hear(audio_files.truncated_mp3(tmp_path, keep=0.7, seconds=12))
        assert warnings == ("truncated",)
        assert len(sound) / rate == pytest.approx(0.7 * 12, abs=0.2)

    def test_garbage_in_the_middle_is_skipped_and_the_rest_heard(self, tmp_path: Path) -> None:
        sound, rate, warnings = hear(audio_files.garbage_mp3(tmp_path, seconds=12))
        assert warnings == ("damaged_frames",)
        assert len(sound) / rate == pytest.approx(12, abs=0.2)
        # The last seconds are the music's, not noise: its beat has the same level as in the sound that was written.
        meant = audio_files.music(12)[-2 * 44_100 :]
        assert np.std(sound[-2 * 44_100 :]) == pytest.approx(np.std(meant), rel=0.1)

    @pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".opus", ".webm"])
    def test_any_truncated_format_gives_a_warning(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.encode if suffix == ".webm" else audio_files.write
        whole = make(tmp_path / f"whole{suffix}", audio_files.music(10, rate=48_000), rate=48_000).read_bytes()
        path = tmp_path / f"cut{suffix}"
        path.write_bytes(whole[: len(whole) * 3 // 4])
        sound, rate, warnings = hear(path)
        assert "truncated" in warnings
        assert 5 < len(sound) / rate < 9

    @pytest.mark.parametrize("suffix", [".flac", ".ogg", ".m4a", ".aac"])
    def test_garbage_in_any_format_gives_a_warning(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.write if suffix in (".flac", ".ogg") else audio_files.encode
        data = bytearray(make(tmp_path / f"whole{suffix}", audio_files.music(10)).read_bytes())
        middle = len(data) // 2
        data[middle : middle + 3000] = b"\x17" * 3000
        path = tmp_path / f"damaged{suffix}"
        path.write_bytes(data)
        sound, rate, warnings = hear(path)
        assert "damaged_frames" in warnings
        assert len(sound) / rate > 5

    def test_a_film_s_index_that_was_cut_off(self, tmp_path: Path) -> None:
        path = audio_files.encode(tmp_path / "music.m4a", audio_files.music())
        path.write_bytes(path.read_bytes()[:50_000])
        with pytest.raises(CorruptAudio):
            hear(path)

    def test_samples_that_are_no_numbers_become_silence(self, tmp_path: Path) -> None:
        sound, _, warnings = hear(audio_files.not_finite(tmp_path))
        assert warnings == ("non_finite_samples",)
        assert np.isfinite(sound).all()
        assert np.max(np.abs(sound)) <= 0.5
        assert 0.005 < np.mean(sound == 0) < 0.02

    def test_samples_beyond_all_measure_become_silence(self, tmp_path: Path) -> None:
        sound = audio_files.music(6.0, channels=1)
        sound[1000:1010], sound[2000:2010] = 3e38, -1e12
        heard, _, warnings = hear(audio_files.write(tmp_path / "huge.wav", sound, subtype="FLOAT"))
        assert warnings == ("non_finite_samples",)
        assert np.array_equal(heard, np.where(np.abs(sound) > 1, 0, sound))

    def test_samples_that_were_not_scaled_to_one_are_left_alone(self, tmp_path: Path) -> None:
        loud = np.full((6 * 8000, 1), 2.0**31, np.float32)
        sound, _, warnings = hear(audio_files.write(tmp_path / "loud.wav", loud, rate=8000, subtype="FLOAT"))
        assert warnings == ()
        assert np.array_equal(sound, loud)


class TestLength:
    @pytest.mark.parametrize("suffix", [".wav", ".mp3", ".flac", ".m4a"])
    def test_too_short_is_known_from_an_honest_header(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.encode if suffix == ".m4a" else audio_files.write
        path = make(tmp_path / f"short{suffix}", audio_files.noise(3))
        with pytest.raises(TooShort), open_source(path, limits=Limits(), sandbox=Sandbox()):
            pytest.fail("opened")

    @pytest.mark.parametrize("suffix", [".wav", ".mp3", ".flac", ".m4a"])
    def test_too_long_is_known_from_an_honest_header(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.encode if suffix == ".m4a" else audio_files.write
        path = make(tmp_path / f"long{suffix}", audio_files.noise(12))
        limits = Limits(max_seconds=10)
        with pytest.raises(TooLong), open_source(path, limits=limits, sandbox=Sandbox()):
            pytest.fail("opened")

    def test_a_header_that_understates_does_not_get_round_the_limit(self, tmp_path: Path) -> None:
        # No length at all, a count of frames for the first two seconds, and a constant-rate guess that is far off.
        unknown = audio_files.lying_flac(tmp_path, stated_frames=0, seconds=12)
        variable = audio_files.encode(
            tmp_path / "variable.mp3", audio_files.noise(12), options=("-q:a", "4", "-write_xing", "0")
        )
        for path in (unknown, variable):
            with pytest.raises(TooLong):
                hear(path, max_seconds=10)

    def test_a_header_that_overstates_is_measured_not_believed(self, tmp_path: Path) -> None:
        for path in (
            audio_files.lying_flac(tmp_path, stated_frames=44_100 * 36_000),
            audio_files.lying_wav(tmp_path, stated_bytes=1_000_000_000),
        ):
            sound, rate, warnings = hear(path)
            assert len(sound) == 8 * rate
            assert warnings == ("truncated",)

    def test_more_channels_or_a_stranger_rate_than_music_has(self, tmp_path: Path) -> None:
        wide = audio_files.write(tmp_path / "wide.wav", audio_files.music(6, rate=8000, channels=40), rate=8000)
        slow = audio_files.write(tmp_path / "slow.wav", audio_files.music(6000, rate=10, channels=1), rate=10)
        for path in (wide, slow):
            with pytest.raises(UnsupportedAudio):
                hear(path)


class TestLimits:
    def test_a_child_that_meets_its_memory_limit_and_the_next_one_that_does_not(self, tmp_path: Path) -> None:
        path = audio_files.mp3(tmp_path)
        with pytest.raises((DecodingLimit, CorruptAudio)):
            hear(path, sandbox=Sandbox(memory_bytes=1 << 20))
        assert len(hear(path)[0]) == 8 * 44_100

    @pytest.mark.parametrize("suffix", [".flac", ".m4a"])
    def test_a_child_that_keeps_its_caller_waiting(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.encode if suffix == ".m4a" else audio_files.write
        path = make(tmp_path / f"music{suffix}", audio_files.music())
        with pytest.raises(DecodingLimit):
            hear(path, sandbox=Sandbox(wall_seconds=1e-6))
        assert len(hear(path)[0]) > 7 * 44_100

    @pytest.mark.parametrize("suffix", [".flac", ".m4a"])
    def test_leaving_early_ends_the_child(self, tmp_path: Path, suffix: str) -> None:
        make = audio_files.encode if suffix == ".m4a" else audio_files.write
        path = make(tmp_path / f"music{suffix}", audio_files.music(30))
        with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
            blocks = opened.signal.blocks(1000)
            next(blocks)
        zygote = children.zygote_pid()
        assert zygote is not None
        assert psutil.Process(zygote).children(recursive=True) == []


DISGUISES = [audio_files.playlist, audio_files.concat]


class TestDisguisedPlaylists:
    def test_the_watch_sees_an_opening(self, tmp_path: Path) -> None:
        secret = audio_files.write(tmp_path / "secret.wav", audio_files.music())
        with openings(secret) as seen:
            secret.read_bytes()
        assert seen

    @pytest.mark.parametrize("make", DISGUISES)
    @pytest.mark.parametrize("lead", [b"", b"ID3\4\0\0\0\0\0\0", b"\xff\xfb\x90\x64" + bytes(413)])
    def test_name_a_local_file_in_vain(self, tmp_path: Path, make: Callable[[Path, str], Path], lead: bytes) -> None:
        secret = audio_files.write(tmp_path / "secret.wav", audio_files.music())
        for target in (str(secret), secret.name, f"file:{secret}"):
            path = make(tmp_path, target)
            path.write_bytes(lead + path.read_bytes())
            with openings(secret) as seen, pytest.raises((UnsupportedAudio, CorruptAudio)):
                hear(path)
            assert not seen

    @pytest.mark.parametrize("kind", sorted(DEMUXERS))
    @pytest.mark.parametrize("bubbled", [True, False])
    def test_even_ffmpeg_itself_opens_nothing_else(
        self, tmp_path: Path, kind: str, bubbled: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if not bubbled:
            monkeypatch.setattr(bubble, "works_for", lambda _: False)
        secret = audio_files.write(tmp_path / "secret.wav", audio_files.music())
        with openings(secret) as seen:
            for make in DISGUISES:
                with pytest.raises(CorruptAudio):
                    FfmpegReading(make(tmp_path, secret.name), kind, Sandbox(), seconds=10)
        assert not seen

    def test_name_an_address_in_vain(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.setblocking(False)
            address = f"http://127.0.0.1:{server.getsockname()[1]}/secret.wav"
            for make in DISGUISES:
                path = make(tmp_path, address)
                with pytest.raises(UnsupportedAudio):
                    hear(path)
                with pytest.raises(CorruptAudio):
                    FfmpegReading(path, "mp3", Sandbox(), seconds=10)
            with pytest.raises(BlockingIOError):
                server.accept()

    def test_a_session_description_receives_nothing(self, tmp_path: Path) -> None:
        path = audio_files.sdp(tmp_path, 50_004)
        with pytest.raises(UnsupportedAudio):
            hear(path)
        with pytest.raises(CorruptAudio):
            FfmpegReading(path, "mp3", Sandbox(wall_seconds=10), seconds=10)
