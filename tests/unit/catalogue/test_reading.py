"""Published tables as users have them: read as they are, and never more believed than they deserve."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from material.catalogue_tables import (
    DECADES,
    PLAYLISTS,
    SOUND,
    TRACKS,
    YEARS,
    decade,
    playlist,
    text,
    track,
    track_id,
    write,
    year,
)
from spectral_dna.catalogue.lines import LONGEST
from spectral_dna.catalogue.reading import TableReader, Tally
from spectral_dna.errors import TableTooLarge, UnknownTable, UnreadableTable
from spectral_dna.schema.catalogue_tracks import Track
from spectral_dna.schema.feature_table import MODEL_KEYS


def read(path: Path, *, most_bytes: int = 1 << 24, most_rows: int = 10_000) -> tuple[list[Track], Tally]:
    with TableReader(path, most_bytes=most_bytes, most_rows=most_rows) as reader:
        found = []
        while some := reader.chunk(3):
            found += some
        return found, reader.tally


def of(tmp_path: Path, *rows: dict[str, Any], header: tuple[str, ...] = TRACKS) -> tuple[list[Track], Tally]:
    return read(write(tmp_path / "table.csv", header, list(rows)))


class TestTables:
    @pytest.mark.parametrize("name", ["dataset.csv", "dataset.csv.gz"])
    def test_of_tracks(self, tmp_path: Path, name: str):
        rows = [track(number, artists="Ada;Bob", explicit="True") for number in range(7)]
        found, tally = read(write(tmp_path / name, TRACKS, rows))
        assert [one.id for one in found] == [track_id(number) for number in range(7)]
        assert (tally.rows, tally.repeated, tally.left_out) == (7, 0, {})
        one = found[0]
        assert (one.title, one.artist, one.album, one.genres) == ("Song 0", "Ada, Bob", "First", ("pop",))
        assert (one.explicit, one.popularity, one.year, one.decade) == (True, 40, None, None)
        features = dict(zip(MODEL_KEYS, one.features, strict=True))
        assert features == {**{key: SOUND[key] for key in MODEL_KEYS if key in SOUND}, "duration": 200.5}

    def test_of_years(self, tmp_path: Path):
        (one,), _ = of(tmp_path, year(1, artists="""['A "b"', "C's", 'D\\'s']"""), header=YEARS)
        assert (one.artist, one.year, one.decade, one.explicit, one.popularity) == (
            "A \"b\", C's, D's",
            2014,
            2010,
            True,
            44,
        )
        assert dict(zip(MODEL_KEYS, one.features, strict=True))["time_signature"] is None

    def test_of_playlists(self, tmp_path: Path):
        (one,), _ = of(tmp_path, playlist(1), header=PLAYLISTS)
        assert (one.genres, one.year, one.popularity, one.album) == (("pop", "dance pop"), 2019, 66, "First")

    @pytest.mark.parametrize(
        ("name", "expected"), [("dataset-of-60s.csv", 1960), ("dataset-of-00s.csv", 2000), ("d.csv", None)]
    )
    def test_of_decades(self, tmp_path: Path, name: str, expected: int | None):
        (one,), _ = read(write(tmp_path / name, DECADES, [decade(1)]))
        assert (one.id, one.decade, one.year, one.popularity) == (track_id(1), expected, None, None)

    def test_of_decades_that_say_so_in_a_column(self, tmp_path: Path):
        (one,), _ = of(tmp_path, decade(1, decade="80s"), header=(*DECADES, "decade"))
        assert one.decade == 1980

    def test_columns_may_stand_in_any_order_case_and_company(self, tmp_path: Path):
        header = (*(name.upper() + " " for name in reversed(TRACKS)), "more")
        rows = [{name.upper() + " ": value for name, value in track(1).items()}]
        (one,), _ = read(write(tmp_path / "t.csv", header, rows))
        assert one.title == "Song 1"

    def test_none_of_them_is_told_what_it_lacks(self, tmp_path: Path):
        header = tuple(name for name in TRACKS if name not in ("tempo", "track_genre"))
        with pytest.raises(UnknownTable, match=r"Spotify Tracks Dataset.*track_genre, tempo"):
            of(tmp_path, track(1), header=header)


class TestRows:
    @pytest.mark.parametrize(
        ("said", "reason"),
        [
            ({"track_id": ""}, "no_id"),
            ({"track_id": "../../etc/passwd"}, "bad_id"),
            ({"track_id": "é" * 22}, "bad_id"),
            ({"track_name": " "}, "no_title"),
            ({"track_name": "\u202e\u200b"}, "no_title"),
            ({"artists": ";;"}, "no_artist"),
            ({"track_name": "x" * 1001}, "too_long"),
            ({"artists": "x" * 1001}, "too_long"),
            ({"track_name": "a\0b"}, "nul"),
            ({"energy": ""}, "empty:energy"),
            ({"energy": "1_0"}, "no_number:energy"),
            ({"energy": "٠"}, "no_number:energy"),
            ({"energy": "nan"}, "no_number:energy"),
            ({"energy": "=1+1"}, "no_number:energy"),
            ({"energy": "1e999"}, "no_number:energy"),
            ({"energy": "1.01"}, "out_of_range:energy"),
            ({"tempo": "301"}, "out_of_range:tempo"),
            ({"key": "4.5"}, "out_of_range:key"),
            ({"duration_ms": "0"}, "out_of_range:duration_ms"),
            ({"popularity": "101"}, "out_of_range:popularity"),
        ],
    )
    def test_are_left_out_with_a_reason(self, tmp_path: Path, said: dict[str, Any], reason: str):
        found, tally = of(tmp_path, track(1), track(2, **said), track(3))
        assert [one.id for one in found] == [track_id(1), track_id(3)]
        assert (tally.rows, tally.left_out) == (3, {reason: 1})

    def test_of_another_width_are_left_out(self, tmp_path: Path):
        path = write(tmp_path / "t.csv", TRACKS, [track(1)])
        path.write_text(path.read_text() + "1,2,3\n\n" + ",".join("x" * 22) + "\n")
        found, tally = read(path)
        assert (len(found), tally.rows, tally.left_out) == (1, 3, {"cells": 2})

    @pytest.mark.parametrize("said", [{"tempo": "0"}, {"tempo": "0.0"}, {"key": "-1"}, {"time_signature": "0"}])
    def test_keep_a_gap_where_spotify_found_nothing(self, tmp_path: Path, said: dict[str, Any]):
        (one,), tally = of(tmp_path, track(1, **said))
        (name,) = said
        assert dict(zip(MODEL_KEYS, one.features, strict=True))[name] is None
        assert tally.notes == {f"not_found:{name}": 1}

    def test_named_once_more_add_their_genre(self, tmp_path: Path):
        found, tally = of(tmp_path, track(1), track(1, track_genre="rock"), track(2))
        assert [(one.genres, one.is_repeat) for one in found] == [
            (("pop",), False),
            (("rock",), True),
            (("pop",), False),
        ]
        assert (tally.rows, tally.repeated) == (3, 1)

    @pytest.mark.parametrize(
        "title", ["=1+1", "+x", "-x", "@x", '=HYPERLINK("http://x")', "100%", "<b>", "'; DROP TABLE"]
    )
    def test_keep_texts_that_others_would_run_as_what_they_are(self, tmp_path: Path, title: str):
        (one,), _ = of(tmp_path, track(1, track_name=title))
        assert one.title == title

    def test_lose_signs_that_nobody_sees(self, tmp_path: Path):
        (one,), _ = of(tmp_path, track(1, track_name="a\u202eb\x07c\r\nd"))
        assert one.title == "abcd" or one.title == "abc d"


class TestEncodings:
    def test_utf_8_with_its_mark(self, tmp_path: Path):
        found, tally = read(write(tmp_path / "t.csv", YEARS, [year(1, name="Café")], encoding="utf-8-sig"))
        assert ([one.title for one in found], tally.notes) == (["Café"], {})

    def test_windows_1252_is_read_and_said(self, tmp_path: Path):
        rows = [track(1, track_name="Café"), track(2), track(3, track_name="Beyoncé “x”")]
        found, tally = read(write(tmp_path / "t.csv", TRACKS, rows, encoding="cp1252"))
        assert [one.title for one in found] == ["Café", "Song 2", "Beyoncé “x”"]
        assert tally.notes == {"windows_1252": 2}

    def test_both_in_one_file_are_told_apart_line_by_line(self, tmp_path: Path):
        header, *lines = text(TRACKS, [track(1, track_name="é"), track(2, track_name="é")]).splitlines(keepends=True)
        path = tmp_path / "t.csv"
        path.write_bytes(header.encode() + lines[0].encode() + lines[1].encode("cp1252"))
        found, tally = read(path)
        assert [one.title for one in found] == ["é", "é"]
        assert tally.notes == {"windows_1252": 1}

    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
    def test_utf_16_is_refused(self, tmp_path: Path, encoding: str):
        with pytest.raises((UnreadableTable, UnknownTable)):
            read(write(tmp_path / "t.csv", TRACKS, [track(1)], encoding=encoding))


class TestFiles:
    @pytest.mark.parametrize(
        "content",
        [b"", b"PK\x03\x04rest", b"<!doctype html>", b"\x1f\x8bgarbage", b"\n\n", gzip.compress(b"", mtime=0)],
    )
    def test_that_are_no_tables_are_refused(self, tmp_path: Path, content: bytes):
        path = tmp_path / "t.csv"
        path.write_bytes(content)
        with pytest.raises(UnreadableTable):
            read(path)

    def test_that_are_not_there_are_refused(self, tmp_path: Path):
        for path in (tmp_path, tmp_path / "none.csv"):
            with pytest.raises(UnreadableTable):
                read(path)

    def test_cut_short_give_what_stands_before(self, tmp_path: Path):
        path = write(tmp_path / "t.csv.gz", TRACKS, [track(number) for number in range(2000)])
        path.write_bytes(path.read_bytes()[:-200])
        with TableReader(path, most_bytes=1 << 24, most_rows=10_000) as reader:
            found = reader.chunk(10_000)
            assert 1000 < len(found) < 2000
            assert [one.id for one in found] == [track_id(number) for number in range(len(found))]
            for _ in range(2):
                with pytest.raises(UnreadableTable):
                    reader.chunk(1)

    def test_that_unpack_to_too_much_are_refused(self, tmp_path: Path):
        path = write(tmp_path / "t.csv.gz", TRACKS, [track(1)] * 1000)
        with pytest.raises(TableTooLarge):
            read(path, most_bytes=50_000)

    def test_of_too_many_rows_are_refused(self, tmp_path: Path):
        with pytest.raises(TableTooLarge, match="9 rows"):
            read(write(tmp_path / "t.csv", TRACKS, [track(number) for number in range(10)]), most_rows=9)

    def test_with_a_line_that_is_too_long_lose_that_line_alone(self, tmp_path: Path):
        rows = [track(1), track(2, track_name="x" * LONGEST), track(3)]
        found, tally = read(write(tmp_path / "t.csv", TRACKS, rows))
        assert [one.id for one in found] == [track_id(1), track_id(3)]
        assert (tally.rows, tally.left_out) == (3, {"too_long": 1})

    def test_with_a_quote_that_is_never_closed_are_refused_and_not_swallowed(self, tmp_path: Path):
        rows = [track(number) for number in range(1500)]
        path = write(tmp_path / "t.csv", TRACKS, rows)
        path.write_text(path.read_text().replace("Song 700", '"Song 700', 1))
        with pytest.raises(UnreadableTable, match="quote"):
            read(path)

    def test_with_a_record_over_several_lines_keep_it(self, tmp_path: Path):
        found, _ = of(tmp_path, track(1, track_name="one\ntwo"), track(2))
        assert [one.title for one in found] == ["onetwo", "Song 2"] or found[0].title == "one two"
