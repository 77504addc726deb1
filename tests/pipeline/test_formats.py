"""Every format gives back what went in."""

from pathlib import Path

import numpy as np
import pytest
from scipy.signal import correlate

from material import audio_files
from spectral_dna.audio.source import open_source
from spectral_dna.features.loudness import LoudnessMeter
from spectral_dna.settings import Limits, Sandbox

SECONDS = 8.0


def read(path: Path, *, block: int = 44_100) -> tuple[np.ndarray, int, str]:
    with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
        blocks = list(opened.signal.blocks(block))
        assert all(len(part) <= block for part in blocks)
        assert opened.signal.warnings() == ()
        return np.concatenate(blocks), opened.signal.rate, opened.container.decoder


def assert_same_music(heard: np.ndarray, meant: np.ndarray, *, rate: int) -> None:
    """Compare the sound itself: shape within .1 s, correlation above .99, level within 3 %, every channel."""
    assert heard.shape[1] == meant.shape[1]
    assert abs(len(heard) - len(meant)) < 0.1 * rate
    part = slice(rate, 3 * rate)
    for channel in range(meant.shape[1]):
        around = heard[rate - 4000 : 3 * rate + 4000, channel]
        match = correlate(around, meant[part, channel], mode="valid", method="fft")
        lag = int(np.argmax(match))
        found = around[lag : lag + 2 * rate]
        assert np.corrcoef(found, meant[part, channel])[0, 1] > 0.99
        assert np.std(found) == pytest.approx(np.std(meant[part, channel]), rel=0.03)


class TestLossless:
    @pytest.mark.parametrize("suffix", [".wav", ".flac"])
    @pytest.mark.parametrize(
        ("rate", "channels", "subtype", "step"),
        [
            (44_100, 2, "PCM_16", 2**-15),
            (8_000, 1, "PCM_16", 2**-15),
            (96_000, 2, "PCM_24", 2**-23),
            (48_000, 6, "PCM_16", 2**-15),
        ],
    )
    def test_every_sample_comes_back(
        self, tmp_path: Path, suffix: str, rate: int, channels: int, subtype: str, step: float
    ) -> None:
        meant = audio_files.music(6.0, rate=rate, channels=channels)
        path = audio_files.write(tmp_path / f"music{suffix}", meant, rate=rate, subtype=subtype)
        heard, found_rate, decoder = read(path)
        assert (found_rate, decoder) == (rate, "libsndfile")
        assert heard.shape == meant.shape
        assert np.max(np.abs(heard - meant)) <= step

    @pytest.mark.parametrize("block", [997, 22_050, 441_000])
    def test_the_size_of_the_blocks_changes_nothing(self, tmp_path: Path, block: int) -> None:
        meant = audio_files.music(6.0)
        heard, _, _ = read(audio_files.write(tmp_path / "music.wav", meant, subtype="FLOAT"), block=block)
        assert np.array_equal(heard, meant)

    def test_a_stream_whose_writer_left_the_length_open(self, tmp_path: Path) -> None:
        for stated in (0, 0xFFFF_FFFF):
            heard, _, _ = read(audio_files.lying_wav(tmp_path, stated_bytes=stated))
            assert len(heard) == SECONDS * 44_100


class TestLossy:
    @pytest.mark.parametrize("suffix", [".mp3", ".ogg", ".opus"])
    def test_written_by_libsndfile(self, tmp_path: Path, suffix: str) -> None:
        meant = audio_files.music(SECONDS, rate=48_000)
        heard, rate, decoder = read(audio_files.write(tmp_path / f"music{suffix}", meant, rate=48_000))
        assert decoder == "libsndfile"
        assert_same_music(heard, meant, rate=rate)

    @pytest.mark.parametrize(
        ("name", "options", "decoder"),
        [
            ("music.m4a", (), "ffmpeg"),
            ("music.aac", (), "ffmpeg"),
            ("lossless.m4a", ("-c:a", "alac"), "ffmpeg"),
            ("music.webm", (), "ffmpeg"),
            ("vorbis.webm", ("-c:a", "libvorbis"), "ffmpeg"),
            ("music.mp3", ("-b:a", "320k"), "libsndfile"),
            ("variable.mp3", ("-q:a", "4", "-write_xing", "0"), "ffmpeg"),
            ("music.ogg", (), "libsndfile"),
            ("music.opus", (), "libsndfile"),
        ],
    )
    def test_written_by_ffmpeg(self, tmp_path: Path, name: str, options: tuple[str, ...], decoder: str) -> None:
        meant = audio_files.music(SECONDS, rate=48_000)
        path = audio_files.encode(tmp_path / name, meant, rate=48_000, options=options)
        heard, rate, found = read(path)
        assert found == decoder
        assert_same_music(heard, meant, rate=rate)

    def test_the_sound_of_a_film(self, tmp_path: Path) -> None:
        heard, rate, _ = read(audio_files.film(tmp_path))
        assert_same_music(heard, audio_files.music(), rate=rate)

    def test_surround_in_m4a(self, tmp_path: Path) -> None:
        # The low-frequency channel is band-limited by the format itself, so only the number and the length count.
        heard, rate, _ = read(audio_files.encode(tmp_path / "six.m4a", audio_files.music(channels=6)))
        assert heard.shape[1] == 6
        assert len(heard) == pytest.approx(8 * rate, abs=0.1 * rate)


