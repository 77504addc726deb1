import pytest
from pydantic import ValidationError

from spectral_dna.schema.basis import Basis, BasisKind
from spectral_dna.schema.scored import Contribution, add_up

RULE = Basis(kind=BasisKind.RULE_OF_THUMB, source="a guideline")


def part(points: float) -> Contribution:
    return Contribution(key="words", label="Words", points=points, most=15, value=3, sentence="Few words.", basis=RULE)


@pytest.mark.parametrize(("points", "value"), [([15.0, -5.0], 60.0), ([60.0], 100.0), ([-80.0], 0.0), ([], 50.0)])
def test_contributions_and_base_add_up_and_are_cut(points: list[float], value: float):
    assert add_up(50.0, [part(each) for each in points], RULE).value == value


@pytest.mark.parametrize(
    "without",
    [
        {"kind": "model"},
        {"kind": "learned"},
        {"kind": "learned", "n": 20},
        {"kind": "learned", "low": -0.1, "high": 0.2},
        {"kind": "rule_of_thumb", "source": "x" * 301},
    ],
)
def test_a_basis_that_does_not_show_its_figures_is_refused(without: dict[str, object]):
    with pytest.raises(ValidationError):
        Basis.model_validate({"source": "a table"} | without)


def test_a_basis_with_its_figures_is_taken():
    assert Basis(kind=BasisKind.LEARNED, source="posts", n=137, low=-0.1, high=0.2).n == 137
    assert Basis(kind=BasisKind.MODEL, source="charts", metric="auc", value=0.66).value == 0.66
