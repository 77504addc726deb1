"""Two orders of the same cleaning: what is lost when outliers go before a hit is defined, measured on this table.

There, rows beyond three deviations in any column were dropped, then gaps filled, and the top tenth of the rest was
called hits. But the greatest hits are what lies far out. Here a hit is defined first, outliers are marked and no row is
dropped, and engagement that isn't known stays so.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import CleaningStep, Sentence
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_training.crossplatform.frame import Frame, hit_threshold, is_hit
from spectral_training.crossplatform.spread import FAR

ENGAGEMENT = ("views", "likes", "comments")
_SOUND = tuple(spec.key for spec in MODEL_FEATURES)


@dataclass(frozen=True)
class Orders:
    """Their order as it would have gone with this table, and what the difference comes to."""

    theirs: tuple[CleaningStep, ...]
    lost: tuple[Sentence, ...]


def compared(frame: Frame) -> Orders:
    """Clean the recordings of a frame in the other order, and count what it costs."""
    rows = frame.rows
    hits = is_hit(rows["streams"], hit_threshold(rows["streams"]))
    far = _far([*ENGAGEMENT, "streams", *(key for key in _SOUND if key in rows)], rows)
    left = rows[~far]
    return Orders(_theirs(rows, left), (_hits_lost(rows, hits, far), _line_moved(rows, left), _zeros_made(rows, left)))


def _far(columns: list[str], rows: pd.DataFrame) -> "np.typing.NDArray[np.bool_]":
    """Tell the rows beyond three deviations in any column as it stands, counts too, shape (n_rows,)."""
    values = rows[columns].astype(np.float64)
    return ((values - values.mean()).abs() > FAR * values.std()).any(axis=1).to_numpy()


def _theirs(rows: pd.DataFrame, left: pd.DataFrame) -> tuple[CleaningStep, ...]:
    kept = len(left)
    return (
        CleaningStep(key="outliers_dropped", rows_in=len(rows), rows_out=kept,
                     why="three deviations from the mean, in any column: of counts that is the greatest hits"),
        CleaningStep(key="counts_as_logarithms", rows_in=kept, rows_out=kept,
                     why="counts are skewed; taken after the cut, which they would have spared"),
        CleaningStep(key="sound_filled_with_medians", rows_in=kept, rows_out=kept,
                     why="a sound that isn't known becomes the middling one"),
        CleaningStep(key="engagement_filled_with_zero", rows_in=kept, rows_out=kept,
                     why="a video that wasn't found becomes one that nobody saw"),
        CleaningStep(key="hits_defined", rows_in=kept, rows_out=kept,
                     why="the top tenth of what is left, by a lower line"),
    )  # fmt: skip


def _hits_lost(rows: pd.DataFrame, hits: "np.typing.NDArray[np.bool_]", far: "np.typing.NDArray[np.bool_]") -> Sentence:
    lost, count, others = int((hits & far).sum()), int(hits.sum()), float(far[~hits].mean())
    of_streams = int((hits & _far(["streams"], rows)).sum())
    return Sentence(
        key="hits_lost_to_the_order",
        text=f"Cutting outliers before hits are defined drops {lost:,} of {count:,} hits ({lost / count:.0%}), and"
        f" {others:.0%} of the other recordings; the cut on streams alone drops {of_streams:,} hits.",
        numbers={
            "lost": lost, "hits": count, "share": lost / count, "share_of_others": others, "by_streams": of_streams,
        },
    )  # fmt: skip


def _line_moved(rows: pd.DataFrame, left: pd.DataFrame) -> Sentence:
    ours, theirs = hit_threshold(rows["streams"]), hit_threshold(left["streams"])
    return Sentence(
        key="hit_line_moved", numbers={"ours": ours, "theirs": theirs},
        text=f"A hit would begin at {theirs / 1e6:,.0f} million streams instead of {ours / 1e6:,.0f} million.",
    )  # fmt: skip


def _zeros_made(rows: pd.DataFrame, left: pd.DataFrame) -> Sentence:
    missing = left[list(ENGAGEMENT)].isna().any(axis=1)
    count, share = int(missing.sum()), float(missing.mean())
    return Sentence(
        key="zeros_made_of_unknowns",
        numbers={"rows": count, "share": share, "zeros_known": int((rows["views"] == 0).sum())},
        text=f"{count:,} recordings ({share:.1%}) whose views, likes or comments aren't known would have counted as 0.",
    )  # fmt: skip
