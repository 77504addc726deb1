"""Genres of the tracks table: how many, how popular, how they sound, where there is speech."""

from typing import Final

import numpy as np
import pandas as pd

from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS
from spectral_training.exploration.drawing import DIVERGING, ONE, OTHER, QUIET, Part, canvas, part

_SHOWN: Final = 30
_FEWEST: Final = 20
SPEECH: Final = (0.33, 0.66, 0.9)
"""Spotify's own marks: above .33 music with speech, above .66 mostly speech; the seed looked above .9."""


def popularity_by_genre(rows: pd.DataFrame) -> Part:
    """Show the popularity of the genres with most rows, as median and quartiles."""
    groups = rows.groupby("genre")["popularity"]
    found = groups.quantile(np.array([0.25, 0.5, 0.75])).unstack()
    found.columns = ["lower quartile", "median", "upper quartile"]
    found.insert(0, "rows", groups.size())
    found["popularity 0, %"] = 100 * rows["popularity"].eq(0).groupby(rows["genre"]).mean()
    found = found.sort_values("median", ascending=False)
    shown = _largest(found)
    figure = canvas(9, 1 + 0.21 * len(shown))
    axes = figure.subplots()
    axes.hlines(shown.index, shown["lower quartile"], shown["upper quartile"], color=QUIET, linewidth=4)
    axes.plot(shown["median"], shown.index, "o", color=ONE)
    axes.invert_yaxis()
    axes.set_xlabel("popularity: median and quartiles")
    return part(
        "Genres and popularity",
        f"{len(found)} genres, between {found['rows'].min()} and {found['rows'].max()} rows each. The "
        f"{len(shown)} with most rows are drawn, most popular first; the table holds all. A genre here "
        "is a playlist's name, and one track may stand under several.",
        "Median popularity and quartiles by genre",
        figure,
        found.reset_index(),
    )


def features_by_genre(rows: pd.DataFrame) -> Part:
    """Show each genre's median of each feature, in deviations of the whole table."""
    keys = [key for key in MODEL_KEYS if not BY_KEY[key].categories]
    shown = _largest(rows.groupby("genre").size().to_frame("rows").sort_values("rows")).index
    medians = rows[rows["genre"].isin(shown)].groupby("genre")[keys].median()
    z = ((medians - rows[keys].median()) / rows[keys].std()).clip(-2, 2)
    z = z.sort_values("energy", ascending=False)
    figure = canvas(9, 1.6 + 0.21 * len(z))
    axes = figure.subplots()
    image = axes.imshow(z, cmap=DIVERGING, vmin=-2, vmax=2, aspect="auto")
    axes.set_xticks(range(len(keys)), keys, rotation=40, ha="right")
    axes.set_yticks(range(len(z)), z.index)
    figure.colorbar(image, ax=axes, shrink=0.5, label="deviations from the table's median")
    return part(
        "Features by genre",
        "Each genre's median beside the median of all rows, in standard deviations of all rows, ordered by energy. "
        "The table holds the medians themselves.",
        "Matrix of genres' medians by feature",
        figure,
        medians.loc[z.index].reset_index(),
    )


def speech_by_genre(rows: pd.DataFrame) -> Part:
    """Show where speech is, by the marks that Spotify and the seed use."""
    by = rows["genre"]
    found = pd.DataFrame(
        {f"above {mark:g}, %": 100 * rows["speechiness"].gt(mark).groupby(by).mean() for mark in SPEECH}
    )
    found.insert(0, "median", rows["speechiness"].groupby(by).median())
    found.insert(0, "rows", by.value_counts())
    high = rows["speechiness"] > SPEECH[-1]
    found = found[found["rows"] >= _FEWEST].sort_values(f"above {SPEECH[0]:g}, %", ascending=False)
    shown = found.head(15)
    figure = canvas(9, 4)
    axes = figure.subplots()
    for mark, color in zip(SPEECH[:2], (ONE, OTHER), strict=True):
        axes.barh(shown.index, shown[f"above {mark:g}, %"], color=color, label=f"speechiness above {mark:g}")
    axes.invert_yaxis()
    axes.set_xlabel("% of the genre's rows")
    axes.legend()
    of_high, of_others = (f"{rows['popularity'][side].median():.0f}" if side.any() else "–" for side in (high, ~high))
    return part(
        "Speechiness by genre",
        f"Genres of at least {_FEWEST} rows with most speech. {int(high.sum())} rows lie above {SPEECH[-1]:g} "
        f"(spoken word): their median popularity is {of_high}, that of all others {of_others}.",
        "Share of rows with speech by genre",
        figure,
        found.reset_index(),
    )


def _largest(found: pd.DataFrame) -> pd.DataFrame:
    """Keep the genres with most rows, in the order given."""
    keep = found["rows"].nlargest(_SHOWN).index
    return found.loc[[name for name in found.index if name in set(keep)]]


def has_genres(rows: pd.DataFrame) -> bool:
    """Tell whether there is more than one genre to compare."""
    return int(np.count_nonzero(rows["genre"].value_counts() >= _FEWEST)) > 1
