"""What was found, in words for a person or as JSON."""

from __future__ import annotations

import json
from typing import NamedTuple

from doctor.found import Found
from doctor.needs import DECIDING, GOALS, Need


class Report(NamedTuple):
    """Every need, and what was found of it."""

    looked: list[tuple[Need, Found]]

    def missing(self, goal: str) -> list[Need]:
        """List what a target fails without."""
        return [need for need, found in self.looked if goal in need.vital and not found.is_enough]

    def left_out(self, goal: str) -> list[Need]:
        """List what a target does with less for want of."""
        return [need for need, found in self.looked if goal in need.helps and not found.is_enough]

    @property
    def will_do(self) -> bool:
        """Whether the machine can run and test."""
        return not any(self.missing(goal) for goal in DECIDING)

    def as_json(self) -> str:
        """Write it for programs."""
        works = {goal: not self.missing(goal) for goal in GOALS}
        needs = [
            {
                "name": need.name, "found": found.is_enough, "said": found.said, "why": need.why, "get": need.get,
                "vital": need.vital, "helps": need.helps,
            }
            for need, found in self.looked
        ]  # fmt: skip
        return json.dumps({"works": works, "needs": needs}, indent=2)

    def as_text(self) -> str:
        """Write it for a person: what there is, what there isn't, and what follows."""
        wide = max(len(need.name) for need, _ in self.looked)
        there = [f"  {need.name:<{wide}}  {found.said}" for need, found in self.looked if found.is_enough]
        absent = [
            f"  {need.name:<{wide}}  {found.said}\n  {'':<{wide}}  for {need.why}. {need.get}"
            for need, found in self.looked
            if not found.is_enough
        ]
        lacks = ["", "Missing:", *absent] if absent else []
        return "\n".join(["There:", *there, *lacks, "", *map(self._verdict, GOALS), ""])

    def _verdict(self, goal: str) -> str:
        """Say in a line whether a target will work."""
        missing, less = self.missing(goal), self.left_out(goal)
        said = "works"
        if missing:
            said = f"will fail for want of {_names(missing)}"
        elif less:
            said = f"works, without what is for {_names(less)}"
        return f"make {goal:<10}  {said}"


def _names(needs: list[Need]) -> str:
    return ", ".join(need.name for need in needs)
