from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from spectral_dna.audio.synth import sample_names, write_sample
from spectral_dna.schema import extraction_error
from spectral_dna.schema.extraction_sources import ORIGINS, Basis
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_training.errors import TableUnusable
from spectral_training.evaluation import disturbed, parity, parity_told
from spectral_training.evaluation.disturbed import DISTURBANCES
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.parity import CATEGORIES, CONTINUOUS, Parity
from spectral_training.tables.echonest import KEYS, read_echonest


@pytest.fixture(scope="module")
def echonest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thousand made-up rows of FMA's columns, and two that must be dropped."""
    folder, rng = tmp_path_factory.mktemp("echonest"), np.random.default_rng(3)
    rows = pd.DataFrame(rng.random((1000, len(KEYS))), columns=list(KEYS)).assign(tempo=rng.uniform(60, 180, 1000))
    rows.loc[0, "energy"], rows.loc[1, "valence"] = 7.0, np.nan
    rows.to_csv(folder / "fma_echonest.csv", index=False)
    return folder


@pytest.fixture(scope="module")
def found(lab: Lab, echonest: Path, tmp_path_factory: pytest.TempPathFactory) -> Parity:
    folder = tmp_path_factory.mktemp("parity")
    write_sample(sample_names()[0], folder / "song.wav")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disturbed, "SECONDS", 24)
        return parity.compute(replace(lab, recordings=folder, echonest=read_echonest(echonest)))


class TestSources:
    def test_every_feature_of_the_models_has_an_origin(self) -> None:
        assert tuple(ORIGINS) == MODEL_KEYS

    def test_a_cited_noise_has_a_figure_and_no_other_has(self) -> None:
        assert all((one.noise is Basis.CITED) == (one.cited is not None) for one in ORIGINS.values())

    def test_noise_is_told_from_the_error_model_itself(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert parity_told.noise("acousticness") == "1.15 of log-odds"
        monkeypatch.setitem(extraction_error.DEVIATION, "danceability", 0.5)
        assert parity_told.noise("danceability") == "0.5"


class TestEchonest:
    def test_rows_out_of_range_are_dropped(self, echonest: Path) -> None:
        assert len(read_echonest(echonest).rows) == 998

    def test_absent_is_none(self, tmp_path: Path) -> None:
        assert read_echonest(tmp_path) is None

    def test_a_missing_column_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "fma_echonest.csv").write_text("energy\n0.5\n")
        with pytest.raises(TableUnusable, match="valence"):
            read_echonest(tmp_path)


class TestParity:
    def test_variance_that_blurring_keeps_is_that_of_the_model(self, found: Parity, lab: Lab) -> None:
        rows = lab.questions["charting"].train
        exact = rows["liveness"].to_numpy()
        noise, gain = extraction_error.DEVIATION["liveness"], extraction_error.SHRINKAGE["liveness"][1]
        signal = gain**2 * exact.var()
        assert found.spreads["decades"]["liveness"].explained == pytest.approx(signal / (signal + noise**2), abs=0.04)

    def test_unchanged_categories_are_those_of_the_model(self, found: Parity) -> None:
        assert found.right["decades"]["mode"] == pytest.approx(extraction_error.MODE_RIGHT, abs=0.03)

    def test_fma_knows_no_loudness(self, found: Parity) -> None:
        assert "loudness" not in found.spreads["FMA"]
        assert found.spreads["FMA"]["energy"].rows == 998

    def test_a_song_moves_little_when_it_is_only_resampled(self, found: Parity) -> None:
        assert found.recordings == 1
        assert set(found.moved) == {*CONTINUOUS, *CATEGORIES}
        for key in ("danceability", "energy", "loudness", "tempo"):
            assert found.moved[key].each["48 kHz"].value < 0.1, key

    def test_a_change_of_level_is_no_change_of_loudness(self, found: Parity) -> None:
        assert {one.decibels for one in DISTURBANCES} == {-3.0, 0.0, 3.0}
        assert found.moved["loudness"].each["3 dB softer"].value < 0.05

    def test_every_feature_is_told(self, found: Parity) -> None:
        text = "\n".join(parity_told.render(found))
        assert all(f"| {parity_told.BY_KEY[key].label.lower()} |" in text for key in MODEL_KEYS)

    def test_without_recordings_the_rest_is_told(self, lab: Lab) -> None:
        text = "\n".join(parity_told.render(parity.compute(lab)))
        assert "Left out: no folder of real recordings" in text
        assert "FMA |" not in text
