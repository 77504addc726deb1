import numpy as np
import pytest

from material.sounding import onsets_of, rhythm_of
from spectral_dna.audio.synth_signals import click_track, drum_loop, groove
from spectral_dna.features.rhythm_metre import estimate_metre
from spectral_dna.features.stft import FRAME_RATE

STYLES = ("band", "brushes", "piano", "strings")


class TestKnownBeats:
    """Metre by itself: the beats are told."""

    @pytest.mark.parametrize("style", STYLES)
    @pytest.mark.parametrize("bpm", [84.0, 120.0, 176.0])
    @pytest.mark.parametrize("beats", [3, 4])
    def test_waltz_is_three_and_march_is_four(self, style, bpm, beats):
        times = np.arange(0.0, 29.0, 60.0 / bpm)
        found = estimate_metre(onsets_of(groove(beats, bpm, style=style)).bands, times, frame_rate=FRAME_RATE)
        assert found.beats == beats
        assert found.confidence > (0.8 if style == "band" else 0.5)


class TestWholeChain:
    @pytest.mark.parametrize("style", ["band", "brushes"])
    @pytest.mark.parametrize("bpm", [100.0, 132.0, 160.0])
    def test_waltz_and_four_four_are_told_apart(self, style, bpm):
        three, four = (rhythm_of(groove(beats, bpm, style=style)) for beats in (3, 4))
        assert (three.time_signature, four.time_signature) == (3, 4)

    @pytest.mark.parametrize("pattern", ["rock", "house", "sparse", "funk", "busy"])
    def test_drum_loops_are_four(self, pattern):
        assert rhythm_of(drum_loop(118.0, 25.0, pattern=pattern)).time_signature == 4


class TestHonesty:
    def test_equal_clicks_leave_it_open(self):
        assert rhythm_of(click_track(120.0)).time_signature_confidence < 0.75

    def test_few_beats_leave_it_open(self):
        found = estimate_metre(np.random.default_rng(0).random((4, 400)), np.arange(8.0), frame_rate=FRAME_RATE)
        assert (found.beats, found.confidence) == (4, 0.5)

    def test_chance_leaves_it_open(self):
        bands = np.random.default_rng(3).random((4, 10_000))
        found = estimate_metre(bands, np.arange(0.0, 230.0, 0.5), frame_rate=FRAME_RATE)
        assert found.confidence < 0.75
