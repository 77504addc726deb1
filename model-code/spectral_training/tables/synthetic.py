"""A catalogue made by code, tiny or huge: planted signal, artists and recordings that repeat, or labels at random.

It has the columns of the published tables, so that the whole way from fit to publish can be walked in seconds,
and so that a leak shows: with random labels, nothing but a leak can beat a coin.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference.design import DECADES

Floats = npt.NDArray[np.float64]
_GENRES = ("sample-pop", "sample-rock", "sample-folk")
_REPEATS = 0.2


def write_tables(folder: Path, *, rows: int = 3000, seed: int = 0, planted: bool = True) -> None:
    """Write both tables under their published names; without `planted`, labels are random."""
    folder.mkdir(parents=True, exist_ok=True)
    tracks(rows, seed=seed, planted=planted).to_csv(folder / "spotify_tracks.csv", index=False)
    billboard(rows, seed=seed + 1, planted=planted).to_csv(folder / "billboard_decades.csv", index=False)


def write_published(folder: Path, *, rows: int = 3000, seed: int = 0) -> None:
    """Write all six tables as they are published: under their names, with their columns, the first ones indexed."""
    folder.mkdir(parents=True, exist_ok=True)
    tracks(rows, seed=seed).drop(columns="selection").to_csv(folder / "dataset.csv")
    for decade, part in billboard(rows, seed=seed + 1).groupby("decade"):
        part.drop(columns="decade").to_csv(folder / f"dataset-of-{decade}.csv", index=False)
    playlists(rows, seed=seed + 2).to_csv(folder / "spotify_songs.csv", index=False)
    years(rows, seed=seed + 3).to_csv(folder / "data.csv", index=False)
    youtube(rows, seed=seed + 4).to_csv(folder / "Spotify_Youtube.csv")
    charts(rows, seed=seed + 5).to_csv(folder / "universal_top_spotify_songs.csv", index=False)


def tracks(rows: int, *, seed: int, planted: bool = True) -> pd.DataFrame:
    """Make the tracks table; a fifth of the rows repeat a recording under another genre or id."""
    rng = np.random.default_rng(seed)
    table = _audio(rows, rng)
    appeal = _appeal(table) if planted else np.zeros(rows)
    artist = rng.integers(0, rows // 4, rows)
    fame = rng.normal(0, 0.6, rows // 4)[artist]
    popularity = np.clip(33 + 14 * appeal + 12 * fame + rng.normal(0, 12, rows), 0, 100).round().astype(int)
    table = table.assign(
        track_id=[f"synthetic{seed}x{index:06d}" for index in range(rows)],
        artists=[f"Artist {index}" for index in artist],
        album_name="Album",
        track_name=[f"Song {index}" for index in range(rows)],
        popularity=popularity,
        explicit=False,
        track_genre=rng.choice(_GENRES, rows),
        selection="random10pct",
    )
    return _with_repeats(table, rng)


def billboard(rows: int, *, seed: int, planted: bool = True) -> pd.DataFrame:
    """Make the decades table: half hits in each decade."""
    rng = np.random.default_rng(seed)
    table = _audio(rows, rng)
    appeal = _appeal(table) if planted else np.zeros(rows)
    artist = rng.integers(0, rows // 4, rows)
    taste = appeal + rng.normal(0, 0.8, rows) + rng.normal(0, 0.8, rows // 4)[artist]
    return table.assign(
        track=[f"Side {index}" for index in range(rows)],
        artist=[f"Band {index}" for index in artist],
        uri=[f"spotify:track:synthetic{seed}x{index:06d}" for index in range(rows)],
        target=(taste > np.median(taste)).astype(int),
        decade=[DECADES[index % len(DECADES)][2:] for index in rng.permutation(rows)],
        chorus_hit=35.0,
        sections=10,
    )


def playlists(rows: int, *, seed: int) -> pd.DataFrame:
    """Make the playlist songs: a track stands there once a playlist."""
    rng = np.random.default_rng(seed)
    made = _named(rows, rng, seed, id="track_id", title="track_name", artist="track_artist")
    made = made.assign(
        track_popularity=_popularity(made, rng), track_album_id="album", track_album_name="Album",
        track_album_release_date=_days(rows, rng), playlist_name="Playlist", playlist_id="playlist",
        playlist_genre=rng.choice(_GENRES, rows), playlist_subgenre="sample",
    ).drop(columns="time_signature")  # fmt: skip
    again = made.sample(frac=0.1, random_state=seed).assign(playlist_genre="sample-other")
    return pd.concat([made, again], ignore_index=True)


def years(rows: int, *, seed: int) -> pd.DataFrame:
    """Make the tracks by year; artists stand there as a list that Python printed."""
    rng = np.random.default_rng(seed)
    made = _named(rows, rng, seed, id="id", title="name", artist="artists")
    days = _days(rows, rng)
    return made.assign(
        artists="['" + made["artists"] + "', \"Guest's Guest\"]", popularity=_popularity(made, rng),
        explicit=(rng.random(rows) < 0.1).astype(int), release_date=days, year=days.str[:4].astype(int),
    ).drop(columns="time_signature")  # fmt: skip


def youtube(rows: int, *, seed: int) -> pd.DataFrame:
    """Make the tracks with streams and views; a few were not found on either side."""
    rng = np.random.default_rng(seed)
    made = _named(rows, rng, seed, id="Uri", title="Track", artist="Artist").drop(columns=["mode", "time_signature"])
    fame = _appeal(made) + rng.normal(0, 1, rows)
    lost = rng.random(rows) < 0.02
    views = pd.Series(np.exp(14 + 1.5 * fame + rng.normal(0, 1, rows)).round()).mask(lost)
    made = made.rename(columns={name: str(name).capitalize() for name in made if str(name).islower()})
    return made.assign(
        Url_spotify="", Album="Album", Album_type=rng.choice(["album", "single"], rows), Url_youtube="",
        Title=made["Track"].mask(lost), Channel=made["Artist"].mask(lost), Views=views, Likes=(views / 90).round(),
        Comments=(views / 4000).round(), Description="", Licensed=pd.Series("True", index=made.index).mask(lost),
        official_video=pd.Series(rng.choice(["True", "False"], rows), index=made.index).mask(lost),
        Stream=np.exp(17 + 1.2 * fame).round(),
    )  # fmt: skip


def charts(rows: int, *, seed: int) -> pd.DataFrame:
    """Make the daily charts: some recordings in many countries, the world's rows without a country."""
    rng = np.random.default_rng(seed)
    known = _named(max(rows // 10, 1), rng, seed, id="spotify_id", title="name", artist="artists")
    made = known.iloc[rng.integers(0, len(known), rows)].reset_index(drop=True)
    return made.assign(
        daily_rank=rng.integers(1, 51, rows), daily_movement=0, weekly_movement=0,
        country=rng.choice(["", "DE", "JP", "TR", "KR"], rows), snapshot_date="2025-05-01",
        popularity=_popularity(made, rng), is_explicit=rng.random(rows) < 0.2, album_name="Album",
        album_release_date="2025-01-01",
    )  # fmt: skip


def _named(rows: int, rng: np.random.Generator, seed: int, *, id: str, title: str, artist: str) -> pd.DataFrame:
    """Draw audio columns, and put an id, a title and an artist beside them under the table's own names."""
    index = pd.Series(np.arange(rows)).astype(str)
    artists = pd.Series(rng.integers(0, max(rows // 4, 1), rows)).astype(str)
    return _audio(rows, rng).assign(
        **{id: f"synthetic{seed}x" + index, title: "Song " + index, artist: "Artist " + artists}
    )


def _popularity(table: pd.DataFrame, rng: np.random.Generator) -> "npt.NDArray[np.int64]":
    rows = len(table)
    return np.clip(40 + 14 * _appeal(table) + rng.normal(0, 14, rows), 0, 100).round().astype(np.int64)


def _days(rows: int, rng: np.random.Generator) -> "pd.Series[str]":
    days = pd.Timestamp("1960-01-01") + pd.to_timedelta(rng.integers(0, 21_900, rows), unit="D")
    return pd.Series(days.strftime("%Y-%m-%d"))


def _audio(rows: int, rng: np.random.Generator) -> pd.DataFrame:
    """Draw audio columns with the shapes of real ones: skewed, bounded, correlated where real ones are."""
    energy = rng.beta(4, 2.2, rows)
    return pd.DataFrame(
        {
            "danceability": rng.beta(5, 4, rows).round(4),
            "energy": energy.round(4),
            "key": rng.integers(0, 12, rows),
            "loudness": (-22 + 18 * energy + rng.normal(0, 2, rows)).round(3),
            "mode": (rng.random(rows) < 0.65).astype(int),
            "speechiness": rng.beta(1.2, 12, rows).round(4),
            "acousticness": np.clip(rng.beta(0.6, 1.2, rows) * (1.3 - energy), 0, 1).round(5),
            "instrumentalness": np.where(rng.random(rows) < 0.8, rng.beta(0.2, 20, rows), rng.beta(6, 2, rows)).round(
                6
            ),
            "liveness": rng.beta(2, 8, rows).round(4),
            "valence": rng.beta(2, 2, rows).round(4),
            "tempo": np.clip(rng.normal(120, 28, rows), 50, 220).round(3),
            "duration_ms": np.clip(rng.normal(215_000, 55_000, rows), 40_000, 900_000).round().astype(int),
            "time_signature": rng.choice([3, 4, 4, 4, 4, 4, 4, 4, 5], rows),
        }
    )


def _appeal(table: pd.DataFrame) -> Floats:
    """Plant the signal: danceable, sung, cheerful and of middling length is liked; mean 0, deviation 1."""
    length = np.abs(table["duration_ms"] - 210_000) / 60_000
    raw = 4 * table["danceability"] + 1.5 * table["valence"] - 2 * (table["instrumentalness"] > 0.3) - 0.6 * length
    return np.asarray((raw - raw.mean()) / raw.std(), dtype=np.float64)


def _with_repeats(table: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Repeat rows: one half under another genre, the other half as a re-issue of popularity 0 or the same."""
    drawn = table.sample(frac=_REPEATS, random_state=int(rng.integers(0, 2**31)))
    half = len(drawn) // 2
    again = drawn.iloc[:half].assign(track_genre="sample-other")
    reissued = drawn.iloc[half:].assign(
        track_id=[f"reissue{index:06d}" for index in range(len(drawn) - half)],
        track_name=lambda rows: rows["track_name"] + " - Remastered",
        popularity=lambda rows: np.where(rng.random(len(rows)) < 0.5, 0, rows["popularity"]),
    )
    return pd.concat([table, again, reissued], ignore_index=True)
