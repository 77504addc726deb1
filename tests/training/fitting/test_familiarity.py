"""What is unlike the training music is told, and little that is like it."""

import numpy as np
import pandas as pd
import pytest

from spectral_dna.inference.familiarity import unlike
from spectral_dna.schema.verdict import SetName
from spectral_training.fitting.familiarity import FALSE_ALARMS, fit_familiarity
from spectral_training.fitting.reference import known_columns
from spectral_training.tables.synthetic import billboard, tracks


def table(rows: int, seed: int, *, hits: bool = False) -> pd.DataFrame:
    made = billboard(rows, seed=seed) if hits else tracks(rows, seed=seed)
    made = made.assign(duration=made["duration_ms"] / 1000, unbiased=True)
    return made.assign(artist_key=made["artist" if hits else "artists"])


@pytest.fixture(scope="module")
def training() -> tuple[pd.DataFrame, pd.DataFrame]:
    return table(4000, 1), table(3000, 2, hits=True)


@pytest.mark.parametrize("set_name", list(SetName))
class TestFamiliarity:
    def test_of_unseen_tracks_about_the_stated_share_is_told(
        self, training: tuple[pd.DataFrame, pd.DataFrame], set_name: SetName
    ) -> None:
        known = fit_familiarity(known_columns(*training, set_name, 0), *training)
        others = known_columns(table(6000, 3), table(10, 4, hits=True), set_name, 9)
        assert known.false_alarms == FALSE_ALARMS
        assert unlike(known, others).mean() == pytest.approx(FALSE_ALARMS, abs=0.005)

    def test_an_odd_mixture_is_told_although_each_value_is_within_the_range(
        self, training: tuple[pd.DataFrame, pd.DataFrame], set_name: SetName
    ) -> None:
        columns = known_columns(*training, set_name, 0)
        known = fit_familiarity(columns, *training)
        middle = {key: np.array([np.median(values)]) for key, values in columns.items()}
        assert not unlike(known, middle)[0]
        parts = {"energy": 0.99, "loudness": 0.01, "acousticness": 0.99, "danceability": 0.01, "valence": 0.99}
        odd = middle | {key: np.quantile(columns[key], [part]) for key, part in parts.items()}
        assert unlike(known, odd)[0]
