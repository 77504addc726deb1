import csv
import gzip
from pathlib import Path

import numpy as np
import pytest

from spectral_dna.schema.extraction_error import band, blur, draws
from spectral_dna.schema.feature_table import BY_KEY, MODEL_KEYS

TRACK = {
    "danceability": 0.7, "energy": 0.8, "loudness": -6.0, "speechiness": 0.05, "acousticness": 0.1,
    "instrumentalness": 0.0, "liveness": 0.12, "valence": 0.6, "tempo": 120.0, "key": 9.0, "mode": 1.0,
    "time_signature": 4.0, "duration": 200.0,
}  # fmt: skip


def many(**changes: float) -> dict[str, np.ndarray]:
    return {key: np.full(4000, value) for key, value in {**TRACK, **changes}.items()}


def spread_like_the_tracks(key: str, rng: np.random.Generator) -> np.ndarray:
    """Draw values with the mean and deviation of the tracks table; speechiness with its long tail."""
    if key == "speechiness":
        sung, spoken = rng.beta(6, 85, 20_000), rng.beta(1.5, 2.5, 20_000)
        return np.clip(np.where(rng.random(20_000) < 0.93, sung, spoken), 0.02, 0.96)
    return rng.beta(*{"energy": (2.0, 1.03), "danceability": (4.2, 3.2), "valence": (1.31, 1.44)}[key], 20_000)


def determination(truth: np.ndarray, heard: np.ndarray) -> float:
    return float(1 - ((heard - truth) ** 2).mean() / truth.var())


class TestBlur:
    def test_the_same_seed_gives_the_same_columns(self) -> None:
        one, other = (blur(many(), np.random.default_rng(3)) for _ in range(2))
        assert all(np.array_equal(one[key], other[key]) for key in MODEL_KEYS)

    def test_values_stay_in_the_feature_table(self) -> None:
        extreme = {key: np.repeat([BY_KEY[key].low, BY_KEY[key].high], 500) for key in MODEL_KEYS}
        for key, values in blur(extreme, np.random.default_rng(0)).items():
            assert values.min() >= BY_KEY[key].low
            assert values.max() <= BY_KEY[key].high

    def test_sung_pop_is_heard_near_what_was_seen_and_instrumentals_too(self) -> None:
        rng = np.random.default_rng(0)
        assert np.median(blur(many(instrumentalness=0.0), rng)["instrumentalness"]) == pytest.approx(0.12, abs=0.03)
        assert 0.82 <= np.median(blur(many(instrumentalness=0.96), rng)["instrumentalness"]) <= 0.92

    @pytest.mark.parametrize(
        ("key", "share"), [("energy", 0.64), ("danceability", 0.55), ("speechiness", 0.47), ("valence", 0.30)]
    )
    def test_what_is_left_of_a_feature_is_what_its_author_reports(self, key: str, share: float) -> None:
        rng = np.random.default_rng(1)
        spotify = spread_like_the_tracks(key, rng)
        heard = blur({key: spotify}, rng)[key]
        assert determination(spotify, heard) == pytest.approx(share, abs=0.08)

    @pytest.mark.shared
    @pytest.mark.parametrize(
        ("key", "share"), [("energy", 0.64), ("danceability", 0.55), ("speechiness", 0.47), ("valence", 0.30)]
    )
    def test_and_so_it_is_on_the_tracks_themselves(self, real_tables: Path, key: str, share: float) -> None:
        with gzip.open(next(real_tables.glob("spotify_tracks.csv*")), "rt", encoding="utf-8", newline="") as table:
            rows = [row for row in csv.DictReader(table) if row["selection"] == "random10pct"]
        spotify = np.array([float(row[key]) for row in rows if float(row["energy"]) > 0.1])
        assert determination(spotify, blur({key: spotify}, np.random.default_rng(1))[key]) == pytest.approx(
            share, abs=0.08
        )

    def test_length_is_not_blurred_and_the_input_is_untouched(self) -> None:
        exact = many()
        assert np.array_equal(blur(exact, np.random.default_rng(0))["duration"], exact["duration"])
        assert set(exact["energy"]) == {0.8}

    def test_wrong_tempi_are_octaves(self) -> None:
        ratio = blur(many(tempo=140.0), np.random.default_rng(0))["tempo"] / 140
        assert np.all((np.abs(ratio - 1) < 0.03) | (np.abs(ratio - 0.5) < 0.03))
        assert 0.8 < (np.abs(ratio - 1) < 0.03).mean() < 0.95

    def test_keys_stay_whole_numbers(self) -> None:
        assert set(blur(many(), np.random.default_rng(0))["key"]) <= set(range(12))


class TestDraws:
    def test_they_lie_around_the_measured_value_without_shrinking_it_again(self) -> None:
        drawn = draws(TRACK, 20_000, np.random.default_rng(0))
        assert drawn["energy"].shape == (20_000,)
        assert np.median(drawn["energy"]) == pytest.approx(0.8, abs=0.01)
        assert np.median(drawn["acousticness"]) == pytest.approx(0.1, abs=0.01)


class TestBand:
    @pytest.mark.parametrize("key", MODEL_KEYS)
    def test_holds_the_value_and_stays_in_range(self, key: str) -> None:
        low, high = band(key, TRACK[key])
        assert BY_KEY[key].low <= low <= TRACK[key] <= high <= BY_KEY[key].high

    def test_about_two_of_three_draws_lie_inside(self) -> None:
        drawn = draws(TRACK, 20_000, np.random.default_rng(0))
        for key in ("energy", "valence", "acousticness", "danceability", "speechiness"):
            low, high = band(key, TRACK[key])
            assert ((drawn[key] >= low) & (drawn[key] <= high)).mean() == pytest.approx(0.68, abs=0.05)

    def test_a_category_has_none(self) -> None:
        assert band("key", 9.0) == (9.0, 9.0)

    def test_our_loudness_is_exact_where_spotifys_is_another_thing(self) -> None:
        assert band("loudness", -9.0) == pytest.approx((-9.1, -8.9))

    def test_a_feature_without_a_model_is_an_error(self) -> None:
        with pytest.raises(KeyError):
            band("mfcc_1", 0.0)
