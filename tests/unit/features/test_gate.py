from dataclasses import replace

import numpy as np
import pytest

from spectral_dna.features.gate import GateEvidence, decide
from spectral_dna.features.gate_levels import low_energy_share, onset_statistics, silent_share
from spectral_dna.schema.heard import Kind

MUSIC = GateEvidence(
    loudness=-14.0, silent_share=0.01, low_energy_share=0.03, onset_strength=1.3, onset_spread=3.0,
    flatness=0.02, flatness_deviation=0.03, pulse_clarity=0.4, key_strength=0.8, speechiness=0.08,
)  # fmt: skip
SPEECH = replace(MUSIC, low_energy_share=0.33, pulse_clarity=0.02, key_strength=0.35, speechiness=0.55)


class TestDecide:
    def test_music_is_music(self):
        found = decide(MUSIC)
        assert found.kind is Kind.MUSIC
        assert found.music > 0.9

    def test_talk_is_speech(self):
        found = decide(SPEECH)
        assert found.kind is Kind.SPEECH
        assert found.music < 0.2

    @pytest.mark.parametrize("loudness", [-70.0, -np.inf, -61.0])
    def test_inaudible_is_silence(self, loudness):
        assert decide(replace(MUSIC, loudness=loudness)).kind is Kind.SILENCE

    def test_one_click_in_silence_is_silence(self):
        assert decide(replace(MUSIC, silent_share=0.995)).kind is Kind.SILENCE

    def test_movement_of_chance_alone_is_noise(self):
        assert decide(replace(MUSIC, onset_spread=0.7, pulse_clarity=0.03)).kind is Kind.NOISE

    def test_no_movement_is_noise(self):
        assert decide(replace(MUSIC, onset_strength=0.03, pulse_clarity=0.0)).kind is Kind.NOISE

    def test_flat_spectrum_without_beat_is_noise(self):
        noisy = replace(MUSIC, flatness=0.56, flatness_deviation=0.02, pulse_clarity=0.03)
        assert decide(noisy).kind is Kind.NOISE

    def test_drone_near_noise_is_doubted_not_refused(self):
        assert decide(replace(MUSIC, onset_spread=0.86, pulse_clarity=0.03)).kind is Kind.UNSURE


class TestWhatMayBeMusicIsNotRefused:
    def test_talk_over_a_beat(self):
        assert decide(replace(SPEECH, pulse_clarity=0.5)).kind is not Kind.SPEECH

    def test_talk_without_pauses(self):
        assert decide(replace(SPEECH, low_energy_share=0.12)).kind is not Kind.SPEECH

    def test_song_without_accompaniment(self):
        song = replace(MUSIC, low_energy_share=0.1, pulse_clarity=0.05, key_strength=0.75, speechiness=0.2)
        assert decide(song).kind is Kind.MUSIC

    def test_drums_alone(self):
        drums = replace(MUSIC, low_energy_share=0.5, pulse_clarity=0.8, key_strength=0.2, flatness=0.18)
        assert decide(drums).kind is Kind.MUSIC


class TestLevels:
    def test_pauses_are_counted(self):
        power = np.where(np.arange(1000) % 10 < 4, 0.0, 0.1)
        assert low_energy_share(power, frame_rate=43.0) == pytest.approx(0.4)
        assert silent_share(power) == pytest.approx(0.4)

    def test_even_level_has_no_pauses(self):
        power = np.full(500, 0.01)
        assert (low_energy_share(power, frame_rate=43.0), silent_share(power)) == (0.0, 0.0)

    @pytest.mark.parametrize("power", [np.zeros(0), np.zeros(100)])
    def test_nothing_is_silent(self, power):
        assert silent_share(power) == 1.0


class TestOnsetStatistics:
    def test_silent_frames_do_not_count(self):
        onsets = np.array([0.0, 0.0, 1.0, 1.2, 1.4, 9.0])
        power = np.array([0.0, 0.0, 1.0, 1.0, 1.0, 0.0])
        found = onset_statistics(onsets, power)
        assert found.strength == pytest.approx(1.2)
        assert found.spread == pytest.approx(0.32, abs=0.02)

    def test_silence_has_none(self):
        assert onset_statistics(np.ones(10), np.zeros(10)).strength == 0.0
