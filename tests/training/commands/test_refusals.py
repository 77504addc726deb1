"""What `spectral-train` refuses is told in a sentence that names the option, file or section, and never as a trace."""

from pathlib import Path

import pytest

from spectral_training import cli
from spectral_training.errors import TableUnusable
from spectral_training.evaluation.yardstick import read_yardstick


def told(words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Run the command line as a person does, and give what it says on its way out."""
    monkeypatch.setattr("sys.argv", ["spectral-train", *words])
    monkeypatch.setenv("COLUMNS", "400")
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code != 0
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    folder = tmp_path / "nothing"
    folder.mkdir()
    return folder


class TestPaths:
    @pytest.mark.parametrize("command", ["train", "fit", "search"])
    def test_a_file_where_a_folder_should_be_made(
        self, command: str, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (nothing / "taken").write_text("", encoding="utf-8")
        said = told([command, "--data", str(nothing), "--out", str(nothing / "taken")], monkeypatch, capsys)
        assert "--out" in said
        assert "is a file" in said

    @pytest.mark.parametrize("option", ["--yardstick", "--recordings"])
    def test_what_a_training_should_read_and_is_not_there(
        self, option: str, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = told(["train", "--data", str(nothing), option, "/no/such/place"], monkeypatch, capsys)
        assert option in said
        assert "does not exist" in said

    def test_a_place_that_cannot_be_written(
        self, tables: Path, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (nothing / "taken").write_text("", encoding="utf-8")
        out = nothing / "taken" / "page.html"
        said = told(["explore", "--data", str(tables), "--out", str(out)], monkeypatch, capsys)
        assert f"{out.parent}:" in said.replace("\n", "")  # a terminal breaks long paths


class TestEvaluate:
    def test_a_folder_without_a_fit(
        self, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said = told(["evaluate", "--data", str(nothing), "--from", str(nothing)], monkeypatch, capsys)
        assert "there is no manifest.json; run `spectral-train fit` first" in said

    def test_a_section_that_there_is_not(
        self, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = ["evaluate", "--data", str(nothing), "--from", str(nothing), "--only", "nosuch"]
        said = told(words, monkeypatch, capsys)
        assert "'nosuch' is not one of" in said
        assert "'scores'" in said


class TestCheck:
    def test_a_folder_without_a_table_is_refused_and_nothing_is_written(
        self, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert "No published table in" in told(["check", "--data", str(nothing)], monkeypatch, capsys)
        assert list(nothing.iterdir()) == []


class TestForce:
    def test_a_name_that_is_no_gate_is_refused_before_anything_is_read(
        self, nothing: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = ["train", "--data", str(nothing), "--out", str(nothing / "out"), "--force", "nosuch", "--why", "a try"]
        assert "no gate called nosuch may be overruled" in told(words, monkeypatch, capsys)
        assert list(nothing.iterdir()) == []


class TestYardstick:
    def test_a_file_without_the_function_is_refused_before_anything_is_fitted(self, nothing: Path) -> None:
        (nothing / "ruler.py").write_text("as_extracted = 1\n", encoding="utf-8")
        with pytest.raises(TableUnusable, match=r"ruler.py defines no as_extracted\(table\)"):
            read_yardstick(nothing / "ruler.py")
