import numpy as np

from spectral_dna.features.curves import MOST_POINTS, centred, thinned


class TestThinned:
    def test_short_curves_stay_as_they_are(self):
        curve = thinned(np.array([1.0, 2.0, 3.0]), step=0.1, unit="dBFS", decimals=1)
        assert (curve.step, curve.unit, curve.values) == (0.1, "dBFS", [1.0, 2.0, 3.0])

    def test_long_curves_become_means_of_equal_runs(self):
        curve = thinned(np.arange(2500.0), step=0.1, unit="Hz", decimals=2)
        assert len(curve.values) <= MOST_POINTS
        assert curve.step == 0.1 * 3
        assert curve.values[:2] == [1.0, 4.0]
        assert curve.values[-1] == 2499.0  # a run of one at the end is its own mean

    def test_nothing_stays_nothing(self):
        assert thinned(np.zeros(0), step=0.1, unit="Hz", decimals=0).values == []


class TestCentred:
    def test_a_window_stands_at_its_middle(self):
        assert centred(np.array([1.0, 2.0, 3.0]), length=7).tolist() == [1, 1, 1, 2, 3, 3, 3]

    def test_nothing_is_level(self):
        assert centred(np.zeros(0), length=3).tolist() == [0, 0, 0]
