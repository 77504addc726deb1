"""A user's weekly series, from a long table: one row a track and week."""

import csv
import unicodedata
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_training.crossplatform.written import COUNTS, as_numbers
from spectral_training.errors import TableUnusable
from spectral_training.tables import limits
from spectral_training.tables.identity import primary_artist
from spectral_training.tables.reading import metered

NEEDED, OPTIONAL = ("artist", "track", "week", "streams"), ("views",)
MOST_SERIES_BYTES = 2**28
MOST_ROWS, MOST_TRACKS = 3_000_000, 20_000
MOST_WEEKS = 1_040
FEWEST_WEEKS = 16
FIRST, LAST = pd.Timestamp("1990-01-01"), pd.Timestamp("2100-01-01")
DELIMITERS = ",;\t|"
_ISO_WEEK = r"^\s*(\d{4})-?W(\d{2})\s*$"
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Panel:
    """Series side by side: `streams` and `views` of shape (n_tracks, n_weeks), missing where a week is; weeks in order.

    `left_out` counts rows by reason, and `short` the tracks of too few weeks. A file that is not `is_ended` has no line
    break after its last row, whose last value may be cut off.
    """

    names: pd.DataFrame
    weeks: pd.DatetimeIndex
    streams: Floats
    views: Floats | None
    left_out: dict[str, int]
    short: int
    is_ended: bool = True

    @property
    def artists(self) -> "pd.Series[str]":
        """The artist of each track."""
        return self.names["artist_key"]


def read_series(path: Path, *, today: date) -> Panel:
    """Read a table of weekly counts. A week is an ISO date within it, or 2024-W07; a week that is missing stays so.

    Weeks that begin after `today` are left out: nobody has counted them.

    Raises
    ------
    TableUnusable : it can't be read, lacks a column, or no track has enough weeks.
    """
    raw, is_ended = _parsed(path)
    rows, left_out = _cleaned(raw, today)
    keys = ["artist_key", "track_key"]
    counts = rows.groupby(keys)["week"].transform("nunique")
    short = rows.loc[counts < FEWEST_WEEKS, keys].drop_duplicates().shape[0]
    rows = rows[counts >= FEWEST_WEEKS]
    if rows.empty:
        raise TableUnusable(
            f"{path.name}: no track has {FEWEST_WEEKS} weeks with streams; so many are needed.{_no_weeks(raw)}"
        )
    weeks = pd.date_range(rows["week"].min(), rows["week"].max(), freq="7D")
    if len(weeks) > MOST_WEEKS:
        raise TableUnusable(f"{path.name} spans {len(weeks):,} weeks; at most {MOST_WEEKS:,} are taken.")
    names = rows.drop_duplicates(keys)[[*keys, "artist", "track"]].reset_index(drop=True)
    if len(names) > MOST_TRACKS:
        raise TableUnusable(f"{path.name} has {len(names):,} tracks; at most {MOST_TRACKS:,} are taken.")
    return Panel(
        names, weeks, _laid(rows, names, weeks, "streams"),
        _laid(rows, names, weeks, "views") if "views" in rows else None, left_out, short, is_ended,
    )  # fmt: skip


def _no_weeks(raw: pd.DataFrame) -> str:
    wrong = raw.loc[_weeks(raw["week"]).isna(), "week"]
    if wrong.empty:
        return ""
    return (
        f" In {len(wrong):,} rows no week can be read, first in {wrong.iloc[0][:20]!r}: write 2024-01-05 or 2024-W01."
    )


def _parsed(path: Path) -> tuple[pd.DataFrame, bool]:
    with metered(path, most=MOST_SERIES_BYTES, lines=limits.MOST_LINES) as source:
        text = source.read().decode("utf-8-sig", errors="replace")
        is_ended = source.is_ended
    header = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=header.count)
    if not is_ended:
        _refuse_cut(path.name, header, text[text.rfind("\n") + 1 :], delimiter)
    try:
        raw = pd.read_csv(StringIO(text), sep=delimiter, dtype=str, keep_default_na=False, quoting=csv.QUOTE_MINIMAL)
    except ValueError as error:
        raise TableUnusable(f"{path.name} is no CSV: {error}") from error
    raw.columns = [str(name).strip().casefold() for name in raw.columns]
    missing = [name for name in NEEDED if name not in raw]
    if missing:
        raise TableUnusable(f"{path.name}, line 1: of {raw.shape[1]} columns these are missing: {', '.join(missing)}.")
    if len(raw) > MOST_ROWS:
        raise TableUnusable(f"{path.name} has more than {MOST_ROWS:,} rows.")
    return raw[[name for name in (*NEEDED, *OPTIONAL) if name in raw]], is_ended


def _refuse_cut(name: str, header: str, last: str, delimiter: str) -> None:
    """A row that was cut off is padded by the parser with nothing."""
    wanted, there = (len(next(csv.reader([line], delimiter=delimiter), [])) for line in (header, last))
    if there < wanted:
        raise TableUnusable(f"{name} ends in the middle of a row, after {there} of {wanted} columns. Fetch it again.")


def _cleaned(raw: pd.DataFrame, today: date) -> tuple[pd.DataFrame, dict[str, int]]:
    """Leave out what can't be, and say how many rows and why; of two rows for one week the later in the file stands."""
    rows = raw.assign(
        week=_weeks(raw["week"]), artist_key=raw["artist"].map(primary_artist), track_key=raw["track"].map(_title),
        **{name: _counts(raw[name], name) for name in ("streams", *OPTIONAL) if name in raw},
    )  # fmt: skip
    reasons = {
        "no artist or track": (raw["artist"].str.strip() == "") | (raw["track"].str.strip() == ""),
        "no week": rows["week"].isna(), "a week to come": rows["week"] > pd.Timestamp(today),
        "no streams, or below 0": rows["streams"].isna(),
    }  # fmt: skip
    left_out: dict[str, int] = {}
    for reason, is_so in reasons.items():
        here = is_so.loc[rows.index]
        left_out[reason] = int(here.sum())
        rows = rows[~here]
    before = len(rows)
    rows = rows.drop_duplicates(["artist_key", "track_key", "week"], keep="last")
    return rows, left_out | {"a week told again": before - len(rows)}


def _weeks(values: "pd.Series[str]") -> "pd.Series[pd.Timestamp]":
    """Give the Monday of each week; none for what is no week."""
    iso = values.str.extract(_ISO_WEEK)
    named = pd.to_datetime(iso[0] + iso[1] + "1", format="%G%V%u", errors="coerce")
    days = pd.to_datetime(values.where(iso[0].isna()).str.strip(), format="%Y-%m-%d", errors="coerce")
    mondays = days - pd.to_timedelta(days.dt.day_of_week, unit="D")
    found = named.fillna(mondays)
    return found.where((found >= FIRST) & (found <= LAST))


def _title(title: str) -> str:
    """Fold case and white space alone: a remix has streams of its own, which are not those of the song."""
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


def _counts(values: "pd.Series[str]", name: str) -> "pd.Series[float]":
    plain, _ = as_numbers(values, are_counts=name in COUNTS)
    counts = pd.to_numeric(plain.str.strip(), errors="coerce").astype("float64")
    return counts.where(np.isfinite(counts) & (counts >= 0))


def _laid(rows: pd.DataFrame, names: pd.DataFrame, weeks: pd.DatetimeIndex, column: str) -> Floats:
    order = pd.MultiIndex.from_frame(names[["artist_key", "track_key"]])
    wide = rows.pivot(index=["artist_key", "track_key"], columns="week", values=column)
    return wide.reindex(index=order, columns=weeks).to_numpy(dtype=np.float64)
