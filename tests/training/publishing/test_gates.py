"""What may not be published, each gate by its own fault."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from spectral_training.errors import GateFailed
from spectral_training.publishing.evaluated import FOLDER, write_record
from spectral_training.publishing.publish import publish, read_published, warnings_of
from training.publishing.conftest import Ready, figure


def refused(ready: Ready, served: Path) -> str:
    with pytest.raises(GateFailed) as caught:
        publish(ready.folder, served, None)
    return str(caught.value)


def released(ready: Ready, served: Path) -> bool:
    """Publish, and tell whether what lies there is what was asked for, with nothing overruled."""
    there = publish(ready.folder, served, None)
    return read_published(served) == there and there.provenance == ready.manifest.provenance and not there.forced


@pytest.fixture
def served(tmp_path: Path) -> Path:
    return tmp_path / "served"


@pytest.fixture
def before(ready: Ready, tmp_path: Path) -> Path:
    """A folder in which a release already lies, of other bytes than the one that asks."""
    older = Ready(Path(shutil.copytree(ready.folder, tmp_path / "older")))
    older.spoil(lambda whole: whole.update(version="2026.10.1"))
    publish(older.folder, tmp_path / "served", None)
    ready.spoil(lambda whole: whole["provenance"].update(seed=43))
    return tmp_path / "served"


class TestIntegrity:
    def test_an_altered_file_is_refused_by_name(self, ready: Ready, served: Path) -> None:
        name = next(iter(ready.manifest.files))
        (ready.folder / name).write_bytes((ready.folder / name).read_bytes() + b"x")
        assert f"unaltered: {name}" in refused(ready, served)
        assert not served.exists()

    def test_a_missing_file_is_refused_by_name(self, ready: Ready, served: Path) -> None:
        name = next(iter(ready.manifest.files))
        (ready.folder / name).unlink()
        assert f"complete: {name}" in refused(ready, served)

    def test_a_lens_of_four_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["sets"]["recording"]["lenses"]["charting"]["members"].pop("xgboost"))
        assert "complete: recording charting lacks one of the five members" in refused(ready, served)

    def test_no_manifest_is_refused(self, tmp_path: Path, served: Path) -> None:
        with pytest.raises(GateFailed, match="manifest: there is no"):
            publish(tmp_path, served, None)

    def test_another_feature_table_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole.update(feature_hash="0"))
        assert "feature table" in refused(ready, served)

    def test_nobody_may_overrule_integrity(self, ready: Ready, served: Path) -> None:
        with pytest.raises(GateFailed, match="no gate called unaltered may be overruled"):
            publish(ready.folder, served, None, forced={"unaltered": "why not"})


class TestOrigin:
    def test_too_large_is_refused_with_the_bytes_of_each_model(
        self, ready: Ready, served: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("spectral_training.publishing.origin.LARGEST", 1000)
        said = refused(ready, served)
        assert "size: the files hold" in said
        assert all(name in said for name in ready.manifest.files)

    def test_small_settings_are_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["provenance"].update(quick=True))
        assert "settings: fitted by the small settings" in refused(ready, served)

    def test_a_rehearsal_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["provenance"].update(rehearsal=True))
        assert "rehearsal: scored on artists that stand in" in refused(ready, served)

    def test_a_fit_that_says_nothing_of_its_origin_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole.update(provenance=None))
        assert "settings: the manifest doesn't say" in refused(ready, served)

    def test_a_file_that_was_never_compared_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["sets"]["catalogue"]["popularity"]["model"].update(differs=None))
        assert "export: catalogue-popularity.ubj was never compared" in refused(ready, served)

    def test_a_file_that_differs_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["sets"]["catalogue"]["popularity"]["model"].update(differs=2e-4))
        assert "differs from its source by 2.0e-04, over 1e-05" in refused(ready, served)

    def test_a_version_of_another_kind_is_refused(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole.update(version="latest"))
        assert "version: latest is no version" in refused(ready, served)


class TestEvaluated:
    def test_nothing_evaluated_is_refused(self, ready: Ready, served: Path) -> None:
        shutil.rmtree(ready.folder / FOLDER)
        assert "evaluated: no evaluation lies beside" in refused(ready, served)

    def test_an_evaluation_of_other_files_is_refused(self, ready: Ready, served: Path) -> None:
        other = dict(list(ready.manifest.files.items())[:-1])
        write_record(ready.folder / FOLDER, other, ["learning"], [])
        assert "evaluated: the evaluation is of other files" in refused(ready, served)

    def test_a_section_that_is_missing_is_named(self, ready: Ready, served: Path) -> None:
        write_record(ready.folder / FOLDER, ready.manifest.files, ["learning"], ["slices", "regressor"])
        assert "evaluated: the evaluation lacks slices, regressor" in refused(ready, served)

    def test_a_section_changed_by_hand_is_named(self, ready: Ready, served: Path) -> None:
        (ready.folder / FOLDER / "learning.json").write_text('{"auc": 1}', encoding="utf-8")
        assert "evaluated: learning.json is not what the evaluation wrote" in refused(ready, served)


class TestFigures:
    def test_a_lens_that_only_guesses_is_refused(self, ready: Ready, served: Path) -> None:
        ready.set_figure("catalogue", "charting", "auc_exact", figure(0.51))
        assert "better than chance: catalogue charting reaches an AUC of 0.510 [0.490, 0.530]" in refused(ready, served)

    def test_a_bad_chance_is_refused_whatever_its_interval(self, ready: Ready, served: Path) -> None:
        ready.set_figure("recording", "emerging", "calibration_error", figure(0.045))
        assert "calibration: recording emerging is off by 0.045 [0.025, 0.065]; at most 0.04" in refused(ready, served)

    def test_the_upper_end_of_a_calibration_error_is_no_reason(self, ready: Ready, served: Path) -> None:
        ready.set_figure("recording", "emerging", "calibration_error", figure(0.039))
        assert released(ready, served)

    def test_few_rows_are_judged_by_the_end_that_speaks_for_them(self, ready: Ready, served: Path) -> None:
        ready.set_figure("recording", "emerging", "calibration_error", figure(0.045, n=400))
        ready.set_figure("recording", "popularity", "interval_coverage", figure(0.93, n=400))
        assert released(ready, served)

    @pytest.mark.parametrize("share", [0.87, 0.93])
    def test_an_interval_that_holds_too_few_or_too_many_is_refused(
        self, ready: Ready, served: Path, share: float
    ) -> None:
        ready.set_figure("catalogue", "popularity", "interval_coverage", figure(share, wide=0.005))
        assert f"coverage: catalogue popularity: the 90 % interval holds {share:.3f}" in refused(ready, served)

    def test_what_was_not_measured_is_no_pass(self, ready: Ready, served: Path) -> None:
        for name in ("calibration_error", "auc_extracted"):
            ready.set_figure("recording", "emerging", name, None)
        said = refused(ready, served)
        assert "calibration: recording emerging is off by nothing that was measured" in said
        assert "better than chance: recording emerging reaches an AUC of nothing that was measured" in said

    def test_standing_behind_the_best_member_is_a_warning(self, ready: Ready, served: Path) -> None:
        ready.set_figure("recording", "charting", "auc_behind_best", figure(0.008))
        warned = [str(fault) for fault in warnings_of(publish(ready.folder, served, None))]
        assert warned == [
            "behind best: recording charting: the five are 0.0080 of AUC behind their best; at most 0.005 is aimed at."
        ]


class TestNotWorse:
    def test_on_the_same_rows_the_values_count(self, ready: Ready, before: Path) -> None:
        ready.set_figure("catalogue", "charting", "auc_exact", figure(0.794))
        said = refused(ready, before)
        assert "not worse: catalogue charting auc_exact is 0.794 [0.774, 0.814] against the published 0.800" in said
        assert "on the same rows; at most 0.005 worse" in said

    def test_within_the_margin_is_published(self, ready: Ready, before: Path) -> None:
        ready.set_figure("catalogue", "charting", "auc_exact", figure(0.796))
        assert released(ready, before)

    def test_on_other_rows_the_interval_speaks_for_it(self, ready: Ready, before: Path) -> None:
        ready.spoil(lambda whole: whole["provenance"].update(drawing="another"))
        ready.set_figure("catalogue", "charting", "auc_exact", figure(0.78))
        assert released(ready, before)

    def test_on_other_rows_worse_beyond_the_interval_is_refused(self, ready: Ready, before: Path) -> None:
        ready.spoil(lambda whole: whole["data"].update(tracks="another"))
        ready.set_figure("catalogue", "charting", "auc_exact", figure(0.77))
        assert "on other rows" in refused(ready, before)

    def test_an_error_is_worse_when_it_is_larger(self, ready: Ready, before: Path) -> None:
        ready.set_figure("recording", "popularity", "mean_error", figure(14.5))
        assert "not worse: recording popularity mean_error" in refused(ready, before)


class TestVariants:
    def test_one_that_answers_worse_than_the_plain_models_is_refused(self, ready: Ready, served: Path) -> None:
        def spoil(whole: dict[str, Any]) -> None:
            told = whole["sets"]["catalogue"]["variants"]["stated"]["popularity"]
            told["metrics"]["gain_over_plain_exact"] = {"value": -0.05, "low": -0.08, "high": -0.02, "n": 400}

        ready.spoil(spoil)
        assert "variants: catalogue stated popularity gains -0.050" in refused(ready, served)


class TestOverruled:
    def test_the_card_tells_what_was_found_and_why_it_was_published(self, ready: Ready, tmp_path: Path) -> None:
        ready.set_figure("recording", "emerging", "calibration_error", figure(0.05))
        card = tmp_path / "CARD.md"
        publish(ready.folder, tmp_path / "served", card, forced={"calibration": "The table changed."})
        told = card.read_text(encoding="utf-8")
        assert "## Gates that were overruled" in told
        assert "- calibration: recording emerging is off by 0.050" in told
        assert "Published all the same: The table changed." in told

    def test_another_fault_still_refuses(self, ready: Ready, served: Path) -> None:
        ready.set_figure("recording", "emerging", "calibration_error", figure(0.05))
        ready.spoil(lambda whole: whole["provenance"].update(rehearsal=True))
        with pytest.raises(GateFailed, match="rehearsal"):
            publish(ready.folder, served, None, forced={"calibration": "The table changed."})

    def test_a_gate_that_finds_nothing_is_not_told(self, ready: Ready, served: Path) -> None:
        assert publish(ready.folder, served, None, forced={"calibration": "To be safe."}).forced == {}

    def test_all_faults_are_told_at_once(self, ready: Ready, served: Path) -> None:
        ready.spoil(lambda whole: whole["provenance"].update(rehearsal=True, quick=True))
        said = refused(ready, served)
        assert "settings: " in said
        assert "rehearsal: " in said
