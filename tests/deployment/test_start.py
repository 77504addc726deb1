"""`start.sh`, by which every command in a container begins: a program in the service's place says what it was told."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from material.servers import needed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Programs of a container in which nothing is mounted at /data."""
    folder = tmp_path / "bin"
    folder.mkdir()
    says = 'echo "$SDNA_DATA_DIR $*${SDNA_METRICS__PORT:+ $SDNA_METRICS__PORT}"'
    for name, does in {"mountpoint": "exit 1", "spectral-dna": says}.items():
        (folder / name).write_text(f"#!/bin/sh\n{does}\n")
        (folder / name).chmod(0o755)
    (tmp_path / "entry").mkdir()
    (tmp_path / "entry/spectral-dna").symlink_to(ROOT / "deployment_hf/start.sh")
    return folder


def start(path: Path, temporary: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {"PATH": f"{path}:/usr/bin:/bin", "TMPDIR": str(temporary), **environment}
    call = ["sh", path.parent / "entry/spectral-dna", *(words or ["serve"])]
    return subprocess.run(call, env=given, capture_output=True, text=True, check=False)


def test_it_is_clean_to_shellcheck():
    needed("shellcheck")
    subprocess.run(["shellcheck", *(ROOT / "deployment_hf").glob("*.sh")], check=True)


class TestWithoutADisk:
    def test_a_restart_finds_what_was_there_and_nobody_else_does(self, path: Path, tmp_path: Path):
        folder = tmp_path / "spectral-dna"
        for _ in range(2):
            done = start(path, tmp_path)
            assert done.stdout == f"{folder} serve\n", done.stderr
            assert f"temporary folder, {folder}, and end with this container" in done.stderr
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            (folder / "analyses.sqlite").touch()
            folder.chmod(0o755)
        assert (folder / "analyses.sqlite").exists()

    def test_other_commands_find_the_same_and_say_nothing_of_it(self, path: Path, tmp_path: Path):
        begun = start(path, tmp_path).stdout.split()[0]
        for words in (["keys", "create", "two words"], ["--version"], []):
            done = start(path, tmp_path, *(words or [""]))
            assert (done.stdout, done.stderr) == (f"{begun} {' '.join(words)}\n", "")

    def test_whoever_has_a_database_loses_nothing(self, path: Path, tmp_path: Path):
        done = start(path, tmp_path, SDNA_DATABASE_URL="postgresql://somewhere")
        assert (done.returncode, done.stderr) == (0, "")

    def test_without_temporary_files_either_it_says_what_is_missing(self, path: Path, tmp_path: Path):
        done = start(path, tmp_path / "nowhere")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == (
            "There is no place for state: mount a disk at /data, or one in memory at /tmp. "
            "The system says: No such file or directory.\n"
        )

    def test_it_takes_the_folder_that_the_decision_names(self):
        (decision,) = (ROOT / "backend/docs/decisions").glob("*-the-image.md")
        assert "`/tmp/spectral-dna`" in decision.read_text(encoding="utf-8")
        assert "${TMPDIR:-/tmp}/spectral-dna" in (ROOT / "deployment_hf/start.sh").read_text()

    @pytest.mark.parametrize("kind", ["link", "file", "another's"])
    def test_what_somebody_laid_there_is_refused(self, path: Path, tmp_path: Path, kind: str):
        folder, elsewhere = tmp_path / "spectral-dna", tmp_path / "elsewhere"
        elsewhere.mkdir()
        if kind == "link":
            folder.symlink_to(elsewhere)
        elif kind == "file":
            folder.touch()
        elif os.geteuid() == 0:
            folder.mkdir()
            shutil.chown(folder, "nobody")
        else:
            pytest.skip("nobody but root gives folders away")
        done = start(path, tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert "no folder of ours" in done.stderr
        assert list(elsewhere.iterdir()) == []


class TestWithADisk:
    def test_state_lives_there(self, path: Path, tmp_path: Path):
        (path / "mountpoint").write_text("#!/bin/sh\nexit 0\n")
        done = start(path, tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "/data/spectral-dna serve\n", "")

    def test_a_folder_that_was_named_is_taken_as_it_is(self, path: Path, tmp_path: Path):
        done = start(path, tmp_path, SDNA_DATA_DIR="/named")
        assert (done.stdout, done.stderr) == ("/named serve\n", "")
        assert not (tmp_path / "spectral-dna").exists()


class TestMetrics:
    def test_a_worker_has_a_port_by_which_it_is_known_to_work_and_the_service_has_its_own(
        self, path: Path, tmp_path: Path
    ):
        assert start(path, tmp_path, "worker").stdout.endswith(" worker 9464\n")
        assert start(path, tmp_path, "worker", SDNA_METRICS__PORT="9000").stdout.endswith(" worker 9000\n")
        assert start(path, tmp_path, "serve").stdout.endswith(" serve\n")
