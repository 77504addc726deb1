"""Spotify and YouTube together: how often the tables are asked for what every visit of the page asks."""

from pathlib import Path

import pytest

from material.analytics import ROWS, write_analytics
from spectral_dna.db.questions.sqlite import SqliteFile
from spectral_dna.jobs.intelligence.questions import COUNT
from spectral_dna.jobs.intelligence.service import Intelligence
from spectral_dna.settings import Settings

ask = SqliteFile.ask


async def test_visits_of_the_page_count_the_tracks_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_analytics(tmp_path / "spectral_analytics.db")
    asked = []

    async def counted(self, sql, bounds):
        asked.append(sql)
        return await ask(self, sql, bounds)

    monkeypatch.setattr(SqliteFile, "ask", counted)
    shown = Intelligence(Settings(data_dir=tmp_path), None)
    assert [(await shown.status()).tracks for _ in range(3)] == [ROWS] * 3
    assert (await shown.points()).of == ROWS
    assert asked.count(COUNT) == 1


async def test_tables_that_come_later_are_found(tmp_path: Path) -> None:
    shown = Intelligence(Settings(data_dir=tmp_path), None)
    assert (await shown.status()).tracks is None
    write_analytics(tmp_path / "spectral_analytics.db")
    assert (await shown.status()).tracks == ROWS
