"""Reach elsewhere (TikTok, Shazam, playlists, radio) of recordings that a table of the most streamed names too."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.report import Evidence, Reach, Sentence
from spectral_dna.inference.manifest import Metric
from spectral_training.crossplatform.hypotheses.figures import correlation
from spectral_training.crossplatform.hypotheses.verdicts import evidence, sentence
from spectral_training.crossplatform.written import as_numbers
from spectral_training.errors import NotUtf8, TableUnusable
from spectral_training.evaluation.metrics import average, rank_correlation, with_interval
from spectral_training.tables.identity import plain_title, primary_artist
from spectral_training.tables.reading import metered

TABLE = "most_streamed"
TITLE, ARTIST, STREAMS = "track", "artist", "spotify streams"
PLACES = {
    "tiktok_posts": "TikTok posts", "tiktok_likes": "TikTok likes", "tiktok_views": "TikTok views",
    "shazams": "Shazam counts", "spotify_playlists": "Spotify playlist count",
    "spotify_playlist_reach": "Spotify playlist reach", "deezer_playlists": "Deezer playlist count",
    "apple_playlists": "Apple Music playlist count", "airplay": "AirPlay spins",
}  # fmt: skip
"""Our keys, and the columns as they are published; any case will do."""
FEWEST = 50
MOST_ROWS = 200_000
_PUBLISHED = "cp1252"
Floats = npt.NDArray[np.float64]


def read_reach(path: Path) -> pd.DataFrame:
    """Read the table: `title_key`, `artist_key`, a column for each of PLACES that it has, counts as floats.

    Of rows that name one track the one of most streams speaks.

    Raises
    ------
    TableUnusable : it can't be read, names no tracks, or has none of the counts.
    """
    return _read(path)[0]


def _read(path: Path) -> tuple[pd.DataFrame, bool]:
    """Read the table, and tell whether it is UTF-8."""
    raw, is_utf8 = _parsed(path)
    given = {str(name).strip().casefold(): str(name) for name in raw}
    missing = [name for name in (TITLE, ARTIST) if name not in given]
    there = {key: given[name.casefold()] for key, name in PLACES.items() if name.casefold() in given}
    if missing or not there:
        wanted = ", ".join(missing) or f"any of {', '.join(PLACES.values())}"
        raise TableUnusable(f"{path.name}, line 1: of {raw.shape[1]} columns these are missing: {wanted}.")
    rows = pd.DataFrame({key: _counts(raw[name]) for key, name in there.items()})
    rows["title_key"] = raw[given[TITLE]].fillna("").map(plain_title)
    rows["artist_key"] = raw[given[ARTIST]].fillna("").map(primary_artist)
    streams = _counts(raw[given[STREAMS]]) if STREAMS in given else pd.Series(0.0, index=rows.index)
    named = rows[(rows["title_key"] != "") & (rows["artist_key"] != "")]
    order = streams.loc[named.index].sort_values(ascending=False, kind="stable").index
    return named.loc[order].drop_duplicates(["title_key", "artist_key"]).reset_index(drop=True), is_utf8


def reach(rows: pd.DataFrame, path: Path) -> Reach:
    """Join by title and artist, and say how reach elsewhere goes with streams.

    Parameters
    ----------
    rows : a frame's; two recordings of one artist's that share a title are left out, as nobody can tell which is meant.
    """
    other, is_utf8 = _read(path)
    ours = rows.assign(title_key=rows["title"].map(plain_title))
    alone = ours[~ours.duplicated(["title_key", "artist_key"], keep=False)]
    both = alone.merge(other, on=["title_key", "artist_key"], how="inner", suffixes=("", "_elsewhere"))
    found = [one for key in PLACES if key in both for one in _figures(both, key)]
    return Reach(
        table=path.name, rows=len(other), matched=len(both), figures=[_share(alone, both), *found],
        caveats=[*_CAVEATS, *_told(len(ours), len(alone), is_utf8=is_utf8)],
    )  # fmt: skip


def _told(recordings: int, alone: int, *, is_utf8: bool) -> Iterator[Sentence]:
    """Say what could not be joined, and how the second table was read."""
    if alone < recordings:
        yield sentence(
            "reach_titles_twice", f"{recordings - alone:,} of {recordings:,} recordings share their title with another"
            " of the same artist, and can't be joined; shares are of the others.",
            left=recordings - alone, recordings=recordings,
        )  # fmt: skip
    if not is_utf8:
        yield sentence(
            "reach_not_utf8", "The second table is no UTF-8 and was read as Windows-1252: names with other letters may"
            " be garbled there, and match less often.",
        )  # fmt: skip


def _share(alone: pd.DataFrame, both: pd.DataFrame) -> Evidence:
    is_there = alone["recording"].isin(both["recording"]).astype(np.float64).to_numpy()
    figure = with_interval(average(is_there), alone["artist_key"].reset_index(drop=True))
    return evidence("matched_share", "Recordings that both tables name", "share", figure, None,
                    "Title and first artist alike once case, marks and notes of re-issues are taken off.")  # fmt: skip


def _figures(both: pd.DataFrame, key: str) -> Iterator[Evidence]:
    """Correlate one place's counts with streams: as ranks, and with views held fixed."""
    known = both[(both[key] > 0) & (both["streams"] > 0)]
    if len(known) < FEWEST:
        return
    counts, streams = (known[name].to_numpy(dtype=np.float64) for name in (key, "streams"))
    yield _evidence(key, PLACES[key], with_interval(rank_correlation(counts, streams), _artists(known)),
                    "Spearman's rank correlation with streams.")  # fmt: skip
    seen = known[known["views"] > 0]
    if len(seen) < FEWEST:
        return
    ranks = seen[[key, "streams", "views"]].rank().to_numpy(dtype=np.float64)
    one, other = (_left(ranks[:, column], ranks[:, 2]) for column in (0, 1))
    yield _evidence(f"{key}_given_views", f"{PLACES[key]}, at the same views",
                    with_interval(correlation(one, other), _artists(seen)),
                    "The same of what is left of both once a line in the ranks of views is taken off.")  # fmt: skip


