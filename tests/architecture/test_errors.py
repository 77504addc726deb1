"""The error tree keeps its promises."""

import re

import pytest

from spectral_dna import errors


def leaves(root=errors.SpectralError):
    """Those of the service; the client has classes of its own, which stand for what it was told."""
    children = [child for child in root.__subclasses__() if child.__module__.startswith(errors.__name__)]
    return [root] if not children else [leaf for child in children for leaf in leaves(child)]


@pytest.mark.parametrize("error", leaves(), ids=lambda e: e.code)
class TestEveryError:
    def test_has_a_code_a_status_a_title_and_advice_of_its_own(self, error):
        assert re.fullmatch(r"[a-z_]+", error.code)
        assert error.code != errors.SpectralError.code
        assert 400 <= error.status <= 599
        assert error.title
        assert error.advice

    def test_is_drawn_in_the_docstring_with_its_status_and_code(self, error):
        line = next(row for row in errors.__doc__.splitlines() if re.search(rf"\b{error.__name__}\b", row))
        assert error.code in line

    def test_survives_the_way_back_from_a_worker(self, error):
        kind, arguments = error("this very case").__reduce__()
        assert kind(*arguments).detail == "this very case"


def test_codes_are_unique():
    codes = [error.code for error in leaves()]
    assert len(codes) == len(set(codes))
