"""Members as they answer from their files."""

import numpy as np
import pytest

import tiny_models
from spectral_dna.inference.store import load
from spectral_dna.schema.verdict import LensName, MemberName, SetName

ROWS = tiny_models.tracks(64, seed=11)


@pytest.fixture(scope="module")
def lens(tiny_artifacts):
    return load(tiny_artifacts).of(SetName.RECORDING).lenses[LensName.EMERGING]


@pytest.mark.parametrize("name", list(MemberName))
class TestMembers:
    def test_every_row_gets_one_chance(self, lens, name):
        chances = lens.members[name].probabilities(lens.matrix(ROWS))
        assert chances.shape == (64,)
        assert chances.min() >= 0
        assert chances.max() <= 1
        assert np.ptp(chances) > 0.1

    def test_rows_are_answered_alone_as_in_company(self, lens, name):
        matrix = lens.matrix(ROWS)
        alone = [float(lens.members[name].probabilities(matrix[place : place + 1])[0]) for place in range(64)]
        assert alone == pytest.approx(lens.members[name].probabilities(matrix).tolist(), abs=1e-6)


class TestBoostedTrees:
    def test_contributions_of_a_vote_add_up_in_log_odds(self, lens):
        trees, matrix = lens.members[MemberName.XGBOOST], lens.matrix(ROWS)
        odds = trees.contributions(matrix).sum(axis=1)
        assert 1 / (1 + np.exp(-odds)) == pytest.approx(trees.probabilities(matrix), abs=1e-5)

    def test_contributions_of_the_popularity_add_up_in_points(self, tiny_artifacts):
        popularity = load(tiny_artifacts).of(SetName.RECORDING).popularity
        track = tiny_models.one_track(energy=0.8)
        baseline, parts = popularity.contributions(track)
        assert baseline + sum(parts.values()) == pytest.approx(float(popularity.values(track)[0]), abs=1e-3)
