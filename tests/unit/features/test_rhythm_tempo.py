import numpy as np
import pytest

from material.sounding import onsets_of, rhythm_of
from spectral_dna.audio.synth_signals import click_track, drum_loop
from spectral_dna.features.rhythm_tempo import estimate_tempo, flatten
from spectral_dna.features.stft import FRAME_RATE

TEMPI = (70.0, 83.0, 97.5, 110.0, 120.0, 128.0, 141.3, 160.0, 174.0, 180.0)


def tempo_of(sound):
    onsets = onsets_of(sound)
    return estimate_tempo(onsets.strength, onsets.bands, frame_rate=FRAME_RATE)


class TestClicks:
    @pytest.mark.parametrize("bpm", [50.0, 57.0, 65.0, *TEMPI, 195.0, 210.0])
    def test_tempo_is_within_one_percent(self, bpm):
        found = tempo_of(click_track(bpm))
        assert found.bpm == pytest.approx(bpm, rel=0.01)
        assert found.clarity > 0.6

    def test_is_not_quantised_to_frames(self):
        assert tempo_of(click_track(120.0, 60.0)).bpm == pytest.approx(120.0, abs=0.05)


class TestDrumLoops:
    @pytest.mark.parametrize("pattern", ["rock", "house", "funk", "busy"])
    @pytest.mark.parametrize("bpm", TEMPI)
    def test_octave_is_that_of_the_drummer(self, pattern, bpm):
        assert tempo_of(drum_loop(bpm, pattern=pattern)).bpm == pytest.approx(bpm, rel=0.01)

    def test_hats_on_beats_alone_mislead_seldom_and_by_an_octave(self):
        ratios = np.array([tempo_of(drum_loop(bpm, pattern="sparse")).bpm / bpm for bpm in TEMPI])
        assert np.mean(np.abs(ratios - 1) < 0.01) >= 0.9
        assert np.all([min(abs(ratio * factor - 1) for factor in (0.5, 1.0, 2.0)) < 0.01 for ratio in ratios])

    @pytest.mark.parametrize("bpm", [80.0, 120.0, 160.0])
    def test_swing_does_not_disturb(self, bpm):
        assert tempo_of(drum_loop(bpm, swing=0.3)).bpm == pytest.approx(bpm, rel=0.01)

    @pytest.mark.parametrize("bpm", [50.0, 60.0, 190.0, 205.0])
    @pytest.mark.parametrize("pattern", ["rock", "house"])
    def test_outside_the_usual_range_only_the_octave_may_differ(self, pattern, bpm):
        found = tempo_of(drum_loop(bpm, pattern=pattern)).bpm
        assert min(abs(found * factor / bpm - 1) for factor in (0.5, 1.0, 2.0)) < 0.01


class TestWithoutBeat:
    def test_silence_has_no_tempo(self):
        found = estimate_tempo(np.zeros(1000), np.zeros((4, 1000)), frame_rate=FRAME_RATE)
        assert (found.bpm, found.clarity) == (0.0, 0.0)

    def test_steady_curve_has_no_tempo(self):
        assert estimate_tempo(np.ones(1000), np.ones((4, 1000)), frame_rate=FRAME_RATE).bpm == 0.0

    def test_less_than_a_second_and_a_half_has_no_tempo(self):
        curve = np.random.default_rng(0).random(60)
        assert estimate_tempo(curve, np.tile(curve, (4, 1)), frame_rate=FRAME_RATE).bpm == 0.0

    def test_chance_has_no_pulse(self):
        curve = np.random.default_rng(1).random(10_000)
        assert estimate_tempo(curve, np.tile(curve, (4, 1)), frame_rate=FRAME_RATE).clarity < 0.1

    def test_shortest_recording_is_answered(self):
        assert rhythm_of(click_track(120.0, 5.0)).tempo == pytest.approx(120.0, rel=0.02)


class TestFlatten:
    def test_keeps_length_and_sign(self):
        curve = np.random.default_rng(2).random(500)
        flat = flatten(curve, frame_rate=FRAME_RATE)
        assert flat.shape == curve.shape
        assert flat.min() >= 0.0
        assert flat.mean() < curve.mean()
