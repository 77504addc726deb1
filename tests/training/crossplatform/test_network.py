"""Artists joined on tables where it is known who belongs together."""

import numpy as np
import pandas as pd
import pytest

from spectral_training.crossplatform.network import ALIKE, BILLED, NEIGHBOURS, SOUND, joined

ARTISTS = 60


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    """Two halves of artists that sound alike and are as famous; each has three recordings."""
    rng = np.random.default_rng(2)
    half = np.repeat(np.arange(ARTISTS) % 2, 3)
    sound = {key: half * 5.0 + rng.normal(0, 1, 3 * ARTISTS) for key in SOUND}
    keys = np.repeat([f"a{place:02d}" for place in range(ARTISTS)], 3)
    return pd.DataFrame(sound | {
        "artist_key": keys, "recording": np.arange(3 * ARTISTS), "title": "Song",
        "log_streams": half * 2.0 + rng.normal(6, 0.3, 3 * ARTISTS),
    })  # fmt: skip


def billing(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Bill every artist's first recording with the artist two places on, who is of the same half."""
    first = rows.drop_duplicates("artist_key")
    other = first.assign(artist_key=np.roll(first["artist_key"].to_numpy(), -2))
    return [rows, other]


class TestJoined:
    def test_those_who_are_billed_together_are_joined_and_as_famous(self, rows: pd.DataFrame) -> None:
        found = joined(rows, billing(rows), seed=1)
        links = found.links[found.links["kind"] == BILLED]
        assert found.network.billed_together == len(links) == ARTISTS
        assert found.network.groups == 2
        billed = next(one for one in found.network.figures if one.key == f"{BILLED}_streams")
        assert billed.figure.value > 0.9
        assert billed.p_value is not None
        assert billed.p_value < 0.01

    def test_those_who_sound_alike_are_of_one_half(self, rows: pd.DataFrame) -> None:
        links = joined(rows, [rows], seed=1).links
        alike = links[links["kind"] == ALIKE]
        assert len(alike) > ARTISTS
        halves = alike[["one", "other"]].map(lambda key: int(key[1:]) % 2)
        assert (halves["one"] == halves["other"]).all()
        assert (alike["one"] < alike["other"]).all()
        assert alike.groupby("one").size().max() <= NEIGHBOURS

    @pytest.mark.parametrize(("title", "guests"), [
        ("Song (feat. A02)", {("a00", "a02")}),
        ("Song ft. A02 & A03", {("a00", "a02"), ("a00", "a03"), ("a02", "a03")}),
        ("Song (with A02)", {("a00", "a02")}), ("Canción [con A02]", {("a00", "a02")}),
        ("Song - with A02", {("a00", "a02")}),
        ("Stay with A02", set()), ("Baila con A02 (Remix)", set()), ("Song (Playing with A02)", set()),
        ("Song with a view", set()), ("A Feat of Strength", set()),
    ])  # fmt: skip
    def test_titles_name_guests(self, rows: pd.DataFrame, title: str, guests: set[tuple[str, str]]) -> None:
        told = rows.assign(title=np.where(rows.index == 0, title, "Song"))
        links = joined(told, [told], seed=1).links
        billed = links[links["kind"] == BILLED]
        assert set(zip(billed["one"], billed["other"], strict=True)) == guests

    def test_streams_that_are_nobody_s_are_not_alike(self, rows: pd.DataFrame) -> None:
        rng = np.random.default_rng(3)
        by_chance = dict(zip(rows["artist_key"].unique(), rng.normal(6, 1, ARTISTS), strict=True))
        table = rows.assign(log_streams=rows["artist_key"].map(by_chance))
        (billed,) = [one for one in joined(table, billing(table), seed=1).network.figures if one.key.startswith(BILLED)]
        assert billed.figure.low is not None
        assert billed.figure.low < 0
        assert billed.p_value is not None
        assert billed.p_value > 0.05

    def test_a_compilation_joins_nobody(self, rows: pd.DataFrame) -> None:
        found = joined(rows, [rows.assign(recording=0)], seed=1)
        assert found.network.billed_together == found.network.groups == 0

    def test_few_artists_are_left_alone(self, rows: pd.DataFrame) -> None:
        found = joined(rows.head(6), [rows.head(6)], seed=1)
        assert (found.network.alike, found.network.figures) == (0, [])
        assert found.links.empty