def _evidence(key: str, label: str, figure: Metric, method: str) -> Evidence:
    return evidence(key, label, "r", figure, None, f"{method} Interval: bootstrap by artist.")


def _left(values: Floats, given: Floats) -> Floats:
    """Take a straight line in `given` off."""
    slope, height = np.polyfit(given, values, 1)
    return np.asarray(values - slope * given - height)


def _artists(rows: pd.DataFrame) -> "pd.Series[str]":
    return rows["artist_key"].reset_index(drop=True)


def _parsed(path: Path) -> tuple[pd.DataFrame, bool]:
    """Parse it as UTF-8, or else as Windows-1252, in which it was published; tell which."""
    try:
        return _parsed_as(path, "utf-8-sig"), True
    except NotUtf8:
        return _parsed_as(path, _PUBLISHED), False


def _parsed_as(path: Path, encoding: str) -> pd.DataFrame:
    try:
        with metered(path, any_text=encoding == _PUBLISHED) as source:
            raw = pd.read_csv(cast(BinaryIO, source), dtype=str, encoding=encoding, encoding_errors="replace",
                              nrows=MOST_ROWS + 1)  # fmt: skip
    except ValueError as error:
        raise TableUnusable(f"{path.name} is no CSV with commas between its columns: {error}") from error
    if len(raw) > MOST_ROWS:
        raise TableUnusable(f"{path.name} has more than {MOST_ROWS:,} rows.")
    return raw


def _counts(values: "pd.Series[str]") -> "pd.Series[float]":
    """Read counts with or without separators; what is none, or below 0, is missing."""
    plain, _ = as_numbers(values, are_counts=True)
    counts = pd.to_numeric(plain, errors="coerce").astype("float64")
    return counts.where(np.isfinite(counts) & (counts >= 0))


_CAVEATS = (
    sentence(
        "reach_selected",
        "The second table holds the most streamed of its year: tracks that reached nobody are in neither table, so"
        " correlations are those among the successful.",
    ),
    sentence(
        "reach_later",
        "Reach was counted after streams were: it may follow from them as well as bring them.",
    ),
)
