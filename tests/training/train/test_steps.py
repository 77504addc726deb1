"""Steps that go on where they broke."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from spectral_training.errors import StepBroke, TableUnusable, TrainingError
from spectral_training.spans import span
from spectral_training.train.steps import Done, Step, run_steps


@dataclass
class Kitchen:
    """Two steps, the second of which needs what the first one left."""

    folder: Path
    inputs: str = "flour"
    fails: Exception | None = None
    ran: list[str] = field(default_factory=list)

    def dough(self) -> None:
        with span("knead"):
            self.ran.append("dough")
            (self.folder / "dough").write_text(self.inputs, encoding="utf-8")

    def bread(self) -> None:
        self.ran.append("bread")
        if self.fails is not None:
            raise self.fails
        (self.folder / "bread").write_text((self.folder / "dough").read_text(encoding="utf-8"), encoding="utf-8")

    def bake(self, restart: str | None = None) -> list[Done]:
        dough, bread = self.folder / "dough", self.folder / "bread"
        steps = [
            Step("dough", self.dough, lambda: self.inputs, (dough,), ("errors.py",)),
            Step("bread", self.bread, lambda: dough.read_text(encoding="utf-8"), (bread,), ("errors.py",)),
        ]
        return list(run_steps(steps, self.folder, lambda _: None, restart=restart))


@pytest.fixture
def kitchen(tmp_path: Path) -> Kitchen:
    return Kitchen(tmp_path)


class TestResumed:
    def test_what_is_done_is_kept(self, kitchen: Kitchen) -> None:
        assert [done.kept for done in kitchen.bake()] == [False, False]
        assert [done.kept for done in kitchen.bake()] == [True, True]
        assert kitchen.ran == ["dough", "bread"]

    def test_other_inputs_run_again_with_what_follows_from_them(self, kitchen: Kitchen) -> None:
        kitchen.bake()
        kitchen.inputs = "rye"
        kitchen.bake()
        assert kitchen.ran == ["dough", "bread"] * 2
        assert (kitchen.folder / "bread").read_text(encoding="utf-8") == "rye"

    def test_what_somebody_removed_is_made_again(self, kitchen: Kitchen) -> None:
        kitchen.bake()
        (kitchen.folder / "bread").unlink()
        assert [done.kept for done in kitchen.bake()] == [True, False]

    def test_other_code_runs_again(self, kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch) -> None:
        kitchen.bake()
        monkeypatch.setattr("spectral_training.train.steps.code_digest", lambda _: "other")
        assert [done.kept for done in kitchen.bake()] == [False, False]

    def test_it_goes_on_after_the_last_finished_step(self, kitchen: Kitchen) -> None:
        kitchen.fails = TableUnusable("no oven")
        with pytest.raises(StepBroke, match="bread broke after") as caught:
            kitchen.bake()
        assert "TableUnusable: no oven" in str(caught.value)
        assert "the same command goes on with bread" in str(caught.value)
        kitchen.fails = None
        assert [done.kept for done in kitchen.bake()] == [True, False]

    def test_what_nobody_foresaw_keeps_its_trace_and_names_the_step(self, kitchen: Kitchen) -> None:
        kitchen.fails = ZeroDivisionError("oven")
        with pytest.raises(ZeroDivisionError) as caught:
            kitchen.bake()
        assert caught.value.__notes__ == ["The step bread broke; the same command goes on with it."]

    def test_a_step_can_be_asked_for_anew_with_all_after_it(self, kitchen: Kitchen) -> None:
        kitchen.bake()
        assert [done.kept for done in kitchen.bake(restart="dough")] == [False, False]
        assert [done.kept for done in kitchen.bake(restart="bread")] == [True, False]

    def test_an_unknown_step_is_refused_by_name(self, kitchen: Kitchen) -> None:
        with pytest.raises(TrainingError, match="no step called butter; there are dough, bread"):
            kitchen.bake(restart="butter")

    def test_a_stamp_says_what_each_part_took(self, kitchen: Kitchen) -> None:
        dough, _ = kitchen.bake()
        assert set(dough.stamp.parts) == {"dough", "dough/knead"}
        assert dough.stamp.peak > 10
        assert dough.stamp.seconds >= dough.stamp.parts["dough/knead"].seconds
