"""Two callers of one service: whoever sent one recording does not wait for all of whoever sent many."""

from collections.abc import Iterator
from pathlib import Path
from secrets import token_urlsafe

import pytest

from live_service import Killable, Service, serving
from material import audio_files as make
from material.killing import new_music, standing_still


@pytest.fixture
def killable(tmp_path: Path, tiny_artifacts: Path) -> Iterator[Killable]:
    with serving(Killable(tmp_path / "data", tiny_artifacts, SDNA_ACCESS__MODE="visitors")) as running:
        yield running


@pytest.fixture
def callers(killable: Killable) -> Iterator[tuple[Service, Service]]:
    came = [Service(killable.service.address, killable.service.data) for _ in range(2)]
    for caller in came:
        caller.http.headers["X-Visitor-Token"] = token_urlsafe(32)
    yield came[0], came[1]
    for caller in came:
        caller.http.close()


def send(caller: Service, folder: Path) -> str:
    return caller.submit(make.write(folder / "a.wav", new_music(6.0))).json()["id"]


def test_one_of_a_caller_comes_before_the_rest_of_anothers(
    killable: Killable, callers: tuple[Service, Service], tmp_path: Path
):
    many, one = callers
    with standing_still(killable):
        first = send(many, tmp_path)
        assert many.until(first, "running")["state"] == "running"
        rest = [send(many, tmp_path) for _ in range(4)]
        single = send(one, tmp_path)
        assert one.analysis(single)["queue_position"] == 1
        assert [many.analysis(name)["queue_position"] for name in rest] == [2, 3, 4, 5]
    ended = [one.until(single), *(many.until(name) for name in (first, *rest))]
    assert {analysis["state"] for analysis in ended} == {"succeeded"}
    by_start = sorted(ended, key=lambda analysis: analysis["started"])
    order = [analysis["id"] for analysis in by_start]
    # One of the many may have been taken up before the single one came, and another be taken up in the same moment.
    assert order[0] == first
    assert order.index(single) <= 3
