"""The one table of features."""

from dataclasses import replace

import pytest

from spectral_dna.schema import feature_table as table


@pytest.mark.parametrize("spec", table.FEATURES, ids=lambda s: s.key)
class TestEveryFeature:
    def test_has_a_range_a_meaning_and_an_extractor(self, spec):
        assert spec.low < spec.high
        assert spec.meaning.endswith(".")
        assert spec.higher
        assert spec.extractor.startswith(("features.", "audio."))

    def test_names_every_category(self, spec):
        expected = int(spec.high - spec.low) + 1 if spec.scale is table.Scale.CATEGORY else 0
        assert len(spec.categories) == expected

    def test_stands_in_published_tables_when_a_model_uses_it(self, spec):
        assert (spec.column is not None) == spec.in_models


def test_keys_are_unique():
    assert len(table.BY_KEY) == len(table.FEATURES)


def test_the_hash_moves_when_a_model_feature_moves(monkeypatch):
    before = table.feature_hash()
    monkeypatch.setattr(table, "MODEL_FEATURES", table.MODEL_FEATURES[::-1])
    assert table.feature_hash() != before


def test_the_hash_ignores_wording(monkeypatch):

    before = table.feature_hash()
    monkeypatch.setattr(
        table, "MODEL_FEATURES", tuple(replace(s, meaning="Other words.") for s in table.MODEL_FEATURES)
    )
    assert table.feature_hash() == before
