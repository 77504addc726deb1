"""Models of planted tables: what was planted is found, what was not known to a fit stays unknown to it."""

from dataclasses import replace
from functools import cache

import numpy as np
import pandas as pd
import pytest

from spectral_dna.crossplatform.facts import Release, facts_of
from spectral_dna.crossplatform.inputs import columns, matrix, values_of
from spectral_dna.crossplatform.report import Family, Learner, ModelFigures, Target
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.frame import with_derived
from spectral_training.crossplatform.models.answers import (
    Answers,
    Split,
    boosted_answers,
    conformal,
    fit_split,
    splits,
    truth_of,
)
from spectral_training.crossplatform.models.boosted import Boosted
from spectral_training.crossplatform.models.claims import steps_of, verdict_of
from spectral_training.crossplatform.models.drivers import drivers_of
from spectral_training.crossplatform.models.figures import figures_of
from spectral_training.crossplatform.models.ground import Ground, ground_of

ROWS = 450
STREAMS = (Target.STREAMS, Family.BEFORE)


def planted() -> pd.DataFrame:
    """Streams follow energy alone; an artist has three tracks."""
    rng = np.random.default_rng(5)
    shares = {key: rng.random(ROWS) for key in ("danceability", "energy", "speechiness", "acousticness", "valence")}
    streams = 10 ** (5 + 3 * shares["energy"] + rng.normal(0, 0.3, ROWS))
    rows = pd.DataFrame(shares).assign(
        instrumentalness=0.1, liveness=0.2, loudness=-7.0, tempo=120.0, key=5.0, duration=200.0, licensed=1.0,
        official_video=1.0, views=streams * 2, likes=1000.0, comments=10.0, streams=streams, title="Song feat. Other",
        artist="A", album_type="single", video_title="Song (Lyric Video)", channel="A - Topic",
        artist_key=[f"a{min(row // 3, 149)}" for row in range(ROWS)], recording=np.arange(ROWS),
    )  # fmt: skip
    return with_derived(rows)


@cache
def ground() -> Ground:
    return ground_of(planted())


@cache
def fitted() -> tuple[tuple[Split, Boosted], ...]:
    return tuple(
        (one, fit_split(ground(), *STREAMS, one, seed=1, rounds=80)) for one in splits(ground(), Target.STREAMS)
    )


def answers() -> Answers:
    return boosted_answers(ground(), *STREAMS, list(fitted()), with_artist=True)


class TestGround:
    def test_the_service_lays_a_release_out_alike(self) -> None:
        row = planted().iloc[7]
        words = {key: str(row[key]) for key in ("title", "artist", "album_type", "video_title", "channel")}
        numbers = {str(key): float(value) for key, value in row.items() if isinstance(value, float)}
        others = ground().values.iloc[7].to_dict()
        for target in Target:
            for family in Family:
                ours = matrix(values_of(Release(numbers, **words)), others, target, family)
                theirs = ground().matrix(target, family, with_artist=True)[[7]]
                np.testing.assert_array_equal(ours, theirs)

    def test_an_artists_other_tracks_leave_the_track_itself_out(self) -> None:
        energy = planted()["energy"]
        assert ground().values["others_energy"][0] == pytest.approx((energy[1] + energy[2]) / 2)

    def test_streams_are_never_among_what_is_known_of_the_artist(self) -> None:
        named = {column for target in Target for family in Family for column in columns(target, family)}
        assert not {column for column in named if column.startswith("others_") and "streams" in column}
        assert not {"log_views", "engagement"} & set(columns(Target.VIEWS, Family.AFTER))
        assert not {"log_views", "log_streams"} & set(columns(Target.STREAMS, Family.BEFORE))


class TestFacts:
    def test_words_are_read(self) -> None:
        found = facts_of(Release({}, "Song (feat. B)", "A B", "single", "Song (Lyric Video)", "ABVEVO"))
        assert [found[key] for key in ("title_guest", "video_lyric", "channel_vevo", "channel_own", "is_single")] == [
            1
        ] * 5

    def test_words_not_known_are_no_answer(self) -> None:
        found = facts_of(Release({}, None, None, None, None, None))
        assert np.isnan(found["title_live"])
        assert np.isnan(found["channel_own"])
        assert np.isnan(found["video_bears_title"])
        assert np.isnan(found["key_sine"])

    def test_titles_are_read_together(self) -> None:
        video = "Duo - Mi Canción (Official) | Sello & Otro"
        found = facts_of(Release({"key": 7.0}, "Mi Canción", "Duo", "single", video, "Sello Records"))
        for key in (
            "video_bears_title",
            "video_bears_artist",
            "words_spanish",
            "channel_label",
            "video_bars",
            "billed",
        ):
            assert found[key] == 1, key
        assert found["title_script"] == 0

    def test_neighbours_in_fifths_lie_side_by_side(self) -> None:
        g_major, c_sharp = (facts_of(Release({"key": key}, None, None, None, None, None)) for key in (7.0, 1.0))
        assert g_major["key_cosine"] == pytest.approx(np.cos(np.pi / 6))
        assert c_sharp["key_cosine"] < 0


