"""Everything that the product is made of may be in it, and says under which licence it is."""

import pytest

from material import licences

WITHOUT_TEXT = {"flatbuffers", "xgboost-cpu"}
"""Packages that name the Apache licence 2.0 and bring no text; it is among the texts of others."""


@pytest.mark.parametrize("part", [licences.service, licences.dashboard, licences.tools], ids=lambda part: part.__name__)
def test_every_package_has_a_known_licence_that_agrees_with_ours(part):
    packages = part()
    assert len(packages) > 30
    assert {name: told for name, told in packages.items() if not licences.is_compatible(told)} == {}


def test_every_package_that_islocked_for_the_service_was_looked_at():
    assert licences.locked("requirements.lock") - set(licences.service()) == set()


def test_every_package_of_the_service_brings_its_text():
    assert {name for name in licences.service() if not licences.has_text(name)} == WITHOUT_TEXT


@pytest.mark.parametrize("told", ["Proprietary", "UNKNOWN", "GPL-2.0-only", "MIT AND SSPL-1.0", "CDDL-1.0", ""])
def test_what_does_not_agree_is_found(told: str):
    assert not licences.is_compatible(told)


@pytest.mark.parametrize("told", ["MIT", "(MIT OR CC0-1.0)", "GPL-2.0-only OR MIT", "MPL-2.0 AND MIT"])
def test_what_agrees_is_not(told: str):
    assert licences.is_compatible(told)
