"""From charts to recordings: one row each, with every market, and nobody on two sides."""

from pathlib import Path

import pandas as pd
import pytest

from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.markets.charted import Charted, read_charted
from spectral_training.tables import synthetic
from training.markets.conftest import TRACKS


@pytest.fixture(scope="module")
def read(charts: Path) -> Charted:
    return read_charted([charts])


class TestRows:
    def test_a_recording_stands_once_with_all_its_markets(self, read: Charted, charts: Path):
        table = pd.read_csv(charts)
        assert len(read.rows) == read.rows["recording"].nunique() <= TRACKS
        one = table[table["country"] == "BR"]["spotify_id"].iloc[0]
        (place,) = (read.rows["id"] == one).to_numpy().nonzero()[0]
        there = {code for code, is_there in zip(read.codes, read.where[place], strict=True) if is_there}
        assert there == {*table[table["spotify_id"] == one]["country"]} - {"GLOBAL"}

    def test_the_world_is_no_market(self, read: Charted):
        assert read.codes == ("BR", "DE", "IS")

    def test_the_same_sound_under_another_id_is_one_recording_that_charts_in_both_places(
        self, charts: Path, tmp_path: Path
    ):
        table = pd.read_csv(charts)
        one = table[table["country"] == "GLOBAL"].iloc[[50]]
        again = one.assign(spotify_id="another id", country="JP")
        pd.concat([table, again]).to_csv(tmp_path / "again.csv", index=False)
        read = read_charted([tmp_path / "again.csv"])
        (place,) = (read.rows["id"] == one["spotify_id"].item()).to_numpy().nonzero()[0]
        assert "another id" not in set(read.rows["id"])
        assert read.where[place, read.codes.index("JP")]


class TestArtists:
    def test_without_a_name_every_recording_is_a_group_of_its_own(self, read: Charted):
        assert read.artists_known == 0
        assert read.groups.nunique() == len(read.rows)

    def test_other_tables_name_them_by_id_and_by_sound(self, charts: Path, tmp_path: Path):
        tracks = synthetic.years(TRACKS, seed=0)
        tracks.head(300).to_csv(tmp_path / "years.csv", index=False)
        tracks.iloc[300:600].assign(id="other " + tracks["id"]).to_csv(tmp_path / "more.csv", index=False)
        read = read_charted([charts, tmp_path / "years.csv", tmp_path / "more.csv"])
        known = read.rows["id"].isin(tracks["id"].head(600)).sum()
        assert read.artists_known == known > 500
        assert read.groups.nunique() < len(read.rows)
        assert set(read.data) == {"charts", "years"}


class TestRefusal:
    def test_no_charts(self, tmp_path: Path):
        synthetic.years(300, seed=1).to_csv(tmp_path / "years.csv", index=False)
        with pytest.raises(TableMissing, match="0 of the files are tables of charts"):
            read_charted([tmp_path / "years.csv"])

    def test_a_table_of_nothing_that_we_know(self, tmp_path: Path):
        (tmp_path / "other.csv").write_text("a,b\n1,2\n")
        with pytest.raises(TableUnusable, match="the columns of no published table"):
            read_charted([tmp_path / "other.csv"])

    def test_too_few_recordings(self, charts: Path, tmp_path: Path):
        table = pd.read_csv(charts)
        few = table[table["spotify_id"].isin(table["spotify_id"].unique()[:50])]
        pd.concat([few] * 8).to_csv(tmp_path / "few.csv", index=False)
        with pytest.raises(TableUnusable, match="recordings chart anywhere"):
            read_charted([tmp_path / "few.csv"])
