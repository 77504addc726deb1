"""What owners reported is held against what was shown, once a recording and for each of the models apart."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from spectral_dna.db import outcomes
from spectral_dna.db.analyses import AnalysisRepository
from spectral_dna.db.models import AnalysisRow, OutcomeRow
from spectral_dna.db.outcomes import OutcomeRepository, Reported
from spectral_dna.db.session import Database
from spectral_dna.inference.checks import read_manifest
from spectral_dna.jobs.monitoring.service import Watch
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.monitoring import Monitoring
from spectral_dna.schema.verdict import LensName
from spectral_dna.settings import Settings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SETTINGS = Settings()
MANIFEST = read_manifest(SETTINGS.artifacts_dir)


async def reckoned(database: Database) -> Monitoring:
    return await Watch(database, MANIFEST, SETTINGS).reckon(NOW)


def analysis(recording: str, *, deleted: datetime | None = None) -> AnalysisRow:
    return AnalysisRow(
        id=new_id(), owner="local", state="succeeded", kind="upload", name="a.wav", sha256=recording, bytes=1,
        decade=None, content=new_id(), stated=None, turn=0, leader=None, result=None, reused=False, attempts=0,
        stages=[], headline=None, error_code=None, error_detail=None, created=NOW, started=NOW, finished=NOW,
        folded="", deleted=deleted,
    )  # fmt: skip


async def add(database: Database, row: AnalysisRow, at: datetime = NOW, *, models: str = "", **said: Any) -> None:
    lenses = {"emerging": {"number": 0.8, "base_rate": 0.77}, "charting": {"number": 0.4, "base_rate": 0.5}}
    values = {"streams": None, "charted": None, "popularity": None, "country": None, "as_of": NOW.date()} | said
    async with database.write() as session:
        session.add(row)
        await session.flush()
        await OutcomeRepository(session).put(
            OutcomeRow(
                analysis=row.id, models=models or MANIFEST.version, reported=at,
                shown={"lenses": lenses, "popularity": 50.0}, **values,
            )
        )  # fmt: skip


class TestOutcomes:
    async def test_count_once_a_recording_the_latest(self, database: Database):
        for number in range(40):
            await add(database, analysis(str(number)), popularity=20, charted=number < 4)
        await add(database, analysis("0"), NOW + timedelta(hours=1), popularity=3)
        await add(database, analysis("gone", deleted=NOW), popularity=3)
        found = (await reckoned(database)).calibration
        emerging, charting = found.lenses
        assert (emerging.n, emerging.mean, emerging.is_current) == (40, 0.8, True)
        assert emerging.observed is not None
        assert emerging.observed.value == 39 / 40
        assert emerging.skill is not None
        assert (charting.lens, charting.kind, charting.n) == (LensName.CHARTING, "likeness", 39)
        assert (charting.mean, charting.observed is None) == (0.4, False)
        assert (charting.error, charting.brier, charting.skill) == (None, None, None), "a likeness is no chance"
        assert "no chance" in found.rules[LensName.CHARTING]

    async def test_streams_stand_for_a_popularity_that_was_not_reported(self, database: Database):
        said = [{"streams": 999}, {"streams": 1000}, {"streams": 10**6, "popularity": 14}, {"popularity": 15}]
        for number, one in enumerate([*said, {"charted": True}] * 8):
            await add(database, analysis(str(number)), **one)
        emerging = (await reckoned(database)).calibration.lenses[0]
        assert emerging.n == 32
        assert emerging.observed is not None
        assert emerging.observed.value == 0.5

    async def test_are_told_apart_by_the_models_that_answered(self, database: Database):
        await add(database, analysis("a"), popularity=20, models="older")
        found = (await reckoned(database)).calibration
        assert [(one.models, one.n, one.is_current) for one in found.lenses[::2]] == [
            (MANIFEST.version, 0, True), ("older", 1, False),
        ]  # fmt: skip
        assert found.lenses[2].observed is None

    async def test_are_read_in_parts_while_others_are_answered(
        self, database: Database, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(outcomes, "AT_ONCE", 3)
        for number in range(8):
            await add(database, analysis(str(number)), NOW + timedelta(hours=number // 4), popularity=20)
        turns = 0

        async def turn() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        made: list[int] = []

        def reported(*row: Any) -> outcomes.Reported:
            made.append(turns)
            return Reported(*row)

        monkeypatch.setattr(outcomes, "Reported", reported)
        turning = asyncio.create_task(turn())
        try:
            async with database.read() as session:
                found = await OutcomeRepository(session).newest(7)
        finally:
            turning.cancel()
        assert len({one.recording for one in found}) == 7
        assert {one.recording for one in found[:4]} == set("4567")
        assert sorted(Counter(made).values()) == [1, 3, 3]

    async def test_go_with_their_analysis(self, database: Database):
        row = analysis("a")
        await add(database, row, popularity=20)
        async with database.write() as session:
            await AnalysisRepository(session).delete(row.id)
            assert await OutcomeRepository(session).get(row.id) is None
