"""The charting likeness along a track."""

import pytest

import tiny_models
from spectral_dna.inference.along import along
from spectral_dna.inference.judge import judge
from spectral_dna.inference.store import load
from spectral_dna.schema.heard import Measured, Windows
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.verdict import LensName, SetName

STANDING = {"energy": 90.0, "loudness": 10.0}


@pytest.fixture(scope="module")
def models(tiny_artifacts):
    return load(tiny_artifacts)


def asked(models, loudness, energy):
    features = {k: Measured(value=v, low=None, high=None) for k, v in tiny_models.one_track().items()}
    windows = Windows(length=30.0, step=5.0, features={"loudness": loudness, "energy": energy})
    charting = judge(features, models, set_name=SetName.RECORDING).lenses[LensName.CHARTING]
    return features, charting, along(
        features, windows, charting, models, stated=NOTHING, percentiles=STANDING
    )  # fmt: skip


def test_a_stretch_like_the_whole_track_is_as_alike_as_the_whole_track(models):
    whole = tiny_models.one_track()
    _, charting, found = asked(models, [whole["loudness"]] * 3, [whole["energy"]] * 3)
    assert found.likeness == pytest.approx([charting.likeness] * 3, abs=1e-4)
    assert found.moments == {}


def test_the_strongest_stretch_is_the_one_that_the_models_would_call_a_hit(models):
    _, _, found = asked(models, [-19.0, -12.0, -4.0, -15.0], [0.15, 0.5, 0.95, 0.3])
    assert found.likeness.index(max(found.likeness)) == 2
    assert (found.strongest.start, found.strongest.end) == (10.0, 40.0)
    assert found.strongest.value == max(found.likeness)


def test_a_feature_is_most_itself_on_the_side_where_the_track_stands(models):
    _, _, found = asked(models, [-19.0, -12.0, -4.0, -15.0], [0.15, 0.5, 0.95, 0.3])
    assert (found.moments["energy"].start, found.moments["energy"].value) == (10.0, 0.95)
    assert (found.moments["loudness"].start, found.moments["loudness"].value) == (0.0, -19.0)


def test_what_hardly_moves_is_nowhere_more_than_elsewhere(models):
    _, _, found = asked(models, [-12.0, -11.9, -12.1], [0.5, 0.7, 0.5])
    assert set(found.moments) == {"energy"}


def test_length_key_mode_and_metre_are_held(models):
    features, _, found = asked(models, [-9.0, -8.0], [0.5, 0.6])
    assert {"duration", "key", "mode", "time_signature"} <= set(found.held)
    assert not {"loudness", "energy"} & set(found.held)
    assert set(found.held) <= set(features)


def test_silent_stretches_have_no_likeness_and_are_never_the_strongest(models):
    _, _, found = asked(models, [-70.0, -12.0, -70.0], [0.95, 0.2, 0.95])
    assert found.likeness[0] is None
    assert found.likeness[2] is None
    assert found.strongest.start == 5.0
    assert asked(models, [-70.0, -65.0], [0.5, 0.5])[2] is None
