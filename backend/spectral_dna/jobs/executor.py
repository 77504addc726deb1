"""Who this process is among those that serve or work on the same tables."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from spectral_dna import __version__
from spectral_dna.db.address import is_shared
from spectral_dna.jobs.order import ENGINE
from spectral_dna.schema.ids import new_id
from spectral_dna.settings import Settings

Kind = Literal["serve", "worker"]
ALONE = "local"
AHEAD = 1
"""Recordings that one process alone takes up beyond its seats: while another is judged, no seat stays empty."""


class Lane(StrEnum):
    """What waits in one queue never waits for the other: a video's site may take its time to answer."""

    RECORDINGS = "analyses"
    VIDEOS = "videos"


@dataclass(frozen=True)
class Executor:
    """One process, from its start to its end. Alone on its tables it has the same name at every start.

    `seats` is how many recordings it hears at once, and `fetches` how many videos it has under way beside them.
    """

    id: str
    kind: Kind
    release: str
    seats: int
    fetches: int
    is_alone: bool

    @property
    def queues(self) -> dict[str, int]:
        """Name this release's queues, with how many it does at once of each."""
        # Of several processes, one must not hold what another could hear by now.
        ahead = AHEAD if self.is_alone and self.seats else 0
        return {self.queue(Lane.RECORDINGS): self.seats + ahead, self.queue(Lane.VIDEOS): self.fetches}

    def queue(self, lane: Lane) -> str:
        """Where this release's analyses wait: an older process never takes up what a newer one accepted."""
        return f"{lane} {self.release}"

    def instead_of(self, queue: str) -> str:
        """Name the own queue of the same lane as another release's."""
        return self.queue(lane_of(queue))


def lane_of(queue: str) -> Lane:
    """Name the lane of a queue."""
    return Lane(queue.partition(" ")[0])


def release_of(queue: str) -> str:
    """Name the release of a queue; there was a time when queues had none."""
    return queue.partition(" ")[2]


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
        fetches=settings.youtube.at_once or settings.pool.workers,
        is_alone=is_alone,
    )
