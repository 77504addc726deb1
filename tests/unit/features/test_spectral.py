"""Against librosa on the same signals, and signals whose spectrum is known."""

import librosa
import numpy as np
import pytest

from spectral_dna.features.mel import FilterBank, mel_filters
from spectral_dna.features.onsets import to_db
from spectral_dna.features.spectral import SpectrumMeter, TimbreMeter
from spectral_dna.features.stft import RATE, SIZE, Framer

SECONDS = 4


def _signal(kind):
    rng, time = np.random.default_rng(3), np.arange(SECONDS * RATE) / RATE
    made = {
        "white": 0.1 * rng.standard_normal(len(time)),
        "brown": 0.01 * np.cumsum(rng.standard_normal(len(time))),
        "chord": sum(0.1 * np.sin(2 * np.pi * hertz * time) for hertz in (220, 277.18, 329.63, 4000)),
        "sweep": 0.5 * np.sin(2 * np.pi * (100 + 1000 * time) * time),
        "square": 0.3 * np.sign(np.sin(2 * np.pi * 150 * time)),
    }[kind]
    return made.astype(np.float32)


def _hear(samples, *, block=RATE):
    framer, bank = Framer(), FilterBank(mel_filters(RATE, SIZE, 128))
    spectrum, timbre = SpectrumMeter(), TimbreMeter()

    def look(spectra):
        spectrum.feed(spectra)
        timbre.feed(to_db(bank.apply(spectra.power)))

    for start in range(0, len(samples), block):
        for spectra in framer.feed(samples[start : start + block]):
            look(spectra)
    for spectra in framer.finish():
        look(spectra)
    return spectrum.result(), timbre.result()


@pytest.mark.parametrize("kind", ["white", "brown", "chord", "sweep", "square"])
class TestAgainstLibrosa:
    def test_centroid(self, kind):
        theirs = librosa.feature.spectral_centroid(y=_signal(kind), sr=RATE)[0]
        found, _ = _hear(_signal(kind))
        np.testing.assert_allclose(found.centroids, theirs, rtol=2e-3, atol=0.5)
        assert found.centroid == pytest.approx(theirs.mean(), rel=1e-3)

    def test_rolloff(self, kind):
        theirs = librosa.feature.spectral_rolloff(y=_signal(kind), sr=RATE, roll_percent=0.85)
        found, _ = _hear(_signal(kind))
        assert found.rolloff == pytest.approx(theirs.mean(), abs=2)

    def test_flatness(self, kind):
        theirs = librosa.feature.spectral_flatness(y=_signal(kind))
        found, _ = _hear(_signal(kind))
        assert found.flatness == pytest.approx(theirs.mean(), rel=2e-3, abs=1e-6)
        assert found.flatness_deviation == pytest.approx(theirs.std(), rel=2e-2, abs=1e-3)

    def test_mfcc(self, kind):
        mel = librosa.feature.melspectrogram(y=_signal(kind), sr=RATE)
        theirs = librosa.feature.mfcc(S=librosa.power_to_db(mel, top_db=None), n_mfcc=13).mean(axis=1)
        _, found = _hear(_signal(kind))
        np.testing.assert_allclose(found, theirs, rtol=1e-3, atol=0.3)

    def test_odd_blocks_give_the_same(self, kind):
        whole, cut = _hear(_signal(kind)), _hear(_signal(kind), block=977)
        assert whole[0].centroid == cut[0].centroid
        np.testing.assert_array_equal(whole[1], cut[1])


class TestKnownSpectra:
    def test_the_centroid_of_a_sine_is_its_frequency(self):
        found, _ = _hear(0.5 * np.sin(2 * np.pi * 3000 * np.arange(SECONDS * RATE) / RATE).astype(np.float32))
        assert np.median(found.centroids) == pytest.approx(3000, abs=15)

    def test_the_flatness_of_white_noise_is_what_theory_says(self):
        found, _ = _hear(_signal("white"))
        assert found.flatness == pytest.approx(np.exp(-np.euler_gamma), abs=0.01)

    def test_white_noise_rolls_off_at_85_percent_of_the_band(self):
        found, _ = _hear(_signal("white"))
        assert found.rolloff == pytest.approx(0.85 * RATE / 2, rel=0.01)

    def test_mean_squares_follow_the_samples(self):
        found, _ = _hear(_signal("white"))
        assert np.median(found.powers) == pytest.approx(0.01, rel=0.1)


class TestNothingToHear:
    def test_silence_has_no_spectrum(self):
        found, timbre = _hear(np.zeros(SECONDS * RATE, dtype=np.float32))
        assert found is None
        assert np.isfinite(timbre).all()

    def test_silent_frames_do_not_count(self):
        samples = _signal("white")
        loud, _ = _hear(samples)
        half, _ = _hear(np.concatenate([samples, np.zeros_like(samples)]))
        assert half.centroid == pytest.approx(loud.centroid, rel=0.02)

    def test_a_constant_lies_at_zero(self):
        found, _ = _hear(np.full(SECONDS * RATE, 0.5, dtype=np.float32))
        assert np.median(found.centroids) < 20

    def test_nothing_at_all(self):
        spectrum, timbre = SpectrumMeter().result(), TimbreMeter().result()
        assert spectrum is None
        assert timbre.tolist() == [0] * 13
