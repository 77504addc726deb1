"""The waveform: equal slices, whatever the length and however it arrives."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectral_dna.features.peaks import DECIMALS, PeaksMeter


def peaks(samples: np.ndarray, *, block: int, slices: int = 1000) -> list[float]:
    meter = PeaksMeter(slices)
    for begin in range(0, len(samples), block):
        meter.feed(samples[begin : begin + block])
    return meter.result()


class TestPeaks:
    def test_a_rising_ramp_rises(self) -> None:
        ramp = np.linspace(0, 1, 441_000, dtype=np.float32)[:, None]
        found = peaks(ramp, block=44_100)
        assert len(found) == 1000
        assert found == sorted(found)
        assert found[-1] == 1.0
        assert np.allclose(found, (np.arange(1000) + 1) / 1000, atol=0.003)

    def test_the_louder_channel_and_either_sign_count(self) -> None:
        samples = np.zeros((100_000, 2), np.float32)
        samples[25_000, 0], samples[75_000, 1] = 0.5, -0.9
        found = np.array(peaks(samples, block=4096, slices=100))
        assert found.max() == pytest.approx(0.9)
        assert found[25] == pytest.approx(0.5)
        assert found[75] == pytest.approx(0.9)
        # A kept slice may lie across the border of two values, so each click fills one or two of them.
        assert np.count_nonzero(found) <= 4

    def test_beyond_full_scale_is_one(self) -> None:
        assert max(peaks(np.full((50_000, 1), 1.5, np.float32), block=1000)) == 1.0

    def test_nothing_fed_gives_nothing(self) -> None:
        assert PeaksMeter().result() == []

    def test_fewer_frames_than_slices_still_give_every_slice(self) -> None:
        assert peaks(np.full((10, 2), 0.25, np.float32), block=3) == [0.25] * 1000

    @given(
        frames=st.integers(1, 60_000), block=st.integers(1, 70_000), slices=st.integers(1, 300), seed=st.integers(0, 9)
    )
    @settings(max_examples=60, deadline=None)
    def test_no_peak_is_lost_whatever_the_blocks(self, frames: int, block: int, slices: int, seed: int) -> None:
        samples = np.random.default_rng(seed).uniform(-1, 1, (frames, 2)).astype(np.float32)
        block = max(block, frames // 50 + 1)
        found = peaks(samples, block=block, slices=slices)
        assert len(found) == slices
        assert max(found) == pytest.approx(float(np.abs(samples).max()), abs=10**-DECIMALS)
        assert found == peaks(samples, block=frames, slices=slices)

    def test_memory_does_not_grow_with_the_length(self) -> None:
        meter = PeaksMeter(100)
        block = np.full((44_100, 2), 0.5, np.float32)
        for _ in range(600):
            meter.feed(block)
        assert len(meter._full) < 200
        assert meter.result() == [0.5] * 100
