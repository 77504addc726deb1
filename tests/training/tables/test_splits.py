"""Who is left out when."""

import numpy as np
import pandas as pd

from spectral_training.tables.splits import folds

ARTISTS = pd.Series([f"artist {index % 300}" for index in range(900)])


class TestFolds:
    def test_every_artist_is_left_out_once_and_never_learnt_from_then(self) -> None:
        left = [set(ARTISTS.iloc[out]) for _, out in folds(ARTISTS, 5)]
        assert sum(len(part) for part in left) == len(set.union(*left)) == 300
        assert all(not set(ARTISTS.iloc[fit]) & set(ARTISTS.iloc[out]) for fit, out in folds(ARTISTS, 5))

    def test_folds_of_a_fold_hold_equally_many_artists(self) -> None:
        outer, _ = next(iter(folds(ARTISTS, 3)))
        inner = ARTISTS.iloc[outer]
        assert [inner.iloc[out].nunique() for _, out in folds(inner, 5)] == [40] * 5

    def test_the_order_of_rows_changes_nothing(self) -> None:
        shuffled = ARTISTS.sample(frac=1, random_state=1).reset_index(drop=True)
        for (_, one), (_, other) in zip(folds(ARTISTS, 4), folds(shuffled, 4), strict=True):
            np.testing.assert_array_equal(np.unique(ARTISTS.iloc[one]), np.unique(shuffled.iloc[other]))
