"""What is known of genres comes from other artists, and variants are fitted beside the plain models."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score

from spectral_dna.inference.design import columns
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.store import load
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation import variants
from spectral_training.fitting.lenses import StatedSettings
from spectral_training.fitting.matrices import exact, layout
from spectral_training.fitting.stated import PLAIN, Statements
from spectral_training.tables.synthetic import tracks

Fitted = tuple[Path, Manifest]
SETTINGS = StatedSettings(
    inputs=["genre", "explicit"], smoothing=10, fewest_artists=5, without_genre=0.2, without_explicit=0.3
)
STATEMENTS = Statements(SETTINGS, "hit")


def rows(count: int = 400, *, genres: int = 4, artists: int = 100, seed: int = 0) -> pd.DataFrame:
    """Rows with labels at random."""
    rng = np.random.default_rng(seed)
    artist = rng.integers(0, artists, count)
    return pd.DataFrame({
        "artist_key": [f"artist{number}" for number in artist],
        "genre": [f"genre{number % genres}" for number in artist],
        "explicit": rng.integers(0, 2, count).astype(float), "hit": rng.integers(0, 2, count),
    })  # fmt: skip


class TestLevels:
    def test_a_mean_is_drawn_to_that_of_all_by_the_smoothing(self) -> None:
        made = pd.DataFrame({
            "artist_key": [f"a{number}" for number in range(20)], "genre": ["loved"] * 10 + ["other"] * 10,
            "explicit": [None] * 20, "hit": [1] * 10 + [0] * 10,
        })  # fmt: skip
        levels = STATEMENTS.levels(made)
        assert levels is not None
        assert levels.overall == 0.5
        assert levels.levels == pytest.approx({"loved": (10 + 0.5 * 10) / 20, "other": 5 / 20})

    def test_a_genre_of_few_artists_is_not_published(self) -> None:
        made = rows()
        made.loc[made["artist_key"].isin(["artist0", "artist4"]), "genre"] = "rare"
        levels = STATEMENTS.levels(made)
        assert levels is not None
        assert "rare" not in levels.levels
        told = STATEMENTS.told(made[made["genre"] == "rare"], made)
        assert set(told["genre__level"]) == {levels.overall}


class TestTaught:
    def test_labels_of_an_artist_never_reach_that_artists_columns(self) -> None:
        made = rows()
        changed = made.assign(hit=np.where(made["artist_key"] == "artist7", 1 - made["hit"], made["hit"]))
        own = (made["artist_key"] == "artist7").to_numpy()
        before, after = (STATEMENTS.taught(one, 1)["genre__level"].to_numpy() for one in (made, changed))
        assert own.any()
        assert (before[own] == after[own]).all()
        assert (before[~own] != after[~own]).any()

    def test_with_random_labels_the_column_tells_nothing_even_where_a_genre_is_an_artist(self) -> None:
        made = rows(4000, genres=100)
        few = Statements(SETTINGS.model_copy(update={"fewest_artists": 1, "without_genre": 0.0}), "hit")
        assert roc_auc_score(made["hit"], few.taught(made, 1)["genre__level"]) == pytest.approx(0.5, abs=0.03)
        assert roc_auc_score(made["hit"], few.told(made, made)["genre__level"]) > 0.53

    def test_some_inputs_are_left_unsaid_but_never_both(self) -> None:
        made = rows(2000)
        levels = STATEMENTS.levels(made)
        taught = STATEMENTS.taught(made, 3)
        silent = taught["explicit__said"] == 0.5
        unknown = taught["genre"].isna()
        assert silent.mean() == pytest.approx(0.3, abs=0.04)
        assert unknown.mean() == pytest.approx(0.2, abs=0.04)
        assert not (silent & unknown).any()
        assert levels is not None

    def test_rows_keep_their_order_and_a_plain_model_is_told_nothing(self) -> None:
        made = rows()
        assert STATEMENTS.taught(made, 1)["hit"].tolist() == made["hit"].tolist()
        assert PLAIN.taught(made, 1) is made
        assert PLAIN.levels(made) is None

    def test_the_columns_stand_last_in_the_matrix_and_plain_rows_have_none(self) -> None:
        made = tracks(300, seed=0).rename(columns={"track_genre": "genre"})
        made = made.assign(duration=made["duration_ms"] / 1000, artist_key=made["artists"], hit=0, explicit=1.0)
        told = STATEMENTS.told(made, made)
        assert layout(told) == [*columns(with_decade=False), "genre__level", "explicit__said"]
        assert exact(told).shape[1] == exact(made).shape[1] + 2
        assert set(exact(told)[:, -1]) == {1.0}


class TestFit:
    @pytest.mark.parametrize("set_name", list(SetName))
    def test_a_variant_stands_beside_the_plain_models_with_its_figures(self, fitted: Fitted, set_name: SetName) -> None:
        folder, manifest = fitted
        variant = manifest.sets[set_name].variants["stated"]
        assert variant.inputs == ["genre", "explicit"]
        assert set(variant.lenses) == {LensName.EMERGING}
        files = [model.file for model in variant.lenses[LensName.EMERGING].members.values()]
        assert all((folder / name).is_file() and name in manifest.files for name in files)
        native = "extracted" if set_name is SetName.RECORDING else "exact"
        for _, figures in variants.by_question(variant):
            gain = figures[f"gain_over_plain_{native}"]
            assert gain.low is not None
            assert gain.high is not None
            assert gain.low <= gain.value <= gain.high

    def test_genres_drawn_at_random_are_worth_nothing(self, fitted: Fitted) -> None:
        entry = fitted[1].sets[SetName.CATALOGUE].variants["stated"].lenses[LensName.EMERGING]
        alone = entry.metrics["genre_alone_auc"]
        assert alone.low is not None
        assert alone.high is not None
        assert alone.low < 0.55
        assert alone.high > 0.45

    def test_files_are_served_as_they_were_fitted(self, fitted: Fitted) -> None:
        models = load(fitted[0])
        genre = models.manifest.sets[SetName.RECORDING].variants["stated"].genres[0]
        told = models.told(SetName.RECORDING, Stated(genre=genre))
        assert told.lenses[LensName.EMERGING].told is not None
        assert told.lenses[LensName.CHARTING] is models.of(SetName.RECORDING).lenses[LensName.CHARTING]

    def test_the_section_tells_every_figure(self, fitted: Fitted) -> None:
        sets = {
            name: {f"{key}, {question}": figures for key, variant in entry.variants.items()
                   for question, figures in variants.by_question(variant)}
            for name, entry in fitted[1].sets.items()
        }  # fmt: skip
        told = "\n".join(variants.render(variants.Variants(sets=sets)))
        assert told.count("gain over genre alone") == 4
        assert "### Set `recording`: stated, emerging" in told
        assert "nothing but the sound" in "\n".join(variants.render(variants.Variants(sets={SetName.RECORDING: {}})))
