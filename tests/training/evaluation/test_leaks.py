"""The usual recipe, with its leaks and without them, where nothing can be learnt but a leak."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from typer.testing import CliRunner

from spectral_dna.schema.verdict import MemberName
from spectral_training.cli import app
from spectral_training.evaluation import naive
from spectral_training.evaluation.leaks import HARD, Leaks, find_leaks, render
from spectral_training.tables.datasets import read_tracks
from spectral_training.tables.splits import is_test
from spectral_training.tables.synthetic import write_tables


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("leaks")
    write_tables(made, rows=3000, planted=False)
    return made


@pytest.fixture(scope="module")
def tracks(folder: Path) -> pd.DataFrame:
    """Half of the recordings are hits, by a coin."""
    rows = read_tracks(folder).rows
    song = rows["title"].str.removesuffix(" - Remastered")
    coin = pd.Series(np.random.default_rng(1).integers(0, 2, song.nunique()) * 40, index=song.unique())
    return rows.assign(popularity=song.map(coin))


@pytest.fixture(scope="module", autouse=True)
def _small() -> Iterator[None]:
    """Small forests: the leak shows all the same."""
    whole = naive.members

    def members(seed: int) -> dict[MemberName, Any]:
        five = whole(seed)
        for name in (MemberName.RANDOM_FOREST, MemberName.XGBOOST, MemberName.ADABOOST):
            five[name].set_params(n_estimators=10)
        return five

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(naive, "members", members)
        yield


@pytest.fixture(scope="module")
def found(tracks: pd.DataFrame) -> Leaks:
    return find_leaks(tracks, 42, lambda _: None)


class TestRecipes:
    def test_repeats_and_a_random_split_beat_a_coin_and_their_removal_ends_it(self, found: Leaks) -> None:
        drawn = "label drawn for each recording"
        first, *_, recordings, artists, inside = [step.random[drawn]["k_neighbors"] for step in found.steps]
        assert first.low is not None
        assert first.low > 0.5
        for honest in (recordings, artists, inside):
            assert honest.value == pytest.approx(0.5, abs=0.08)

    def test_every_step_has_the_five_and_their_vote(self, found: Leaks) -> None:
        for step in found.steps:
            assert list(step.answers) == [*MemberName, HARD]

    def test_the_table_tells_the_reported_figures_beside_ours(self, found: Leaks) -> None:
        told = "\n".join(render(found))
        assert f"{found.reported[HARD]:.3f}" in told
        assert all(step.name in told for step in found.steps)

    def test_the_command_prints_it(self, folder: Path) -> None:
        answer = CliRunner().invoke(app, ["leaks", "--data", str(folder)])
        assert answer.exit_code == 0, answer.output


class TestRows:
    def test_artists_of_the_test_set_stay_out(self, tracks: pd.DataFrame) -> None:
        rows, _ = naive.usual_rows(tracks, np.random.default_rng(0))
        assert not is_test(rows["artist_key"]).any()

    def test_repeats_that_are_missing_are_put_back_and_said_to_be(self, tracks: pd.DataFrame) -> None:
        single = tracks.drop_duplicates("id")
        rows, simulated = naive.usual_rows(single, np.random.default_rng(0))
        assert simulated
        assert rows["id"].duplicated().mean() == pytest.approx(naive.REPEATED, abs=0.02)

    def test_repeats_that_are_there_are_left_as_they_are(self, tracks: pd.DataFrame) -> None:
        rows, simulated = naive.usual_rows(tracks, np.random.default_rng(0))
        assert not simulated
        assert len(rows) < len(tracks)

    def test_undersampling_leaves_as_many_hits_as_flops(self, tracks: pd.DataFrame) -> None:
        rows, _ = naive.usual_rows(tracks, np.random.default_rng(0))
        assert naive.undersampled(rows, np.random.default_rng(0))["hit"].mean() == 0.5
