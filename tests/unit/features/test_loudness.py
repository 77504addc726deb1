"""Signals of EBU Tech 3341 and 3342 with the answers that they must give, and libebur128 as a second opinion."""

import numpy as np
import pyebur128
import pytest

from spectral_dna.features.loudness import LoudnessMeter, to_lufs
from spectral_dna.features.loudness_steps import channel_weights, k_weighting, step_near

RATE = 48_000


def _tone(levels, *, rate=RATE, gains=(0.0, 0.0), hertz=1000.0):
    """Steps of (level in dBFS, seconds) of one sine, the same in every channel but for a gain in dB."""
    envelope = np.concatenate([np.full(round(seconds * rate), 10 ** (level / 20)) for level, seconds in levels])
    sine = envelope * np.sin(2 * np.pi * hertz * np.arange(len(envelope)) / rate)
    with np.errstate(divide="ignore"):
        factors = np.power(10.0, np.asarray(gains) / 20)
    return (sine[:, None] * factors).astype(np.float32)


def _measure(signal, *, rate=RATE, block=None):
    meter = LoudnessMeter(rate, signal.shape[1])
    size = block or 16 * meter.step
    for start in range(0, len(signal), size):
        meter.feed(np.ascontiguousarray(signal[start : start + size].T))
    return meter.result()


def _libebur128(signal, *, rate=RATE):
    state = pyebur128.R128State(signal.shape[1], rate, pyebur128.MeasurementMode.MODE_I)
    state.add_frames(np.ascontiguousarray(signal).reshape(-1), len(signal))
    return pyebur128.get_loudness_global(state)


class TestIntegrated:
    """EBU Tech 3341, table 1: within 0.1 LU."""

    @pytest.mark.parametrize(
        ("levels", "expected"),
        [
            ([(-23, 20)], -23.0),
            ([(-33, 20)], -33.0),
            ([(-36, 10), (-23, 60), (-36, 10)], -23.0),
            ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23.0),
            ([(-26, 20), (-20, 20.1), (-26, 20)], -23.0),
        ],
        ids=["case 1", "case 2", "case 3", "case 4", "case 5"],
    )
    def test_stereo_tones(self, levels, expected):
        assert _measure(_tone(levels)).integrated == pytest.approx(expected, abs=0.1)

    def test_case_6_surround(self):
        signal = _tone([(0, 20)], gains=(-28, -28, -24, -30, -30))
        assert _measure(signal).integrated == pytest.approx(-23.0, abs=0.1)

    def test_the_low_frequency_channel_is_not_heard(self):
        gains = (-28, -28, -24, 0, -30, -30)
        assert _measure(_tone([(0, 20)], gains=gains)).integrated == pytest.approx(-23.0, abs=0.1)

    def test_one_channel_is_three_lu_under_two(self):
        stereo, mono = _measure(_tone([(-23, 20)])), _measure(_tone([(-23, 20)], gains=(0.0,)))
        assert stereo.integrated - mono.integrated == pytest.approx(3.01, abs=0.01)

    @pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 44_100, 88_200, 96_000, 192_000])
    def test_every_rate_gives_the_same(self, rate):
        assert _measure(_tone([(-23, 6)], rate=rate), rate=rate).integrated == pytest.approx(-23.0, abs=0.1)

    def test_silence_is_the_floor(self):
        found = _measure(np.zeros((RATE * 6, 2), dtype=np.float32))
        assert (found.integrated, found.range, found.rms) == (-70.0, 0.0, -120.0)

    def test_less_than_a_step_is_the_floor(self):
        assert _measure(np.ones((100, 2), dtype=np.float32)).integrated == -70.0


class TestShortTerm:
    def test_case_9_stays_at_minus_23(self):
        found = _measure(_tone([(-20, 1.34), (-30, 1.66)] * 5))
        assert to_lufs(found.short_term) == pytest.approx(-23.0, abs=0.1)


class TestRange:
    """EBU Tech 3342, table 1: within 1 LU."""

    @pytest.mark.parametrize(
        ("levels", "expected"),
        [((-20, -30), 10), ((-20, -15), 5), ((-40, -20), 20), ((-50, -35, -20, -35, -50), 15)],
        ids=["case 1", "case 2", "case 3", "case 4"],
    )
    def test_tones(self, levels, expected):
        assert _measure(_tone([(level, 20) for level in levels])).range == pytest.approx(expected, abs=1)


