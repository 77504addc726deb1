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

LONGEST_SECONDS = 60.0
"""The sandbox's own clock is half of it: what takes longer hangs."""
START_SECONDS = 240.0


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


def _warm(kinds: tuple[str, ...]) -> None:
    """Make everything that a first case would wait for."""
    faulthandler.enable()
    configure(as_json=False, level="ERROR")
    for kind in kinds:
        _meet(kind, 0)


def cases(wanted: Iterable[tuple[str, int]], kinds: tuple[str, ...]) -> Iterator[Outcome]:
    """Meet one case after the other; whatever one of them does to its process, the next one meets a new one."""
    with ProcessPool(max_workers=1, context=get_context("spawn")) as pool:
        for kind in kinds:  # one by one, so that none of them has to be quick
            pool.schedule(_warm, args=((kind,),), timeout=START_SECONDS).result()
        for kind, seed in wanted:
            began = time.monotonic()
            try:
                end, is_broken = pool.schedule(_meet, args=(kind, seed), timeout=LONGEST_SECONDS).result()
            except TookTooLong:
                end, is_broken = f"broken: more than {LONGEST_SECONDS:g} s", True
            except ProcessExpired as expired:
                end, is_broken = f"broken: the process ended with {expired.exitcode}", True
            yield Outcome(kind, seed, end, is_broken, time.monotonic() - began)
