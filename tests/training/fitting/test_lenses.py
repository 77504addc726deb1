"""Settings of the fit are whole, or refused by name before anything is read."""

import pytest
from pydantic import ValidationError

from spectral_training.fitting.lenses import Settings, read_settings, shared


@pytest.mark.parametrize("quick", [True, False])
def test_the_committed_ones_are_whole(quick: bool):
    assert read_settings(quick=quick).quick is quick


@pytest.mark.parametrize(("part", "lens"), [("growth", "emerging"), ("teacher", "charting"), ("lenses", "emerging")])
def test_a_lens_without_a_part_is_named(part: str, lens: str):
    settings = read_settings(quick=True).model_dump(mode="json")
    del settings[part][lens]
    with pytest.raises(ValidationError, match=f"there are no settings of {part}.{lens}"):
        Settings.model_validate(settings)


def test_a_lens_that_only_one_set_has_is_named():
    settings = read_settings(quick=True).model_dump(mode="json")
    del settings["lenses"]["charting"]["recording"]
    with pytest.raises(ValidationError, match=r"lenses\.charting\.recording"):
        Settings.model_validate(settings)


def test_a_lens_may_take_what_another_one_has():
    said = {part: {"charting": part} for part in ("teacher", "lenses", "growth")}
    assert shared({**said, "like": {"emerging": "charting"}}) == {
        part: {"charting": part, "emerging": part} for part in said
    }


def test_a_part_of_its_own_stands_before_what_another_one_has():
    said = {part: {"charting": 1} for part in ("lenses", "growth")} | {"teacher": {"charting": 1, "emerging": 2}}
    assert shared({**said, "like": {"emerging": "charting"}})["teacher"] == {"charting": 1, "emerging": 2}
