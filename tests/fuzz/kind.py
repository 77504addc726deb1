"""What one kind of input is to the fuzzing: how a case is made, how it is met, and how it may end."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from spectral_dna.errors import SpectralError


class Broken(AssertionError):
    """A case ended as none may."""


@dataclass(frozen=True)
class Kind:
    """One kind of input. `meet` gives how a case ended, or raises; `ends` are those that are allowed."""

    name: str
    make: Callable[[Random], Any]
    meet: Callable[[Any], str]
    ends: frozenset[str]
    needs_service: bool = False

    def case(self, seed: int) -> Any:
        """Make the case of a seed: always the same."""
        return self.make(Random(f"{self.name}:{seed}"))

    def meet_seed(self, seed: int) -> str:
        """Make a case, meet it, and see that its end is one of those allowed."""
        end = self.meet(self.case(seed))
        if end not in self.ends:
            raise Broken(f"ended as {end!r}")
        return end


def endings(*roots: type[SpectralError]) -> frozenset[str]:
    """Give the codes of error classes and all below them."""
    found: set[str] = set()
    for root in roots:
        found |= {root.code} | endings(*root.__subclasses__())
    return frozenset(found - {SpectralError.code})
