"""A market that follows the sound is found, one that does not says so, and what is published answers as fitted."""

import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from scipy.special import expit

from spectral_dna.errors import ModelAltered
from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.markets import MARKETS, MarketFigures, MarketModels, MarketsFile, open_markets
from spectral_dna.schema.verdict import SetName
from spectral_training.errors import GateFailed
from spectral_training.fitting.matrices import exact
from spectral_training.markets.charted import Charted, read_charted
from spectral_training.markets.findings import MarketFindings, read_findings, tell_markets
from spectral_training.markets.fits import CANDIDATES, fit, to_learn
from spectral_training.markets.learn import learn
from spectral_training.markets.release import release_markets
from spectral_training.train.release import Places
from tiny_models import one_track, without_variants, write

DAY = date(2026, 11, 22)
Learned = tuple[MarketsFile, MarketFindings]


@pytest.fixture(scope="module")
def read(charts: Path) -> Charted:
    return read_charted([charts])


@pytest.fixture(scope="module")
def learned(read: Charted) -> Learned:
    return learn(read, DAY, seed=42, tell=lambda _: None)


def market(found: MarketsFile, code: str, name: SetName = SetName.CATALOGUE) -> MarketFigures:
    return next(one for one in found.sets[name].markets if one.code == code)


class TestEvidence:
    @pytest.mark.parametrize("name", SetName)
    def test_a_market_that_follows_the_sound_has_it(self, learned: Learned, name: SetName):
        brazil = market(learned[0], "BR", name)
        assert brazil.has_evidence
        assert brazil.auc is not None
        assert brazil.auc.value > 0.75
        assert brazil.auc.low < brazil.auc.value < brazil.auc.high

    @pytest.mark.parametrize("name", SetName)
    def test_a_market_that_takes_anything_has_none_and_no_weights(self, learned: Learned, name: SetName):
        germany = market(learned[0], "DE", name)
        assert not germany.has_evidence
        assert germany.auc is not None
        assert germany.auc.low <= 0.5
        assert (germany.weights, germany.percentile) == ([], None)

    def test_of_a_market_with_few_tracks_nothing_is_said(self, learned: Learned):
        iceland = market(learned[0], "IS")
        assert (iceland.tracks, iceland.auc, iceland.has_evidence) == (10, None, False)

    def test_the_base_rate_is_the_share_that_charts_there(self, learned: Learned, read: Charted):
        brazil = market(learned[0], "BR")
        assert brazil.base_rate == pytest.approx(brazil.tracks / len(read.rows))


class TestLikeness:
    def test_of_what_charts_there_is_its_auc_on_average(self, learned: Learned, read: Charted):
        """The percentile is of scores by weights that had not seen a track; the served ones have, so a little above."""
        models = MarketModels(learned[0])
        there = read.rows[read.where[:, read.codes.index("BR")]]
        said = [models.likeness(row, SetName.CATALOGUE)["BR"] for row in there.to_dict("records")]
        auc = market(learned[0], "BR").auc
        assert auc is not None
        assert 100 * auc.value - 3 < np.mean(said) < 100 * auc.high + 5

    def test_rises_with_what_the_market_likes_and_stays_within_bounds(self, learned: Learned):
        models = MarketModels(learned[0])
        said = [models.likeness(one_track(danceability=value), SetName.CATALOGUE)["BR"] for value in (0.1, 0.5, 0.95)]
        assert said == sorted(said)
        assert 0 <= said[0] < 40 < 60 < said[2] <= 100

    def test_is_given_for_markets_with_evidence_alone(self, learned: Learned):
        assert set(MarketModels(learned[0]).likeness(one_track(), SetName.CATALOGUE)) == {"BR"}

    def test_what_no_chart_holds_is_outside(self, learned: Learned):
        said = MarketModels(learned[0]).outside(one_track(tempo=299.0), SetName.CATALOGUE)
        assert "tempo" in said
        assert "energy" not in said


class TestFit:
    @pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda one: one.name)
    def test_what_serving_adds_up_is_what_was_fitted(self, read: Charted, candidate):
        given = to_learn(read.rows, read.where, heard=False, seed=1)
        fitted = fit(given, candidate)
        scores = fitted(exact(read.rows))
        brazil = read.where[:, read.codes.index("BR")]
        assert scores[brazil, 0].mean() > scores[~brazil, 0].mean()
        # the gradient by the intercept, which is not penalised, is nought: right on average
        assert expit(scores[:, 0]).mean() == pytest.approx(brazil.mean(), abs=2e-3)

    def test_the_same_data_and_seed_give_the_same_file(self, learned: Learned, read: Charted):
        assert learn(read, DAY, seed=42, tell=lambda _: None)[0] == learned[0]


class TestRelease:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return write(tmp_path / "artifacts")

    def test_opens_as_it_was_learned(self, learned: Learned, folder: Path):
        release_markets(*learned, Places(folder, None))
        opened = open_markets(folder, read_manifest(folder))
        assert opened is not None
        assert opened.found == learned[0]

    def test_a_second_one_replaces_the_first(self, learned: Learned, folder: Path):
        first = release_markets(*learned, Places(folder, None))
        other = learned[0].model_copy(update={"trained": "2026-11-23"})
        second = release_markets(other, learned[1], Places(folder, None))
        assert first.file != second.file
        assert not (folder / first.file).exists()
        assert read_manifest(folder).beside[MARKETS] == second

    def test_models_and_their_version_stay(self, learned: Learned, folder: Path):
        before = read_manifest(folder)
        release_markets(*learned, Places(folder, None))
        assert read_manifest(folder).model_copy(update={"beside": {}}) == before

    def test_needs_published_models(self, learned: Learned, tmp_path: Path):
        with pytest.raises(GateFailed, match="no published models"):
            release_markets(*learned, Places(tmp_path, None))

    def test_tells_the_card(self, learned: Learned, folder: Path, tmp_path: Path):
        docs = tmp_path / "docs"
        docs.mkdir()
        folder = without_variants(folder, tmp_path / "plain")
        release_markets(*learned, Places(folder, docs))
        told = "\n".join(tell_markets(docs / "evaluation"))
        assert read_findings(docs / "evaluation") == learned[1]
        assert told in (docs / "MODEL_CARD.md").read_text()
        assert "| IS | 10 | too few tracks | too few tracks |" in told
        assert told.count("no evidence") >= 2

    def test_altered_bytes_are_refused(self, learned: Learned, folder: Path):
        entry = release_markets(*learned, Places(folder, None))
        text = (folder / entry.file).read_text()
        (folder / entry.file).write_text(text.replace(json.dumps("2026-11-22"), json.dumps("2026-11-21"), 1))
        with pytest.raises(ModelAltered):
            open_markets(folder, read_manifest(folder))


@pytest.mark.shared
def test_real_charts_name_72_markets(real_tables: Path):
    read = read_charted([real_tables / "chart_countries.csv.gz"])
    assert len(read.codes) == 72
    assert {"US", "GB", "DE", "FR", "JP", "BR"} < {*read.codes}
    assert 1900 < len(read.rows) <= 1981
    assert read.where.any(axis=1).all()
