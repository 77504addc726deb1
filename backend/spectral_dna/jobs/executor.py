"""Who this process is among those that serve or work on the same tables."""

import re
from dataclasses import dataclass
from typing import Literal

from spectral_dna import __version__
from spectral_dna.db.address import is_shared
from spectral_dna.jobs.order import ENGINE
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Settings

Kind = Literal["serve", "worker"]
ALONE = "local"


@dataclass(frozen=True)
class Executor:
    """One process, from its start to its end. Alone on its tables it has the same name at every start."""

    id: str
    kind: Kind
    release: str
    seats: int
    is_alone: bool

    @property
    def queue(self) -> str:
        """Where this release's analyses wait: an older process never takes up what a newer one accepted."""
        return queue_of(self.release)


def queue_of(release: str) -> str:
    """Name the queue of a release."""
    return f"analyses {release}"


def release_of(queue: str) -> str:
    """Name the release of a queue; there was a time when queues had none."""
    return queue.removeprefix("analyses").strip()


def is_newer(release: str, than: str) -> bool:
    """Whether a release came after another."""
    return _numbers(release) > _numbers(than)


def _numbers(release: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", release)]


def executor(settings: Settings, kind: Kind) -> Executor:
    """Say who this process is."""
    is_alone = not is_shared(settings)
    return Executor(
        id=ALONE if is_alone else new_id(),
        kind=kind,
        release=settings.cluster.release or f"{__version__}+{ENGINE}",
        seats=settings.pool.workers,
        is_alone=is_alone,
    )
