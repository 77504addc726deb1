"""Tables as they are published, and as they lie beside the project, read into our own names and units."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from spectral_dna.inference.design import DECADES
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.errors import TableMissing, TableUnusable
from spectral_training.tables.identity import primary_artist

UNBIASED = "unbiased"
"""A uniform part of the table, or all of it; models are scored on such rows alone."""
FULL_GENRE = "full_genre"
"""All rows of some genres: unbiased within a genre, but the genres themselves were chosen."""

_SELECTIONS = {"random10pct": UNBIASED, "full_genre": FULL_GENRE}
_TRACK_NAMES = {"track_name": "title", "artists": "artist", "track_genre": "genre", "track_id": "id"}
_DECADE_FILES = {decade: f"dataset-of-{decade[2:]}" for decade in DECADES}


@dataclass(frozen=True)
class Table:
    """Rows in our names and units, and the hash of the bytes that they came from."""

    name: str
    rows: pd.DataFrame
    sha256: str


def read_tracks(folder: Path) -> Table:
    """Read the 114,000-row tracks table as published (`dataset.csv`, unnamed index first) or a part of it.

    Columns: the model features, `title`, `artist`, `artist_key`, `id`, `genre`, `popularity`, `selection`.
    """
    path = _find(folder, ("spotify_tracks", "dataset"))
    raw = _csv(path).rename(columns=_TRACK_NAMES)
    _require(raw, ["title", "artist", "id", "genre", "popularity"], path)
    # without a `selection` column the whole table is here, and nothing was chosen
    selection = raw.get("selection", pd.Series("random10pct", index=raw.index))
    rows = _features(raw, path)[["title", "artist", "id", "genre", "popularity", *_keys()]]
    rows["selection"] = selection.map(_SELECTIONS).fillna("biased")
    return Table("tracks", _with_artist_key(rows), _sha256([path]))


def read_billboard(folder: Path) -> Table:
    """Read the Hit Predictor tables: one file with a `decade` column, or the six as published.

    Columns: the model features, `title`, `artist`, `artist_key`, `id`, `decade` ("1960s" …) and `hit` (0 or 1).
    """
    paths, raw = _billboard_files(folder)
    raw = raw.rename(columns={"track": "title", "uri": "id", "target": "hit"})
    _require(raw, ["title", "artist", "id", "decade", "hit"], paths[0])
    rows = _features(raw, paths[0])[["title", "artist", "id", "decade", "hit", *_keys()]]
    named = {decade[2:]: decade for decade in DECADES} | {decade: decade for decade in DECADES}
    rows["decade"] = rows["decade"].astype(str).map(named)
    return Table("billboard", _with_artist_key(rows), _sha256(paths))


def _billboard_files(folder: Path) -> tuple[list[Path], pd.DataFrame]:
    try:
        path = _find(folder, ("billboard_decades",))
        return [path], _csv(path)
    except TableMissing:
        six = {decade: _find(folder, (stem,)) for decade, stem in _DECADE_FILES.items()}
        return list(six.values()), pd.concat([_csv(path).assign(decade=decade) for decade, path in six.items()])


def _find(folder: Path, stems: Iterable[str]) -> Path:
    """Find the first of the names that exists, plain or compressed."""
    tried = [f"{stem}{ending}" for stem in stems for ending in (".csv", ".csv.gz")]
    for name in tried:
        if (folder / name).is_file():
            return folder / name
    raise TableMissing(f"No table named {' or '.join(tried)} in the data folder. Download it, or give another --data.")


def _csv(path: Path) -> pd.DataFrame:
    try:
        return pd.read_csv(path, low_memory=False)
    except (ValueError, OSError, EOFError) as error:
        raise TableUnusable(f"{path.name} can't be read as CSV: {error}") from error


def _keys() -> list[str]:
    return [spec.key for spec in MODEL_FEATURES]


def _require(raw: pd.DataFrame, needed: list[str], path: Path) -> None:
    missing = [name for name in needed if name not in raw.columns]
    if missing:
        raise TableUnusable(f"{path.name} lacks the columns {', '.join(missing)}.")


def _features(raw: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Rename feature columns to our keys and units; what isn't a number becomes missing."""
    _require(raw, [str(spec.column) for spec in MODEL_FEATURES], path)
    made = {s.key: pd.to_numeric(raw[s.column], errors="coerce") / s.column_scale for s in MODEL_FEATURES}
    kept = raw.drop(columns=[str(spec.column) for spec in MODEL_FEATURES])
    return pd.concat([kept, pd.DataFrame(made)], axis=1).reset_index(drop=True)


def _with_artist_key(rows: pd.DataFrame) -> pd.DataFrame:
    rows["artist_key"] = rows["artist"].map(primary_artist, na_action="ignore")
    return rows


def _sha256(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()
