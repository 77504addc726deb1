import numpy as np
import pytest
from librosa import filters

from spectral_dna.features.mel import FilterBank, hz_to_mel, mel_filters, mel_to_hz


class TestFilters:
    @pytest.mark.parametrize(
        ("rate", "n_fft", "n_mels"), [(22_050, 2048, 128), (16_000, 1024, 128), (44_100, 4096, 40)]
    )
    def test_equal_those_of_librosa(self, rate, n_fft, n_mels):
        theirs = filters.mel(sr=rate, n_fft=n_fft, n_mels=n_mels)
        np.testing.assert_allclose(mel_filters(rate, n_fft, n_mels), theirs, rtol=1e-4, atol=1e-7)

    def test_stop_where_they_are_told(self):
        bank = mel_filters(22_050, 2048, 64, high=4000)
        assert not bank[:, np.arange(1025) * 22_050 / 2048 > 4000].any()


def test_the_scale_goes_there_and_back():
    hertz = np.array([0, 440, 999, 1000, 1001, 5000, 11_025.0])
    np.testing.assert_allclose(mel_to_hz(hz_to_mel(hertz)), hertz, rtol=1e-12, atol=1e-9)


class TestBank:
    @pytest.mark.parametrize("n_mels", [5, 40, 128])
    def test_equals_the_plain_product(self, n_mels):
        filters_ = mel_filters(22_050, 2048, n_mels)
        power = np.random.default_rng(0).random((9, 1025)).astype(np.float32)
        np.testing.assert_allclose(FilterBank(filters_).apply(power), power @ filters_.T, rtol=1e-4)
