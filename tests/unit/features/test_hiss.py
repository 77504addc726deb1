"""Noise of a known level under sounds of our own."""

from itertools import chain

import numpy as np
import pytest

from spectral_dna.audio.synth import sample_names, sample_sound
from spectral_dna.features.hiss import is_hissing
from spectral_dna.features.spectral import SpectrumMeter
from spectral_dna.features.stft import RATE, Framer

SECONDS = 12


def _meter(samples):
    framer, meter = Framer(), SpectrumMeter()
    for spectra in chain(framer.feed(samples.astype(np.float32)), framer.finish()):
        meter.feed(spectra)
    return meter.result()


def _hisses(samples):
    found = _meter(samples)
    return is_hissing(found.powers, found.treble, found.treble_flatness)


def _song():
    """Chords with a crash of noise on every second beat, which dies away."""
    time = np.arange(SECONDS * RATE) / RATE
    chord = sum(np.sin(2 * np.pi * hertz * time) for hertz in (220, 277.18, 329.63))
    crash = np.exp(-(time % 1.0) / 0.08) * np.random.default_rng(5).standard_normal(len(time))
    return 0.1 * chord + 0.2 * crash


def _with_noise(samples, below):
    noise = np.random.default_rng(7).standard_normal(len(samples))
    return samples + noise * np.sqrt(np.mean(samples**2)) * 10 ** (-below / 20)


class TestHiss:
    @pytest.mark.parametrize("below", [0, 10, 20])
    def test_of_20_db_below_the_sound_or_louder_is_found(self, below):
        assert _hisses(_with_noise(_song(), below))

    @pytest.mark.parametrize("below", [30, 40, 60])
    def test_that_is_fainter_is_let_be(self, below):
        assert not _hisses(_with_noise(_song(), below))

    @pytest.mark.parametrize("level", [0.01, 0.1, 1.0])
    def test_is_measured_against_the_sound_whatever_its_level(self, level):
        assert _hisses(level * _with_noise(_song(), 20))
        assert not _hisses(level * _song())

    def test_is_found_though_silence_stands_before_and_after(self):
        silence = np.zeros(SECONDS * RATE)
        assert _hisses(np.concatenate([silence, _with_noise(_song(), 15), silence]))


class TestWithoutHiss:
    @pytest.mark.parametrize("name", sample_names())
    def test_a_track_has_none(self, name):
        sound = sample_sound(name, rate=RATE)
        assert not _hisses(sound.mean(axis=1))

    def test_a_bright_tone_that_never_stops_is_none(self):
        time = np.arange(SECONDS * RATE) / RATE
        assert not _hisses(0.1 * np.sign(np.sin(2 * np.pi * 1500 * time)) + 0.05 * np.sin(2 * np.pi * 9000 * time))

    def test_applause_in_one_half_is_none(self):
        song = _song()
        song[: len(song) // 2] = _with_noise(song, 10)[: len(song) // 2]
        assert not _hisses(song)

    def test_silence_has_none(self):
        nothing = np.zeros(100, dtype=np.float32)
        assert not is_hissing(nothing, nothing, nothing)
