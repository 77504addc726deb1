"""The models that are published with the product load, vote and explain themselves."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from spectral_dna.explain.explain import explain
from spectral_dna.explain.summary import summary
from spectral_dna.inference.judge import judge
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.schema.heard import Gate, Kind, Measured
from spectral_dna.schema.verdict import LensName, SetName
from spectral_dna.settings import Settings

FOLDER = Settings.model_fields["artifacts_dir"].default
TRACKS = st.fixed_dictionaries(
    {
        spec.key: st.integers(int(spec.low), int(spec.high)).map(float)
        if spec.scale is Scale.CATEGORY
        else st.floats(spec.low, spec.high)
        for spec in MODEL_FEATURES
    }
)


@pytest.fixture(scope="module")
def models():
    return load(FOLDER)


def measured(values):
    return {key: Measured(value=value, low=None, high=None) for key, value in values.items()}


def test_all_files_together_stay_small(models):
    assert sum(entry.bytes for entry in models.manifest.every_file.values()) <= 25 * 1024 * 1024


def test_nothing_is_published_that_the_manifest_does_not_name(models):
    named = {*models.manifest.every_file, "manifest.json"}
    assert {path.name for path in FOLDER.iterdir()} == named


@pytest.mark.parametrize("set_name", list(SetName))
class TestPublished:
    def test_a_middling_track_gets_a_verdict_and_reasons_that_add_up(self, models, set_name):
        features = measured(models.medians(set_name))
        verdict = judge(features, models, set_name=set_name)
        why = explain(features, verdict, models, set_name=set_name)
        emerging, charting = verdict.lenses[LensName.EMERGING], verdict.lenses[LensName.CHARTING]
        shown = {LensName.EMERGING: emerging.probability, LensName.CHARTING: charting.likeness}
        for name, answer in why.lenses.items():
            total = answer.explained.baseline + sum(reason.contribution for reason in answer.reasons)
            assert total == pytest.approx(shown[name], abs=1e-6)
            assert answer.explained.error < 0.05
        assert emerging.base_rate > 0.5
        assert charting.decade == "2010s"

    def test_having_no_vocals_missing_is_usual_among_the_tracks_it_is_compared_with(self, models, set_name):
        # exact tables hold 0 for sung music; among estimates a 0 would be a rarity that explains everything
        usual = {SetName.CATALOGUE: 0.0, SetName.RECORDING: 0.12}[set_name]
        features = measured({**models.medians(set_name), "instrumentalness": usual})
        why = explain(features, judge(features, models, set_name=set_name), models, set_name=set_name)
        for answer in why.lenses.values():
            part = next(reason.contribution for reason in answer.reasons if reason.feature == "instrumentalness")
            assert abs(part) < 0.2
        assert 10 < models.percentile("instrumentalness", usual, set_name=set_name) < 60

    @examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(values=TRACKS)
    def test_any_track_within_the_table_is_answered_within_bounds(self, models, set_name, values):
        verdict = judge(measured(values), models, set_name=set_name)
        for lens in verdict.lenses.values():
            assert lens.hit == (lens.votes >= 3)
            assert 0 <= lens.stability <= 1
            assert all(0 <= vote.probability <= 1 for vote in lens.members.values())
        popularity = verdict.popularity
        assert 0 <= popularity.low <= popularity.value <= popularity.high <= 100
        assert summary(verdict, Gate(kind=Kind.MUSIC, music=1.0), None)

    def test_a_higher_popularity_never_scores_less(self, models, set_name):
        entry = models.manifest.sets[set_name].popularity
        for line in (entry.low, entry.high, entry.percentile, entry.hit_score):
            assert all(one <= other for one, other in pairwise(line.y))
