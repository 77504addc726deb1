"""Searches of the catalogue: so many at once, and so many more that wait."""

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spectral_dna.errors import TooManyPredictions
from spectral_dna.jobs.catalogue import searching
from spectral_dna.jobs.catalogue.service import SEARCHES, CatalogueService
from spectral_dna.schema.caller import Caller
from spectral_dna.settings import Limits, Settings

CALLER = Caller(id="ada", kind="key", name=None, scopes=frozenset(), quota=None)


async def test_beyond_them_whoever_asks_is_told_to_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    go_on, under_way, most = asyncio.Event(), 0, 0

    async def page(*_: object, **__: object) -> str:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await go_on.wait()
        under_way -= 1
        return "page"

    monkeypatch.setattr(searching, "page", page)
    settings = Settings(data_dir=tmp_path, limits=Limits(predictions=SEARCHES + 2))
    service = CatalogueService(cast(Any, SimpleNamespace(settings=settings, database=None)))
    asked = [asyncio.create_task(service.page(None, CALLER)) for _ in range(SEARCHES + 2)]
    await asyncio.sleep(0.01)
    with pytest.raises(TooManyPredictions):
        await service.page(None, CALLER)
    go_on.set()
    assert await asyncio.gather(*asked) == ["page"] * len(asked)
    assert most == SEARCHES
    assert await service.page(None, CALLER) == "page"
