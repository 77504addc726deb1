"""Who is woken by news, and how often a crowd looks by itself."""

import asyncio
from contextlib import ExitStack

import pytest

from spectral_dna.jobs.changes import LOOKS_A_SECOND, LOOKS_ALONE, POLL_SECONDS, Changes, pause


def test_news_of_one_analysis_wakes_those_alone_who_watch_it():
    changes = Changes()
    with changes.watch("a") as first, changes.watch("a") as second, changes.watch("b") as other:
        changes.tell("a", "nobody watches this")
        assert (first.is_set(), second.is_set(), other.is_set()) == (True, True, False)


def test_a_stop_wakes_everyone():
    changes = Changes()
    with changes.watch("a") as one, changes.watch("b") as other:
        changes.close()
        assert changes.is_closed
        assert one.is_set()
        assert other.is_set()


@pytest.mark.parametrize(("is_alone", "looks"), [(False, LOOKS_A_SECOND), (True, LOOKS_ALONE)])
@pytest.mark.parametrize("watchers", [1, 5 * LOOKS_A_SECOND])
def test_all_watchers_together_look_no_oftener_than_the_database_bears(watchers: int, is_alone: bool, looks: int):
    changes = Changes(is_alone=is_alone)
    with ExitStack() as stack:
        for number in range(watchers):
            stack.enter_context(changes.watch(f"{number}"))
        assert changes.seconds == max(POLL_SECONDS, watchers / looks)
    assert changes.seconds == POLL_SECONDS


@pytest.mark.parametrize("steps", range(5))
async def test_a_pause_that_is_cancelled_as_its_change_comes_ends_as_cancelled(steps: int):
    change = asyncio.Event()
    pausing = asyncio.create_task(pause(change, 60))
    for _ in range(3):
        await asyncio.sleep(0)
    change.set()
    for _ in range(steps):
        await asyncio.sleep(0)
    if not pausing.done():
        pausing.cancel()
        await asyncio.wait([pausing], timeout=60)
        assert pausing.cancelled()
