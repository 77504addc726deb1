"""A rolling upgrade: an older worker does what an older service accepted, and a newer one takes up what is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from material import audio_files as make
from material.fleet import SLOW, Fleet, wait_until
from material.killing import new_music
from material.servers import Postgres

OLD, NEW = {"SDNA_CLUSTER__RELEASE": "1.9"}, {"SDNA_CLUSTER__RELEASE": "1.10"}


@pytest.fixture
def fleet(postgres: Postgres, tiny_artifacts: Path, tmp_path: Path) -> Iterator[Fleet]:
    (tmp_path / "shared").mkdir()
    fleet = Fleet(postgres.database(), tiny_artifacts, tmp_path, SDNA_DATA_DIR=str(tmp_path / "shared"))
    yield fleet
    fleet.close()


def test_each_release_does_its_own_and_the_newer_one_what_is_left(fleet: Fleet, tmp_path: Path):
    old, new = fleet.service(**OLD), fleet.service(**NEW)
    newer = fleet.worker(**NEW)
    older = fleet.worker(**OLD)
    fleet.wait_until_serving()
    songs = [make.write(tmp_path / f"{n}.wav", new_music(5.2)) for n in range(4)]
    by_old, by_new = (service.service.submit(songs.pop()).json()["id"] for service in (old, new))
    assert old.service.until(by_old, seconds=SLOW)["state"] == "succeeded"
    assert new.service.until(by_new, seconds=SLOW)["state"] == "succeeded"
    assert older.said(by_old)
    assert newer.said(by_new)
    assert older.end() == 0
    wait_until(
        lambda: fleet.rows("SELECT count(*) FROM executors") == [(3,)], "the older worker is still counted", SLOW
    )
    left = old.service.submit(songs.pop()).json()["id"]
    assert old.service.until(left, seconds=SLOW)["state"] == "succeeded"
    assert newer.said(left)
