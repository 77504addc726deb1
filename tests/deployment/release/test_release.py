"""A release in a history of its own: what it makes, what it refuses, and that a failure leaves nothing behind."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from release import packages, programs, steps, version
from release.__main__ import app
from release.plan import Plan, make
from release.refusal import Refused

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 22)


def git(project: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=project, capture_output=True, text=True, check=True).stdout


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Call it as make does."""
    call = [sys.executable, "-m", "release", "release", *arguments, "--root", str(project)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "deployment_hf")}
    return subprocess.run(call, env=environment, capture_output=True, text=True, check=False)


def everything(project: Path) -> dict[str, object]:
    """Files, history and tags; not the lock that keeps other releases out."""
    found = (path for path in project.rglob("*") if path.is_file() and ".git" not in path.parts)
    files = {path: path.read_bytes() for path in found if path.name != "releasing"}
    return {"files": files, "log": git(project, "log", "--all"), "tags": git(project, "tag"),
            "status": git(project, "status", "--porcelain")}  # fmt: skip


def ask(project: Path, *arguments: str) -> Result:
    """Call it without a process of its own."""
    return CliRunner().invoke(app, ["release", *arguments, "--root", str(project)])


def built(sources: Path, out: Path) -> list[Path]:
    """Build nothing but a list of what there was: quick, where a test is not about packages."""
    out.mkdir()
    told = out / "told"
    told.write_text("".join(f"{path.relative_to(sources)}\n" for path in sorted(sources.rglob("*"))))
    return [told]


class TestReleasing:
    def test_edits_commits_tags_and_builds(self, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        """All of it, as `make release` does, and the sdist builds the same wheel without Node."""
        done = run(project, "0.4.0")
        assert done.returncode == 0, done.stderr
        assert (project / "build/ran").read_text() == "lint\ntest\n"
        assert version.current(project) == "0.4.0"
        assert git(project, "log", "--format=%s") == "Release 0.4.0\nBegin\n"
        assert git(project, "cat-file", "-t", "v0.4.0") == "tag\n"
        assert git(project, "rev-parse", "v0.4.0^{}") == git(project, "rev-parse", "HEAD")
        assert "### Fixed\n\n- Silence." in git(project, "tag", "--list", "v0.4.0", "--format=%(contents)")
        assert git(project, "status", "--porcelain") == ""
        folder = project / "build/release/0.4.0"
        assert {file.name for file in folder.iterdir()} == {
            "spectral_dna-0.4.0-py3-none-any.whl", "spectral_dna-0.4.0.tar.gz", "spectral-dna-0.4.0.cdx.json",
            "spectral-dna-0.4.0.requirements.lock", "SHA256SUMS",
        }  # fmt: skip
        assert [path.name for path in (project / "build").iterdir() if path.is_dir()] == ["release"]
        assert "git push origin main v0.4.0" in done.stdout
        subprocess.run(["sha256sum", "--check", "--strict", packages.SUMS], cwd=folder, check=True)
        self.holds_what_was_committed(project, folder / "spectral_dna-0.4.0.tar.gz", tmp_path)
        monkeypatch.setenv("PATH", "/nowhere")
        call = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path)]
        programs.run(tmp_path / "spectral_dna-0.4.0", *call)
        (wheel,) = tmp_path.glob("*.whl")
        assert packages.digest(wheel) == packages.digest(folder / wheel.name)

    def holds_what_was_committed(self, project: Path, sdist: Path, folder: Path) -> None:
        shutil.unpack_archive(sdist, folder)
        unpacked = folder / "spectral_dna-0.4.0"
        committed = git(project, "ls-tree", "-r", "--name-only", "v0.4.0").splitlines()
        assert {
            name for name in committed if (unpacked / name).read_text() != git(project, "show", f"v0.4.0:{name}")
        } == set()

    def test_the_next_one_has_to_wait_for_news(self, project: Path):
        make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)
        assert not (project / "build/ran").exists()
        assert Plan(project, "0.5.0", DAY).faults() == ["CHANGELOG.md says nothing under “## Unreleased”."]