def one_tone_a_speaker(channels: int) -> np.ndarray:
    """A sine in each channel, 50 Hz apart and low enough to pass an LFE: shape (n, channels)."""
    time = np.arange(6 * 48_000) / 48_000
    return (0.3 * np.sin(2 * np.pi * 50 * np.arange(1, channels + 1) * time[:, None])).astype(np.float32)


class TestSpeakers:
    """Whatever its format, a recording has its speakers in WAV's order: FL FR FC LFE BL BR SL SR."""

    @pytest.mark.parametrize(
        ("name", "layout", "options", "decoder"),
        [
            ("sound.ogg", "3.0", (), "libsndfile"),
            ("sound.ogg", "quad", (), "libsndfile"),
            ("sound.ogg", "5.0", (), "libsndfile"),
            ("sound.ogg", "5.1", (), "libsndfile"),
            ("sound.ogg", "6.1", (), "libsndfile"),
            ("sound.ogg", "7.1", (), "libsndfile"),
            ("sound.opus", "5.0", ("-mapping_family", "1"), "libsndfile"),
            ("sound.opus", "5.1", ("-mapping_family", "1"), "libsndfile"),
            ("sound.opus", "7.1", ("-mapping_family", "1"), "libsndfile"),
            ("flac.ogg", "5.1", ("-c:a", "flac"), None),
            ("sound.flac", "5.1", (), "libsndfile"),
            ("sound.m4a", "5.1", (), "ffmpeg"),
            ("sound.webm", "5.1", ("-mapping_family", "1"), "ffmpeg"),
        ],
    )
    def test_the_order_is_that_of_wav(
        self, tmp_path: Path, name: str, layout: str, options: tuple[str, ...], decoder: str | None
    ) -> None:
        channels = {"3.0": 3, "quad": 4, "5.0": 5, "5.1": 6, "6.1": 7, "7.1": 8}[layout]
        path = audio_files.encode(
            tmp_path / name, one_tone_a_speaker(channels), rate=48_000, options=options, layout=layout
        )
        heard, rate, found = read(path)
        assert found == (decoder or found)
        spectrum = np.abs(np.fft.rfft(heard[rate : 2 * rate], axis=0))
        assert spectrum.argmax(axis=0).tolist() == [50 * (speaker + 1) for speaker in range(channels)]

    @pytest.mark.parametrize("name", ["sound.wav", "sound.ogg", "sound.opus"])
    def test_a_rear_speaker_is_heard_and_the_low_frequency_channel_is_not(self, tmp_path: Path, name: str) -> None:
        options = ("-mapping_family", "1") if name == "sound.opus" else ()
        rear, low = np.zeros((2, 6 * 48_000, 6), np.float32)
        rear[:, 4] = 0.3 * np.sin(2 * np.pi * 1000 * np.arange(6 * 48_000) / 48_000)
        low[:, 3] = one_tone_a_speaker(1)[:, 0]
        loudness = []
        for number, sound in enumerate((rear, low)):
            path = tmp_path / f"{number}{name}"
            heard, rate, _ = read(audio_files.encode(path, sound, rate=48_000, options=options, layout="5.1"))
            meter = LoudnessMeter(rate, 6)
            meter.feed(np.ascontiguousarray(heard.T))
            loudness.append(meter.result().integrated)
        assert loudness[0] == pytest.approx(-3.01 + 20 * np.log10(0.3) + 10 * np.log10(1.41), abs=0.3)
        assert loudness[1] == -70


class TestReadingAgain:
    @pytest.mark.parametrize("suffix", [".flac", ".m4a"])
    def test_blocks_start_from_the_beginning_each_time(self, tmp_path: Path, suffix: str) -> None:
        write = audio_files.write if suffix == ".flac" else audio_files.encode
        path = write(tmp_path / f"music{suffix}", audio_files.music(6.0))
        with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
            next(opened.signal.blocks(1000))
            first = np.concatenate(list(opened.signal.blocks(10_000)))
            second = np.concatenate(list(opened.signal.blocks(44_100)))
        assert np.array_equal(first, second)

    def test_a_block_stays_what_it_was_when_the_next_are_read(self, tmp_path: Path) -> None:
        meant = audio_files.music(12.0)
        path = audio_files.write(tmp_path / "music.wav", meant, subtype="FLOAT")
        with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
            assert np.array_equal(np.concatenate(list(opened.signal.blocks(4096))), meant)


@pytest.mark.shared
class TestRealRecordings:
    def test_all_are_read_to_the_end_without_a_warning(self, real_audio: Path) -> None:
        for path in sorted(real_audio.glob("*.mp3")):
            with open_source(path, limits=Limits(), sandbox=Sandbox()) as opened:
                heard = sum(len(block) for block in opened.signal.blocks(opened.signal.rate))
                assert heard == opened.signal.frames, path.name
                assert opened.signal.warnings() == (), path.name
                assert opened.container.decoder == "libsndfile", path.name
