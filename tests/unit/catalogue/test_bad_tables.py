"""Tables that came to harm, or mean it: each a code with advice, or rows left out and counted."""

from pathlib import Path
from typing import Any

import pytest

from material.catalogue_tables import TRACKS, text, track, track_id, write
from spectral_dna.catalogue.reading import TableReader, Tally
from spectral_dna.errors import SpectralError, UnknownTable, UnreadableTable
from spectral_dna.schema.catalogue import counted
from spectral_dna.schema.catalogue_tracks import Track

COMMAND = "=cmd|' /C calc'!A0"
MEGABYTE = "x" * (1 << 20)


def read(path: Path) -> tuple[list[Track], Tally]:
    with TableReader(path, most_bytes=1 << 26, most_rows=10_000) as reader:
        found: list[Track] = []
        while some := reader.chunk(3):
            found += some
        return found, reader.tally


def lines(*rows: dict[str, Any]) -> list[str]:
    return text(TRACKS, list(rows)).splitlines(keepends=True)


def left(path: Path) -> dict[str, int]:
    """Read it, and see that each row is somewhere: in the catalogue, or counted with a reason in words."""
    found, tally = read(path)
    assert tally.rows == len(found) + sum(tally.left_out.values())
    assert all(one.sentence != one.key for one in counted({**tally.left_out, **tally.notes}))
    return dict(tally.left_out)


class TestFormulas:
    @pytest.mark.parametrize("formula", [COMMAND, "+1+1", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")'])
    def test_in_texts_stay_texts(self, tmp_path: Path, formula: str):
        said = dict.fromkeys(("track_name", "artists", "album_name", "track_genre", "explicit"), formula)
        (one,), tally = read(write(tmp_path / "t.csv", TRACKS, [track(1, **said)]))
        assert {one.title, one.artist, one.album} == {formula.strip()}
        assert (one.genres, one.explicit, tally.left_out) == ((formula.strip().casefold(),), None, {})

    @pytest.mark.parametrize(
        ("column", "reason"),
        [("track_id", "bad_id"), ("popularity", "no_number:popularity"), ("duration_ms", "no_number:duration_ms")],
    )
    def test_elsewhere_leave_their_row_out(self, tmp_path: Path, column: str, reason: str):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), track(2, **{column: COMMAND})])
        assert left(path) == {reason: 1}

    def test_in_the_header_are_columns_that_are_lacking(self, tmp_path: Path):
        header = [COMMAND if name == "tempo" else name for name in TRACKS]
        with pytest.raises(UnknownTable, match="lacks tempo"):
            read(write(tmp_path / "t.csv", tuple(header), [track(1)]))


class TestColumns:
    @pytest.mark.parametrize(
        "spoil",
        [
            lambda said: said.replace(",", ";"),
            lambda said: said.replace(",", "\t"),
            lambda said: "\n".join(said.splitlines()[1:]),
            lambda said: said.replace("tempo", "tem\0po", 1),
            lambda said: said.replace("tempo", MEGABYTE, 1),
            lambda said: f'[{{"track_id": "{len(said)}"}}]',
        ],
        ids=["semicolons", "tabs", "no header", "a NUL in the header", "a megabyte in the header", "JSON"],
    )
    def test_of_no_table_are_refused_with_advice(self, tmp_path: Path, spoil: Any):
        path = tmp_path / "t.csv"
        path.write_text(spoil("".join(lines(track(1), track(2)))))
        with pytest.raises(UnknownTable) as refused:
            read(path)
        assert (refused.value.code, refused.value.status) == ("unknown_table", 422)
        assert "catalogue.md" in refused.value.advice

    def test_that_stand_twice_count_once_by_their_first(self, tmp_path: Path):
        header, row = lines(track(1))
        path = tmp_path / "t.csv"
        path.write_text(header.replace("\n", ",energy\n") + row.replace("\n", ",0.9\n"))
        ((one,), _) = read(path)
        assert 0.6 in one.features
        assert 0.9 not in one.features

    def test_ended_as_on_old_machines_are_refused(self, tmp_path: Path):
        path = tmp_path / "t.csv"
        path.write_bytes("".join(lines(track(1))).replace("\n", "\r").encode())
        with pytest.raises(UnreadableTable):
            read(path)


