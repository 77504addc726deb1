"""The published tables that the catalogue takes: each declared once, with the columns that it has as published."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spectral_dna.errors import UnknownTable
from spectral_dna.schema.feature_table import MODEL_FEATURES, FeatureSpec

Artists = Callable[[str], list[str]]

_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"")
_ESCAPED = re.compile(r"\\(.)")
_DECADE_FILE = re.compile(r"of[-_]?(\d0)s", re.IGNORECASE)


def _parted(cell: str) -> list[str]:
    return [name for each in cell.split(";") if (name := each.strip())]


def _listed(cell: str) -> list[str]:
    """Read names as Python writes a list of them."""
    return [_ESCAPED.sub(r"\1", one or other).strip() for one, other in _QUOTED.findall(cell)]


def _whole(cell: str) -> list[str]:
    return [cell.strip()] if cell.strip() else []


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedTable:
    """One table: what its columns are called, and how it names artists.

    `bit` stands for it in the rows of the catalogue; of several tables that name a track, each value is that of the
    one with the lowest bit that has a column for it. `lacks` names features for which it has no column.
    """

    key: str
    bit: int
    title: str
    page: str
    id: str
    name: str
    artist: str
    artists: Artists
    album: str | None = None
    popularity: str | None = None
    explicit: str | None = None
    released: str | None = None
    decade: str | None = None
    genres: tuple[str, ...] = ()
    lacks: frozenset[str] = frozenset()

    @property
    def features(self) -> list[FeatureSpec]:
        """The features that it has, in the order of the feature table."""
        return [spec for spec in MODEL_FEATURES if spec.key not in self.lacks]

    @property
    def columns(self) -> list[str]:
        """The columns that it must have; a decade may be in the name of its file instead."""
        said = (self.id, self.name, self.artist, self.album, self.popularity, self.explicit, self.released)
        return [*(name for name in said if name), *self.genres, *(str(spec.column) for spec in self.features)]

    @property
    def facts(self) -> frozenset[str]:
        """What it may say of a track that others may not."""
        said = {
            "album": self.album, "album_folded": self.album, "popularity": self.popularity, "explicit": self.explicit,
            "year": self.released, "decade": self.released or self.decade,
        }  # fmt: skip
        return frozenset({name for name, column in said.items() if column} | {spec.key for spec in self.features})


TABLES = (
    PublishedTable(
        key="tracks", bit=1, title="Spotify Tracks Dataset", artists=_parted,
        page="https://huggingface.co/datasets/maharshipandya/spotify-tracks-dataset",
        id="track_id", name="track_name", artist="artists", album="album_name", popularity="popularity",
        explicit="explicit", genres=("track_genre",),
    ),
    PublishedTable(
        key="years", bit=2, title="Spotify Dataset 1921-2020", artists=_listed,
        page="https://www.kaggle.com/datasets/yamaerenay/spotify-dataset-19212020-160k-tracks",
        id="id", name="name", artist="artists", popularity="popularity", explicit="explicit", released="release_date",
        lacks=frozenset({"time_signature"}),
    ),
    PublishedTable(
        key="playlists", bit=4, title="30000 Spotify Songs (TidyTuesday)", artists=_whole,
        page="https://github.com/rfordatascience/tidytuesday/tree/main/data/2020/2020-01-21",
        id="track_id", name="track_name", artist="track_artist", album="track_album_name",
        popularity="track_popularity", released="track_album_release_date",
        genres=("playlist_genre", "playlist_subgenre"), lacks=frozenset({"time_signature"}),
    ),
    PublishedTable(
        key="decades", bit=8, title="The Spotify Hit Predictor Dataset (1960-2019)", artists=_whole,
        page="https://www.kaggle.com/datasets/theoverman/the-spotify-hit-predictor-dataset",
        id="uri", name="track", artist="artist", decade="decade",
    ),
)  # fmt: skip
BY_KEY = {table.key: table for table in TABLES}
HAVING = {
    fact: sum(table.bit for table in TABLES if fact in table.facts)
    for fact in sorted(frozenset().union(*(table.facts for table in TABLES)))
}
"""The bits of the tables that have a column for a fact: the lowest of those that name a track is believed."""


def recognised(header: Sequence[str]) -> PublishedTable:
    """Say which table it is by its header; names are compared without case and blanks around them.

    Raises
    ------
    UnknownTable : it is none of them; told is what it lacks of the one that it is nearest to.
    """
    names = {name.strip().casefold() for name in header}
    lacking = {table.key: [name for name in table.columns if name not in names] for table in TABLES}
    nearest = min(TABLES, key=lambda table: len(lacking[table.key]) / len(table.columns))
    if missing := lacking[nearest.key]:
        raise UnknownTable(f"Nearest is {nearest.title}, of which it lacks {', '.join(missing)}.")
    return nearest


def decade_in(file: str) -> int | None:
    """Read the decade in the name of a file such as `dataset-of-60s.csv`; None where there is none."""
    found = _DECADE_FILE.search(file)
    return None if found is None else (1900 if found[1] >= "30" else 2000) + int(found[1])
