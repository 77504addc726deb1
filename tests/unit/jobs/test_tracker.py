"""Stages move forward, keep their facts, and forget a lost attempt."""

from datetime import UTC, datetime, timedelta

import pytest

from spectral_dna.jobs.tracker import advance, as_json, forgotten, waiting
from spectral_dna.schema.stages import Progress, Stage

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def step(status: str, fraction: float | None = None, **facts: float) -> Progress:
    return Progress(stage=Stage.DECODE, status=status, fraction=fraction, facts=facts)


@pytest.fixture
def decoding():
    return advance(waiting()[1], step("started"), NOON)


class TestAdvance:
    def test_a_stage_begins_runs_and_ends(self, decoding):
        half = advance(decoding, step("running", 0.5), NOON + timedelta(seconds=1))
        done = advance(half, step("finished", 1.0), NOON + timedelta(seconds=3))
        assert (decoding.status, half.fraction, done.status, done.seconds) == ("running", 0.5, "finished", 3.0)
        assert done.started == NOON

    def test_a_clock_that_is_set_back_ends_no_stage_before_it_began(self, decoding):
        done = advance(decoding, step("finished", 1.0), NOON - timedelta(hours=1))
        assert (done.status, done.seconds) == ("finished", 0.0)

    def test_facts_add_up(self, decoding):
        later = advance(advance(decoding, step("running", 0.1, heard=1.0), NOON), step("finished", rate=2.0), NOON)
        assert later.facts == {"heard": 1.0, "rate": 2.0}

    def test_a_second_beginning_forgets_the_first(self, decoding):
        again = advance(advance(decoding, step("finished", heard=1.0), NOON), step("started"), NOON)
        assert (again.status, again.facts, again.seconds) == ("running", {}, None)


class TestForgotten:
    def test_only_the_arrival_still_counts(self, decoding):
        rows = waiting()
        arrived = advance(rows[0], Progress(stage=Stage.RECEIVE, status="finished", fraction=1.0, facts={}), NOON)
        left = forgotten(as_json([arrived, decoding, *rows[2:]]))
        assert [row.status for row in left] == ["finished", *["waiting"] * 6]
