"""`publish.sh` puts into a Space's repository what the image is built from, and nothing else."""

import hashlib
import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from material import hub
from material.hub import Hub
from material.servers import needed
from spectral_dna import __version__
from spectral_dna.settings import Settings

ROOT = Path(__file__).parents[2]
TOKEN = "hf_verysecretverysecret"
SPACE = "someone/spectral-dna"

DOCKERFILE = """\
ARG BASE=debian
FROM ${BASE} AS build
# COPY tests /tests
COPY --link pyproject.toml \\
     LICENSE ./
COPY backend/spectral_dna/artifacts ./artifacts
RUN --mount=type=bind,source=requirements.lock,target=/lock --mount=type=cache,target=/c true
FROM ${BASE}
COPY --from=build /artifacts /artifacts
ARG VERSION
LABEL org.opencontainers.image.version="${VERSION}"
"""
DOCKERIGNORE = """\
# of all that is copied
*
!pyproject.toml
!/LICENSE
!requirements.lock
!backend/
backend/spectral_dna/artifacts/manifest.json
**/*.npz
"""
TAKEN = {"pyproject.toml", "LICENSE", "requirements.lock"}
IDENTITY = {f"GIT_{who}_{what}": "test@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
LINE = re.compile(r"^ *(\d+)  (\S+)(  \(LFS\))?$", re.M)


def git(folder: Path, *words: str) -> str:
    call = ["git", "-c", "protocol.file.allow=always", *words]
    environment = {**os.environ, **IDENTITY}
    return subprocess.run(call, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


def publish(clone: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [clone / "deployment_hf/publish.sh", *words], cwd=clone.parent, env={**os.environ, **IDENTITY, **environment},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def listed(said: str) -> dict[str, int]:
    return {path: int(size) for size, path, _ in LINE.findall(said)}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with the scripts as they are here, and an image of its own."""
    clone = tmp_path_factory.mktemp("publishing") / "clone"
    git(ROOT, "clone", "--quiet", "--shared", str(ROOT), str(clone))
    (clone / "deployment_hf").mkdir(exist_ok=True)
    for name in ("publish.sh", "README.md"):
        (clone / "deployment_hf" / name).write_bytes((ROOT / "deployment_hf" / name).read_bytes())
    (clone / "deployment_hf/publish.sh").chmod(0o755)
    (clone / "deployment_hf/Dockerfile").write_text(DOCKERFILE)
    (clone / ".dockerignore").write_text(DOCKERIGNORE)
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--message", "Another image")
    return clone


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """A repository as the Hub makes one, with a first commit of its own."""
    bare, first = tmp_path / "space.git", tmp_path / "first"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(bare))
    git(tmp_path, "init", "--quiet", "--initial-branch=main", str(first))
    (first / "app.py").write_text("an example")
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "--message", "initial commit")
    git(first, "push", "--quiet", str(bare), "main")
    return bare


class TestDryRun:
    def test_lists_what_the_image_is_built_from_and_nothing_else(self, clean: Path):
        answer = publish(clean, "--dry-run", SPACE)
        assert answer.returncode == 0, answer.stderr
        found = listed(answer.stdout)
        models = {path for path in found if path.startswith("backend/spectral_dna/artifacts/")}
        assert {"README.md", "Dockerfile", ".gitattributes", ".dockerignore"} | TAKEN == set(found) - models
        there = git(clean, "ls-files", "backend/spectral_dna/artifacts").splitlines()
        assert models == {path for path in there if not path.endswith(("/manifest.json", ".npz"))} != set(there)
        for path in set(found) - {"README.md", "Dockerfile", ".gitattributes"}:
            assert found[path] == (clean / path).stat().st_size
        assert f"{len(found)} files, {sum(found.values())} bytes" in answer.stdout
        assert (
            f"Nothing was pushed. Without --dry-run it goes to https://huggingface.co/spaces/{SPACE}," in answer.stdout
        )

    def test_sends_binary_files_by_lfs(self, clean: Path):
        """The Hub refuses them in plain git, whatever their size."""
        by_lfs = {path for _, path, mark in LINE.findall(publish(clean, "--dry-run", SPACE).stdout) if mark}
        assert {Path(path).suffix for path in by_lfs} >= {".onnx", ".ubj"}
        for path in (path for path in by_lfs if (clean / path).is_file()):
            assert b"\0" in (clean / path).read_bytes()

    def test_needs_no_token_and_no_network(self, clean: Path):
        answer = publish(clean, "--dry-run", "--to", "http://127.0.0.1:1/nobody", SPACE, HF_TOKEN="")
        assert answer.returncode == 0, answer.stderr

    def test_of_the_image_as_it_is_takes_no_tests_and_no_data(self, tmp_path: Path):
        clone = tmp_path / "clone"
        git(ROOT, "clone", "--quiet", "--shared", str(ROOT), str(clone))
        names = (".dockerignore", *(f"deployment_hf/{name}" for name in ("Dockerfile", "publish.sh", "README.md")))
        for name in names:
            (clone / name).write_bytes((ROOT / name).read_bytes())
        git(clone, "add", "--all")
        git(clone, "commit", "--quiet", "--allow-empty", "--message", "As it is")
        answer = publish(clone, "--dry-run", SPACE)
        assert answer.returncode == 0, answer.stderr
        found = set(listed(answer.stdout))
        needed = {"pyproject.toml", "backend/spectral_dna/cli.py", "backend/spectral_dna/artifacts/manifest.json",
                  "frontend/package-lock.json", "frontend/src/main.tsx"}  # fmt: skip
        assert {"Dockerfile", "README.md", *needed} <= found
        copied = re.findall(r"^COPY (?!--from)(.*) \S+$", (ROOT / "deployment_hf/Dockerfile").read_text(), re.M)
        sources = {source for line in copied for source in line.split() if not source.startswith("--")}
        assert {source for source in sources if not any(f"{path}/".startswith(f"{source}/") for path in found)} == set()
        assert not [path for path in found if path.startswith(("tests/", "data/", ".git/", ".ci/", "backend/docs/"))]


class TestPushing:
    def test_puts_there_what_was_listed_on_top_of_what_was_there(
        self, clean: Path, space: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        needed("git-lfs")
        answer = publish(clean, "--to", space.as_uri(), SPACE, HF_TOKEN=TOKEN)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        assert TOKEN not in answer.stdout + answer.stderr
        there = tmp_path / "there"
        git(tmp_path, "clone", "--quiet", space.as_uri(), str(there))
        git(there, "lfs", "install", "--local")
        git(there, "lfs", "pull")
        found = listed(answer.stdout)
        assert found == {path: (there / path).stat().st_size for path in git(there, "ls-files").splitlines()}
        assert (there / "README.md").read_text() == (ROOT / "deployment_hf/README.md").read_text()
        image = (there / "Dockerfile").read_text()
        ours = DOCKERFILE.replace("ARG VERSION\n", f"ARG VERSION={__version__}\n")  # the Hub gives no arguments
        assert image.startswith(ours)
        for line in re.findall(r"(SDNA_\w+='.*')", image.removeprefix(ours)):
            name, _, value = shlex.split(line)[0].partition("=")
            monkeypatch.setenv(name, value)
        assert Settings().access.frame_ancestors == ["https://huggingface.co"]
        assert Settings().trusted_proxies == ["10.0.0.0/8"]
        model = next(path for path in found if path.endswith(".onnx"))
        assert (there / model).read_bytes() == (clean / model).read_bytes()
        assert git(space, "cat-file", "-p", f"main:{model}").startswith("version https://git-lfs")
        assert git(space, "rev-list", "--count", "main").strip() == "2"
        again = publish(clean, "--to", space.as_uri(), SPACE)
        assert again.returncode == 0, again.stderr
        assert "has all of this already" in again.stdout
        assert git(space, "rev-list", "--count", "main").strip() == "2"


class TestRefusals:
    @pytest.mark.parametrize("name", ["", "spectral-dna", "a/b/c", "-a/b", "a/../b", "https://huggingface.co/a/b"])
    def test_a_name_that_is_no_space_s(self, clean: Path, name: str):
        answer = publish(clean, "--dry-run", name)
        assert (answer.returncode, answer.stdout) == (1, "")
        assert answer.stderr

    def test_an_option_that_there_is_not(self, clean: Path):
        assert publish(clean, "--force", SPACE).returncode == 1

    def test_a_tree_with_other_work_in_it(self, clean: Path):
        extra = clean / "backend/forgotten.py"
        extra.write_text("")
        try:
            answer = publish(clean, "--dry-run", SPACE)
        finally:
            extra.unlink()
        assert (answer.returncode, answer.stdout) == (1, "")
        assert "not committed" in answer.stderr

    def test_a_token_in_the_address(self, clean: Path):
        answer = publish(clean, "--to", f"https://me:{TOKEN}@localhost/a/b", SPACE)
        assert answer.returncode == 1
        assert TOKEN not in answer.stdout + answer.stderr

    def test_help_is_none(self, clean: Path):
        answer = publish(clean, "--help")
        assert answer.returncode == 0
        assert "HF_TOKEN" in answer.stdout


@pytest.fixture
def a_hub(tmp_path: Path) -> Iterator[Hub]:
    """A Hub whose Spaces lie where `space` makes its own."""
    with hub.running(tmp_path, TOKEN) as running:
        yield running


class TestAToken:
    def test_reaches_the_hub_and_nothing_else(self, clean: Path, a_hub: Hub):
        needed("git-lfs")
        address = f"{a_hub.address}/missing.git"
        answer = publish(clean, "--to", address, "someone/missing", HF_TOKEN=TOKEN, GIT_TRACE="1", GIT_CURL_VERBOSE="1")
        assert answer.returncode == 1
        assert "there is no Space" in answer.stderr
        assert a_hub.told[-1][1] == a_hub.login
        assert TOKEN not in answer.stdout + answer.stderr

    def test_opens_git_and_lfs_alike_and_is_told_to_no_store(self, clean: Path, space: Path, a_hub: Hub):
        """For LFS its program asks git for the login of a machine, whatever the path."""
        needed("git-lfs")
        git(space, "config", "http.receivepack", "true")
        answer = publish(clean, "--to", f"{a_hub.address}/{space.name}", SPACE, HF_TOKEN=TOKEN)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        assert TOKEN not in answer.stdout + answer.stderr
        for part in ("git-upload-pack", "git-receive-pack", "/locks/verify", "/objects/batch"):
            assert a_hub.asked(part)[-1] == a_hub.login, part
        assert {login for _, login in a_hub.told} <= {None, a_hub.login}
        assert set(a_hub.told_elsewhere) == {None}
        by_lfs = {path for _, path, mark in LINE.findall(answer.stdout) if mark}
        kept = {git(space, "cat-file", "-p", f"main:{path}").partition("oid sha256:")[2].split()[0] for path in by_lfs}
        assert kept == set(a_hub.stored) == {hashlib.sha256(held).hexdigest() for held in a_hub.stored.values()}

    def test_that_is_not_the_owners_opens_nothing(self, clean: Path, space: Path, a_hub: Hub):
        needed("git-lfs")
        answer = publish(clean, "--to", f"{a_hub.address}/{space.name}", SPACE, HF_TOKEN="hf_another")
        assert answer.returncode == 1
        assert git(space, "rev-list", "--count", "main").strip() == "1"