class TestTrying:
    def test_tells_all_and_changes_nothing(self, project: Path):
        before = everything(project)
        done = ask(project, "0.4.0", "--dry-run")
        assert done.exit_code == 0, done.stderr
        for step in ("make test", "edit CHANGELOG.md", "build build/release/0.4.0", "git tag", "- Silence."):
            assert step in done.stdout
        assert everything(project) == before


class TestRefusing:
    def test_says_all_that_is_amiss_at_once(self, project: Path):
        (project / "README.md").write_text("changed\n")
        (project / "CHANGELOG.md").write_text("# Changelog\n\n## 0.3.0\n")
        git(project, "switch", "--quiet", "--create", "other")
        before = everything(project)
        done = ask(project, "0.3.0")
        assert done.exit_code == 1
        for fault in ("not later than 0.3.0", "2 changes are not committed", "this is other", "says nothing under"):
            assert fault in done.stderr
        assert everything(project) == before

    def test_a_tag_that_is_there(self, project: Path):
        git(project, "tag", "v0.4.0")
        assert Plan(project, "0.4.0", DAY).faults() == ["The tag v0.4.0 is there already."]

    def test_packages_that_are_there(self, project: Path):
        (project / "build/release/0.4.0").mkdir(parents=True)
        (fault,) = Plan(project, "0.4.0", DAY).faults()
        assert fault.startswith("build/release/0.4.0 is there already")


class TestFailingMidway:
    @pytest.fixture
    def refused(self, project: Path) -> Iterator[Path]:
        """Break what the test prepared, and see that nothing is left of it."""
        yield project
        before = everything(project)
        with pytest.raises(Refused):
            make(Plan(project, "0.4.0", DAY), is_tested=True, say=print, build=built)
        after = everything(project)
        after["files"].pop(project / "build/ran", None)
        assert after == before
        assert not list((project / "build").glob("releas*/*"))

    def test_in_the_tests(self, refused: Path):
        (refused / "Makefile").write_text("lint:\ntest:\n\t@echo one test failed; exit 1\n")
        git(refused, "commit", "--quiet", "--all", "--message=Break a test")

    def test_in_the_build(self, refused: Path):
        (refused / "frontend/package.json").write_text('{"scripts": {"build": "exit 1"}}')
        git(refused, "commit", "--quiet", "--all", "--message=Break the build")

    def test_in_the_commit(self, refused: Path):
        hook = refused / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\necho no >&2\nexit 1\n")
        hook.chmod(0o755)

    def test_in_the_tag_after_the_commit(self, refused: Path):
        git(refused, "tag", "v0.4.0/in-the-way")


class TestChangedMeanwhile:
    """Lint and tests take half an hour, in which work goes on."""

    @pytest.mark.parametrize(
        ("done", "fault"),
        [
            ("echo more >>README.md", "1 changes are not committed"),
            ("echo more >>README.md && git commit --quiet --all --message=More", "was when it began"),
            ("git switch --quiet --create other", "this is other"),
            ("git tag v0.4.0", "v0.4.0 is there already"),
        ],
    )
    def test_is_not_released(self, project: Path, done: str, fault: str):
        (project / "Makefile").write_text(f"lint:\ntest:\n\t@{done}\n")
        git(project, "commit", "--quiet", "--all", "--message=Go on meanwhile")
        with pytest.raises(Refused) as refused:
            make(Plan(project, "0.4.0", DAY), is_tested=True, say=print)
        (said,) = refused.value.reasons
        assert fault in said
        assert "Release 0.4.0" not in git(project, "log", "--all", "--format=%s")
        assert version.current(project) == "0.3.0"
        assert not (project / "build/release").exists()


def building(do: Callable[[], object]) -> Callable[[Path, Path], list[Path]]:
    """Do something while packages are built."""

    def build(sources: Path, out: Path) -> list[Path]:
        do()
        return built(sources, out)

    return build


