"""Recordings are counted by day, once each, on SQLite and PostgreSQL; ends of analyses beside them."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from spectral_dna.api.document import examples
from spectral_dna.db.observations import EndingRepository, ObservationRepository
from spectral_dna.db.results import ResultRepository
from spectral_dna.db.session import Database
from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.manifest import Manifest
from spectral_dna.jobs.monitoring import gauges, observing
from spectral_dna.jobs.monitoring.service import WINDOWS, Watch
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.monitoring import Monitoring
from spectral_dna.schema.report import Report
from spectral_dna.settings import Settings
from spectral_dna.telemetry import metrics

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SETTINGS = Settings()
MANIFEST = read_manifest(SETTINGS.artifacts_dir)
Store = Callable[..., Awaitable[str]]


def report(recording: str, *, models: str = MANIFEST.version, kind: str = "upload", **changes: Any) -> Report:
    whole = Report.model_validate(examples()["Report"])
    told = {
        "source": whole.source.model_copy(update={"sha256": recording, "kind": kind}),
        "models": whole.models.model_copy(update={"version": models}),
    }
    return whole.model_copy(update=told | changes)


@pytest.fixture
def store(database: Database) -> Store:
    """Store a report as the end of an analysis does."""

    async def stored(recording: str, *, at: datetime = NOW, text: str | None = None, **changes: Any) -> str:
        key = new_id()
        async with database.write() as session:
            body = report(recording, **changes).model_dump_json() if text is None else text
            await ResultRepository(session).put(key, body, at)
        return key

    return stored


async def count(database: Database) -> int:
    return await observing.catch_up(database, MANIFEST, SETTINGS.artifacts_dir)


async def days(database: Database) -> dict[date, tuple[int, int]]:
    async with database.read() as session:
        rows = await ObservationRepository(session).since(date(2020, 1, 1), models=MANIFEST.version)
    return {row.day: (row.recordings, row.withheld) for row in rows}


class TestCounting:
    async def test_is_once_a_recording_whoever_looks_again(self, database: Database, store: Store):
        await store("a")
        await store("a")
        await store("b")
        assert await count(database) == 3
        await store("a")
        await count(database)
        assert await count(database) == 0
        assert await days(database) == {NOW.date(): (2, 0)}

    async def test_is_by_the_day_of_the_answer_also_of_old_ones(self, database: Database, store: Store):
        for back, recording in enumerate("abc"):
            await store(recording, at=NOW - timedelta(days=back))
        await count(database)
        assert await days(database) == {(NOW - timedelta(days=back)).date(): (1, 0) for back in range(3)}

    async def test_puts_each_number_into_its_bin(self, database: Database, store: Store):
        await store("a")
        await store("b")
        await count(database)
        async with database.read() as session:
            (row,) = await ObservationRepository(session).since(NOW.date(), models=MANIFEST.version)
        assert {sum(counts) for counts in row.counts.values()} == {2}
        assert {"emerging probability", "popularity value"} < set(row.counts)

    async def test_leaves_out_samples_other_models_and_what_is_damaged(self, database: Database, store: Store):
        await store("a", kind="sample")
        await store("b", models="older")
        await store("c", text="{")
        await store("d", lenses=None, no_verdict="silence")
        assert await count(database) == 4
        assert await days(database) == {NOW.date(): (0, 1)}

    async def test_of_many_old_reports_takes_some_at_a_turn(
        self, database: Database, store: Store, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(observing, "AT_ONCE", 2)
        monkeypatch.setattr(observing, "A_TURN", 4)
        for recording in range(5):
            await store(str(recording))
        assert [await count(database) for _ in range(3)] == [4, 1, 0]
        assert await days(database) == {NOW.date(): (5, 0)}

    async def test_stays_when_the_report_goes_and_is_forgotten_after_a_year(self, database: Database, store: Store):
        await store("a")
        await store("b", at=NOW - timedelta(days=observing.KEPT_DAYS + 1))
        await count(database)
        async with database.write() as session:
            await ResultRepository(session).drop_orphans()
            await observing.forget(session, NOW)
        assert await days(database) == {NOW.date(): (1, 0)}


OLDER = MANIFEST.model_copy(update={"version": "older"})
BARE = MANIFEST.model_copy(
    update={"sets": {name: entry.model_copy(update={"drift": None}) for name, entry in MANIFEST.sets.items()}}
)
"""The models in use, published without distributions."""


class TestBesideAnotherRelease:
    """During an upgrade the turn to count falls to processes of either release."""

    async def counted(self, database: Database, *turns: Manifest) -> dict[str, int]:
        for manifest in turns:
            await observing.catch_up(database, manifest, SETTINGS.artifacts_dir)
        async with database.read() as session:
            observations = ObservationRepository(session)
            rows = [
                row for one in (MANIFEST, OLDER) for row in await observations.since(NOW.date(), models=one.version)
            ]
        return {row.models: row.recordings for row in rows}

    @pytest.mark.parametrize("turns", [(OLDER, MANIFEST), (MANIFEST, OLDER), (OLDER, MANIFEST, OLDER, MANIFEST)])
    async def test_each_counts_what_its_models_answered_whoever_looks_first(
        self, database: Database, store: Store, turns: tuple[Manifest, ...]
    ):
        await store("a")
        await store("a", models="older")
        await store("b", models="older")
        assert await self.counted(database, *turns) == {MANIFEST.version: 1, "older": 2}

    async def test_what_had_no_reference_is_counted_when_there_is_one(self, database: Database, store: Store):
        await store("a")
        assert await self.counted(database, BARE, BARE) == {}
        await store("a")
        assert await self.counted(database, MANIFEST, BARE, MANIFEST) == {MANIFEST.version: 1}

    async def test_a_report_that_only_the_other_can_read_is_left_to_it(
        self, database: Database, store: Store, monkeypatch: pytest.MonkeyPatch
    ):
        await store("a")
        with monkeypatch.context() as older:
            older.setattr(observing, "Report", Unlike)
            assert await self.counted(database, OLDER) == {}
        assert await self.counted(database, MANIFEST) == {MANIFEST.version: 1}

    @pytest.mark.parametrize("manifest", [OLDER, BARE])
    async def test_what_is_left_is_not_looked_at_again(self, database: Database, store: Store, manifest: Manifest):
        await store("a")
        looked = [await observing.catch_up(database, manifest, SETTINGS.artifacts_dir) for _ in range(2)]
        assert looked == [1, 0]

    async def test_a_sample_that_was_left_is_looked_at_once(self, database: Database, store: Store):
        await store("a", kind="sample")
        await self.counted(database, OLDER)
        assert [await count(database) for _ in range(2)] == [1, 0]

    async def test_a_recording_sent_by_its_owner_counts_though_it_is_a_sample_too(
        self, database: Database, store: Store
    ):  # fmt: skip
        await store("a", kind="sample")
        await store("a")
        assert await self.counted(database, MANIFEST) == {MANIFEST.version: 1}


class Unlike(BaseModel):
    """A report of another shape."""

    something_else: str


async def reckoned(database: Database) -> Monitoring:
    return await Watch(database, MANIFEST, SETTINGS).reckon(NOW)


class TestWindows:
    async def test_hold_the_days_up_to_today(self, database: Database, store: Store):
        for number, back in enumerate((0, 6, 7, 29, 30, 89, 90)):
            await store(str(number), at=NOW - timedelta(days=back))
        await count(database)
        found = (await reckoned(database)).drift
        assert [(one.window, one.recordings) for one in found.windows] == [("7d", 2), ("30d", 4), ("90d", 6)]
        assert [one.days for one in found.windows] == list(WINDOWS)
        assert {one.asked for one in found.windows} == {0}

    async def test_of_enough_recordings_are_judged_and_told_to_prometheus(
        self, database: Database, store: Store, monkeypatch: pytest.MonkeyPatch
    ):
        await store("a")
        await count(database)
        async with database.write() as session:
            observations = ObservationRepository(session)
            (row,) = await observations.since(NOW.date(), models=MANIFEST.version)
            row.counts, row.recordings = {"tempo": [0] * 23 + [150]}, 150
        found = await reckoned(database)
        assert (found.drift.windows[0].asked, found.drift.windows[0].moved) == (1, 1)
        gauges.tell(found)
        labels = {"subject": "tempo", "kind": "feature", "window": "7d"}
        psi = metrics.REGISTRY.get_sample_value("sdna_drift", labels)
        limit = metrics.REGISTRY.get_sample_value("sdna_drift_limit", labels)
        assert psi is not None
        assert limit is not None
        assert psi > limit
        assert metrics.REGISTRY.get_sample_value("sdna_drift_moved", {"window": "7d"}) == 1
        assert metrics.REGISTRY.get_sample_value("sdna_drift_count", {"window": "7d"}) == 150
        assert metrics.REGISTRY.get_sample_value("sdna_calibration_outcomes", {"lens": "emerging"}) == 0
        scraped: list[float | None] = []
        for gauge in (metrics.DRIFT, metrics.DRIFT_LIMIT, metrics.DRIFT_COUNT):
            monkeypatch.setattr(gauge, "labels", told(gauge.labels, scraped, labels))
        gauges.tell(found)
        assert len(scraped) >= 5
        assert set(scraped) == {psi}, "a scrape while they are set anew finds what stays"
        gauges.tell(await reckoned_without(database))
        assert metrics.REGISTRY.get_sample_value("sdna_drift", labels) is None


def told(label: Callable[..., Any], scraped: list[float | None], labels: dict[str, str]) -> Callable[..., Any]:
    """Let a scrape come each time before a series is set."""

    def labelled(*values: str) -> Any:
        scraped.append(metrics.REGISTRY.get_sample_value("sdna_drift", labels))
        return label(*values)

    return labelled


async def reckoned_without(database: Database) -> Monitoring:
    """Reckon a day for which all of this has passed."""
    return await Watch(database, MANIFEST, SETTINGS).reckon(NOW + timedelta(days=200))


async def test_ends_of_analyses_are_summed_by_day(database: Database):
    async with database.write() as session:
        endings = EndingRepository(session)
        for state, code, number in [("succeeded", "", 2), ("succeeded", "", 1), ("succeeded", "silence", 1),
                                    ("failed", "too_short", 3), ("cancelled", "", 1)]:  # fmt: skip
            await endings.add(NOW.date(), state, code, number)
        await endings.add(NOW.date() - timedelta(days=40), "failed", "too_long", 1)
    seen = (await reckoned(database)).traffic
    assert seen is not None
    today = seen.days[-1]
    assert (today.day, today.succeeded, today.withheld, today.failed, today.cancelled) == (NOW.date(), 4, 1, 3, 1)
    assert (len(seen.days), seen.failures) == (30, {"too_short": 3})


async def test_the_command_prints_what_there_is(
    database: Database, store: Store, tmp_path: Path, database_url: str, capsys: pytest.CaptureFixture[str]
):
    import asyncio

    from spectral_dna.terminal.monitoring import show

    await store("a", at=datetime.now(UTC))
    await count(database)
    settings = Settings(data_dir=tmp_path, database_url=database_url)
    await asyncio.to_thread(show, settings, as_json=False)
    printed = capsys.readouterr().out
    assert "too few: 1 of 100" in " ".join(printed.split())
    assert "Tempo" in printed
    await asyncio.to_thread(show, settings, as_json=True)
    found = Monitoring.model_validate_json(capsys.readouterr().out)
    assert found.drift.windows[0].recordings == 1
    assert found.traffic is not None
    assert found.traffic.process is None
