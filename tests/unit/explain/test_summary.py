"""The verdict in words."""

import pytest

from spectral_dna.explain.summary import notices, summary
from spectral_dna.schema.heard import Gate, Kind
from spectral_dna.schema.verdict import LensName, LensVerdict, MemberName, Popularity, Verdict, Vote

MUSIC = Gate(kind=Kind.MUSIC, music=0.9)


def lens(kind, votes, number, stability=0.9, decade=None):
    members = {
        name: Vote(hit=place < votes, probability=0.6 if place < votes else 0.4)
        for place, name in enumerate(MemberName)
    }
    return LensVerdict(
        kind=kind, hit=votes >= 3, votes=votes, agreement="", probability=number if kind == "chance" else None,
        likeness=number if kind == "likeness" else None, base_rate=0.77 if kind == "chance" else 0.5,
        stability=stability, members=members, decade=decade,
    )  # fmt: skip


def verdict(emerging=4, charting=2, stability=0.9, warnings=()):
    return Verdict(
        lenses={
            LensName.EMERGING: lens("chance", emerging, 0.81, stability),
            LensName.CHARTING: lens("likeness", charting, 0.47, decade="2010s"),
        },
        popularity=Popularity(value=41.2, low=18.4, high=62.9, percentile=61, hit_score=57),
        warnings=list(warnings),
    )


class TestSummary:
    def test_votes_chance_likeness_and_interval(self):
        assert summary(verdict(), MUSIC, None) == (
            "Four of five models see the profile of an emerging track; calibrated chance 81% where 77% of the "
            "tracks in its table get there. Likeness to the 2010s' charting music: 47 of 100; the models are split: "
            "two of five see it. Expected popularity 41 of 100, with a 90% interval from 18 to 63."
        )

    @pytest.mark.parametrize(
        ("votes", "said"),
        [
            (5, "All five models see"),
            (3, "The models are split: three of five see"),
            (1, "One of five models sees"),
            (0, "None of the five models sees"),
        ],
    )
    def test_votes_are_called_what_they_are(self, votes, said):
        assert summary(verdict(emerging=votes), MUSIC, None).startswith(said)

    def test_a_shaky_majority_is_said_to_be_one(self):
        assert "unstable: it holds in 55% of draws" in summary(verdict(stability=0.55), MUSIC, None)

    def test_charting_is_never_called_a_chance(self):
        sentences = summary(verdict(), MUSIC, None).split(". ")
        assert all("chance" not in sentence for sentence in sentences if "charting" in sentence)

    def test_doubt_about_music_comes_first(self):
        unsure = Gate(kind=Kind.UNSURE, music=0.5)
        assert summary(verdict(), unsure, None).startswith("It is not certain that this is music.")

    @pytest.mark.parametrize(
        ("kind", "reason", "said"),
        [
            (Kind.SPEECH, "not_music", "This is speech, not music, so there is no verdict."),
            (Kind.NOISE, "not_music", "This is noise, not music, so there is no verdict."),
            (Kind.SILENCE, "silence", "This recording is silent, so there is no verdict."),
            (
                Kind.MUSIC,
                "too_calm",
                "This recording is calmer than the music that the models know, so there is no verdict.",
            ),
        ],
    )
    def test_without_a_verdict_the_reason_stands_alone(self, kind, reason, said):
        assert summary(None, Gate(kind=kind, music=0.1), reason) == said


class TestNotices:
    def test_features_of_one_warning_share_one_notice(self):
        (notice,) = notices(verdict(warnings=["outside_training_range:tempo", "outside_training_range:loudness"]))
        assert (notice.code, notice.about) == ("outside_training_range", ["tempo", "loudness"])
        assert notice.message == "Tempo and loudness lie outside what the models were trained on; trust them less here."

    def test_what_is_unlike_as_a_whole_is_told_with_the_rate_of_false_alarms(self):
        (notice,) = notices(verdict(warnings=["unlike_training_music:0.01"]))
        assert (notice.code, notice.about) == ("unlike_training_music", ["0.01"])
        assert notice.message == (
            "As a whole this recording is unlike the music that the models were trained on; trust the answers less "
            "here. That is said of about 1% of ordinary tracks, too."
        )

    def test_keys_stay_as_they_are_for_those_who_word_it_anew(self):
        (notice,) = notices(verdict(warnings=["outside_training_range:time_signature"]))
        assert notice.about == ["time_signature"]
        assert notice.message.startswith("Time signature lies outside")

    def test_a_reservation_about_nothing_in_particular_is_told_by_its_code(self):
        (notice,) = notices(verdict(warnings=["of_tomorrow"]))
        assert notice.about == []
        assert notice.message == "The models answer with a reservation: of_tomorrow."

    def test_no_warning_no_notice(self):
        assert notices(verdict()) == []
