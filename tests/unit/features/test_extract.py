"""Listening from end to end, on signals held in memory."""

import math

import numpy as np
import pytest

from spectral_dna.errors import CorruptAudio, TooLong, TooShort
from spectral_dna.features.extract import listen, steps_a_block
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_dna.schema.heard import Container, Kind
from spectral_dna.schema.stages import Stage
from spectral_dna.settings import Limits

CHARACTER = {"danceability", "energy", "speechiness", "acousticness", "instrumentalness", "liveness", "valence"}


class Held:
    """A signal in memory that hands out what it likes: blocks of up to `block` frames."""

    def __init__(self, samples, *, rate=44_100, block=None, frames="true", warnings=()):
        self.samples = np.asarray(samples, dtype=np.float32)
        self.rate, self.channels = rate, self.samples.shape[1]
        self.frames = len(samples) if frames == "true" else frames
        self._block, self._warnings = block, warnings

    def blocks(self, frames):
        size = min(frames, self._block or frames)
        for start in range(0, len(self.samples), size):
            yield self.samples[start : start + size]

    def warnings(self):
        return self._warnings


def _listen(signal, *, limits=None, on_progress=None):
    container = Container(format="wav", decoder="none", sample_rate=signal.rate, channels=signal.channels)
    return listen(signal, container, limits=limits or Limits(), on_progress=on_progress)


