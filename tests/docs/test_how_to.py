"""Pages for developers are followed: their changes are made in a copy of the repository, their commands run there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from material import audio_files
from material.commands import commands
from material.pages import FOLLOWED, ROOT, blocks
from material.patches import apply

MODULES = ROOT / "frontend/node_modules"
SLOW = {
    "npm run dev": "works until it is stopped",
    "npm run lint": "its compiler alone is run: the rest is about style",
    "spectral-train fit": "takes a minute: tests/training/test_fit_publish.py asks such models",
    "make run": "works until it is stopped",
}
*SERVED, LENS = FOLLOWED
"""With a third lens the published models are refused: that page comes last, in a copy of its own."""
MAKE = "make --silent --old-file=.venv/.dev --old-file=frontend/node_modules/.package-lock.json {target} BIN={folder}"
"""The target itself, without the installation that it begins with."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The repository with the changes of all pages that the published models can serve."""
    if not MODULES.exists() or shutil.which("node") is None:
        assert not os.environ.get("CI"), "the dashboard's packages are missing"
        pytest.skip("the dashboard's packages are missing")
    folder = tmp_path_factory.mktemp("copy")
    listing = ["git", "ls-files", "-co", "--exclude-standard", "-z"]
    named = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for path in (Path(name) for name in named if name and (ROOT / name).is_file()):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, folder / path)
    (folder / "frontend/node_modules").symlink_to(MODULES)
    audio_files.write(folder / "track.mp3", audio_files.music(8.0))
    for page in SERVED:
        for block in blocks(page, "diff"):
            apply(block, folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def whole(copy: Path) -> Iterator[Path]:
    """The same, with the changes of the last page."""
    folder = copy.with_name("whole")
    shutil.copytree(copy, folder, symlinks=True)
    for block in blocks(LENS, "diff"):
        apply(block, folder)
    yield folder
    shutil.rmtree(folder)


def run(command: str, copy: Path) -> str:
    programs = str(Path(sys.executable).parent)
    command = re.sub(r"\s+#.*", "", command).replace(".venv/bin/", f"{shlex.quote(programs)}/")
    command = re.sub(r"\bmake (\w+)", lambda found: MAKE.format(target=found[1], folder=programs), command)
    environment = {
        **os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "SDNA_PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join(str(copy / name) for name in ("backend", "model-code")),
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "-euc", command], cwd=copy, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def shown(page: str) -> list[str]:
    return [command for block in blocks(page, "sh") for command in commands(block.text)]


def test_before_what_is_generated_is_made_anew_the_tests_say_so(copy: Path):
    with pytest.raises(AssertionError, match=r"README\.md says something else than the code: run `make docs`"):
        run(".venv/bin/pytest -q -p no:cacheprovider tests/docs/test_generated.py", copy)


@pytest.mark.parametrize("page", SERVED)
def test_commands_run_in_their_order(page: str, copy: Path):
    said = [run(command, copy) for command in shown(page) if not any(slow in command for slow in SLOW)]
    if "feature" in page:
        assert '"crest_factor"' in said[-1]


def test_a_lens_is_said_by_both_sides(whole: Path):
    for command in shown(LENS):
        if not any(slow in command for slow in SLOW):
            run(command, whole)
    run("cd frontend && node_modules/.bin/tsc --noEmit", whole)


def test_files_stay_as_the_house_rules_want_them(whole: Path):
    run(".venv/bin/ruff check --quiet --no-cache backend tests/unit", whole)
    run(".venv/bin/ruff format --quiet --no-cache --check backend tests/unit", whole)
    run("cd frontend && node_modules/.bin/biome check --error-on-warnings src", whole)