class TestAgainstLibebur128:
    @pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
    @pytest.mark.parametrize("channels", [1, 2, 5])
    @pytest.mark.parametrize("colour", ["white", "brown", "bursts", "bass"])
    def test_noise(self, rate, channels, colour):
        rng = np.random.default_rng(7)
        noise = rng.standard_normal((rate * 12, channels)) * 0.05
        if colour == "brown":
            noise = np.cumsum(noise, axis=0)
            noise = 0.3 * (noise - noise.mean(axis=0)) / np.abs(noise).max()
        elif colour == "bursts":
            noise *= 10.0 ** rng.uniform(-2, 0, (24, 1)).repeat(rate // 2, axis=0)[: len(noise)]
        elif colour == "bass":
            noise = 0.5 * np.sin(2 * np.pi * 47.3 * np.arange(len(noise)) / rate)[:, None] + 0.01 * noise
        signal = np.ascontiguousarray(noise, dtype=np.float32)
        assert _measure(signal, rate=rate).integrated == pytest.approx(_libebur128(signal, rate=rate), abs=0.02)

    @pytest.mark.parametrize("rate", [7_610, 11_025, 44_056, 44_090, 47_999])
    @pytest.mark.parametrize("channels", [1, 5])
    def test_odd_rates(self, rate, channels):
        rng = np.random.default_rng(8)
        levels = 10.0 ** rng.uniform(-2, -1, (24, 1)).repeat(rate // 2, axis=0)
        signal = (levels * rng.standard_normal((len(levels), channels))).astype(np.float32)
        assert _measure(signal, rate=rate).integrated == pytest.approx(_libebur128(signal, rate=rate), abs=0.02)

    @pytest.mark.parametrize("hertz", [5.3, 20.3, 33.3, 47.3, 101.3, 12_345])
    def test_single_tones(self, hertz):
        signal = _tone([(-6, 6)], hertz=hertz)
        assert _measure(signal).integrated == pytest.approx(_libebur128(signal), abs=0.02)

    def test_an_offset_is_not_heard(self):
        signal = _tone([(-30, 8)])
        assert _measure(signal + np.float32(0.5)).integrated == pytest.approx(_libebur128(signal), abs=0.1)


class TestLevels:
    def test_a_sine_at_full_scale_is_three_decibels_under(self):
        assert _measure(_tone([(0, 5)])).rms == pytest.approx(-3.01, abs=0.01)

    def test_a_square_wave_has_the_level_of_its_peak(self):
        square = np.sign(_tone([(0, 5)])) * np.float32(0.5)
        assert _measure(square).rms == pytest.approx(-6.02, abs=0.01)

    def test_samples_after_the_last_whole_step_count_too(self):
        signal = np.zeros((round(5.05 * RATE), 2), dtype=np.float32)
        signal[-round(0.05 * RATE) :] = 1
        assert _measure(signal).rms == pytest.approx(10 * np.log10(0.05 / 5.05), abs=0.01)


class TestWeighting:
    def test_coefficients_at_48_khz_are_those_of_the_standard(self):
        shelf, high_pass = k_weighting(48_000)
        printed = [1.53512485958697, -2.69169618940638, 1.19839281085285, 1, -1.69065929318241, 0.73248077421585]
        np.testing.assert_allclose(shelf, printed, atol=1e-10)
        np.testing.assert_allclose(high_pass, [1, -2, 1, 1, -1.99004745483398, 0.99007225036621], atol=1e-10)

    @pytest.mark.parametrize(("channels", "sides"), [(6, [4, 5]), (7, [5, 6]), (8, [6, 7])])
    def test_the_sides_count_for_more_and_the_low_frequency_channel_for_nothing(self, channels, sides):
        weights = channel_weights(channels)
        assert np.flatnonzero(weights > 1).tolist() == sides
        assert np.flatnonzero(weights == 0).tolist() == [3]

    def test_unknown_layouts_are_heard_evenly(self):
        assert channel_weights(3).tolist() == [1, 1, 1]


class TestSteps:
    @pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000, 384_000])
    def test_usual_rates_have_steps_of_exactly_a_tenth_of_a_second(self, rate):
        assert step_near(rate / 10) == rate // 10

    def test_no_rate_has_a_slow_step_or_one_that_is_far_off(self):
        for rate in range(4_000, 384_001, 130):
            step = step_near(rate / 10)
            assert step == pytest.approx(rate / 10, rel=0.01)
            assert any(step % piece == 0 for piece in range(24, 91)), rate

    def test_time_is_told_by_the_step_that_was_taken(self):
        found = _measure(_tone([(-20, 6)], rate=7_610), rate=7_610)
        assert found.step != 0.1
        assert len(found.levels) * found.step == pytest.approx(6, abs=found.step)


def test_how_it_was_cut_does_not_matter():
    signal = _tone([(-20, 3), (-40, 3)])
    step = LoudnessMeter(RATE, 2).step
    assert _measure(signal, block=step).integrated == pytest.approx(_measure(signal).integrated, abs=1e-4)