def _song(seconds=8, *, rate=44_100, channels=2, bpm=120):
    """Chords of C major with a click on every beat."""
    time = np.arange(round(seconds * rate)) / rate
    bar = (time // 2).astype(int) % 3
    roots = np.array([261.63, 349.23, 392.0])[bar]
    chord = sum(np.sin(2 * np.pi * roots * ratio * time) for ratio in (1, 1.26, 1.4983))
    click = np.exp(-(time % (60 / bpm)) / 0.02) * np.sin(2 * np.pi * 1500 * time)
    return np.repeat((0.1 * chord + 0.3 * click)[:, None], channels, axis=1)


def _numbers(value):
    """Every float in a nested value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [number for part in value for number in _numbers(part)]
    return [value] if isinstance(value, float) else []


class TestMusic:
    def test_every_feature_of_the_models_is_measured(self):
        heard = _listen(Held(_song()))
        assert set(MODEL_KEYS) <= set(heard.features)
        assert heard.duration == pytest.approx(8.0)
        for key, measured in heard.features.items():
            assert BY_KEY[key].low <= measured.value <= BY_KEY[key].high
            if measured.low is not None:
                assert measured.low <= measured.value <= measured.high

    def test_perceptual_values_carry_their_known_error(self):
        heard = _listen(Held(_song()))
        assert all(heard.features[key].low < heard.features[key].high for key in CHARACTER)

    def test_curves_have_a_step_and_an_end(self):
        heard = _listen(Held(_song()))
        for curve in (heard.curves.energy, heard.curves.loudness, heard.curves.brightness):
            assert len(curve.values) * curve.step == pytest.approx(8.0, abs=0.2)
        assert heard.sections[0].start == 0
        assert heard.sections[-1].end == pytest.approx(8.0)
        assert heard.curves.peaks
        assert max(heard.curves.peaks) <= 1

    def test_how_it_was_read_does_not_matter(self):
        song = _song()
        whole, cut = _listen(Held(song)), _listen(Held(song, block=3001))
        assert whole == cut

    @pytest.mark.parametrize("frames", [None, 1, 10**9])
    def test_what_the_file_says_of_its_length_does_not_matter(self, frames):
        assert _listen(Held(_song(), frames=frames)) == _listen(Held(_song()))


class TestStrangeSound:
    @pytest.mark.parametrize(
        ("rate", "channels"), [(8_000, 1), (11_025, 2), (22_050, 1), (48_000, 6), (96_000, 2), (192_000, 1)]
    )
    def test_every_rate_and_layout(self, rate, channels):
        heard = _listen(Held(_song(6, rate=rate, channels=channels), rate=rate))
        assert np.isfinite(_numbers(heard.model_dump())).all()
        assert heard.features["tempo"].value > 0

    @pytest.mark.parametrize(
        "kind", ["silence", "offset", "tone", "impulse", "noise", "faint", "huge", "largest", "one side"]
    )
    def test_never_a_value_that_is_no_number(self, kind):
        rng, time = np.random.default_rng(0), np.arange(6 * 44_100) / 44_100
        made = {
            "silence": np.zeros_like(time),
            "offset": np.full_like(time, 0.5),
            "tone": 0.5 * np.sin(2 * np.pi * 440 * time),
            "impulse": (time == 3.0).astype(float),
            "noise": 0.1 * rng.standard_normal(len(time)),
            "faint": 1e-6 * rng.standard_normal(len(time)),
            "huge": 1e4 * rng.standard_normal(len(time)),
            "largest": 2.0**32 * np.sign(rng.standard_normal(len(time))),  # no decoder's block holds more
            "one side": 0.1 * rng.standard_normal(len(time)),
        }[kind]
        sides = np.stack([made, 0 * made if kind == "one side" else made], axis=1)
        heard = _listen(Held(sides))
        assert np.isfinite(_numbers(heard.model_dump())).all()

    def test_silence_is_called_silence_and_has_no_character(self):
        heard = _listen(Held(np.zeros((6 * 44_100, 2))))
        assert heard.gate.kind is Kind.SILENCE
        assert not (CHARACTER | {"tempo", "key", "mode", "spectral_centroid"}) & set(heard.features)
        assert heard.features["loudness"].value == -70
        assert heard.curves.beats == []

    def test_a_telephone_is_noted(self):
        heard = _listen(Held(_song(6, rate=8000, channels=1), rate=8000))
        assert "narrow_band" in [notice.code for notice in heard.warnings]

    def test_a_hiss_under_the_music_is_noted_and_noise_alone_is_not_told_twice(self):
        rng, song = np.random.default_rng(2), _song()
        noise = 0.02 * rng.standard_normal(song.shape)
        codes = [[notice.code for notice in _listen(Held(each)).warnings] for each in (song, song + noise, noise)]
        assert ["noisy" in found for found in codes] == [False, True, False]

    def test_flaws_found_while_reading_are_told(self):
        heard = _listen(Held(_song(), warnings=("damaged_frames", "something_new")))
        codes = [notice.code for notice in heard.warnings]
        assert codes[:2] == ["damaged_frames", "something_new"]
        assert all(notice.message for notice in heard.warnings)


class TestChannelsThatCancel:
    """A recording with one channel inverted sounds as loud as any; only its mono mix is empty."""

    @staticmethod
    def _inverted(lead_in=0.0):
        left = _song(10)[:, 0]
        left[: round(lead_in * 44_100)] = 0
        return np.stack([left, -left], axis=1)

    @pytest.mark.parametrize("lead_in", [0.0, 6.0])
    def test_it_is_heard_as_its_channels_are(self, lead_in):
        found = _listen(Held(self._inverted(lead_in)))
        meant = _listen(Held(np.abs([[1, -1]]) * self._inverted(lead_in)[:, :1]))
        assert found.gate == meant.gate
        assert found.features == meant.features
        assert [notice.code for notice in found.warnings if notice not in meant.warnings] == ["channels_cancel"]

    def test_nearly_inverted_is_no_silence_either(self):
        sides = self._inverted()
        sides[:, 1] *= 0.9
        found = _listen(Held(sides))
        assert found.gate.kind is Kind.MUSIC
        assert {"tempo", "key", "energy"} <= set(found.features)
        assert "channels_cancel" in [notice.code for notice in found.warnings]

    def test_a_faint_hum_in_front_does_not_settle_it(self):
        hum = 3e-3 * np.sin(2 * np.pi * 50 * np.arange(6 * 44_100) / 44_100)
        found = _listen(Held(np.concatenate([np.stack([hum, hum], axis=1), self._inverted()])))
        assert found.gate.kind is Kind.MUSIC
        assert found.features["tempo"].value == pytest.approx(120, rel=0.01)
        assert "channels_cancel" in [notice.code for notice in found.warnings]

    def test_a_passage_that_cancels_changes_nothing_later(self):
        song = _song(16)
        song[6 * 44_100 : 12 * 44_100, 1] *= -1
        assert "channels_cancel" not in [notice.code for notice in _listen(Held(song)).warnings]

    @pytest.mark.parametrize("channels", [1, 2, 6, 32])
    def test_usual_recordings_are_mixed(self, channels):
        song = _song(6, channels=channels)
        song[:, 1:] *= 0  # one side alone is the least that the mix leaves of a usual one
        codes = [notice.code for notice in _listen(Held(song)).warnings]
        assert "channels_cancel" not in codes

    def test_silence_stays_silence(self):
        rng = np.random.default_rng(1)
        faint = 1e-5 * rng.standard_normal(6 * 44_100)
        assert _listen(Held(np.stack([faint, -faint], axis=1))).gate.kind is Kind.SILENCE


class TestLength:
    def test_too_short(self):
        with pytest.raises(TooShort):
            _listen(Held(_song(4.9)))

    def test_too_short_because_it_is_damaged(self):
        with pytest.raises(CorruptAudio):
            _listen(Held(_song(2), warnings=("damaged_frames",)))

    def test_nothing_came_out(self):
        with pytest.raises(TooShort):
            _listen(Held(np.zeros((0, 2))))

    def test_too_long_stops_at_once(self):
        signal = Held(_song(60))
        read = []
        original = signal.blocks
        signal.blocks = lambda frames: (read.append(len(block)) or block for block in original(frames))
        with pytest.raises(TooLong):
            _listen(signal, limits=Limits(max_seconds=6.0))
        assert sum(read) < 15 * 44_100


class TestBlocks:
    @pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (48_000, 8), (384_000, 8), (250_000, 32)])
    def test_many_channels_at_a_high_rate_are_read_in_small_helpings(self, rate, channels):
        signal, asked = Held(np.zeros((rate // 2, channels)), rate=rate), []
        original = signal.blocks
        signal.blocks = lambda frames: asked.append(frames) or original(frames)
        with pytest.raises(TooShort):
            _listen(signal)
        assert rate / 10 <= asked[0]
        assert asked[0] * channels <= 2**21

    def test_few_channels_are_read_in_large_ones(self):
        assert [steps_a_block(rate // 10, 2) for rate in (44_100, 48_000)] == [48, 48]


class TestProgress:
    def test_both_stages_begin_and_end(self):
        told = []
        _listen(Held(_song(30)), on_progress=told.append)
        steps = [(progress.stage, progress.status) for progress in told]
        assert steps[0] == (Stage.DECODE, "started")
        assert steps[-1] == (Stage.FEATURES, "finished")
        assert (Stage.DECODE, "running") in steps
        fractions = [progress.fraction for progress in told if progress.stage is Stage.DECODE]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
        assert {"loudness", "tempo", "kind"} <= set(told[-1].facts)

    def test_without_a_known_length_there_is_no_fraction(self):
        told = []
        _listen(Held(_song(30), frames=None), on_progress=told.append)
        running = [progress.fraction for progress in told if progress.status == "running"]
        assert running
        assert set(running) == {None}

    def test_facts_are_finite(self):
        told = []
        _listen(Held(_song()), on_progress=told.append)
        facts = [fact for progress in told for fact in progress.facts.values() if isinstance(fact, float)]
        assert all(math.isfinite(fact) for fact in facts)
