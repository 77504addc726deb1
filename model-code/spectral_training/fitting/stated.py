"""Optional inputs of a variant: what is known of genres, learnt from other artists, and what is left unsaid."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from spectral_dna.inference.manifest import GenreLevels
from spectral_dna.inference.stated import said_columns
from spectral_training.fitting.lenses import StatedSettings
from spectral_training.tables.splits import folds

FOLDS = 5


@dataclass(frozen=True)
class Statements:
    """How optional inputs become columns of rows whose `label` is known; without settings, a plain model has none."""

    settings: StatedSettings | None = None
    label: str = ""

    def taught(self, rows: pd.DataFrame, seed: int) -> pd.DataFrame:
        """Give training rows their columns: genres as other artists' rows show them, and some inputs left unsaid.

        A row's own label never reaches its columns, nor do those of its artist, so that a genre of few artists is
        worth no more while a model learns than it will be for an artist that it never met.
        """
        if self.settings is None:
            return rows
        said = _some_unsaid(rows, self.settings, np.random.default_rng(seed))
        parts = [
            _with_columns(said.iloc[left_out], self.settings, self._levels(rows.iloc[fit]))
            for fit, left_out in folds(rows["artist_key"], FOLDS)
        ]
        return pd.concat(parts).sort_index()

    def told(self, rows: pd.DataFrame, learnt: pd.DataFrame) -> pd.DataFrame:
        """Give unseen rows their columns, as serving does: everything that a row states, by what was learnt."""
        levels = self.levels(learnt)
        return rows if self.settings is None or levels is None else _with_columns(rows, self.settings, levels)

    def levels(self, learnt: pd.DataFrame) -> GenreLevels | None:
        """Take the mean label of each genre that enough artists share, to be published; None for a plain model."""
        return None if self.settings is None else self._levels(learnt)

    def _levels(self, rows: pd.DataFrame) -> GenreLevels:
        """Draw the mean of each genre towards the mean of all, the more the fewer rows it has.

        References
        ----------
        Micci-Barreca, "A preprocessing scheme for high-cardinality categorical attributes", SIGKDD Explorations 2001.
        """
        assert self.settings is not None
        overall = float(rows[self.label].mean())
        genres = rows.groupby("genre").agg(
            total=(self.label, "sum"), count=(self.label, "size"), artists=("artist_key", "nunique")
        )
        enough = genres[genres["artists"] >= self.settings.fewest_artists]
        drawn = (enough["total"] + overall * self.settings.smoothing) / (enough["count"] + self.settings.smoothing)
        return GenreLevels(levels={str(name): float(mean) for name, mean in drawn.items()}, overall=overall)


PLAIN = Statements()


def only(rows: pd.DataFrame, kept: str) -> pd.DataFrame:
    """Leave unsaid all but one of the inputs."""
    return rows.assign(**{name: None for name in ("genre", "explicit") if name != kept})


def _with_columns(rows: pd.DataFrame, settings: StatedSettings, levels: GenreLevels) -> pd.DataFrame:
    genres = [None if pd.isna(name) else str(name) for name in rows["genre"]]
    explicit = [None if pd.isna(said) else bool(said) for said in rows["explicit"]]
    return rows.assign(**said_columns(genres, explicit, settings.inputs, levels))


def _some_unsaid(rows: pd.DataFrame, settings: StatedSettings, rng: np.random.Generator) -> pd.DataFrame:
    """Leave the genre unsaid in some rows and explicit in others, never both: then the plain model answers."""
    drawn = rng.random(len(rows))
    no_genre = drawn < settings.without_genre
    no_explicit = ~no_genre & (drawn < settings.without_genre + settings.without_explicit)
    return rows.assign(
        genre=rows["genre"].astype(object).where(~no_genre, None),
        explicit=rows["explicit"].astype(object).where(~no_explicit, None),
    )
