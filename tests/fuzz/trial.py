"""Cases in a process of their own: a crash or a hang there is told here by its seed."""

import faulthandler
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from multiprocessing import get_context

from pebble import ProcessExpired, ProcessPool

from fuzz.kind import Broken
from spectral_dna.logging import configure
from spectral_dna.settings import Pool

LONGEST_SECONDS = Pool().job_seconds
"""What takes longer hangs, as it would in the service; a busy machine alone takes some of it."""


@dataclass(frozen=True)
class Outcome:
    """How a case ended; `is_broken` where it must not have ended so."""

    kind: str
    seed: int
    end: str
    is_broken: bool
    seconds: float


def _meet(kind: str, seed: int) -> tuple[str, bool]:
    """Meet one case, in the process of the trial."""
    from fuzz.kinds import KINDS

    try:
        return KINDS[kind].meet_seed(seed), False
    except Broken as broken:
        return f"broken: {broken}", True
    except Exception as error:
        return f"broken: {type(error).__name__}: {error}", True


def _begin(service: str | None) -> None:
    """Make a new process ready; the service, if any, runs elsewhere and outlives it."""
    from fuzz.web import connect

    faulthandler.enable()
    configure(as_json=False, level="ERROR")
    if service is not None:
        connect(service)


def cases(
    wanted: Iterable[tuple[str, int]], kinds: tuple[str, ...], *, service: str | None = None
) -> Iterator[Outcome]:
    """Meet one case after the other; whatever one of them does to its process, the next one meets a new one."""
    with ProcessPool(max_workers=1, context=get_context("spawn"), initializer=_begin, initargs=(service,)) as pool:
        for kind in kinds:  # the first case of a kind makes what all of it needs
            pool.schedule(_meet, args=(kind, 0), timeout=LONGEST_SECONDS).result()
        for kind, seed in wanted:
            began = time.monotonic()
            try:
                end, is_broken = pool.schedule(_meet, args=(kind, seed), timeout=LONGEST_SECONDS).result()
            except TookTooLong:
                end, is_broken = f"broken: more than {LONGEST_SECONDS:g} s", True
            except ProcessExpired as expired:
                end, is_broken = f"broken: the process ended with {expired.exitcode}", True
            yield Outcome(kind, seed, end, is_broken, time.monotonic() - began)
