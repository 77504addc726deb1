"""Is a track as a whole like the training music."""

import hashlib
import json
import shutil

import numpy as np
import pytest

import tiny_models
from spectral_dna.errors import FeatureTableMismatch, ModelAltered, ModelsMissing
from spectral_dna.inference.design import LOUDEST
from spectral_dna.inference.drift import DriftReference, Histogram
from spectral_dna.inference.familiarity import SCALES, distances, placed, unlike
from spectral_dna.inference.judge import judge
from spectral_dna.inference.manifest import Familiarity
from spectral_dna.inference.score import Judges, score
from spectral_dna.inference.store import load
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.heard import Measured
from spectral_dna.schema.verdict import SetName

UNIT = Familiarity(
    features=list(SCALES), mean=[0.0] * len(SCALES), precision=np.eye(len(SCALES)).tolist(), threshold=3.0,
    false_alarms=0.01,
)  # fmt: skip


def known(**changes) -> dict:
    """A distance fitted on the made-up tracks."""
    rows = placed(tiny_models.tracks(600))
    precision = np.linalg.inv(np.cov(rows, rowvar=False))
    return UNIT.model_dump() | {"mean": rows.mean(axis=0).tolist(), "precision": precision.tolist()} | changes


def publish(folder, **changes):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    for entry in manifest["sets"].values():
        entry["familiarity"] = known(**changes)
    path.write_text(json.dumps(manifest))
    return folder


@pytest.fixture
def folder(tiny_artifacts, tmp_path):
    return shutil.copytree(tiny_artifacts, tmp_path / "artifacts")


def warnings_of(models, **changes):
    track = {k: Measured(value=v, low=None, high=None) for k, v in tiny_models.one_track(**changes).items()}
    return judge(track, models, set_name=SetName.RECORDING).warnings


class TestDistance:
    def test_it_is_mahalanobis(self):
        track = {key: np.array([0.5, 0.25]) for key in SCALES}
        at = placed(track)
        centred = UNIT.model_copy(update={"mean": at[0].tolist()})
        assert distances(centred, track) == pytest.approx([0, np.linalg.norm(at[1] - at[0])])

    def test_it_counts_how_features_go_together(self):
        rng = np.random.default_rng(0)
        tied = rng.normal(0, 1, 5000)
        rows = np.column_stack([tied, tied + rng.normal(0, 0.1, 5000)])
        precision = np.linalg.inv(np.cov(rows, rowvar=False))
        whole = np.eye(len(SCALES))
        whole[:2, :2] = precision
        base = {key: np.array([0.5, 0.5]) for key in SCALES}
        here = base | {"danceability": np.array([1.5, 1.5]), "energy": np.array([1.5, -0.5])}
        middle = placed({key: np.array([0.5]) for key in SCALES})[0]
        found = distances(UNIT.model_copy(update={"mean": middle.tolist(), "precision": whole.tolist()}), here)
        assert found[0] < 2 < 10 < found[1]

    def test_louder_than_full_scale_is_no_farther(self):
        track = tiny_models.one_track()
        loud, louder = (placed({**track, "loudness": value}) for value in (LOUDEST, LOUDEST + 2))
        assert np.array_equal(loud, louder)

    def test_nothing_known_nothing_unlike(self):
        assert unlike(None, tiny_models.tracks(3)).tolist() == [False] * 3


class TestWarning:
    def test_a_far_track_is_warned_of_with_the_rate_of_false_alarms(self, folder):
        models = load(publish(folder, threshold=6.0))
        assert warnings_of(models) == []
        assert warnings_of(models, duration=7000.0) == ["outside_training_range:duration", "unlike_training_music:0.01"]

    def test_models_published_without_it_say_nothing(self, folder):
        assert warnings_of(load(folder)) == []

    def test_a_distance_over_other_features_is_refused(self, folder):
        with pytest.raises(FeatureTableMismatch):
            load(publish(folder, features=["energy"]))

    @pytest.mark.parametrize("precision", [[[1.0]], (-np.eye(len(SCALES))).tolist()], ids=["too small", "negative"])
    def test_what_is_no_distance_is_refused(self, folder, precision):
        with pytest.raises(ModelAltered):
            load(publish(folder, precision=precision))


class TestScore:
    def test_a_row_that_is_unlike_gets_its_answers_and_a_note(self, folder, tmp_path):
        tracks = {key: values[:3].copy() for key, values in tiny_models.tracks(3).items()}
        tracks["energy"], tracks["loudness"], tracks["danceability"] = (np.array([0.5, 0.5, 0.9]) for _ in range(3))
        tracks["loudness"], tracks["duration"] = np.array([-11.0, -11.0, -69.0]), np.array([200.0, 200.0, 7000.0])
        header = [str(spec.column) for spec in MODEL_FEATURES]
        lines = [
            ",".join(str(tracks[spec.key][row] * spec.column_scale) for spec in MODEL_FEATURES) for row in range(3)
        ]
        (tmp_path / "in.csv").write_text("\n".join([",".join(header), *lines]))
        judges = Judges(load(publish(folder, threshold=6.0)), SetName.CATALOGUE)
        tally = score(tmp_path / "in.csv", tmp_path / "out.csv", judges)
        answers = [line.split(",") for line in (tmp_path / "out.csv").read_text().splitlines()[1:]]
        assert [cells[-1] for cells in answers] == ["", "", "note: unlike the training rows as a whole"]
        assert all(cells[0] for cells in answers)
        assert tally.notes["unlike the training rows as a whole"] == 1


class TestDriftReference:
    def test_it_is_read_when_the_models_were_published_with_one(self, folder):
        reference = DriftReference(
            features={"energy": Histogram(edges=[0.5], values=[], shares=[0.4, 0.6], n=10)}, scores={}
        )
        content = reference.model_dump_json().encode()
        (folder / "drift.json").write_bytes(content)
        path = folder / "manifest.json"
        manifest = json.loads(path.read_text())
        manifest["sets"]["recording"]["drift"], manifest["sets"]["catalogue"]["drift"] = "drift.json", None
        path.write_text(json.dumps(manifest))
        with pytest.raises(ModelsMissing, match="drift"):
            load(folder)
        manifest["files"]["drift.json"] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        path.write_text(json.dumps(manifest))
        models = load(folder)
        assert models.drift_reference(SetName.RECORDING) == reference
        assert models.drift_reference(SetName.CATALOGUE) is None
