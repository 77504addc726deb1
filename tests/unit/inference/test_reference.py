"""How features are distributed, as it is told to whoever lays values out."""

import pytest

from spectral_dna.inference.manifest import Line, Reference
from spectral_dna.inference.reference import described


def test_a_number_s_typical_value_is_its_median_and_what_is_told_is_short():
    line = Line(x=[60.0, 119.9999999, 180.123456], y=[0.0, 50.0, 100.0])
    told = described({"tempo": Reference(percentile=line, low=31.93765, high=243.372)})["tempo"]
    assert (told.low, told.typical, told.high) == (31.938, 120.0, 243.37)
    assert told.percentile.x == [60.0, 120.0, 180.12]


@pytest.mark.parametrize(
    ("feature", "values", "middles", "commonest"),
    [("mode", [0.0, 1.0], [21.0, 71.0], 1.0), ("time_signature", [1.0, 3.0, 4.0, 5.0], [0.0, 7.0, 56.0, 99.5], 4.0)],
)
def test_a_category_s_typical_value_is_the_commonest(
    feature: str, values: list[float], middles: list[float], commonest: float
):
    known = Reference(percentile=Line(x=values, y=middles), low=values[0], high=values[-1])
    assert described({feature: known})[feature].typical == commonest
