"""What a training left in a real SQLite store, read back."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.tracking.contents import flat, revision
from spectral_training.tracking.store import ARTIFACTS, EXPERIMENT, Tracked, sqlite_in, tracked

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MLflow's own, of SQLAlchemy


@pytest.fixture(scope="module")
def runs(trained: Path) -> dict[str, Any]:
    from mlflow.tracking import MlflowClient

    client = MlflowClient(sqlite_in(trained))
    experiment = client.get_experiment_by_name(EXPERIMENT)
    assert experiment is not None
    return {run.info.run_name: run for run in client.search_runs([experiment.experiment_id]) if run.data.metrics}


@pytest.fixture(scope="module")
def manifest(trained: Path) -> Manifest:
    return Manifest.model_validate_json((trained / "models" / "manifest.json").read_bytes())


class TestTraining:
    def test_one_run_with_one_inside_for_each_lens_and_regressor_of_each_set(self, runs) -> None:
        inside = {f"{name} {part}" for name in SetName for part in (*LensName, "popularity")}
        assert set(runs) == {"train", "served", *inside}
        parent = runs["train"].info.run_id
        assert all(runs[name].data.tags["mlflow.parentRunId"] == parent for name in inside)
        assert all(run.info.status == "FINISHED" for run in runs.values())

    def test_every_setting_is_a_parameter(self, runs) -> None:
        followed = runs["train"].data.params
        assert followed["settings.lenses.charting.catalogue.members.random_forest.trees"] == "12"
        assert followed["settings.quick"] == "True"
        assert followed["command.seed"] == "42"

    def test_data_code_and_libraries_are_named(self, runs, manifest: Manifest) -> None:
        tags = runs["train"].data.tags
        assert {tags["data.tracks"], tags["data.billboard"]} == set(manifest.data.values())
        assert tags["library.numpy"] == manifest.libraries["numpy"]
        assert tags["library.mlflow"].startswith("3.")
        assert "code.revision" in tags

    def test_figures_are_those_of_the_manifest(self, runs, manifest: Manifest) -> None:
        fitted = manifest.sets[SetName.RECORDING].lenses[LensName.EMERGING]
        logged = runs["recording emerging"].data.metrics
        area = fitted.metrics["auc_extracted"]
        assert [logged[f"auc_extracted{end}"] for end in ("", ".low", ".high")] == [area.value, area.low, area.high]
        assert logged["xgboost.auc_extracted"] == fitted.member_metrics["xgboost"]["auc_extracted"].value

    def test_sections_are_metrics_too(self, runs) -> None:
        assert any(name.startswith("scores.") for name in runs["train"].data.metrics)

    def test_each_step_says_what_it_took(self, runs) -> None:
        logged = runs["train"].data.metrics
        assert logged["seconds.fit"] > 0
        assert logged["peak_mb.fit"] > 10
        assert logged["seconds/fit/teacher"] > 0

    def test_models_lie_there_as_they_were_fitted(self, runs, manifest: Manifest, trained: Path) -> None:
        run = runs["catalogue charting"]
        for model in manifest.sets[SetName.CATALOGUE].lenses[LensName.CHARTING].members.values():
            kept = trained / ARTIFACTS / run.info.run_id / "artifacts" / "models" / model.file
            digest = hashlib.sha256(kept.read_bytes()).hexdigest()
            assert run.data.tags[f"sha256.{model.file}"] == digest == manifest.files[model.file].sha256

    def test_the_files_that_are_served_lie_there_too(self, runs, trained: Path) -> None:
        served = Manifest.model_validate_json((trained / "whole" / "manifest.json").read_bytes())
        tags = runs["served"].data.tags
        models = {name: entry for name, entry in served.files.items() if not name.endswith(".json")}
        assert {name: tags[f"sha256.{name}"] for name in models} == {name: one.sha256 for name, one in models.items()}

    def test_drawings_lie_beside(self, trained: Path) -> None:
        drawn = {path.name for path in (trained / ARTIFACTS).rglob("figures/*.png")}
        assert drawn >= {"members.png", "calibration.png", "seconds.png"}


class TestStore:
    def test_a_run_that_breaks_is_failed_and_keeps_what_it_logged(self, trained: Path) -> None:
        def breaks() -> None:
            with tracked(sqlite_in(trained), trained, "breaks") as run:
                opened.append(run)
                run.parameters({f"p{index}": index for index in range(150)})
                run.metrics({"R&B (2010s)": 0.5})
                raise ValueError("broken")

        opened: list[Tracked] = []
        with pytest.raises(ValueError, match="broken"):
            breaks()
        kept = opened[0].client.get_run(opened[0].run)
        assert kept.info.status == "FAILED"
        assert len(kept.data.params) == 150
        assert kept.data.metrics == {"R_B _2010s_": 0.5}

    def test_nothing_is_reported_to_its_makers(self) -> None:
        from mlflow.telemetry.utils import is_telemetry_disabled

        assert is_telemetry_disabled()


class TestContents:
    def test_nested_values_are_flattened_to_paths(self) -> None:
        assert dict(flat({"a": {"b": [1, {"c": None}]}}, "x")) == {"x.a.b.0": 1, "x.a.b.1.c": None}

    def test_outside_a_checkout_the_revision_is_unknown(self, tmp_path: Path) -> None:
        assert revision(tmp_path) == {"code.revision": "unknown: not in a git checkout"}
