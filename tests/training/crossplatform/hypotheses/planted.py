"""Small tables with a known answer: an artist's fame drives videos, streams and views at once."""

import numpy as np
import pandas as pd

from spectral_training.crossplatform.frame import with_derived

ARTISTS, EACH = 150, 10


def planted(*, video: float = 0.0, loudness: float = 0.0, confounded: bool = True, seed: int = 4) -> pd.DataFrame:
    """Make recordings: `video` and `loudness` are what they add to the decimal logarithm of streams."""
    rng = np.random.default_rng(seed)
    count = ARTISTS * EACH
    artist = np.repeat(np.arange(ARTISTS), EACH)
    fame = rng.normal(0, 1, ARTISTS)[artist]
    energy, danceability = rng.uniform(0, 1, (2, count))
    pull = (1.2 * fame + 2.0 * (energy - 0.5)) if confounded else np.zeros(count)
    official = (rng.random(count) < 1 / (1 + np.exp(-pull))).astype(np.float64)
    loud = (danceability > 0.7) & (energy > 0.8)
    logs = 6 + 0.5 * fame + 0.4 * energy * confounded + video * official + loudness * loud + rng.normal(0, 0.15, count)
    views = np.round(10 ** (6 + 0.5 * fame + rng.normal(0, 0.3, count)))
    sound = {key: rng.uniform(0, 1, count) for key in _SOUND}
    return with_derived(
        pd.DataFrame(
            {
                "artist_key": [f"artist {one}" for one in artist], "album_type": rng.choice(["album", "single"], count),
                "official_video": official, "energy": energy, "danceability": danceability,
                "loudness": rng.normal(-8, 2, count), "tempo": rng.uniform(70, 170, count),
                "duration": rng.uniform(120, 300, count), "streams": np.round(10**logs), "views": views,
                "likes": np.round(views * rng.uniform(0.005, 0.02, count)), "comments": np.round(views * 0.001),
                **sound,
            }
        )
    )  # fmt: skip


_SOUND = ("speechiness", "acousticness", "instrumentalness", "liveness", "valence")