class TestAnswers:
    def test_no_artist_stands_on_both_sides(self) -> None:
        names = ground().artists
        assert len(fitted()) == 6
        for split, _ in fitted():
            assert not set(names.iloc[split.fit]) & set(names.iloc[split.held])

    def test_every_recording_has_one_answer(self) -> None:
        assert np.isfinite(answers().said).all()

    def test_finds_what_was_planted(self) -> None:
        found = figures_of(*STREAMS, Learner.BOOSTED, answers(), with_artist=True)
        assert found.folds["r2"].value > 0.7
        assert 0.84 < found.folds["coverage"].value < 0.96
        assert len(found.spread["r2"]) == 5

    def test_the_bar_of_a_hit_is_of_the_fitting_rows(self) -> None:
        split = next(iter(splits(ground(), Target.HIT)))
        fit, _ = truth_of(ground(), Target.HIT, split)
        assert fit.mean() == pytest.approx(0.1, abs=0.003)

    def test_what_few_rows_leave_undefined_is_left_out(self) -> None:
        found = answers()
        none = replace(found, said=np.clip(found.said / 10, 0, 1), truth=np.where(found.fold == 0, 1.0, 0.0), low=None)
        figures = figures_of(Target.HIT, Family.BEFORE, Learner.BOOSTED, none, with_artist=True)
        assert "pr_auc" not in figures.test
        assert figures.test["accuracy"].value >= 0
        assert len(figures.spread["pr_auc"]) == 1
        assert ModelFigures.model_validate_json(figures.model_dump_json()) == figures

    def test_settings_that_are_told_are_those_of_the_fit(self) -> None:
        chances = figures_of(Target.HIT, Family.BEFORE, Learner.BOOSTED, answers(), with_artist=True).settings
        assert (chances["max_depth"], chances["rounds"]) == (5, 106)
        values = figures_of(*STREAMS, Learner.BOOSTED, answers(), with_artist=True).settings
        assert (values["max_depth"], values["rounds"]) == (6, 160)

    def test_ends_move_out_until_nine_tenths_lie_within(self) -> None:
        truth = np.arange(1.0, 20.0)
        bounds = np.zeros((19, 2))
        assert conformal(truth, bounds) == 18.0


class TestDrivers:
    def test_what_was_planted_ranks_first(self) -> None:
        found = drivers_of(ground(), *STREAMS, list(fitted()), seed=1)
        assert found[0].column == "energy"
        assert found[0].importance.low is not None
        assert found[0].importance.low > 0.3
        assert [one.rank for one in found] == list(range(1, len(found) + 1))


class TestVerdict:
    @pytest.mark.parametrize(
        ("low", "high", "verdict"),
        [(0.9, 0.95, "confirmed"), (0.75, 0.85, "open"), (0.45, 0.6, "weakened"), (0.3, 0.6, "refuted")],
    )
    def test_follows_from_the_interval(self, low: float, high: float, verdict: str) -> None:
        assert verdict_of(0.8, Metric(value=(low + high) / 2, low=low, high=high, n=9)) == verdict


class TestStepsOfAClaim:
    """What a forest seems to know of streams drawn at random."""

    def test_noise_is_known_in_sample_alone(self) -> None:
        noise = np.random.default_rng(11).normal(6, 1, ROWS)
        own = replace(ground(), log_streams=noise)
        found = dict(steps_of(own, own, Target.STREAMS, seed=0, part=0.1))
        learned, unseen = found["in_sample"], found["random_split"]
        assert learned.low is not None
        assert unseen.low is not None
        assert unseen.low < 0 < 0.5 < learned.low
        assert learned.n + unseen.n == ROWS
        assert found["with_repeats"].low is not None
        assert found["with_repeats"].low > 0.2, "rows that stand twice are known by heart"
        assert found["with_repeats"].n == 2 * unseen.n
