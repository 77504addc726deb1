"""Tables as people have them: cut off, with another delimiter, other names, other numbers, too little in them."""

import gzip
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.frame import Frame, read_frame
from spectral_training.errors import TableUnusable
from spectral_training.tables import limits
from spectral_training.tables.splits import is_test
from spectral_training.tables.synthetic import youtube

NAME = "Spotify_Youtube.csv"


@pytest.fixture(scope="module")
def published() -> pd.DataFrame:
    return youtube(400, seed=3)


@pytest.fixture(scope="module")
def plain(published: pd.DataFrame) -> str:
    return str(published.to_csv())


def read(content: str | bytes, folder: Path, name: str = NAME) -> Frame:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_frame(folder / name)


def refused(content: str | bytes, folder: Path, name: str = NAME) -> str:
    with pytest.raises(TableUnusable) as error:
        read(content, folder, name)
    return str(error.value)


class TestCutOff:
    def test_in_the_middle_of_a_row(self, plain: str, tmp_path: Path) -> None:
        lines = plain.splitlines(keepends=True)
        cut = "".join(lines[:300]) + lines[300][: len(lines[300]) // 2]
        said = refused(cut, tmp_path)
        assert said.startswith(f"{NAME}, line 301: the file ends in the middle of a row, before its column 'Stream'.")
        assert "Fetch it again" in said

    def test_in_the_middle_of_a_quoted_text(self, published: pd.DataFrame, tmp_path: Path) -> None:
        text = published.assign(Description="first line\nsecond, line").to_csv()
        said = refused(text[: text.rindex("second")], tmp_path)
        assert "ends in the middle of a quoted text" in said

    def test_in_the_middle_of_a_packed_file(self, plain: str, tmp_path: Path) -> None:
        packed = gzip.compress(plain.encode())
        said = refused(packed[: len(packed) // 2], tmp_path, f"{NAME}.gz")
        assert said == f"{NAME}.gz can't be read to its end: it was cut off. Fetch it again."

    def test_whose_last_number_may_be_short_is_said(self, plain: str, tmp_path: Path) -> None:
        limits = {said.key: said for said in read(plain[:-4], tmp_path).limits}
        assert limits["last_line_open"].numbers == {"line": 401}

    def test_a_whole_file_says_nothing(self, plain: str, tmp_path: Path) -> None:
        assert [said.key for said in read(plain, tmp_path).limits] == ["freshness_unknown"]


class TestDelimiters:
    @pytest.mark.parametrize("delimiter", [";", "\t", "|"])
    def test_others_are_found(self, published: pd.DataFrame, plain: str, tmp_path: Path, delimiter: str) -> None:
        other = read(published.to_csv(sep=delimiter), tmp_path).rows
        pd.testing.assert_frame_equal(other, read(plain, tmp_path).rows)

    def test_semicolons_with_decimal_commas(self, published: pd.DataFrame, plain: str, tmp_path: Path) -> None:
        other = read(published.to_csv(sep=";", decimal=","), tmp_path).rows
        pd.testing.assert_frame_equal(other, read(plain, tmp_path).rows)


class TestColumns:
    def test_renamed_ones_are_named_beside_what_is_there(self, published: pd.DataFrame, tmp_path: Path) -> None:
        renamed = published.rename(columns={"Stream": "Streams", "Official_video": "official", "Danceability": "Dance"})
        said = refused(renamed.drop(columns="Tempo").to_csv(), tmp_path)
        assert "line 1" in said
        assert "stream (there is 'Streams')" in said
        assert "danceability (there is 'Dance')" in said
        assert ", tempo" in said

    def test_case_and_order_are_of_no_matter(self, published: pd.DataFrame, plain: str, tmp_path: Path) -> None:
        turned = published[published.columns[::-1]].rename(columns=str.upper)
        other = read(turned.to_csv(index=False), tmp_path).rows
        pd.testing.assert_frame_equal(other, read(plain, tmp_path).rows)

    def test_one_in_another_unit_is_told(self, published: pd.DataFrame, tmp_path: Path) -> None:
        said = refused(published.assign(Energy=published["Energy"] * 100).to_csv(), tmp_path)
        assert "column energy: the median is" in said
        assert "it looks like percent" in said

    def test_words_among_numbers_are_told_with_their_rows(self, published: pd.DataFrame, tmp_path: Path) -> None:
        words = published["Views"].astype(object)
        words.iloc[[7, 390]] = "many"
        assert "column views: no number in 2 rows (8, 391)" in refused(published.assign(Views=words).to_csv(), tmp_path)


class TestNumbers:
    @pytest.mark.parametrize("separator", [",", ".", " ", "'", "\u202f"])
    def test_of_streams_with_separators(
        self, published: pd.DataFrame, plain: str, tmp_path: Path, separator: str
    ) -> None:
        written = published["Stream"].map(lambda streams: f"{streams:,.0f}".replace(",", separator))
        frame = read(published.assign(Stream=written).to_csv(), tmp_path)
        pd.testing.assert_frame_equal(frame.rows, read(plain, tmp_path).rows)
        assert "numbers_with_separators" in {said.key for said in frame.limits}

    def test_of_no_views_give_no_ratio(self, published: pd.DataFrame, tmp_path: Path) -> None:
        views = published["Views"].copy()
        views.iloc[0] = 0
        row = read(published.assign(Views=views).to_csv(), tmp_path).rows.iloc[0]
        assert row["views"] == row["log_views"] == 0
        assert np.isnan(row["cross_platform_ratio"])
        assert np.isnan(row["youtube_engagement"])

    def test_below_zero_are_missing_and_counted(self, published: pd.DataFrame, tmp_path: Path) -> None:
        likes = published["Likes"].copy()
        likes.iloc[[3, 4]] = -7
        frame = read(published.assign(Likes=likes).to_csv(), tmp_path)
        assert frame.rows["likes"].iloc[[3, 4]].isna().all()
        assert "(2 were)" in frame.steps[0].why
        assert frame.steps[0].rows_in == frame.steps[0].rows_out == 400


class TestTooLittle:
    def test_ten_rows(self, published: pd.DataFrame, tmp_path: Path) -> None:
        assert refused(published.head(10).to_csv(), tmp_path) == f"{NAME} holds 10 rows; at least 200 are needed."

    def test_no_rows(self, published: pd.DataFrame, tmp_path: Path) -> None:
        assert refused(published.head(0).to_csv(), tmp_path) == f"{NAME} holds 0 rows; at least 200 are needed."

    def test_one_artist(self, published: pd.DataFrame, tmp_path: Path) -> None:
        said = refused(published.assign(Artist="Somebody").to_csv(), tmp_path)
        assert "one artist alone: none can be left out of fitting, so nothing can be tested" in said

    def test_streams_of_next_to_none(self, published: pd.DataFrame, tmp_path: Path) -> None:
        few = published["Stream"].where(np.arange(400) < 150)
        said = refused(published.assign(Stream=few).to_csv(), tmp_path)
        assert "only 150 recordings are left after cleaning (read 400, named 400, streams known 150" in said

    def test_artists_of_whom_none_is_left_for_the_test(self, published: pd.DataFrame, tmp_path: Path) -> None:
        names = [name for name in (f"band{place}" for place in range(40)) if not is_test(pd.Series([name]))[0]]
        said = refused(published.assign(Artist=[names[place % 12] for place in range(400)]).to_csv(), tmp_path)
        assert "of its 12 artists 0 are kept apart for the test" in said
        assert "at least 2 and 10 are needed" in said

    def test_streams_that_are_all_alike(self, published: pd.DataFrame, tmp_path: Path) -> None:
        few = published["Stream"].where(np.arange(400) < 150, 1000.0)
        assert "recordings have 1,000 streams: there is no top tenth" in refused(
            published.assign(Stream=few).to_csv(), tmp_path
        )


class TestTooMuch:
    @pytest.mark.parametrize(("limit", "most", "said"), [
        ("MOST_STREAMED_ROWS", 399, "has more than 399 rows."),
        ("MOST_STREAMED_LINES", 300, "has more than 300 lines."),
        ("MOST_STREAMED", 2**14, "unpacks to more than 0 MB."),
    ])  # fmt: skip
    def test_is_refused_while_it_streams(
        self, plain: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, said: str
    ) -> None:
        monkeypatch.setattr(limits, limit, most)
        assert refused(plain, tmp_path) == f"{NAME} {said}"


class TestText:
    def test_in_latin_1_is_told_with_its_line(self, published: pd.DataFrame, tmp_path: Path) -> None:
        names = published["Artist"].copy()
        names.iloc[9] = "Björk"
        said = refused(published.assign(Artist=names).to_csv().encode("latin-1"), tmp_path)
        assert said.startswith(f"{NAME}, line 11: byte 0xf6 is no UTF-8.")

    def test_in_utf_16_is_told(self, plain: str, tmp_path: Path) -> None:
        assert "UTF-16. Save it as UTF-8" in refused(plain.encode("utf-16"), tmp_path)

    def test_with_a_mark_of_its_order_is_read(self, plain: str, tmp_path: Path) -> None:
        assert len(read(plain.encode("utf-8-sig"), tmp_path).rows) > 300

    def test_that_is_a_formula_stays_as_it_is(self, published: pd.DataFrame, tmp_path: Path) -> None:
        titles = published["Track"].copy()
        titles.iloc[0] = "=HYPERLINK(A1)"
        assert read(published.assign(Track=titles).to_csv(), tmp_path).rows["title"].iloc[0] == "=HYPERLINK(A1)"
