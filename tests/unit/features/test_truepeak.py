import numpy as np
import pytest

from spectral_dna.features.truepeak import TruePeakMeter, interpolator, oversampling

RATE = 48_000


def _measure(signal, *, rate=RATE, block=5000):
    meter = TruePeakMeter(rate, signal.shape[1])
    for start in range(0, len(signal), block):
        meter.feed(signal[start : start + block])
    return meter.result()


def _by_brute_force(signal, rate=RATE):
    """Interpolate everything."""
    taps = interpolator(oversampling(rate))
    between = [np.convolve(channel, row[::-1]) for channel in signal.T.astype(np.float64) for row in taps]
    highest = max(np.abs(part).max() for part in [signal, *between])
    return 20 * np.log10(highest)


def _sine(amplitude, degrees, seconds=1.0, rate=RATE):
    """A sine at a quarter of the rate, faded in and out so that no edge rings."""
    time = np.arange(round(seconds * rate))
    fade = np.minimum(1, np.minimum(time, time[::-1]) / (0.01 * rate))
    sine = amplitude * fade * np.sin(np.pi / 2 * time + np.deg2rad(degrees))
    return np.stack([sine, sine], axis=1).astype(np.float32)


class TestStandardSignals:
    """EBU Tech 3341, cases 15 to 19: at most 0.2 above and 0.4 under."""

    @pytest.mark.parametrize(
        ("amplitude", "degrees", "expected"),
        [(0.5, 0, -6), (0.5, 45, -6), (0.5, 60, -6), (0.5, 67.5, -6), (1.41, 45, 3)],
    )
    def test_a_quarter_of_the_rate(self, amplitude, degrees, expected):
        assert expected - 0.4 <= _measure(_sine(amplitude, degrees)) <= expected + 0.2

    def test_between_samples_is_higher_than_at_them(self):
        signal = _sine(1.0, 45)
        assert np.abs(signal).max() == pytest.approx(np.sqrt(0.5), abs=1e-3)
        assert _measure(signal) == pytest.approx(0.0, abs=0.1)


class TestNothingIsMissed:
    @pytest.mark.parametrize("block", [37, 128, 1000, 1 << 20])
    @pytest.mark.parametrize("channels", [1, 2, 6])
    def test_noise_equals_brute_force(self, block, channels):
        signal = np.random.default_rng(block).standard_normal((6000, channels)).astype(np.float32)
        assert _measure(signal, block=block) == pytest.approx(_by_brute_force(signal), abs=1e-4)

    @pytest.mark.parametrize("seed", range(20))
    def test_loud_low_passed_music_equals_brute_force(self, seed):
        rng = np.random.default_rng(seed)
        smooth = np.convolve(rng.standard_normal(20_000), np.hanning(rng.integers(3, 40)), mode="same")
        signal = np.clip(1.5 * smooth / np.abs(smooth).max(), -1, 1).astype(np.float32)[:, None]
        assert _measure(signal, block=4096) == pytest.approx(_by_brute_force(signal), abs=1e-4)

    @pytest.mark.parametrize("at", [0, 1, 5, 127, 128, 129, 4999, 5000, 5001, 9997, 9998])
    def test_a_peak_wherever_it_stands(self, at):
        signal = np.zeros((10_000, 2), dtype=np.float32)
        signal[at : at + 2, 1] = 0.9
        assert _measure(signal) == pytest.approx(_by_brute_force(signal), abs=1e-4)
        assert _measure(signal) > 20 * np.log10(0.9)

    def test_shorter_than_a_chunk(self):
        signal = np.array([[0.0], [0.7], [0.7], [0.0]], dtype=np.float32)
        assert _measure(signal) == pytest.approx(_by_brute_force(signal), abs=1e-4)


class TestEdges:
    def test_silence_is_the_floor(self):
        assert _measure(np.zeros((1000, 2), dtype=np.float32)) == -100.0

    def test_a_constant_rings_only_where_it_begins(self):
        signal = np.full((5000, 1), 0.5, dtype=np.float32)
        assert _measure(signal) == pytest.approx(_by_brute_force(signal), abs=1e-4)

    def test_high_rates_need_less(self):
        assert [oversampling(rate) for rate in (44_100, 96_000, 192_000)] == [4, 2, 1]
        signal = np.random.default_rng(0).standard_normal((2000, 1)).astype(np.float32)
        assert _measure(signal, rate=192_000) == pytest.approx(20 * np.log10(np.abs(signal).max()), abs=1e-4)
