"""Files and hours that stay bounded when tables grow, and that nothing changes at the usual size."""

import numpy as np
import pandas as pd

from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.fitting.growth import at_most, grown_lens, grown_popularity
from spectral_training.fitting.lenses import Growth, read_settings

GROWTH = Growth(usual=40_000, most=80_000)


class TestLeaves:
    def test_nothing_changes_up_to_the_usual_number(self) -> None:
        settings = read_settings(quick=False)
        own = settings.lenses[LensName.CHARTING][SetName.RECORDING]
        assert grown_lens(own, 40_000, GROWTH) == own
        regressor = settings.popularity[SetName.RECORDING]
        assert grown_popularity(regressor, 40_000, GROWTH) == regressor

    def test_beyond_it_a_leaf_keeps_its_share(self) -> None:
        own = read_settings(quick=False).lenses[LensName.CHARTING][SetName.RECORDING]
        before, after = own.members, grown_lens(own, 80_000, GROWTH).members
        assert after.random_forest.leaf == 2 * before.random_forest.leaf
        assert after.adaboost.leaf == 2 * before.adaboost.leaf
        assert after.decision_tree.leaf == 2 * before.decision_tree.leaf
        assert after.k_neighbors.smallest == 2 * before.k_neighbors.smallest
        assert after.xgboost.child_weight == 2 * before.xgboost.child_weight
        assert after.random_forest.trees == before.random_forest.trees


class TestRows:
    def rows(self) -> pd.DataFrame:
        artists = np.random.default_rng(0).integers(0, 200, 1000)
        return pd.DataFrame({"artist_key": [f"artist {one}" for one in artists], "row": range(1000)})

    def test_few_rows_all_stay(self) -> None:
        assert at_most(self.rows(), 1000).equals(self.rows())

    def test_of_many_whole_artists_are_drawn(self) -> None:
        rows = self.rows()
        kept = at_most(rows, 300)
        assert 280 < len(kept) <= 300
        assert kept["row"].tolist() == rows.loc[rows["artist_key"].isin(kept["artist_key"]), "row"].tolist()

    def test_the_same_artists_in_any_order(self) -> None:
        rows = self.rows()
        shuffled = rows.sample(frac=1, random_state=1).reset_index(drop=True)
        assert set(at_most(rows, 300)["artist_key"]) == set(at_most(shuffled, 300)["artist_key"])
