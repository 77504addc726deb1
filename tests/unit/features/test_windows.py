"""How features move along signals whose course is known."""

import numpy as np
import pytest

from material import audio_files
from spectral_dna.features.excerpts import Excerpt
from spectral_dna.features.extract import listen
from spectral_dna.features.loudness import Loudness
from spectral_dna.features.perceptual import LABELS
from spectral_dna.features.windows import MOST, _loudness, _perceived, _tempo, windows
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.heard import Container
from spectral_dna.settings import Limits

WHOLE = dict.fromkeys(MODEL_KEYS, 0.5) | {"tempo": 120.0, "loudness": -12.0}


class Readings:
    """What of the readings this looks at: a track of which each second is as loud as told, and three passages."""

    def __init__(self, levels):
        energies = np.repeat(10 ** ((np.asarray(levels, dtype=float) + 0.691) / 10), 10)
        self.loudness = Loudness(0.0, 0.0, 0.0, np.zeros(0), energies, np.zeros(0), 0.1)
        self.excerpts = [Excerpt(np.zeros(0, np.float32), len(levels) * share) for share in (1 / 6, 1 / 2, 5 / 6)]


def found(levels, *, beats=(), **whole):
    values = WHOLE | {"duration": float(len(levels))} | whole
    perceived = np.stack([np.full(len(LABELS), value) for value in (0.2, 0.4, 0.8)])
    return windows(Readings(levels), np.asarray(beats, dtype=float), perceived, values=values)


class TestPlaces:
    def test_half_a_minute_every_five_seconds(self):
        moving = found([-12.0] * 215)
        assert (moving.length, moving.step) == (30.0, 5.0)
        assert {len(values) for values in moving.features.values()} == {38}

    def test_short_tracks_have_shorter_ones_and_very_short_ones_none(self):
        assert found([-12.0] * 40).length == 20.0
        assert found([-12.0] * 19) is None

    def test_however_long_the_track_there_are_no_more_than_can_be_judged_at_once(self):
        moving = found([-12.0] * 7200)
        assert len(moving.features["loudness"]) == MOST
        assert (MOST - 1) * moving.step + moving.length == pytest.approx(7200, abs=0.1)

    def test_what_the_models_could_not_judge_is_not_cut(self):
        values = {key: value for key, value in WHOLE.items() if key != "tempo"} | {"duration": 60.0}
        assert windows(Readings([-12.0] * 60), np.zeros(0), np.zeros((3, 7)), values=values) is None


class TestLoudness:
    def test_each_stretch_has_its_own(self):
        loudness = Readings([-20.0] * 60 + [-10.0] * 60).loudness
        assert _loudness(loudness, np.array([0.0, 60.0, 90.0]), 30.0) == pytest.approx([-20, -10, -10], abs=0.01)

    def test_a_stretch_of_silence_stands_at_the_floor(self):
        assert _loudness(Readings([-20.0] * 30 + [-90.0] * 30).loudness, np.array([30.0]), 30.0) == [-70.0]


class TestTempo:
    def test_the_beats_of_a_stretch_tell(self):
        slow, fast = np.arange(0, 60, 0.6), np.arange(60, 120, 0.4)
        tempo = _tempo(np.concatenate([slow, fast]), np.array([0.0, 80.0]), 30.0, usual=1.0)
        assert tempo == pytest.approx([100, 150])

    def test_where_few_beats_were_found_the_track_speaks(self):
        assert _tempo(np.arange(0, 3, 0.5), np.array([0.0, 60.0]), 30.0, usual=111.0) == pytest.approx([111, 111])


class TestCharacter:
    def test_passages_hold_where_they_were_heard_and_lines_lead_between(self):
        perceived = np.stack([np.full(len(LABELS), value) for value in (0.2, 0.4, 0.8)])
        moving = _perceived(Readings([-12.0] * 120), perceived, np.array([5.0, 20.0, 40.0, 60.0, 80.0, 115.0]))
        for label in LABELS:
            assert moving[label] == pytest.approx([0.2, 0.2, 0.3, 0.4, 0.6, 0.8])


class _Sound:
    rate, channels, frames = audio_files.RATE, 2, None

    def __init__(self, samples):
        self._samples = samples

    def blocks(self, frames):
        for start in range(0, len(self._samples), frames):
            yield self._samples[start : start + frames]

    def warnings(self):
        return ()


def test_a_real_signal_that_grows_louder_is_louder_at_its_end():
    quiet = audio_files.music(64.0)
    quiet[: len(quiet) // 2] *= 0.1
    container = Container(format="wav", decoder="none", sample_rate=audio_files.RATE, channels=2)
    moving = listen(_Sound(quiet), container, limits=Limits()).windows
    assert moving is not None
    loudness = moving.features["loudness"]
    assert loudness[-1] - loudness[0] == pytest.approx(20, abs=1)
