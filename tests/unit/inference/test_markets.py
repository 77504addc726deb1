"""Published markets: read with every check, asked within bounds."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tiny_markets
from spectral_dna.errors import FeatureTableMismatch, ModelAltered, ModelsMissing
from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.design import design_matrix
from spectral_dna.inference.market_rules import RULES, by_rule
from spectral_dna.inference.markets import BENDS, FARTHEST, MarketModels, open_markets, term_count, terms
from spectral_dna.inference.store import load
from spectral_dna.schema.verdict import SetName
from tiny_models import one_track


def opened(folder: Path) -> MarketModels | None:
    return open_markets(folder, read_manifest(folder))


@pytest.fixture
def folder(tiny_artifacts: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(tiny_artifacts, tmp_path / "artifacts"))


class TestOpening:
    def test_models_that_were_published_without_still_load(self, folder: Path):
        whole = json.loads((folder / "manifest.json").read_text())
        del whole["beside"]
        (folder / "manifest.json").write_text(json.dumps(whole))
        assert opened(folder) is None
        assert load(folder).manifest.beside == {}

    def test_altered_bytes(self, folder: Path):
        path = folder / "markets.tiny.json"
        path.write_bytes(path.read_bytes().replace(b"JP", b"KR"))
        for read in (opened, load):
            with pytest.raises(ModelAltered, match="is not the one that was published"):
                read(folder)

    def test_missing(self, folder: Path):
        (folder / "markets.tiny.json").unlink()
        for read in (opened, load):
            with pytest.raises(ModelsMissing):
                read(folder)

    def test_a_name_that_leads_elsewhere(self, folder: Path):
        shutil.move(folder / "markets.tiny.json", folder.parent / "markets.json")
        whole = json.loads((folder / "manifest.json").read_text())
        whole["beside"]["markets"]["file"] = "../markets.json"
        (folder / "manifest.json").write_text(json.dumps(whole))
        with pytest.raises(ModelAltered, match="outside their folder"):
            opened(folder)

    @pytest.mark.parametrize(
        ("spoil", "error"),
        [
            (lambda own: own["scaler"]["columns"].reverse(), FeatureTableMismatch),
            (lambda own: own["scaler"]["mean"].pop(), FeatureTableMismatch),
            (lambda own: own["scaler"]["scale"].__setitem__(0, 0.0), ModelAltered),
            (lambda own: own["low"].pop("tempo"), ModelAltered),
            (lambda own: own["markets"].append(own["markets"][0]), ModelAltered),
            (lambda own: own["markets"][0]["weights"].pop(), ModelAltered),
            (lambda own: own["markets"][0]["weights"].__setitem__(0, "NaN"), ModelAltered),
            (lambda own: own["markets"][0].update(percentile=None), ModelAltered),
            (lambda own: own["markets"][0]["percentile"]["y"].reverse(), ModelAltered),
            (lambda own: own["markets"][0]["percentile"].update(y=[0.0, 101.0]), ModelAltered),
            (lambda own: own["markets"][0].update(code="Brazil"), ModelAltered),
            (lambda own: own["markets"][1].update(weights=own["markets"][0]["weights"]), ModelAltered),
            (lambda own: own.update(markets=own["markets"] * 100), ModelAltered),
        ],
    )
    def test_what_could_not_be_asked_is_refused(self, folder: Path, spoil: Any, error: type[Exception]):
        whole = json.loads(json.dumps(tiny_markets.content()))
        spoil(whole["sets"]["catalogue"])
        tiny_markets.write(folder, whole)
        with pytest.raises(error):
            opened(folder)

    @pytest.mark.parametrize(
        ("changed", "error"),
        [
            ({"feature_hash": "0"}, FeatureTableMismatch),
            ({"sets": {}}, FeatureTableMismatch),
            ({"schema_version": "9"}, ModelAltered),
            ({"tracks": 0}, ModelAltered),
            ({"unknown": 1}, ModelAltered),
        ],
    )
    def test_a_file_of_another_kind_is_refused(self, folder: Path, changed: dict[str, Any], error: type[Exception]):
        tiny_markets.write(folder, tiny_markets.content() | changed)
        with pytest.raises(error):
            opened(folder)


class TestTerms:
    def test_are_columns_bends_and_products(self, folder: Path):
        models = opened(folder)
        assert models is not None
        scaler = models.found.sets[SetName.CATALOGUE].scaler
        (row,) = terms(design_matrix(one_track(danceability=0.9)), scaler)
        size = len(scaler.columns)
        near = row[:size]
        assert len(row) == term_count(size)
        for place, bend in enumerate(BENDS, 1):
            assert row[place * size : (place + 1) * size] == pytest.approx(np.maximum(near - bend, 0))
        products = row[(1 + len(BENDS)) * size :]
        assert products[0] == pytest.approx(near[0] ** 2)
        assert products[1] == pytest.approx(near[0] * near[1])
        assert products[-1] == pytest.approx(near[-1] ** 2)

    def test_what_lies_far_out_counts_as_if_it_lay_at_the_edge(self, folder: Path):
        models = opened(folder)
        assert models is not None
        scaler = models.found.sets[SetName.CATALOGUE].scaler
        found = terms(design_matrix(one_track(duration=7200.0, tempo=300.0)), scaler)
        assert np.abs(found[:, : len(scaler.columns)]).max() == FARTHEST


class TestLikeness:
    def test_follows_what_each_market_likes(self, folder: Path):
        models = opened(folder)
        assert models is not None
        calm, dance = (models.likeness(one_track(danceability=value), SetName.RECORDING) for value in (0.05, 0.95))
        assert set(calm) == {"BR", "JP"}
        assert calm["BR"] < 50 < dance["BR"]
        assert dance["JP"] < 50 < calm["JP"]

    def test_stays_within_bounds_at_the_ends_of_every_feature(self, folder: Path):
        models = opened(folder)
        assert models is not None
        for value in (0.0, 1.0):
            said = models.likeness(one_track(danceability=value), SetName.CATALOGUE)
            assert all(0 <= likeness <= 100 for likeness in said.values())


class TestRuleOfThumb:
    MIDDLE = one_track(danceability=0.5, energy=0.5, valence=0.5, tempo=120.0)

    def test_in_the_middle_of_every_feature_it_is_the_base(self):
        assert by_rule(self.MIDDLE, 60.0) == pytest.approx(
            {"US": 60.0, "GB": 57.0, "DE": 51.0, "FR": 54.0, "JP": 48.0, "BR": 45.0}
        )

    def test_each_market_weighs_in_its_own_way(self):
        track = {**self.MIDDLE, "danceability": 0.8, "energy": 0.6, "valence": 0.3, "tempo": 140.0}
        assert {code: rule.factor(track) for code, rule in RULES.items()} == pytest.approx(
            {
                "US": 1.00 + 0.3 * 0.3 + 0.4 * 0.1 - 0.2 * 0.2,
                "GB": 0.95 + 0.25 * 0.3 + 0.35 * 0.1 - 0.15 * 0.2,
                "DE": 0.85 + 0.5 * 0.1 + 0.2 * 0.3 + 0.1 * 20 / 200,
                "FR": 0.90 - 0.3 * 0.2 + 0.2 * 0.3 + 0.15 * 0.1,
                "JP": 0.80 + 0.25 * 0.1 - 0.2 * 0.2 + 0.15 * 0.3,
                "BR": 0.75 + 0.4 * 0.3 + 0.35 * 0.1 - 0.25 * 0.2,
            }
        )

    @pytest.mark.parametrize("value", [0.0, 1.0])
    @pytest.mark.parametrize("score", [0.0, 55.0, 100.0])
    def test_is_bounded(self, value: float, score: float):
        track = {**self.MIDDLE, "danceability": value, "energy": value, "valence": value, "tempo": 20 + 280 * value}
        assert all(0.5 <= rule.factor(track) <= 1.2 for rule in RULES.values())
        assert all(0 <= number <= 100 for number in by_rule(track, score).values())
