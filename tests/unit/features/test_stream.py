import numpy as np
import pytest

from spectral_dna.features.stream import Cutter, fixed_blocks


def _pieces(samples, sizes):
    start = 0
    for size in sizes:
        yield samples[start : start + size]
        start += size


class TestFixedBlocks:
    @pytest.mark.parametrize("sizes", [[100], [1] * 100, [7, 0, 50, 43], [10] * 10, [9, 11] * 5])
    def test_any_sizes_in_equal_blocks_out(self, sizes):
        samples = np.arange(200, dtype=np.float32).reshape(100, 2)
        blocks = list(fixed_blocks(_pieces(samples, sizes), 10))
        assert [len(block) for block in blocks] == [10] * 10
        np.testing.assert_array_equal(np.concatenate(blocks), samples)

    def test_the_last_block_is_what_is_left(self):
        samples = np.arange(23, dtype=np.float32)
        blocks = list(fixed_blocks(_pieces(samples, [23]), 10))
        assert [len(block) for block in blocks] == [10, 10, 3]

    def test_nothing_in_nothing_out(self):
        assert list(fixed_blocks([], 10)) == []

    def test_a_block_of_the_right_size_is_not_copied(self):
        block = np.zeros((10, 2), dtype=np.float32)
        assert next(fixed_blocks([block], 10)) is block


class TestCutter:
    def test_overlapping_pieces_share_samples(self):
        cutter = Cutter(6, overlap=4)
        pieces = [piece.tolist() for part in np.split(np.arange(12.0), 4) for piece in cutter.cut(part)]
        assert pieces == [[0, 1, 2, 3, 4, 5], [2, 3, 4, 5, 6, 7], [4, 5, 6, 7, 8, 9], [6, 7, 8, 9, 10, 11]]

    def test_the_rest_keeps_its_overlap_and_leaves_nothing_behind(self):
        cutter = Cutter(6, overlap=4)
        assert [len(piece) for piece in cutter.cut(np.arange(7.0))] == [6]
        rest = cutter.rest()
        assert rest is not None
        assert rest.tolist() == [2, 3, 4, 5, 6]
        assert cutter.rest() is None