class TestCells:
    def test_of_a_megabyte_lose_their_row_alone(self, tmp_path: Path):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), track(2, album_name=MEGABYTE), track(3)])
        assert left(path) == {"too_long": 1}

    def test_of_a_megabyte_in_a_column_that_nobody_reads_lose_it_too(self, tmp_path: Path):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), {**track(2), "": MEGABYTE}, track(3)])
        assert left(path) == {"too_long": 1}

    def test_of_a_megabyte_over_many_lines_are_refused_with_what_stands_before(self, tmp_path: Path):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), track(2, album_name="x\n" * (1 << 19)), track(3)])
        with TableReader(path, most_bytes=1 << 26, most_rows=10) as reader:
            assert [one.id for one in reader.chunk(10)] == [track_id(1)]
            with pytest.raises(UnreadableTable, match="quote") as refused:
                reader.chunk(10)
        assert refused.value.advice

    @pytest.mark.parametrize("column", ["", "track_id", "tempo", "track_genre"])
    def test_with_a_nul_lose_their_row_wherever_it_is(self, tmp_path: Path, column: str):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), {**track(2), column: "1\0"}, track(3)])
        assert left(path) == {"nul": 1}

    def test_with_a_nul_in_a_record_of_several_lines_lose_that_record_alone(self, tmp_path: Path):
        path = write(tmp_path / "t.csv", TRACKS, [track(1), track(2, album_name="a\0\nb\nc"), track(3)])
        assert left(path) == {"nul": 1}


class TestEncodings:
    def test_three_in_one_file_are_all_read_and_the_strange_lines_counted(self, tmp_path: Path):
        header, first, second, third = lines(*(track(n, track_name="Café", album_name="né") for n in (1, 2, 3)))
        path = tmp_path / "t.csv"
        path.write_bytes(
            header.encode("utf-8-sig") + first.encode() + second.encode("cp1252") + third.encode("utf-16-le")
        )
        found, tally = read(path)
        assert [one.title for one in found] == ["Café", "Café"]
        assert tally.notes["windows_1252"] >= 1
        assert sum(tally.left_out.values()) >= 1

    def test_bytes_of_none_are_shown_as_such(self, tmp_path: Path):
        header, row = lines(track(1, track_name="Caf!"))
        path = tmp_path / "t.csv"
        path.write_bytes(header.encode() + row.encode().replace(b"!", b"\x81\x9d"))
        ((one,), tally) = read(path)
        assert one.title.startswith("Caf")
        assert tally.notes == {"windows_1252": 1}


def test_cut_anywhere_it_gives_rows_that_it_has_or_a_code_with_advice(tmp_path: Path):
    rows = [track(number, track_name=f'Ça "{number}", va', album_name="one\ntwo") for number in (1, 2, 3)]
    whole = text(TRACKS, rows).encode()
    path = tmp_path / "t.csv"
    path.write_bytes(whole)
    stood = {one.id: one for one in read(path)[0]}
    assert len(stood) == 3
    refusals = dict[str, str]()
    for end in range(1, len(whole)):
        path.write_bytes(whole[:end])
        try:
            found, tally = read(path)
        except SpectralError as refused:
            refusals[refused.code] = refused.advice
            continue
        assert tally.rows == len(found) + sum(tally.left_out.values()), end
        for one in found:  # of what stands last, a cut leaves a part that nobody can tell from a whole
            assert (one.id, one.title, one.features) == (stood[one.id].id, stood[one.id].title, stood[one.id].features)
    assert set(refusals) == {"unknown_table"}
    assert all(refusals.values())
