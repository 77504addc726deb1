"""`spectral-dna markets`: the published markets, and a recording held against them."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from material import audio_files
from spectral_dna.cli import app
from spectral_dna.sandbox import children
from spectral_dna.schema.markets import Markets
from spectral_dna.settings import settings


@pytest.fixture
def artifacts(tiny_artifacts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Published models of one's own, which the command finds."""
    folder = Path(shutil.copytree(tiny_artifacts, tmp_path / "artifacts"))
    monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(folder))
    settings.cache_clear()
    yield folder
    settings.cache_clear()
    children.close()


def run(*words: str) -> Result:
    return CliRunner(env={"COLUMNS": "120"}).invoke(app, ["markets", *words])


@pytest.mark.usefixtures("artifacts")
class TestMarkets:
    def test_are_listed_with_their_figures(self):
        said = run()
        assert said.exit_code == 0, said.output
        rows = {row.split("│")[1].strip(): row for row in said.output.splitlines() if row.startswith("│")}
        assert set(rows) == {"BR", "DE", "IS", "JP"}
        assert "0.800 [0.700, 0.900]" in rows["BR"]
        assert "no evidence" in rows["DE"]
        assert "too few tracks" in rows["IS"]

    def test_of_a_recording(self, tmp_path: Path):
        path = audio_files.write(tmp_path / "song.wav", audio_files.music(12))
        said = run(str(path), "--json")
        assert said.exit_code == 0, said.output
        found = Markets.model_validate_json(said.stdout)
        assert {one.code for one in found.markets if one.likeness is not None} == {"BR", "JP"}
        table = run(str(path)).stdout
        assert found.sentence[:40] in table
        assert "no evidence" in table

    def test_by_rule_of_thumb(self, tmp_path: Path):
        path = audio_files.write(tmp_path / "song.wav", audio_files.music(12))
        found = json.loads(run(str(path), "--rule-of-thumb", "--json").stdout)
        assert {one["code"] for one in found["markets"]} == {"US", "GB", "DE", "FR", "JP", "BR"}
        assert all(0 <= one["likeness"] <= 100 for one in found["markets"])

    def test_silence_is_held_against_none(self, tmp_path: Path):
        said = run(str(audio_files.write(tmp_path / "silent.wav", audio_files.silence(8))))
        assert said.exit_code == 1
        assert "There is nothing to hold against markets" in said.output

    def test_what_is_no_recording_is_refused(self, tmp_path: Path):
        said = run(str(audio_files.text(tmp_path)))
        assert said.exit_code == 1
        assert "Traceback" not in said.output

    def test_without_a_recording_there_is_nothing_to_weigh(self):
        assert run("--rule-of-thumb").exit_code == 2


def test_models_without_markets_say_so(artifacts: Path):
    whole = json.loads((artifacts / "manifest.json").read_text())
    del whole["beside"]
    (artifacts / "manifest.json").write_text(json.dumps(whole))
    said = run()
    assert said.exit_code == 1
    assert "No markets are published" in said.output
