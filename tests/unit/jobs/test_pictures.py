"""Pictures that take their time: they hold up no other."""

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spectral_dna.jobs import pictures
from spectral_dna.jobs.pictures import KEPT, Pictures
from spectral_dna.schema.report import Report

GOLDEN = Path(__file__).parents[2] / "golden" / "dna.json"


@pytest.fixture(scope="module")
def report() -> Report:
    return Report.model_validate(json.loads(GOLDEN.read_text())["report"])


class Drawing:
    """Draws a report's id, and the slow one's when it is let."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.may_end = threading.Event()

    def __call__(self, report: Report, _: str) -> bytes:
        self.drawn.append(report.id)
        if report.id == "slow":
            assert self.may_end.wait(60)
        return report.id.encode()


@pytest.fixture
def drawing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Drawing]:
    drawing = Drawing()
    monkeypatch.setattr(pictures, "picture", drawing)
    yield drawing
    drawing.may_end.set()


@pytest.fixture
def kept(report: Report) -> Pictures:
    async def of(token: str) -> Report:
        return report.model_copy(update={"id": token})

    return Pictures(cast(Any, SimpleNamespace(report=of)))


async def test_a_slow_one_holds_up_neither_those_that_are_kept_nor_those_that_are_new(kept: Pictures, drawing: Drawing):
    assert await kept.of("old") == b"old"
    slow = asyncio.ensure_future(kept.of("slow"))
    assert await asyncio.wait_for(kept.of("old"), 30) == b"old"
    assert await asyncio.wait_for(kept.of("new"), 30) == b"new"
    assert not slow.done()
    drawing.may_end.set()
    assert await slow == b"slow"


async def test_what_many_ask_for_at_once_is_drawn_once(kept: Pictures, drawing: Drawing):
    await asyncio.gather(*(kept.of("asked for by many") for _ in range(20)))
    assert drawing.drawn == ["asked for by many"]


async def test_the_latest_are_kept(kept: Pictures, drawing: Drawing):
    names = [str(number) for number in range(KEPT + 1)]
    for name in names:
        await kept.of(name)
        assert await kept.of(names[0]) == names[0].encode()
    assert drawing.drawn == names
    await kept.of(names[2])
    assert drawing.drawn == names
    await kept.of(names[1])
    assert drawing.drawn == [*names, names[1]]
