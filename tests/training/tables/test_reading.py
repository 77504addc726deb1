"""What is no table, or too large to be one, is refused with the file's name and the line."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from spectral_training.errors import TableUnusable
from spectral_training.tables import limits
from spectral_training.tables.datasets import read_tracks
from spectral_training.tables.synthetic import tracks

TEXT = tracks(250, seed=0).to_csv(index=False)


def refused(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(TableUnusable) as error:
        read_tracks(path.parent)
    return str(error.value)


def zipped(**entries: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(f"{name}.csv", text)
    return packed.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dataset.csv"


class TestReadable:
    @pytest.mark.parametrize(
        "content",
        [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), gzip.compress(TEXT.encode()), zipped(anything=TEXT)],
        ids=["plain", "with a byte order mark", "gzip", "a zip under a name that says CSV"],
    )
    def test_what_the_bytes_say_counts_not_the_name(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        assert len(read_tracks(path.parent).rows) == 300

    @pytest.mark.parametrize("name", ["NA", "None", "null", "nan", "1999", "007"])
    def test_a_song_called_none_is_a_song(self, path: Path, name: str) -> None:
        path.write_text(TEXT.replace("Song 3,", f"{name},"))
        assert read_tracks(path.parent).rows["title"][3] == name


class TestNoTable:
    def test_an_empty_file(self, path: Path) -> None:
        assert "is empty" in refused(path, b"")

    def test_a_folder_of_that_name(self, path: Path) -> None:
        path.mkdir()
        with pytest.raises(TableUnusable, match=r"dataset\.csv is no file"):
            read_tracks(path.parent)

    def test_a_login_page_instead_of_the_download(self, path: Path) -> None:
        assert "web page" in refused(path, b"<!DOCTYPE html><html><body>Sign in</body></html>")

    def test_a_picture(self, path: Path) -> None:
        assert "line 1" in refused(path, b"\x89PNG\r\n\x1a\n" + bytes(range(256)))

    def test_ragged_rows_are_named_by_line(self, path: Path) -> None:
        lines = TEXT.splitlines()
        lines[7] += ",1,2,3"
        assert "line 8" in refused(path, "\n".join(lines).encode())

    def test_rows_longer_than_the_header(self, path: Path) -> None:
        header, *rows = TEXT.splitlines()
        assert "line 2" in refused(path, "\n".join([header, *(row + ",1" for row in rows)]).encode())

    def test_a_broken_gzip(self, path: Path) -> None:
        assert "can't be read" in refused(path, gzip.compress(TEXT.encode())[:-200])

    def test_a_zip_of_several_tables(self, path: Path) -> None:
        assert "2 CSV files" in refused(path, zipped(one=TEXT, other=TEXT))


class TestEncoding:
    def test_utf_16(self, path: Path) -> None:
        message = refused(path, TEXT.encode("utf-16"))
        assert "line 1" in message
        assert "UTF-16" in message

    def test_utf_16_without_a_mark(self, path: Path) -> None:
        assert "zero byte" in refused(path, TEXT.encode("utf-16-le"))

    def test_latin_1_is_named_by_line(self, path: Path) -> None:
        lines = TEXT.splitlines()
        lines[41] = lines[41].replace("Song", "Sóng")
        message = refused(path, "\n".join(lines).encode("latin-1"))
        assert "dataset.csv, line 42: byte 0xf3" in message

    def test_a_letter_cut_off_at_the_end(self, path: Path) -> None:
        assert "no UTF-8" in refused(path, TEXT.encode() + "é".encode()[:1])


class TestHeader:
    def test_a_repeated_column_is_named_although_pandas_would_rename_it(self, path: Path) -> None:
        header, *rows = TEXT.splitlines()
        message = refused(path, "\n".join([header.replace("liveness", " Tempo"), *rows]).encode())
        assert message == "dataset.csv, line 1: the columns tempo stand there more than once."

    def test_two_columns_without_a_name(self, path: Path) -> None:
        header, *rows = TEXT.splitlines()
        message = refused(path, "\n".join([f",,{header}", *(f"1,1,{row}" for row in rows)]).encode())
        assert "columns without a name" in message

    def test_all_missing_columns_are_named(self, path: Path) -> None:
        message = refused(path, TEXT.replace("tempo", "bpm", 1).replace("valence", "mood", 1).encode())
        assert message == "dataset.csv, line 1: the columns valence, tempo are missing."

    def test_thousands_of_columns(self, path: Path) -> None:
        assert "over 200 columns" in refused(path, ",".join(f"c{index}" for index in range(3000)).encode())


class TestBombs:
    def test_a_gzip_that_unfolds_a_thousandfold(self, path: Path) -> None:
        header = TEXT.splitlines()[0].encode()
        message = refused(path, gzip.compress(header + b"\n" + b"0" * (2 * limits.PACKED_FROM)))
        assert "more than 100 times its size" in message

    def test_a_zip_that_does(self, path: Path) -> None:
        assert "more than 100 times its size" in refused(path, zipped(bomb=TEXT + "0," * limits.PACKED_FROM))

    def test_too_many_bytes(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "MOST_BYTES", 1000)
        assert "unpacks to more than" in refused(path, TEXT.encode())

    def test_too_many_lines(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(limits, "MOST_LINES", 100)
        assert "more than 100 lines" in refused(path, TEXT.encode())
