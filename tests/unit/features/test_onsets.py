import numpy as np
import pytest

from spectral_dna.features.mel import FilterBank, mel_filters
from spectral_dna.features.onsets import OnsetMeter, to_db
from spectral_dna.features.stft import FRAME_RATE, RATE, SIZE, Framer


def _onsets(samples, *, block=RATE):
    framer, bank, meter = Framer(), FilterBank(mel_filters(RATE, SIZE, 128)), OnsetMeter()
    for start in range(0, len(samples), block):
        for spectra in framer.feed(samples[start : start + block].astype(np.float32)):
            meter.feed(to_db(bank.apply(spectra.power)))
    for spectra in framer.finish():
        meter.feed(to_db(bank.apply(spectra.power)))
    return meter.result()


def _hits(times, *, hertz, seconds=8):
    """Short decaying tones."""
    time = np.arange(seconds * RATE) / RATE
    sound = np.zeros_like(time)
    for at in times:
        since = np.maximum(time - at, 0)
        sound += (time >= at) * np.exp(-since / 0.05) * np.sin(2 * np.pi * hertz * since)
    return 0.5 * sound


class TestHits:
    TIMES = (1.0, 2.5, 4.0, 6.25)

    def test_stand_where_they_were_struck(self):
        strength = _onsets(_hits(self.TIMES, hertz=1000)).strength
        found = np.sort(np.argsort(strength)[-4:]) / FRAME_RATE
        assert found == pytest.approx(self.TIMES, abs=0.05)

    @pytest.mark.parametrize(("hertz", "band"), [(60, 0), (500, 1), (2000, 2), (7000, 3)])
    def test_show_most_in_their_own_band(self, hertz, band):
        bands = _onsets(_hits(self.TIMES, hertz=hertz) + 1e-4 * np.sin(np.arange(8 * RATE))).bands
        assert bands.shape[0] == 4
        around = [round(at * FRAME_RATE) for at in self.TIMES]
        rises = np.array([bands[:, at - 2 : at + 3].max(axis=1) for at in around]).mean(axis=0)
        assert rises.argmax() == band


class TestCalm:
    def test_a_steady_tone_has_no_onsets(self):
        strength = _onsets(0.5 * np.sin(2 * np.pi * 440 * np.arange(8 * RATE) / RATE)).strength
        assert strength[10:-10].max() < 0.01

    def test_silence_has_none(self):
        found = _onsets(np.zeros(8 * RATE))
        assert not found.strength.any()
        assert not found.bands.any()

    def test_the_noise_of_dither_after_a_loud_part_is_none(self):
        rng = np.random.default_rng(0)
        loud = 0.5 * rng.standard_normal(4 * RATE)
        dither = 1e-6 * rng.standard_normal(4 * RATE) * (np.arange(4 * RATE) // RATE % 2)
        strength = _onsets(np.concatenate([loud, dither])).strength
        assert strength[round(4.2 * FRAME_RATE) : -10].max() == 0

    def test_nothing_fed(self):
        found = OnsetMeter().result()
        assert (found.strength.shape, found.bands.shape) == ((0,), (4, 0))


def test_odd_blocks_give_the_same():
    sound = _hits((1.0, 3.0), hertz=300)
    np.testing.assert_array_equal(_onsets(sound).bands, _onsets(sound, block=1013).bands)
