"""What would change an answer: the smallest realistic moves, and what the models would say after each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from spectral_dna.explain.axes import Axis, Floats
from spectral_dna.explain.moves_wording import NOTE, missed_sentence, move_sentence, outcome_sentence
from spectral_dna.explain.search import Bools, search
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.moves import Change, CounterfactualRequest, Counterfactuals, Goal, Movable, Move, Standing
from spectral_dna.schema.protocols import Answers, MovableCase

BATCH = 1000
"""Rows asked at once: the nearest-neighbour member is slower for more."""
NEEDED = 3
"""Votes that make a majority of five."""
JUST = 1e-9
"""A chance must pass one half to be a vote for a hit; standing on it is none."""


@dataclass(frozen=True)
class Asked:
    """A goal for one track under one case."""

    case: MovableCase
    track: Mapping[str, float]
    goal: Goal
    target: float
    is_hit: bool

    def gap(self, rows: Floats) -> Floats:
        """Say how much is missing for each row, 0 or less where the goal is reached; shape (n_rows,)."""
        return np.concatenate([self._gap(columns(part)) for part in batches(rows)])

    def likely(self, rows: Floats) -> Bools:
        """Tell combinations like those that were learnt from, or no stranger than the track itself."""
        here = np.array([[self.track[key] for key in MODEL_KEYS]])
        strange = self.case.strangeness(columns(np.concatenate([here, rows])))
        if strange is None:
            return np.ones(len(rows), dtype=np.bool_)
        return np.asarray(strange[1:] <= max(1.0, strange[0]), dtype=np.bool_)

    def _gap(self, asked: Mapping[str, Floats]) -> Floats:
        if self.goal is not Goal.FLIP:
            return self.target - self.case.popularity(asked)[_NUMBER[self.goal]]
        chances = self.case.answers(asked).members
        missing = np.maximum(chances - 0.5 if self.is_hit else 0.5 + JUST - chances, 0)
        return np.asarray(np.partition(missing, NEEDED - 1, axis=0)[:NEEDED].sum(axis=0))


_NUMBER = {Goal.POPULARITY: "value", Goal.HIT_SCORE: "hit_score"}


def moves(asked: CounterfactualRequest, case: MovableCase, *, decade: str | None, version: str) -> Counterfactuals:
    """Search the smallest moves for a request; the same request gives the same moves.

    What the models would say of other values is no advice, and no claim about causes: `note` says so.
    """
    track = {key: float(value) for key, value in asked.features.model_dump().items()}
    here = np.array([track[key] for key in MODEL_KEYS])
    (before,) = standings(case, here[None])
    goal = Asked(case, track, asked.goal, asked.target or 0.0, before.hit)
    found, nearest = np.empty((0, len(here))), None
    is_there = bool(goal.gap(here[None])[0] <= 0)
    if not is_there:
        found, nearest = search(here, _axes(asked, case, track), goal.gap, goal.likely, asked.at_most)
    outcome = "already" if is_there else "found" if len(found) else "none"
    return Counterfactuals(
        lens=asked.lens, decade=decade, goal=asked.goal, target=asked.target, outcome=outcome, before=before,
        moves=_told(goal, found), nearest=None if nearest is None else _told(goal, nearest[None])[0],
        sentence=outcome_sentence(asked, outcome), note=NOTE, models=version,
    )  # fmt: skip


def _axes(asked: CounterfactualRequest, case: MovableCase, track: Mapping[str, float]) -> Sequence[Axis]:
    moving = {one.value for one in asked.features_to_move or Movable}
    return [axis for axis in _every_axis(case, track) if axis.key in moving]


def _every_axis(case: MovableCase, track: Mapping[str, float]) -> list[Axis]:
    return [Axis(key, place, track[key], case.known(key)) for place, key in enumerate(MODEL_KEYS)]


def columns(rows: Floats) -> dict[str, Floats]:
    """Name the columns of rows, of shape (n_rows, n_features)."""
    return {key: rows[:, place] for place, key in enumerate(MODEL_KEYS)}


def batches(rows: Floats) -> list[Floats]:
    """Cut rows into parts that are asked at once."""
    return [rows[start : start + BATCH] for start in range(0, max(1, len(rows)), BATCH)]


def standings(case: MovableCase, rows: Floats) -> list[Standing]:
    """Say what the models say of each row."""
    said, popularity = case.answers(columns(rows)), case.popularity(columns(rows))
    votes = _votes(said)
    return [
        Standing(
            hit=bool(votes[row] >= NEEDED),
            votes=int(votes[row]),
            probability=float(said.shown[row]) if case.is_chance else None,
            likeness=None if case.is_chance else float(said.shown[row]),
            popularity=float(popularity["value"][row]),
            hit_score=float(popularity["hit_score"][row]),
        )
        for row in range(len(rows))
    ]


def _votes(said: Answers) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    return np.asarray(np.count_nonzero(said.members > 0.5, axis=0), dtype=np.intp)


def _told(goal: Asked, rows: Floats) -> list[Move]:
    if not len(rows):
        return []
    reached = goal.gap(rows) <= 0
    return [
        _move(goal, row, after, share, is_reached=bool(is_reached))
        for row, after, share, is_reached in zip(
            rows, standings(goal.case, rows), _stability(goal, rows), reached, strict=True
        )
    ]


def _move(goal: Asked, row: Floats, after: Standing, stability: float, *, is_reached: bool) -> Move:
    changes = _changes(goal, row)
    if is_reached:
        sentence = move_sentence(changes, after, goal.goal, stability)
    else:
        sentence = missed_sentence(changes, after, goal.goal)
    size = sum(change.size for change in changes)
    return Move(changes=changes, size=size, after=after, stability=stability, sentence=sentence)


def _changes(goal: Asked, row: Floats) -> list[Change]:
    moved = [axis for axis in _every_axis(goal.case, goal.track) if row[axis.place] != axis.here]
    made = [
        Change(
            feature=axis.key,
            before=axis.here,
            after=float(row[axis.place]),
            size=float(axis.size(row[[axis.place]])[0]),
        )
        for axis in moved
    ]
    return sorted(made, key=lambda change: -change.size)


def _stability(goal: Asked, rows: Floats) -> list[float]:
    """Give the share of draws within the known errors that reach the goal, one a row; exact values do or don't."""
    drawn = [goal.case.within_error(dict(zip(MODEL_KEYS, row.tolist(), strict=True))) for row in rows]
    if any(one is None for one in drawn):
        return [float(share) for share in goal.gap(rows) <= 0]
    stacked = [np.column_stack([np.asarray(one[key]) for key in MODEL_KEYS]) for one in drawn if one is not None]
    reached = (goal.gap(np.concatenate(stacked)) <= 0).reshape(len(rows), -1)
    return [float(share) for share in reached.mean(axis=1)]
