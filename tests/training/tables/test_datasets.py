"""Each published table is read as it is published, under our names and in our units."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableMissing
from spectral_training.tables.datasets import WORLD, Table, read_table
from spectral_training.tables.schemas import SCHEMAS
from spectral_training.tables.sources import SOURCES, files_of, is_there
from spectral_training.tables.synthetic import billboard, charts, tracks, write_published, years

WITHOUT = {"playlists": {"time_signature"}, "years": {"time_signature"}, "youtube": {"mode", "time_signature"}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    write_published(folder, rows=400)
    return folder


@pytest.fixture(scope="module")
def tables(folder: Path) -> dict[str, Table]:
    return {name: read_table(name, folder) for name in SCHEMAS}


class TestPublished:
    def test_every_source_has_a_schema(self) -> None:
        assert list(SOURCES) == list(SCHEMAS)

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_the_synthetic_files_have_the_columns_that_are_published(self, name: str, folder: Path) -> None:
        assert len(pd.read_csv(files_of(name, folder)[0], nrows=1).columns) == SOURCES[name].columns

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_nothing_is_noticed_in_a_sound_table(self, name: str, tables: dict[str, Table]) -> None:
        assert tables[name].findings == ()

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_features_are_in_our_units(self, name: str, tables: dict[str, Table]) -> None:
        rows = tables[name].rows
        assert {spec.key for spec in MODEL_FEATURES} - set(rows) == WITHOUT.get(name, set())
        for spec in (spec for spec in MODEL_FEATURES if spec.key in rows):
            assert rows[spec.key].between(spec.low, spec.high).all(), spec.key

    @pytest.mark.parametrize("name", SCHEMAS)
    def test_artists_have_a_key(self, name: str, tables: dict[str, Table]) -> None:
        assert tables[name].rows["artist_key"].str.fullmatch(r"(artist|band)\d+").all()

    def test_lists_of_names_are_read(self, tables: dict[str, Table]) -> None:
        assert tables["years"].rows["artist"].str.fullmatch(r"Artist \d+;Guest's Guest").all()

    def test_years_come_from_dates_where_no_column_says_them(self, tables: dict[str, Table]) -> None:
        rows = tables["playlists"].rows
        assert (rows["year"] == pd.to_datetime(rows["released"]).dt.year).all()

    def test_charts_without_a_country_speak_of_the_world(self, tables: dict[str, Table]) -> None:
        assert set(tables["charts"].rows["country"]) == {WORLD, "DE", "JP", "TR", "KR"}

    def test_what_was_not_found_is_missing_and_flags_are_numbers(self, tables: dict[str, Table]) -> None:
        rows = tables["youtube"].rows
        assert 0 < rows["views"].isna().sum() < 40
        assert (rows["views"].isna() == rows["official_video"].isna()).all()
        assert set(rows["official_video"].dropna()) == {0.0, 1.0}


class TestParts:
    def test_columns_that_a_part_leaves_out_are_missing(self, tmp_path: Path) -> None:
        made = charts(300, seed=0).drop(columns=["name", "artists", "snapshot_date"])
        made.to_csv(tmp_path / "chart_countries.csv.gz", index=False)
        rows = read_table("charts", tmp_path).rows
        assert rows[["title", "artist", "artist_key", "day"]].isna().all(axis=None)

    def test_the_published_file_comes_before_a_part(self, tmp_path: Path) -> None:
        tracks(250, seed=0).to_csv(tmp_path / "spotify_tracks.csv", index=False)
        tracks(500, seed=0).to_csv(tmp_path / "dataset.csv")
        assert len(read_table("tracks", tmp_path).rows) == 600

    def test_five_of_six_files_are_no_table(self, tmp_path: Path) -> None:
        for decade, part in billboard(600, seed=0).groupby("decade"):
            part.drop(columns="decade").to_csv(tmp_path / f"dataset-of-{decade}.csv", index=False)
        (tmp_path / "dataset-of-90s.csv").unlink()
        assert not is_there("billboard", tmp_path)
        with pytest.raises(TableMissing, match=r"dataset-of-90s\.csv .*theoverman"):
            read_table("billboard", tmp_path)

    def test_a_list_of_names_that_is_broken_names_nobody(self, tmp_path: Path) -> None:
        made = years(250, seed=0)
        made.loc[3, "artists"] = "['Unclosed"
        made.to_csv(tmp_path / "data.csv", index=False)
        rows = read_table("years", tmp_path).rows
        assert rows["artist"].isna().to_numpy().nonzero()[0].tolist() == [3]
        assert rows["artist_key"].isna().sum() == 1

    def test_the_hash_is_of_the_bytes_of_all_files(self, folder: Path) -> None:
        one, other = read_table("billboard", folder).sha256, read_table("tracks", folder).sha256
        assert len(one) == len(other) == 64
        assert one != other


@pytest.mark.shared
class TestReal:
    @pytest.mark.parametrize("name", SCHEMAS)
    def test_every_row_of_the_real_tables_is_read(self, name: str, real_tables: Path) -> None:
        table = read_table(name, real_tables)
        assert len(table.rows) == sum(len(pd.read_csv(path, low_memory=False)) for path in files_of(name, real_tables))
        assert not any(finding.fatal for finding in table.findings)
        assert np.isfinite(table.rows["tempo"].dropna()).all()
