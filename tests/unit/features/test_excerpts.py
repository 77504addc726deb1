import numpy as np
import pytest

from spectral_dna.features.excerpts import Excerpts
from spectral_dna.features.stft import RATE


def _excerpts(seconds, *, window=1.0, block=9973):
    """Hear a ramp whose value is the time, so that an excerpt tells where it was taken."""
    samples = (np.arange(round(seconds * RATE)) / RATE).astype(np.float32)
    keeper = Excerpts(seconds=window)
    for start in range(0, len(samples), block):
        keeper.feed(samples[start : start + block])
    return keeper, keeper.result()


class TestPlaces:
    @pytest.mark.parametrize("seconds", [9, 12, 13, 24, 30, 37, 60, 100])
    def test_spread_over_the_track(self, seconds):
        _, found = _excerpts(seconds)
        middles = [float(excerpt.samples.mean()) for excerpt in found]
        assert [excerpt.middle for excerpt in found] == pytest.approx(middles, abs=1e-3)
        assert len(found) == 3
        assert middles == pytest.approx([seconds / 6, seconds / 2, seconds * 5 / 6], abs=max(1.0, seconds / 10))

    @pytest.mark.parametrize("seconds", [3, 40])
    def test_each_is_one_whole_passage(self, seconds):
        _, found = _excerpts(seconds)
        for excerpt in found:
            assert len(excerpt.samples) == RATE
            np.testing.assert_allclose(np.diff(excerpt.samples), 1 / RATE, atol=1e-5)


class TestShortTracks:
    def test_less_than_a_window_is_taken_whole(self):
        _, found = _excerpts(0.4)
        assert [len(excerpt.samples) for excerpt in found] == [round(0.4 * RATE)]

    def test_less_than_three_windows_are_taken_whole(self):
        _, found = _excerpts(2.5)
        assert sum(len(excerpt.samples) for excerpt in found) == round(2.5 * RATE)

    def test_nothing_gives_nothing(self):
        assert _excerpts(0)[1] == []


def test_memory_does_not_grow_with_the_track():
    keeper, _ = _excerpts(200)
    assert len(keeper._windows) + len(keeper._spare) <= 12


def test_how_it_was_cut_does_not_matter():
    one, other = _excerpts(33)[1], _excerpts(33, block=100)[1]
    for left, right in zip(one, other, strict=True):
        np.testing.assert_array_equal(left.samples, right.samples)
        assert left.middle == right.middle
