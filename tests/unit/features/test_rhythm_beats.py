import numpy as np
import pytest

from material.sounding import rhythm_of
from spectral_dna.audio.synth_signals import click_track, drum_loop, noise
from spectral_dna.features.rhythm_beats import track_beats
from spectral_dna.features.stft import FRAME_RATE


def share_of_hits(beats, times, *, within=0.035):
    return np.mean(np.abs(beats[:, None] - times[None, :]).min(axis=0) <= within)


class TestBeats:
    @pytest.mark.parametrize("bpm", [72.0, 100.0, 120.0, 133.7, 168.0])
    def test_stand_on_the_clicks(self, bpm):
        beats = rhythm_of(click_track(bpm, 20.0, start=0.4)).beats
        times = np.arange(0.4, 19.5, 60.0 / bpm)
        assert share_of_hits(beats, times) > 0.95
        assert len(beats) == pytest.approx(len(times), abs=2)

    def test_stand_on_kick_and_snare(self):
        beats = rhythm_of(drum_loop(96.0, 20.0)).beats
        assert share_of_hits(beats, np.arange(1.0, 18.0, 60.0 / 96.0)[1:] // 0.625 * 0.625) > 0.9

    def test_follow_a_tempo_that_drifts(self):
        gaps = np.linspace(0.52, 0.47, 60)
        times = 0.5 + np.concatenate([[0.0], np.cumsum(gaps)])
        curve = np.zeros(round((times[-1] + 1.0) * FRAME_RATE))
        curve[np.rint(times * FRAME_RATE).astype(int)] = 1.0
        assert share_of_hits(track_beats(curve, bpm=121.0, frame_rate=FRAME_RATE), times) > 0.9

    def test_do_not_reach_into_silence(self):
        sound = np.concatenate([np.zeros(5 * 22_050), click_track(120.0, 10.0), np.zeros(5 * 22_050)])
        beats = rhythm_of(sound).beats
        assert beats[0] > 4.9
        assert beats[-1] < 15.1

    def test_increase_and_lie_within_the_track(self):
        beats = rhythm_of(noise("pink", 12.0)).beats
        assert np.all(np.diff(beats) > 0)
        assert beats.size == 0 or (beats[0] >= 0.0 and beats[-1] <= 12.1)

    @pytest.mark.parametrize("bpm", [0.0, 120.0])
    def test_nothing_to_hear_gives_none(self, bpm):
        assert track_beats(np.zeros(3), bpm=bpm, frame_rate=FRAME_RATE).size == 0

    def test_silence_gives_none(self):
        assert track_beats(np.zeros(1000), bpm=120.0, frame_rate=FRAME_RATE).size == 0


class TestTempoBand:
    def test_metronome_hardly_wanders(self):
        rhythm = rhythm_of(click_track(120.0, 30.0))
        assert rhythm.tempo_low <= rhythm.tempo <= rhythm.tempo_high
        assert rhythm.tempo_high - rhythm.tempo_low < 1.5
