from itertools import pairwise

import numpy as np
import pytest

from spectral_dna.features.sections import find_sections
from spectral_dna.schema.heard import Curve

RNG = np.random.default_rng(4)


def curve(levels, *, step=0.1, unit="dBFS", jitter=1.0):
    """A curve of (seconds, level) stretches with a little movement."""
    values = np.concatenate([np.full(round(seconds / step), level) for seconds, level in levels])
    return Curve(step=step, unit=unit, values=(values + RNG.normal(0, jitter, values.size)).tolist())


def sections_of(levels, **kwargs):
    duration = sum(seconds for seconds, _ in levels)
    bright = curve([(seconds, 2000 + 40 * level) for seconds, level in levels], unit="Hz", jitter=50.0)
    return find_sections(curve(levels), curve(levels, unit="LUFS"), bright, duration=duration, **kwargs)


FORM = [(20.0, -24.0), (30.0, -12.0), (25.0, -20.0), (30.0, -12.0), (15.0, -30.0)]


class TestForm:
    def test_cuts_stand_where_the_level_changes(self):
        starts = [section.start for section in sections_of(FORM)]
        assert starts == pytest.approx([0.0, 20.0, 50.0, 75.0, 105.0], abs=1.5)

    def test_parts_that_are_alike_share_a_letter(self):
        labels = [section.label for section in sections_of(FORM)]
        assert labels[1] == labels[3]
        assert len(set(labels)) == 4
        assert labels[0] == "A"

    def test_means_are_those_of_the_part(self):
        first, second = sections_of(FORM)[:2]
        assert first.energy == pytest.approx(-24.0, abs=1.0)
        assert second.loudness == pytest.approx(-12.0, abs=1.0)

    def test_cuts_move_to_beats(self):
        beats = np.arange(0.3, 120.0, 0.6)
        for section in sections_of(FORM, beats=beats)[1:]:
            assert np.abs(beats - section.start).min() < 1e-3


class TestBounds:
    @pytest.mark.parametrize("seconds", [5.0, 30.0, 240.0, 7200.0])
    def test_sections_cover_the_track_without_gaps(self, seconds):
        found = sections_of([(seconds / 10, float(level)) for level in RNG.uniform(-30, -8, 10)])
        assert 1 <= len(found) <= 12
        assert found[0].start == 0.0
        assert found[-1].end == pytest.approx(seconds, abs=0.01)
        assert all(one.end == two.start for one, two in pairwise(found))
        assert all(section.end > section.start for section in found)

    def test_even_track_is_one_part(self):
        assert len(sections_of([(120.0, -14.0)])) == 1

    def test_silence_with_infinite_levels_is_one_part(self):
        silent = Curve(step=0.1, unit="dBFS", values=[float("-inf")] * 300)
        dark = Curve(step=0.1, unit="Hz", values=[0.0] * 300)
        (only,) = find_sections(silent, silent, dark, duration=30.0)
        assert (only.start, only.end, only.label) == (0.0, 30.0, "A")

    def test_empty_curves_are_answered(self):
        empty = Curve(step=0.1, unit="dBFS", values=[])
        assert len(find_sections(empty, empty, empty, duration=6.0)) == 1

    def test_same_curves_give_same_sections(self):
        one, two, three = curve(FORM), curve(FORM), curve(FORM, unit="Hz")
        assert find_sections(one, two, three, duration=120.0) == find_sections(one, two, three, duration=120.0)
