"""A service that tests may kill, one a file of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from live_service import Killable
from material import audio_files as make
from material.killing import new_music


@pytest.fixture(scope="module")
def one_service(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Iterator[Killable]:
    service = Killable(tmp_path_factory.mktemp("durability") / "data", tiny_artifacts, SDNA_LIMITS__PREDICTIONS="2")
    yield service
    service.close()


@pytest.fixture
def killable(one_service: Killable) -> Killable:
    """A running service; whoever killed it last need not start it again."""
    if not one_service.is_running:
        one_service.start()
    return one_service


@pytest.fixture
def long_song(tmp_path: Path) -> Path:
    return make.write(tmp_path / "long.wav", new_music(30.0, slower=4))
