"""The files that are served have seen everyone, and carry the figures of those that had not."""

from pathlib import Path

import pytest

from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.store import load
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.fit import Plan, read_tables
from spectral_training.fitting.lenses import read_settings
from spectral_training.publishing.card import render_card
from spectral_training.publishing.evaluated import digest_of, what_was_scored
from spectral_training.tables.questions import parted
from spectral_training.whole import fit_whole

Fitted = tuple[Path, Manifest]


@pytest.fixture(scope="module")
def whole(tables: Path, fitted: Fitted, tmp_path_factory: pytest.TempPathFactory) -> Fitted:
    out = tmp_path_factory.mktemp("whole")
    plan = Plan(read_settings(quick=True), 42, "2026.11.1", "2026-11-21", None)
    return out, fit_whole(tables, fitted[0], out, plan, lambda _: None)


class TestWhole:
    def test_everyone_holds_the_unseen_and_the_seen(self, tables: Path) -> None:
        for rows in parted(read_tables(tables)).values():
            assert rows.everyone is not None
            artists = set(rows.everyone["artist_key"])
            assert set(rows.train["artist_key"]) | set(rows.test["artist_key"]) <= artists
            assert len(rows.everyone) > len(rows.train)

    def test_a_rehearsal_never_learns_from_the_test_artists(self, tables: Path) -> None:
        read = read_tables(tables)
        closed = {name: set(rows.test["artist_key"]) for name, rows in parted(read).items()}
        for name, rows in parted(read, rehearse=True).items():
            assert rows.everyone is not None
            assert not closed[name] & set(rows.everyone["artist_key"])

    def test_the_models_are_others_and_the_figures_the_same(self, whole: Fitted, fitted: Fitted) -> None:
        for name in SetName:
            ours, measured = whole[1].sets[name], fitted[1].sets[name]
            for lens in LensName:
                assert ours.lenses[lens].scaler != measured.lenses[lens].scaler
                assert ours.lenses[lens].metrics == measured.lenses[lens].metrics
                assert ours.lenses[lens].member_metrics == measured.lenses[lens].member_metrics
            assert ours.popularity.metrics == measured.popularity.metrics
            for key, variant in ours.variants.items():
                for lens, entry in variant.lenses.items():
                    assert entry.metrics == measured.variants[key].lenses[lens].metrics

    def test_it_says_which_files_were_measured(self, whole: Fitted, fitted: Fitted) -> None:
        assert whole[1].provenance is not None
        assert whole[1].provenance.measured_on == digest_of(fitted[1].files)
        assert digest_of(whole[1].files) != digest_of(fitted[1].files)

    def test_a_reader_is_told_that_other_files_were_scored(self, whole: Fitted, fitted: Fitted, tmp_path: Path) -> None:
        told = what_was_scored(whole[1])
        assert "the test artists among them" in told
        assert told in render_card(whole[1], tmp_path)
        assert what_was_scored(fitted[1]) == ""

    def test_the_service_loads_it(self, whole: Fitted) -> None:
        assert load(whole[0]).manifest == whole[1]
