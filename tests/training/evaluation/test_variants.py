"""The worth of what is stated, computed anew from the files."""

import pytest

from spectral_dna.schema.verdict import SetName
from spectral_training.evaluation import metrics, variants
from spectral_training.evaluation.lab import Lab


@pytest.fixture(scope="module")
def found(lab: Lab) -> variants.Variants:
    return variants.compute(lab)


def test_it_finds_what_the_manifest_says_of_the_same_files(lab: Lab, found: variants.Variants) -> None:
    for set_name, entry in lab.manifest.sets.items():
        said = dict(variants.by_question(entry.variants["stated"]))
        assert found.sets[set_name] == {f"stated, {question}": figures for question, figures in said.items()}


def test_the_plain_figure_is_that_of_the_plain_models(lab: Lab, found: variants.Variants) -> None:
    for set_name, kind in ((SetName.RECORDING, "extracted"), (SetName.CATALOGUE, "exact")):
        plain = lab.manifest.sets[set_name].popularity.metrics[f"spearman_{kind}"]
        assert found.sets[set_name]["stated, popularity"][f"plain_spearman_{kind}"].value == pytest.approx(plain.value)


def test_a_gain_is_the_difference_of_both_and_is_told_with_its_interval(found: variants.Variants) -> None:
    figures = found.sets[SetName.CATALOGUE]["stated, emerging"]
    gain = figures["gain_over_plain_exact"]
    assert gain.value == pytest.approx(figures["auc_exact"].value - figures["plain_auc_exact"].value)
    assert metrics.shown(gain) in "\n".join(variants.render(found))
