"""The command `spectral-dna score`, end to end on small models."""

import csv
import gzip

import pytest
from typer.testing import CliRunner

import tiny_models
from spectral_dna.cli import app
from spectral_dna.inference import score as scoring
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.settings import settings

COLUMNS = [
    "emerging_probability", "emerging_votes", "emerging_hit", "charting_probability", "charting_votes", "charting_hit",
    "popularity", "popularity_low", "popularity_high", "hit_score", "error",
]  # fmt: skip


@pytest.fixture
def run(tiny_artifacts, monkeypatch, tmp_path):
    monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
    settings.cache_clear()
    out = tmp_path / "out.csv"

    def score(source, *options):
        result = CliRunner().invoke(app, ["score", str(source), "--out", str(out), *options])
        rows = list(csv.DictReader(out.read_text().splitlines())) if out.exists() else []
        return result, rows

    yield score
    settings.cache_clear()


def table(rows=30, seed=3, **extra):
    made = tiny_models.tracks(rows, seed)
    columns = {str(spec.column): made[spec.key] * spec.column_scale for spec in MODEL_FEATURES}
    head = [*columns, *extra]
    body = [
        [*(f"{column[i]:.6f}" for column in columns.values()), *(c[i] for c in extra.values())] for i in range(rows)
    ]
    return [head, *body]


def written(path, lines, end="\n", before=""):
    path.write_text(before + "".join(",".join(line) + end for line in lines), encoding="utf-8", newline="")
    return path


class TestScore:
    def test_every_row_is_answered_with_exactly_the_promised_columns(self, run, tmp_path):
        result, rows = run(written(tmp_path / "in.csv", table()))
        assert result.exit_code == 0
        assert list(rows[0]) == COLUMNS
        assert len(rows) == 30
        for row in rows:
            assert row["error"] == "" or row["error"].startswith("note: ")
            assert row["emerging_hit"] == str(int(int(row["emerging_votes"]) >= 3))
            assert 0 <= float(row["charting_probability"]) <= 1
            assert float(row["popularity_low"]) <= float(row["popularity"]) <= float(row["popularity_high"])

    def test_order_is_kept_across_chunks(self, run, tmp_path, monkeypatch):
        lines = table()
        _, whole = run(written(tmp_path / "in.csv", lines))
        monkeypatch.setattr(scoring, "CHUNK", 7)
        _, chunked = run(tmp_path / "in.csv")
        _, backwards = run(written(tmp_path / "back.csv", [lines[0], *reversed(lines[1:])]))
        assert chunked == whole
        assert backwards == whole[::-1]

    def test_bad_rows_stay_in_place_empty_and_named(self, run, tmp_path):
        lines = table(5)
        lines[2][0] = "much"
        lines[4] = lines[4][:-1]
        result, rows = run(written(tmp_path / "in.csv", lines))
        assert result.exit_code == 0
        assert [bool(row["error"]) for row in rows] == [False, True, False, True, False]
        assert rows[1]["error"] == "danceability 'much' is not a number"
        assert all(rows[1][name] == "" for name in COLUMNS[:-1])
        assert "row 2: danceability 'much' is not a number" in result.stderr
        assert "3 of 5 rows scored" in result.stderr

    def test_good_rows_do_not_depend_on_bad_neighbours(self, run, tmp_path):
        lines = table(4)
        _, clean = run(written(tmp_path / "in.csv", lines))
        _, mixed = run(written(tmp_path / "mixed.csv", [lines[0], ["x"], *lines[1:]]))
        assert mixed[1:] == clean

    @pytest.mark.parametrize("cells", [["60s", "2010s"], ["1960s", "2010"], ["1960", "10s"]])
    def test_the_decade_column_is_used_row_by_row(self, run, tmp_path, cells):
        lines = table(2)
        _, latest = run(written(tmp_path / "in.csv", lines))
        dated = [[*line, cell] for line, cell in zip(lines, ["decade", *cells], strict=True)]
        _, rows = run(written(tmp_path / "dated.csv", dated))
        assert rows[1] == latest[1]
        assert rows[0]["emerging_probability"] == latest[0]["emerging_probability"]

    def test_byte_order_mark_crlf_and_gzip_change_nothing(self, run, tmp_path):
        lines = table(4)
        _, plain = run(written(tmp_path / "in.csv", lines))
        _, windows = run(written(tmp_path / "win.csv", lines, end="\r\n", before="\ufeff"))
        zipped = tmp_path / "in.csv.gz"
        zipped.write_bytes(gzip.compress((tmp_path / "win.csv").read_bytes()))
        _, unzipped = run(zipped)
        assert windows == plain
        assert unzipped == plain

    def test_the_two_sets_answer_differently(self, run, tmp_path):
        source = written(tmp_path / "in.csv", table(4))
        assert run(source)[1] != run(source, "--set", "recording")[1]

    def test_a_calm_row_is_answered_with_a_note(self, run, tmp_path):
        lines = table(2)
        lines[1][lines[0].index("energy")] = "0.05"
        lines[2][lines[0].index("energy")] = "0.5"
        result, rows = run(written(tmp_path / "in.csv", lines))
        assert all(row[name] for row in rows for name in COLUMNS[:-1])
        assert [row["error"][:27] for row in rows] == ["note: energy of 0.1 or less", ""]
        assert "1 row: energy of 0.1 or less" in result.stderr
        assert "2 of 2 rows scored" in result.stderr

    def test_a_name_in_another_encoding_costs_nothing(self, run, tmp_path):
        lines = table(3, artist=["Bjork"] * 3)
        _, plain = run(written(tmp_path / "in.csv", lines))
        latin = tmp_path / "latin.csv"
        latin.write_bytes((tmp_path / "in.csv").read_bytes().replace(b"Bjork", "Björk".encode("latin-1")))
        result, rows = run(latin)
        assert result.exit_code == 0
        assert rows == plain

    def test_a_cell_of_two_hundred_thousand_characters_is_read_past(self, run, tmp_path):
        lines = table(3, lyrics=["la", "la" * 100_000, "la"])
        result, rows = run(written(tmp_path / "in.csv", lines))
        assert result.exit_code == 0
        assert all(row["popularity"] for row in rows)

    def test_only_a_header_gives_only_a_header(self, run, tmp_path):
        result, rows = run(written(tmp_path / "in.csv", table(0)))
        assert result.exit_code == 0
        assert rows == []
        assert (tmp_path / "out.csv").read_text() == ",".join(COLUMNS) + "\n"


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "no header"),
            (b"track,artist\na,b\n", "danceability"),
            ("danceability,energy\n".encode("utf-16"), "UTF-16"),
            (b"\x89PNG\r\n\x1a\n\x00", "danceability"),
            (gzip.compress(b"a,b\n" * 99, mtime=0)[:9], "while reading"),
        ],
        ids=["empty", "other columns", "UTF-16", "not text", "cut gzip"],
    )
    def test_a_table_that_cannot_be_read_leaves_nothing_behind(self, run, tmp_path, content, said):
        source = tmp_path / "in.csv"
        source.write_bytes(content)
        result, rows = run(source)
        assert result.exit_code == 1
        assert said in result.stderr
        assert rows == []
        assert [path.name for path in tmp_path.iterdir() if path != source] == []

    def test_a_fault_in_the_middle_keeps_the_earlier_answers(self, run, tmp_path):
        source = written(tmp_path / "in.csv", table(3))
        _, before = run(source)
        with source.open("ab") as file:
            file.write(b'"' + b"x" * 1_100_000)
        result, after = run(source)
        assert result.exit_code == 1
        assert "Row 4" in result.stderr
        assert after == before

    def test_the_table_is_never_overwritten(self, run, tmp_path):
        source = written(tmp_path / "out.csv", table(3))
        result, _ = run(source)
        assert result.exit_code == 1
        assert "overwrite" in result.stderr
        assert source.read_text().startswith("danceability")

    def test_altered_models_refuse_to_score(self, run, tmp_path, monkeypatch):
        monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tmp_path))
        settings.cache_clear()
        result, _ = run(written(tmp_path / "in.csv", table(1)))
        assert result.exit_code == 1
        assert "model" in result.stderr.lower()


