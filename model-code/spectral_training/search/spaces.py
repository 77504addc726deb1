"""Where the search may look, and what it may cost: the data of `spaces.toml`."""

import tomllib
from importlib import resources
from typing import Any

import optuna

from spectral_dna.schema.values import Value
from spectral_training.search.subjects import Subject

MEBIBYTE = 2**20
Drawn = dict[str, Any]


class Range(Value):
    """Bounds of one setting, both included."""

    low: float
    high: float
    log: bool = False


class Budget(Value):
    """What one study may spend in all, whichever ends first, and how many folds a trial is scored on."""

    trials: int
    seconds: float
    folds: int


class Spaces(Value):
    """Ranges by member and setting, shares of the published size in MiB by study, and budgets by name."""

    ranges: dict[str, dict[str, Range]]
    shares: dict[str, float]
    budgets: dict[str, Budget]

    def share_of(self, subject: Subject) -> float | None:
        """Give the bytes that its file may have; None for what isn't published."""
        share = self.shares.get(subject.name)
        return None if share is None else share * MEBIBYTE


def read_spaces() -> Spaces:
    """Read `spaces.toml`."""
    text = resources.files("spectral_training.search").joinpath("spaces.toml").read_text(encoding="utf-8")
    return Spaces.model_validate(tomllib.loads(text))


def space_of(spaces: Spaces, subject: Subject, copies: int, present: Value) -> dict[str, Range]:
    """Give the ranges that count for a subject whose rows are learnt in so many noisy copies.

    The present settings always lie inside, since every study begins with them.
    """
    made = {name: _holding(bounds, getattr(present, name)) for name, bounds in spaces.ranges[subject.member].items()}
    if "copies" in made:
        of_all = made.pop("copies")
        if copies > 1:  # from one copy there is nothing to choose
            made["copies"] = of_all.model_copy(update={"high": float(copies)})
    return made


def draw(trial: optuna.Trial, space: dict[str, Range], present: Value) -> Drawn:
    """Ask the trial for each setting in the space; the others keep what they are."""
    made = present.model_dump()
    for name, bounds in space.items():
        if type(present).model_fields[name].annotation is int:
            made[name] = trial.suggest_int(name, int(bounds.low), int(bounds.high), log=bounds.log)
        else:
            # three digits are what a person would write, and more don't matter
            made[name] = float(f"{trial.suggest_float(name, bounds.low, bounds.high, log=bounds.log):.3g}")
    return made


def _holding(bounds: Range, value: float) -> Range:
    return bounds.model_copy(update={"low": min(bounds.low, value), "high": max(bounds.high, value)})
