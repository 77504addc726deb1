import numpy as np
import pandas as pd
import pytest

from spectral_dna.crossplatform.report import Family, Hypothesis, Verdict
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.gathered import run_tests
from spectral_training.crossplatform.hypotheses.insights import danceable
from spectral_training.crossplatform.hypotheses.platforms import together
from spectral_training.crossplatform.hypotheses.predictable import Predicted, predictable
from spectral_training.crossplatform.hypotheses.tempo import judged
from spectral_training.crossplatform.hypotheses.video import official_video
from training.crossplatform.hypotheses.planted import planted


def figure(tested: Hypothesis, key: str) -> Metric:
    return next(one.figure for one in tested.evidence if one.key == key)


class TestVideo:
    def test_fame_alone_is_not_a_video_s_merit(self) -> None:
        tested = official_video(planted(), [])
        assert figure(tested, "ratio_means").value > 1.5
        assert figure(tested, "ratio_within").low < 1 < figure(tested, "ratio_within").high
        assert tested.verdict is Verdict.WEAKENED

    def test_planted_effect_is_found_within_artists(self) -> None:
        tested = official_video(planted(video=0.2), [])
        assert figure(tested, "ratio_within").value == pytest.approx(10**0.2, rel=0.05)
        assert tested.verdict is Verdict.CONFIRMED

    def test_rows_without_a_video_say_nothing(self) -> None:
        rows = planted()
        rows.loc[:99, "official_video"] = np.nan
        assert {one.figure.n for one in official_video(rows, []).evidence} == {len(rows) - 100}


class TestTogether:
    def test_fame_makes_platforms_agree_where_one_artist_s_tracks_do_not(self) -> None:
        tested = together(planted(confounded=False))
        assert figure(tested, "log_pearson").low > 0.6
        assert abs(figure(tested, "within_artist").value) < 0.06
        assert tested.verdict is not Verdict.CONFIRMED


class TestSound:
    def test_planted_merit_of_dance_is_found(self) -> None:
        assert danceable(planted(loudness=0.9)).verdict is Verdict.CONFIRMED

    def test_without_it_the_claim_is_not_confirmed(self) -> None:
        tested = danceable(planted(confounded=False))
        assert tested.verdict in {Verdict.REFUTED, Verdict.OPEN}
        assert figure(tested, "hit_ratio").low < 1 < figure(tested, "hit_ratio").high


class TestTempo:
    def test_best_means_every_band_is_beaten(self) -> None:
        clear, unclear = (Metric(value=1.2, low=low, high=1.4, n=9) for low in (1.1, 0.98))
        worse = Metric(value=0.8, low=0.75, high=0.86, n=9)
        assert judged([clear, clear], clear) == (Verdict.CONFIRMED, 2, 0)
        assert judged([clear, unclear], clear) == (Verdict.WEAKENED, 1, 0)
        assert judged([clear, unclear], unclear) == (Verdict.OPEN, 1, 0)
        assert judged([clear, worse], clear) == (Verdict.REFUTED, 1, 1)


class TestPredictable:
    def test_verdict_by_family(self) -> None:
        rng = np.random.default_rng(0)
        truth = rng.normal(7, 1, 800)
        artists = pd.Series([f"artist {index // 8}" for index in range(800)])
        close, far = (Predicted(truth, truth + rng.normal(0, noise, 800), artists) for noise in (0.3, 0.8))
        after, before = predictable({Family.AFTER: close, Family.BEFORE: far})
        assert (after.verdict, before.verdict) == (Verdict.CONFIRMED, Verdict.REFUTED)
        assert after.finding.numbers["family"] == "after_release"


class TestAll:
    def test_nothing_is_confirmed_where_nothing_is(self) -> None:
        rows = planted(confounded=False)
        rows = rows.assign(views=np.random.default_rng(1).permutation(rows["views"]))
        said: list[str] = []
        tested = run_tests(rows, {}, seed=1, tell=said.append)
        assert Verdict.CONFIRMED not in {one.verdict for one in [*tested.hypotheses, *tested.insights]}
        assert {one.key for one in tested.insights} == {"danceable_energetic", "tempo_best", "engagement_streams"}
        assert len(tested.claims) == 4
        assert {one.key for one in tested.not_testable} >= {"two_week_lag", "money_saved", "genre_effect"}
        assert said

    def test_ten_rows_of_one_artist_leave_all_open(self) -> None:
        tested = run_tests(planted().head(10), {}, seed=1, tell=lambda _: None)
        assert {one.verdict for one in [*tested.hypotheses, *tested.insights, *tested.claims]} == {Verdict.OPEN}
        assert {one.finding.key for one in [*tested.hypotheses, *tested.insights]} == {"too_few"}
