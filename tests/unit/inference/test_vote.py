"""Five votes, one majority."""

import numpy as np
import pytest

from spectral_dna.errors import ModelsMissing
from spectral_dna.inference import vote
from spectral_dna.schema.verdict import MemberName


def chances(*values: float) -> dict[MemberName, float]:
    return dict(zip(MemberName, values, strict=True))


class TestVote:
    def test_three_against_two_wins_and_is_called_a_split(self):
        votes = vote.cast(chances(0.9, 0.51, 0.6, 0.1, 0.0))
        assert vote.count(votes) == 3
        assert vote.is_hit(3)
        assert vote.agreement(3) == "3 to 2, split"

    def test_two_against_three_loses_and_is_the_same_split(self):
        votes = vote.cast(chances(1.0, 1.0, 0.49, 0.49, 0.49))
        assert not vote.is_hit(vote.count(votes))
        assert vote.agreement(2) == "3 to 2, split"

    @pytest.mark.parametrize(("hits", "said"), [(5, "5 of 5"), (4, "4 of 5"), (1, "4 of 5"), (0, "5 of 5")])
    def test_agreement_counts_the_majority_s_side(self, hits, said):
        assert vote.agreement(hits) == said

    def test_exactly_one_half_is_no_hit(self):
        assert vote.count(vote.cast(chances(0.5, 0.5, 0.5, 0.5, 0.5))) == 0

    def test_one_loud_member_does_not_outvote_four_quiet_ones(self):
        assert not vote.is_hit(vote.count(vote.cast(chances(1.0, 0.49, 0.49, 0.49, 0.49))))

    @pytest.mark.parametrize("absent", list(MemberName))
    def test_a_missing_member_is_an_error_by_name(self, absent):
        four = {name: 0.9 for name in MemberName if name is not absent}
        with pytest.raises(ModelsMissing, match=absent.value):
            vote.cast(four)

    def test_members_come_in_the_order_in_which_they_are_shown(self):
        shuffled = dict(reversed(list(chances(0.1, 0.2, 0.3, 0.4, 0.5).items())))
        assert list(vote.cast(shuffled)) == list(MemberName)

    def test_rows_are_counted_as_single_votes_are(self):
        table = np.random.default_rng(1).random((5, 50), dtype=np.float32)
        one_by_one = [vote.count(vote.cast(chances(*map(float, column)))) for column in table.T]
        assert vote.counts(table).tolist() == one_by_one
        assert vote.majority(table).tolist() == [vote.is_hit(votes) for votes in one_by_one]


HALF = dict(zip(MemberName, (0.125, 0.5, 0.125, 0.125, 0.125), strict=True))


class TestSoftVote:
    def test_is_the_weighted_mean_of_each_row(self):
        said = np.array([[0.0, 0.2], [1.0, 0.6], [0.0, 0.2], [0.0, 0.2], [0.0, 0.2]], dtype=np.float32)
        assert vote.soft(said, HALF) == pytest.approx([0.5, 0.4])
        assert vote.soft(said, vote.EQUAL) == pytest.approx([0.2, 0.28])

    def test_does_not_move_the_majority(self):
        assert vote.counts(np.array([[0.4], [1.0], [0.4], [0.4], [0.4]])) == [1]

    @pytest.mark.parametrize(
        "weights",
        [
            {MemberName.XGBOOST: 1.0},
            {**HALF, MemberName.XGBOOST: 0.4},
            {**HALF, MemberName.XGBOOST: 0.625, MemberName.ADABOOST: 0.0},
        ],
        ids=["four are left out", "they add up to less", "one has no say"],
    )
    def test_weights_leave_no_member_out(self, weights):
        with pytest.raises(ValueError, match="all five"):
            vote.weights_of_all(weights)
