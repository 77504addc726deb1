"""What a gate looks at, and what it answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.verdict import SetName
from spectral_training.publishing.evaluated import Evaluated


@dataclass(frozen=True)
class Case:
    """A fit that asks to be published: its manifest and folder, what is published now, and its evaluation."""

    manifest: Manifest
    folder: Path
    published: Manifest | None
    evaluated: Evaluated | None


@dataclass(frozen=True)
class Fault:
    """What a gate found: the figure and the limit, in one sentence."""

    gate: str
    detail: str

    def __str__(self) -> str:
        """Put the gate's name in front."""
        return f"{self.gate}: {self.detail}"


Gate = Callable[[Case], Iterator[Fault]]


def native(set_name: SetName) -> str:
    """Name the kind of input that a set is made for; its headline figures are on that kind."""
    return "extracted" if set_name is SetName.RECORDING else "exact"
