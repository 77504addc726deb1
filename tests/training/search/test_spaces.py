"""Where a search may look."""

import pytest

from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.fitting.lenses import read_settings
from spectral_training.search.spaces import MEBIBYTE, read_spaces, space_of
from spectral_training.search.subjects import SEARCHABLE, TEACHER, Subject, subjects

SETTINGS, SPACES = read_settings(quick=False), read_spaces()
EVERY = list(subjects(tuple(LensName), tuple(SetName), SEARCHABLE))


class TestSpaces:
    @pytest.mark.parametrize("subject", EVERY, ids=lambda subject: subject.name)
    def test_every_range_belongs_to_a_setting_and_holds_the_present_one(self, subject: Subject) -> None:
        present = subject.own(SETTINGS)
        for name, bounds in SPACES.ranges[subject.member].items():
            assert bounds.low < bounds.high
            assert name == "copies" or bounds.low <= getattr(present, name) <= bounds.high

    def test_shares_fit_into_what_may_be_published(self) -> None:
        assert sum(SPACES.shares.values()) * MEBIBYTE <= 25 * MEBIBYTE

    def test_everything_that_is_published_has_a_share(self) -> None:
        assert {subject.name for subject in EVERY if subject.member != TEACHER} == set(SPACES.shares)

    def test_copies_are_chosen_only_where_there_are_several(self) -> None:
        subject = Subject(MemberName.ADABOOST, LensName.CHARTING, SetName.RECORDING)
        present = subject.own(SETTINGS)
        assert "copies" not in space_of(SPACES, subject, 0, present)
        assert space_of(SPACES, subject, 3, present)["copies"].high == 3

    def test_present_settings_beyond_a_range_widen_it(self) -> None:
        subject = Subject(MemberName.DECISION_TREE, LensName.CHARTING, SetName.CATALOGUE)
        present = subject.own(SETTINGS).model_copy(update={"leaf": 3})
        assert space_of(SPACES, subject, 0, present)["leaf"].low == 3


class TestSubjects:
    def test_there_is_one_for_each_member_lens_and_set_and_for_teachers_and_popularity(self) -> None:
        assert len({subject.name for subject in EVERY}) == 5 * 4 + 2 + 2

    @pytest.mark.parametrize("subject", EVERY, ids=lambda subject: subject.name)
    def test_replacing_settings_touches_nothing_else(self, subject: Subject) -> None:
        changed = subject.own(SETTINGS).model_copy(update={"soft": 0.123})
        made = subject.replaced(SETTINGS, changed)
        assert subject.own(made) == changed
        assert subject.replaced(made, subject.own(SETTINGS)) == SETTINGS
