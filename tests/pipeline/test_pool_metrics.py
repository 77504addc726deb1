"""Counts stay right over real processes: two services, a port each, and workers that are killed."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from live_service import Killable
from material import audio_files as make
from material.killing import judge_of, kill_workers, listener_of, new_music, paced, wait_for_stage
from material.ports import free_port
from material.scraping import Scrape


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[list[tuple[Killable, str]]]:
    made = []
    try:
        for name in ("one", "other"):
            port = free_port()
            service = Killable(tmp_path_factory.mktemp(name) / "data", tiny_artifacts, SDNA_METRICS__PORT=str(port))
            service.start()
            made.append((service, f"http://127.0.0.1:{port}"))
        yield made
    finally:
        for service, _ in made:
            service.close()


def until(address: str, holds: Callable[[Scrape], bool]) -> Scrape:
    deadline = time.monotonic() + 240
    while not holds(seen := Scrape(address)):
        assert time.monotonic() < deadline, {name: family.samples for name, family in seen.families.items()}
        time.sleep(0.1)
    return seen


def test_each_service_counts_its_own(two: list[tuple[Killable, str]], tmp_path: Path):
    (one, at_one), (_, at_other) = two
    before = Scrape(at_other).value("sdna_analyses_accepted_total")
    identifier = one.service.submit(make.write(tmp_path / "a.wav", new_music(8.0))).json()["id"]
    one.service.until(identifier, "succeeded")
    assert Scrape(at_one).value("sdna_analyses_ended_total", state="succeeded") == 1
    assert Scrape(at_one).value("sdna_stage_seconds_count", stage="features") == 1
    assert Scrape(at_other).value("sdna_analyses_accepted_total") == before == 0


def test_a_port_of_their_own_is_the_only_one(two: list[tuple[Killable, str]]):
    (one, _), _ = two
    assert one.service.http.get("/metrics").status_code == 404


def test_killed_processes_are_counted_and_so_are_those_that_take_their_place(
    two: list[tuple[Killable, str]], tmp_path: Path
):
    (one, address), _ = two
    before = until(address, lambda seen: seen.value("sdna_pool_processes") == 2)
    song = make.write(tmp_path / "long.wav", new_music(30.0, slower=4))
    with paced(listener_of(one.service)):
        identifier = one.service.submit(song).json()["id"]
        wait_for_stage(one.service, identifier, "decode")
        judge_of(one)
        assert len(kill_workers(one)) >= 2
    one.service.until(identifier, "succeeded")
    after = until(address, lambda seen: seen.value("sdna_pool_processes") == 2)

    def growth(name: str, **labels: str) -> float:
        return after.value(name, **labels) - before.value(name, **labels)

    for kind in ("listener", "judge"):
        assert growth("sdna_pool_deaths_total", kind=kind, reason="lost") == 1
        assert growth("sdna_pool_starts_total", kind=kind) == 1
    assert growth("sdna_analyses_ended_total", state="succeeded") == 1
    # what the lost attempt had reached counts once more when it is reached again, and never less
    assert growth("sdna_stage_seconds_count", stage="report") == 1


def test_a_port_that_is_taken_is_a_refusal_in_words(
    two: list[tuple[Killable, str]], tmp_path: Path, tiny_artifacts: Path
):
    taken = two[0][1].rsplit(":", 1)[1]
    third = Killable(tmp_path / "third" / "data", tiny_artifacts, SDNA_METRICS__PORT=taken)
    (tmp_path / "third").mkdir()
    assert "SDNA_METRICS__PORT" in third.refusal()
