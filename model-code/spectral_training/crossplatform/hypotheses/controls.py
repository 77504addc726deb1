"""What is taken into account beside the thing asked about: how a recording sounds, how long it is, how it came out.

Views, likes, comments and the licence are left out: they come after a video, or only with one.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

SOUND = (
    "danceability", "energy", "loudness", "speechiness", "acousticness", "instrumentalness", "liveness", "valence",
    "tempo", "duration_min",
)  # fmt: skip
CONTROLLED = "sound (nine columns with tempo), duration and album type"
Floats = npt.NDArray[np.float64]


def controls(rows: pd.DataFrame, *, without: tuple[str, ...] = ()) -> Floats:
    """Give the controls of each row, centred and of one spread, shape (n_rows, n_controls); medians fill gaps."""
    sound = rows[[key for key in SOUND if key not in without]].astype(np.float64)
    kinds = pd.get_dummies(rows["album_type"], dtype=np.float64).iloc[:, 1:]
    table = pd.concat([sound.fillna(sound.median()), kinds], axis=1).to_numpy(dtype=np.float64)
    spread = table.std(axis=0)
    return np.asarray((table - table.mean(axis=0)) / np.where(spread > 0, spread, 1.0))
