"""What `make doctor` finds on machines that lack something: those that the test makes, by what is on PATH."""

import ast
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from doctor import machine, programs
from doctor.found import Found
from doctor.needs import GOALS, Need, needs
from doctor.report import Report
from material.ports import free_port

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "deployment_hf/doctor"
OLDEST = (3, 7)

Machine = Callable[..., Path]


def program(folder: Path, name: str, says: str = "1.2.3") -> None:
    """Put a program there that says its version."""
    file = folder / name
    file.write_text(f"#!/bin/sh\necho {says}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A PATH with all that running and testing take, and no more."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, says in {"node": "v20.19.0", "npm": "10.8.2", "make": "4.3", "git": "2.39", "ffmpeg": "5.1"}.items():
        program(folder, name, says)
    return folder


def ask(path: Path, *arguments: str, port: int | None = None) -> subprocess.CompletedProcess[str]:
    """Call it as make does, with this PATH alone."""
    call = [sys.executable, "-B", "-m", "doctor", "--port", str(port or free_port()), *arguments]
    environment = {"PATH": str(path), "PYTHONPATH": str(PACKAGE.parent)}
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=False)


def told(path: Path) -> dict:
    return json.loads(ask(path, "--json").stdout)


class TestSomeMachine:
    def test_with_all_that_it_takes_will_do(self, path: Path):
        done = ask(path)
        assert done.returncode == 0, done.stdout
        assert "make run         works" in done.stdout
        images = next(line for line in done.stdout.splitlines() if line.startswith("make image-test"))
        assert "will fail for want of bubblewrap, Buildah, debootstrap" in images

    def test_is_told_what_is_left_out_and_what_for(self, path: Path):
        said = ask(path).stdout
        assert "for tests in a browser. Debian: chromium" in said
        assert "works, without what is for" in next(line for line in said.splitlines() if line.startswith("make test"))

    @pytest.mark.parametrize(
        ("absent", "name"), [("node", "Node 20.19"), ("npm", "Node 20.19"), ("make", "make"), ("git", "git")]
    )
    def test_without_something_vital_will_not_do(self, path: Path, absent: str, name: str):
        (path / absent).unlink()
        done = ask(path)
        assert done.returncode == 1
        assert f"make test        will fail for want of {name}\n" in done.stdout
        assert done.stderr == ""

    @pytest.mark.parametrize(
        ("version", "will_do"), [("v18.19.0", 1), ("v20.18.3", 1), ("v20.20.2", 0), ("v24.1.0", 0)]
    )
    def test_with_another_node(self, path: Path, version: str, will_do: int):
        program(path, "node", version)
        assert ask(path).returncode == will_do

    def test_whose_port_is_taken_can_test_and_not_run(self, path: Path):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            done = ask(path, port=port)
        assert done.returncode == 1
        assert f"make run         will fail for want of port {port}\n" in done.stdout
        assert "make test        works" in done.stdout

    def test_tells_programs_the_same(self, path: Path):
        before = told(path)
        assert before["works"] == {"run": True, "test": True, "image-test": False, "release": True}
        for name in ("buildah", "debootstrap"):
            program(path, name)
        found = {need["name"]: need["found"] for need in told(path)["needs"]}
        assert found["Buildah"]
        assert not found["Chromium"]


class TestPython:
    def test_the_one_that_asks_will_do(self):
        assert programs.python() == Found(True, f"{sys.version.split()[0]}, {sys.executable}")

    def test_another_one_looks_for_it(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(sys, "version_info", (3, 13, 0))
        monkeypatch.setenv("PATH", str(path))
        assert not programs.python().is_enough
        program(path, "python3.11", "Python 3.11.2")
        assert programs.python() == Found(True, f"3.11.2, {path}/python3.11")

    def test_one_that_makes_no_environments_is_not_enough(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(sys, "version_info", (3, 13, 0))
        monkeypatch.setenv("PATH", str(path))
        (path / "python3.11").write_text('#!/bin/sh\ntest "$1" = --version && echo Python 3.11.2\n')
        (path / "python3.11").chmod(0o755)
        assert "venv or ensurepip" in programs.python().said

    @pytest.mark.parametrize("file", sorted(PACKAGE.glob("*.py")), ids=lambda file: file.name)
    def test_an_old_one_can_read_the_doctor(self, file: Path):
        """It has to be there to say that a newer one is needed."""
        tree = ast.parse(file.read_text(), feature_version=OLDEST)
        taken = {
            name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in (a.name for a in node.names)
        }
        taken |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
        assert {name.split(".")[0] for name in taken} <= sys.stdlib_module_names | {"doctor"}


class TestMachine:
    def test_room_that_an_install_has_taken_already_is_not_asked_for_again(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(20 * 10**9, 18 * 10**9, 2 * 10**9))
        assert machine.room(1, before=3, after="README.md") == Found(True, "2.0 GB free, 1 needed")
        assert machine.room(1, before=3, after="not-there") == Found(False, "2.0 GB free, 3 needed")

    def test_memory_is_compared_with_what_there_is(self):
        there = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / machine.GIGABYTE
        assert machine.memory(there / 2).is_enough
        assert not machine.memory(there * 2).is_enough

    def test_ffmpeg_may_come_with_the_install(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("PATH", "/nowhere")
        monkeypatch.setattr("platform.machine", lambda: "x86_64")
        assert machine.ffmpeg().is_enough
        monkeypatch.setattr("platform.machine", lambda: "riscv64")
        assert not machine.ffmpeg().is_enough

    def test_a_server_off_path_is_said_to_be_there(self, path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("PATH", str(path))
        monkeypatch.setattr("glob.glob", lambda _: ["/usr/lib/postgresql/15/bin/initdb"])
        assert programs.postgresql() == Found(False, "installed, but off PATH: put /usr/lib/postgresql/15/bin there")


class TestNeeds:
    def test_each_says_what_for_and_how_to_get_it_and_who_needs_it(self):
        for need in needs(7860):
            assert need.why, need.name
            assert need.get, need.name
            assert set(need.vital) | set(need.helps) <= set(GOALS)
            assert need.vital or need.helps
            assert "http" not in need.get

    def test_what_only_helps_decides_nothing(self):
        aid = Need("an aid", lambda: Found(False, "none"), "comfort", "buy one", helps=("run", "test"))
        report = Report([(aid, aid.look())])
        assert report.will_do
        assert "make run         works, without what is for an aid" in report.as_text()

    def test_the_packages_that_the_tests_get_from_debian_are_all_named(self):
        ci = (ROOT / ".ci/run").read_text()
        packages = ci.partition("packages=(")[2].partition(")")[0].split()
        advice = " ".join(need.get for need in needs(7860))
        assert [package for package in packages if package not in advice] == []


def test_make_says_so_where_there_is_no_python(tmp_path: Path):
    for name in ("sh", "test", "echo"):
        if found := shutil.which(name):
            (tmp_path / name).symlink_to(found)
    call = [shutil.which("make"), "-C", str(ROOT), "--no-print-directory", "doctor"]
    environment = {"PATH": str(tmp_path)}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("There is no Python here: Python 3.11 is needed")
