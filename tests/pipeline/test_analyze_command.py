"""`spectral-dna analyze`: the same report on the command line."""

import errno
import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material import audio_files as make
from spectral_dna.audio.synth import sample_names, sample_sound
from spectral_dna.cli import app
from spectral_dna.sandbox import children
from spectral_dna.schema.problem import Problem
from spectral_dna.schema.report import Report
from spectral_dna.schema.verdict import LensName
from spectral_dna.settings import settings


@pytest.fixture
def run(tiny_artifacts: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
    settings.cache_clear()
    yield lambda *words: CliRunner().invoke(app, ["analyze", *map(str, words)])
    settings.cache_clear()
    children.close()


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sound = sample_sound(sample_names()[0])[: 12 * make.RATE]
    return make.write(tmp_path_factory.mktemp("song") / "my song.wav", sound)


class TestJson:
    def test_gives_a_report_a_line_in_order(self, run, song: Path, tmp_path: Path):
        other = make.write(tmp_path / "other.wav", make.music(8.0))
        done = run("--json", song, other)
        assert done.exit_code == 0
        reports = [Report.model_validate_json(line) for line in done.stdout.splitlines()]
        assert [report.source.name for report in reports] == ["my song.wav", "other.wav"]
        assert {report.source.kind for report in reports} == {"file"}

    def test_a_bad_file_is_told_in_its_line_and_the_rest_goes_on(self, run, song: Path, tmp_path: Path):
        done = run("--json", make.text(tmp_path), song, tmp_path / "nothing.mp3")
        first, second, third = done.stdout.splitlines()
        assert done.exit_code == 1
        assert Problem.model_validate_json(first).code == "unsupported_audio"
        assert Problem.model_validate_json(first).instance == str(tmp_path / "text.mp3")
        assert Report.model_validate_json(second).source.name == "my song.wav"
        assert Problem.model_validate_json(third).code == "source_missing"

    def test_the_decade_is_judged_by(self, run, song: Path):
        report = json.loads(run("--json", "--decade", "1980s", song).stdout)
        assert report["lenses"]["charting"]["decade"] == "1980s"

    def test_what_is_stated_is_told_to_the_models_that_take_it(self, run, song: Path):
        done = run("--json", "--genre", "Techno", "--not-explicit", "--year", "1994", song)
        report = Report.model_validate_json(done.stdout)
        assert report.stated.said() == {"genre": "techno", "explicit": "no", "year": "1994"}
        assert report.lenses[LensName.EMERGING].given.inputs == ["genre", "explicit"]
        assert report.lenses[LensName.CHARTING].decade == "1990s"

    def test_a_genre_that_no_model_knows_is_refused_before_anything_is_heard(self, run, song: Path):
        done = run("--genre", "polka", song)
        assert done.exit_code == 1
        assert "polka" in done.output
        assert "spectral-dna inputs" in done.output

    def test_a_genre_longer_than_any_is_a_wrong_word_and_no_defect(self, run, song: Path):
        done = run("--genre", "x" * 61, song)
        assert done.exit_code == 2
        assert "--genre" in done.output

    def test_nothing_stays_in_the_folder_for_temporary_files(self, run, song: Path, tmp_path: Path, monkeypatch):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        assert run("--json", song).exit_code == 0
        assert list(tmp_path.iterdir()) == []


class TestStrangeFiles:
    NAME = os.fsdecode(b"caf\xe9.mp3")

    @pytest.mark.parametrize("form", [["--json"], []], ids=["json", "people"])
    @pytest.mark.parametrize("is_there", [True, False], ids=["bad", "missing"])
    def test_a_name_that_is_no_text_is_told_as_far_as_it_goes(
        self, run, song: Path, tmp_path: Path, form: list[str], is_there: bool
    ):
        if is_there:
            (tmp_path / self.NAME).write_bytes(b"no recording at all")
        done = run(*form, tmp_path / self.NAME, song)
        assert done.exit_code == 1
        assert isinstance(done.exception, SystemExit)
        assert ("unsupported_audio" if is_there else "source_missing") in done.stdout
        assert "my song.wav" in done.stdout

    def test_one_that_the_system_keeps_from_us_is_told(self, run, song: Path, tmp_path: Path, monkeypatch):
        locked = make.write(tmp_path / "locked.wav", make.music(8.0))
        real = Path.open
        # Whoever runs as root may read everything: the refusal is the system's, only brought about here.
        monkeypatch.setattr(Path, "open", lambda path, *a, **k: _refuse() if path == locked else real(path, *a, **k))
        first, second = run("--json", locked, song).stdout.splitlines()
        assert Problem.model_validate_json(first).code == "source_unreadable"
        assert "Permission denied" in Problem.model_validate_json(first).detail
        assert Report.model_validate_json(second).source.name == "my song.wav"

    def test_a_name_longer_than_the_system_takes(self, run, song: Path, tmp_path: Path):
        first, second = run("--json", tmp_path / ("a" * 5000), song).stdout.splitlines()
        assert Problem.model_validate_json(first).code in ("source_missing", "source_unreadable")
        assert Report.model_validate_json(second).source.name == "my song.wav"


def _refuse() -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


class TestForPeople:
    def test_the_verdict_comes_first_and_every_vote_is_shown(self, run, song: Path):
        told = run(song).stdout
        assert told.startswith("my song.wav")
        for words in ("Emerging", "Charting", "random forest", "decision tree", "Popularity", "Tempo", "BPM"):
            assert words in told

    def test_an_error_says_what_to_do(self, run, tmp_path: Path):
        done = run(tmp_path / "nothing.mp3")
        assert done.exit_code == 1
        assert "There is no such file" in done.stdout
        assert "Check the path" in done.stdout

    def test_no_file_at_all_is_an_error_of_use(self, run):
        assert run().exit_code == 2


class TestModels:
    def test_missing_models_are_said_once(self, run, song: Path, tmp_path: Path, monkeypatch):
        monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tmp_path / "nowhere"))
        settings.cache_clear()
        done = run("--json", song)
        assert done.exit_code == 1
        assert "A published model file is missing" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.shared
class TestCalm:
    def test_a_calm_piano_gets_its_popularity_but_no_votes(self, run, real_audio: Path):
        report = Report.model_validate_json(run("--json", real_audio / "blues_city.mp3").stdout)
        assert report.features["energy"].value < 0.1
        assert (report.no_verdict, report.lenses) == ("too_calm", None)
        assert report.popularity is not None
        assert report.popularity.low < report.popularity.value < report.popularity.high
        assert "calmer" in report.summary
        assert "Expected popularity" in report.summary


class TestInputs:
    @pytest.mark.usefixtures("run")
    def test_lists_what_may_be_stated(self):
        listed = CliRunner().invoke(app, ["inputs"]).stdout
        assert "new-age" in listed
        assert "charting" in listed

    def test_readable_reports_say_what_the_sound_alone_gives(self, run, song: Path):
        told = run("--genre", "techno", song).stdout
        assert "Stated: genre techno" in told
        assert "told genre; from the sound alone" in " ".join(told.split())


class TestWhatWouldChange:
    def test_tells_the_moves_of_each_lens_with_what_they_are_not(self, run, song: Path):
        done = run("--what-would-change", song)
        told = " ".join(done.stdout.split())
        assert done.exit_code == 0
        for lens in LensName:
            assert f"{lens.value.capitalize()}: what would turn the majority" in told
        assert "of 5 votes" in told
        assert "It is no advice" in told

    def test_reports_as_json_have_no_room_for_moves(self, run, song: Path):
        done = run("--json", "--what-would-change", song)
        assert done.exit_code == 2
        assert "POST" in done.output
