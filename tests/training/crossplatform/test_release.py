"""A report beside the published models: shown by the service, replaced whole, kept when models are released anew."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from material import tiny_streams
from material.executive import executive_report, sentence
from spectral_dna.crossplatform.opening import open_report
from spectral_dna.errors import ModelAltered
from spectral_dna.inference.checks import read_manifest
from spectral_training.crossplatform.release import release_report, show_rows
from spectral_training.errors import GateFailed, OutputUnwritable
from spectral_training.train.release import Places


@pytest.fixture
def places(tmp_path: Path, tiny_artifacts: Path) -> Places:
    shutil.copytree(tiny_artifacts, tmp_path / "artifacts")
    return Places(tmp_path / "artifacts", None)


class TestRelease:
    def test_the_service_reads_what_was_released(self, places: Places) -> None:
        release_report(executive_report(), tiny_streams.models(), places)
        found = open_report(places.artifacts, read_manifest(places.artifacts))
        assert found is not None
        assert found.report == executive_report()
        assert found.page.startswith(b"<!doctype html>")

    def test_a_newer_one_takes_its_place_and_leaves_nothing_of_it(self, places: Places) -> None:
        before = len(list(places.artifacts.iterdir()))
        release_report(executive_report(), tiny_streams.models(), places)
        newer = executive_report().model_copy(update={"summary": [sentence("Newer.")]})
        release_report(newer, tiny_streams.models(), places)
        found = open_report(places.artifacts, read_manifest(places.artifacts))
        assert found is not None
        assert found.report == newer
        assert len(list(places.artifacts.iterdir())) == before + 3 + 10

    def test_one_that_the_service_could_not_open_leaves_all_as_it_was(self, places: Places) -> None:
        release_report(executive_report(), tiny_streams.models(), places)
        before = {path.name: path.read_bytes() for path in places.artifacts.iterdir() if path.is_file()}
        models = tiny_streams.models()
        broken = replace(models, boosters={**models.boosters, min(models.boosters): b"no booster"})
        with pytest.raises(ModelAltered):
            release_report(executive_report().model_copy(update={"summary": []}), broken, places)
        assert {path.name: path.read_bytes() for path in places.artifacts.iterdir() if path.is_file()} == before

    def test_without_models_there_is_no_place_for_it(self, tmp_path: Path) -> None:
        with pytest.raises(GateFailed, match="no published models"):
            release_report(executive_report(), tiny_streams.models(), Places(tmp_path, None))


class TestRows:
    def test_are_copied_whole_and_replace_the_old_ones(self, tmp_path: Path) -> None:
        (tmp_path / "new.db").write_bytes(b"new")
        shown = tmp_path / "data" / "spectral_analytics.db"
        show_rows(tmp_path / "new.db", shown)
        (tmp_path / "new.db").write_bytes(b"newer")
        show_rows(tmp_path / "new.db", shown)
        assert shown.read_bytes() == b"newer"
        assert [path.name for path in shown.parent.iterdir()] == ["spectral_analytics.db"]

    def test_where_nothing_may_be_written_it_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "new.db").write_bytes(b"new")
        (tmp_path / "data").write_text("a file")
        with pytest.raises(OutputUnwritable, match="can't be written"):
            show_rows(tmp_path / "new.db", tmp_path / "data" / "spectral_analytics.db")
