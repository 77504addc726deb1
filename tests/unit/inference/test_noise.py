"""How far the stability index comes by chance."""

import numpy as np
import pytest

from spectral_dna.inference.drift import Histogram
from spectral_dna.inference.noise import index, noise

EVEN = Histogram(edges=[float(edge) for edge in range(1, 8)], values=[], shares=[1 / 8] * 8, n=40_000)


def exceeded(reference: Histogram, n: int, level: float, *, windows: int = 20_000) -> float:
    """Give the share of windows without drift that exceed the limit."""
    shares = np.asarray(reference.shares)
    drawn = np.random.default_rng(5).multinomial(n, shares, windows) / n
    return float((index(shares, drawn) > noise(reference, n, level).limit).mean())


@pytest.mark.parametrize("n", [100, 150, 400, 3000])
def test_its_limit_is_exceeded_as_rarely_as_asked(n: int):
    assert 0.003 < exceeded(EVEN, n, 0.01) < 0.0125


def test_so_it_is_where_a_category_is_rare():
    rare = Histogram(edges=[], values=[3.0, 4.0, 5.0], shares=[0.1, 0.889, 0.01, 0.001], n=40_000)
    assert exceeded(rare, 200, 0.01) < 0.0125


def test_it_expects_what_the_formula_says_of_large_windows():
    for n, m in ((2000, 40_000), (2000, 1000)):
        known = EVEN.model_copy(update={"n": m})
        assert noise(known, n, 0.01).expected == pytest.approx(7 * (1 / n + 1 / m), rel=0.03)


def test_a_small_reference_leaves_more_to_chance():
    assert noise(EVEN.model_copy(update={"n": 400}), 1000, 0.01).limit > 2 * noise(EVEN, 1000, 0.01).limit


def test_rarer_false_alarms_take_a_wider_limit_and_more_values_a_narrower_one():
    assert noise(EVEN, 200, 0.001).limit > noise(EVEN, 200, 0.01).limit > noise(EVEN, 400, 0.01).limit


def test_it_is_the_same_at_each_start():
    from spectral_dna.inference.noise import _drawn

    first = noise(EVEN, 100, 0.01)
    _drawn.cache_clear()
    assert noise(EVEN, 100, 0.01) == first


@pytest.mark.parametrize(("n", "level"), [(49, 0.01), (100, 0.06), (100, 0.0)])
def test_what_it_does_not_know_is_refused(n: int, level: float):
    with pytest.raises(ValueError, match="noise is known"):
        noise(EVEN, n, level)
