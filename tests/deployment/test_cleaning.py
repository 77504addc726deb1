"""`make clean` removes what was made, here and in the user's cache, and nothing beside it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from material import workshop

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("variable", ["XDG_CACHE_HOME", "HOME"])
def test_the_image_tests_cache_goes_and_its_neighbours_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
):
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "Makefile", project)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv(variable, str(tmp_path / "a user's"))
    images = workshop.kept()
    assert images.is_relative_to(tmp_path)
    (images / "overlay").mkdir(parents=True)
    neighbour = images.parent / "neighbour"
    neighbour.touch()
    (project / "build").mkdir()
    subprocess.run(["make", "clean"], cwd=project, env=os.environ, check=True, capture_output=True)
    assert not images.exists()
    assert neighbour.exists()
    assert [file.name for file in project.iterdir()] == ["Makefile"]