class TestChangedWhileItIsBuilt:
    @pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "frontend/src/new.ts"])
    def test_is_not_released_and_keeps_what_was_changed(self, project: Path, name: str):
        change = building(lambda: (project / name).write_text("changed\n"))
        with pytest.raises(Refused, match="1 changes are not committed"):
            make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=change)
        assert (project / name).read_text() == "changed\n"
        assert version.current(project) == "0.3.0"
        assert git(project, "tag") == ""

    def test_by_a_hook_as_it_is_committed_is_not_released(self, project: Path):
        hook = project / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\necho more >>CHANGELOG.md && git add CHANGELOG.md\n")
        hook.chmod(0o755)
        with pytest.raises(Refused, match=r"not what was built: CHANGELOG\.md"):
            make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)
        assert git(project, "log", "--format=%s") == "Begin\n"
        assert git(project, "status", "--porcelain") == ""

    def test_the_dashboard_is_built_where_git_ignores_nothing(self, project: Path):
        """Its styles are of the files that git would take."""
        told = "git check-ignore --quiet src/index.html && exit 1; cp -R src dist"
        package = {"license": "MIT", "scripts": {"build": told}}
        (project / "frontend/package.json").write_text(json.dumps(package))
        git(project, "commit", "--quiet", "--all", "--message=Ask git")
        make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)
        assert ".git" not in (project / "build/release/0.4.0/told").read_text().split()

    def test_a_dashboard_that_the_commit_does_not_make_is_not_released(self, project: Path):
        (project / "frontend/dist/index.html").write_text("<p>of yesterday</p>\n")
        with pytest.raises(Refused, match=r"frontend/dist, which was tested, is not what .* makes: index\.html"):
            make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)


def dies(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def begin_and_be_killed(project: Path, step: str) -> None:
    build = building(dies) if step == "build" else built
    if step != "build":
        setattr(steps, step, dies)
    make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=build)


class TestKilledMidway:
    """No program can take back what it did once it is killed; the next one goes on, or says how."""

    def killed(self, project: Path, step: str) -> None:
        releasing = get_context("fork").Process(target=begin_and_be_killed, args=(project, step))
        releasing.start()
        releasing.join()
        assert releasing.exitcode == -signal.SIGKILL

    def test_in_the_build_the_next_one_begins_anew(self, project: Path):
        self.killed(project, "build")
        assert list((project / "build").glob("releasing-*"))
        make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)
        assert not list((project / "build").glob("releasing-*"))
        assert git(project, "tag") == "v0.4.0\n"

    @pytest.mark.parametrize(
        ("step", "way"),
        [
            ("committed", "git checkout HEAD -- backend/spectral_dna/__init__.py CHANGELOG.md"),
            ("moved", "git reset --keep HEAD~1"),
            ("tagged", "git reset --keep HEAD~1 && rm -r build/release/0.4.0"),
        ],
    )
    def test_later_the_next_one_says_how_to_take_it_back(self, project: Path, step: str, way: str):
        self.killed(project, step)
        for number in ("0.4.0", "0.5.0"):
            (fault,) = Plan(project, number, DAY).faults()
            assert fault == f"The release of 0.4.0 was cut off midway. Take it back, then begin again: {way}"
        subprocess.run(way, shell=True, cwd=project, check=True)
        assert Plan(project, "0.4.0", DAY).faults() == []

    def test_by_a_word_takes_back_by_itself(self, project: Path):
        (project / "Makefile").write_text(
            "lint test:\n\t@touch build/here; until test -e build/enough; do sleep .1; done\n"
        )
        git(project, "commit", "--quiet", "--all", "--message=Take long")
        call = [sys.executable, "-m", "release", "release", "0.4.0", "--root", str(project)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "deployment_hf")}
        with subprocess.Popen(call, env=environment, stdout=subprocess.DEVNULL) as releasing:
            while not (project / "build/here").exists():
                assert releasing.poll() is None
                time.sleep(0.05)
            releasing.terminate()
        (project / "build/enough").touch()
        assert releasing.returncode == 128 + signal.SIGTERM

    def test_two_at_once_are_one_too_many(self, project: Path):
        with (project / "build/releasing").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with pytest.raises(Refused, match="Another release is being made here"):
                make(Plan(project, "0.4.0", DAY), is_tested=False, say=print, build=built)
