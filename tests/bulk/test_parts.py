"""Rows that are stored, gone on with, and exported."""

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from spectral_dna.bulk.columns import COLUMNS, arrow_schema
from spectral_dna.bulk.export import write_csv
from spectral_dna.bulk.parts import Parts
from spectral_dna.bulk.resume import Pending, take_up
from spectral_dna.bulk.rows import begun, failed
from spectral_dna.bulk.sources import Entry, Kind, Source
from spectral_dna.errors import CorruptAudio, OutputUnwritable
from spectral_dna.schema.cells import harmless
from spectral_dna.schema.feature_table import FEATURES

ADDRESS = "https://catalogue.example/{}.mp3"


def source(number: int, revision: str = "", **carried: str) -> Source:
    return Source(ADDRESS.format(number), Kind.ADDRESS, None, revision, carried)


def parts(folder: Path, **options) -> Parts:
    return Parts(folder, arrow_schema(), **options)


class TestColumns:
    def test_every_feature_of_the_table_has_one_and_no_name_is_used_twice(self):
        names = [column.name for column in COLUMNS]
        assert len(names) == len(set(names))
        assert [name for name in names if name in {spec.key for spec in FEATURES}] == [spec.key for spec in FEATURES]

    def test_carried_ones_follow_under_names_of_their_own(self):
        assert arrow_schema(["title", "id"]).names[len(COLUMNS) :] == ["in_title", "in_id"]


class TestParts:
    def test_each_holds_so_many_rows_and_the_last_the_rest(self, tmp_path: Path, rows):
        made = parts(tmp_path, rows=2)
        for number in range(5):
            made.add(begun(source(number)))
        assert len(rows(tmp_path)) == 4
        made.flush()
        assert [pq.read_metadata(path).num_rows for path in made.files()] == [2, 2, 1]
        assert pq.read_schema(made.files()[0]).equals(arrow_schema())

    def test_an_old_one_is_written_before_it_is_full(self, tmp_path: Path, rows):
        made = parts(tmp_path, seconds=0.0)
        made.add(begun(source(1)))
        assert len(rows(tmp_path)) == 1

    def test_what_a_kill_left_unfinished_is_removed_and_numbers_go_on(self, tmp_path: Path):
        first = parts(tmp_path)
        first.add(begun(source(1)))
        first.flush()
        (tmp_path / "part-000002.unfinished").write_bytes(b"half")
        second = parts(tmp_path)
        second.add(begun(source(2)))
        second.flush()
        assert [path.name for path in sorted(tmp_path.iterdir())] == ["part-000001.parquet", "part-000002.parquet"]

    def test_a_disk_that_takes_no_more_is_told(self, tmp_path: Path):
        made = parts(tmp_path / "gone")
        made.add(begun(source(1)))
        with pytest.raises(OutputUnwritable, match="No such file"):
            made.flush()


class TestGoingOn:
    def store(self, folder: Path, *stored: dict) -> Parts:
        made = parts(folder)
        for row in stored:
            made.add(row)
        made.flush()
        return made

    def test_what_has_its_row_is_passed_and_what_is_listed_twice_heard_once(self, tmp_path: Path):
        made = self.store(tmp_path, begun(source(1)), failed(source(2), CorruptAudio()))
        pending = Pending([Entry(ADDRESS.format(number)) for number in (1, 2, 3, 3)], take_up(made, retry_errors=False))
        assert [one.name for one in pending] == [ADDRESS.format(3)]
        assert (pending.given, pending.passed, pending.outdated) == (1, 3, 0)

    def test_errors_are_tried_again_when_asked(self, tmp_path: Path):
        made = self.store(tmp_path, begun(source(1)), failed(source(2), CorruptAudio()))
        pending = Pending([Entry(ADDRESS.format(number)) for number in (1, 2)], take_up(made, retry_errors=True))
        assert [one.name for one in pending] == [ADDRESS.format(2)]
        assert pending.outdated == 1

    def test_a_newer_row_takes_the_place_of_the_older(self, tmp_path: Path, rows):
        self.store(tmp_path, begun(source(1, "old")), begun(source(2, "old")))
        self.store(tmp_path, begun(source(3, "old")))
        made = self.store(tmp_path, begun(source(1, "new")), begun(source(3, "new")))
        ledger = take_up(made, retry_errors=False)
        assert {row["id"]: row["revision"] for row in rows(tmp_path)} == {
            source(1).id: "new",
            source(2).id: "old",
            source(3).id: "new",
        }
        assert len(rows(tmp_path)) == 3
        assert not (tmp_path / "part-000002.parquet").exists()
        assert ledger.is_done(source(1).key, "new")


class TestCsv:
    @pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
    def test_no_text_begins_a_formula(self, begin: str):
        assert harmless(f"{begin}1+1") == f"'{begin}1+1"

    def test_numbers_stay_numbers_and_text_is_made_harmless(self, tmp_path: Path):
        made = Parts(tmp_path, arrow_schema(["=title"]))
        made.add({**begun(source(1, **{"=title": "=cmd|' /C calc'!A0"})), "loudness": -9.5, "warnings": ["a", "b"]})
        made.flush()
        write_csv(made, tmp_path / "rows.csv")
        with (tmp_path / "rows.csv").open(newline="") as file:
            (told,) = csv.DictReader(file)
        assert told["in_=title"] == "'=cmd|' /C calc'!A0"
        assert told["loudness"] == "-9.5"
        assert told["warnings"] == "a b"
        assert told["popularity"] == ""

    def test_a_table_of_other_types_is_never_written(self, tmp_path: Path):
        made = parts(tmp_path)
        made.add({**begun(source(1)), "popularity": "high"})
        with pytest.raises(pa.ArrowInvalid):
            made.flush()
        assert list(tmp_path.glob("*")) == []