class TestStated:
    def told(self, rows=30):
        genres = ["Techno", "new age", "", "polka"]
        return table(rows, track_genre=[genres[i % 4] for i in range(rows)], explicit=["True", "", "0"] * (rows // 3))

    def test_plain_answers_do_not_change_with_columns_that_state_something(self, run, tmp_path):
        _, plain = run(written(tmp_path / "plain.csv", table()))
        _, beside = run(written(tmp_path / "told.csv", self.told()))
        assert beside == plain

    def test_what_a_row_states_is_told_and_named_beside_its_answers(self, run, tmp_path):
        _, plain = run(written(tmp_path / "plain.csv", table()))
        result, rows = run(written(tmp_path / "told.csv", self.told()), "--stated")
        assert result.exit_code == 0
        assert list(rows[0]) == [*COLUMNS[:-1], "told", "error"]
        assert [row["told"] for row in rows[:6]] == [
            "genre explicit",
            "genre",
            "explicit",
            "explicit",
            "genre",
            "genre explicit",
        ]
        silent = [(row, before) for row, before in zip(rows, plain, strict=True) if not row["told"]]
        assert silent
        for row, before in silent:
            assert {**row, "told": None} == {**before, "told": None}
        assert any(row["popularity"] != before["popularity"] for row, before in zip(rows, plain, strict=True))
        assert [row["charting_probability"] for row in rows] == [row["charting_probability"] for row in plain]

    def test_a_loved_genre_raises_what_an_unloved_one_lowers(self, run, tmp_path):
        answers = []
        for genre in ("techno", "new-age"):
            _, rows = run(written(tmp_path / f"{genre}.csv", table(track_genre=[genre] * 30)), "--stated")
            answers.append(sum(float(row["popularity"]) for row in rows))
        assert answers[0] > answers[1] + 30

    def test_a_genre_longer_than_any_silences_nothing_else(self, run, tmp_path):
        source = written(tmp_path / "in.csv", table(1, track_genre=["x" * 61], explicit=["True"]))
        assert run(source, "--stated")[1][0]["told"] == "explicit"

    def test_models_without_variants_refuse_plainly(self, tiny_artifacts, monkeypatch, tmp_path):
        folder = tiny_models.without_variants(tiny_artifacts, tmp_path / "plain")
        monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(folder))
        settings.cache_clear()
        source, out = written(tmp_path / "in.csv", table()), tmp_path / "out.csv"
        result = CliRunner().invoke(app, ["score", str(source), "--out", str(out), "--stated"])
        settings.cache_clear()
        assert result.exit_code == 1
        assert "neither genre nor explicit" in result.output
        assert not out.exists()
