"""What git checks before it commits or pushes, in a history of its own; no hook needs a network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / ".pre-commit-config.yaml"
TAKEN = (
    ".pre-commit-config.yaml", ".gitignore", "pyproject.toml", "requirements.lock", "requirements-dev.lock",
    "deployment_hf/requirements.lock", "frontend/package-lock.json", "frontend/biome.json",
    "tests/architecture/test_house_rules.py",
)  # fmt: skip
BEHIND_A_WALL = {name: "http://127.0.0.1:9" for name in ("http_proxy", "https_proxy", "ALL_PROXY")}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with our hooks, our rules and nothing to complain of; its environment is the one that tests run in."""
    if not (ROOT / "frontend/node_modules/.bin/biome").exists():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("The dashboard's tools are not installed; `make dev` installs them.")
    root = tmp_path / "project"
    for name in TAKEN:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    (root / "frontend/node_modules").symlink_to(ROOT / "frontend/node_modules")
    (root / ".venv").symlink_to(sys.prefix)
    (root / ".git/info").mkdir(parents=True)
    (root / ".git/info/exclude").write_text(".venv\nfrontend/node_modules\n")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for name, value in BEHIND_A_WALL.items():
        monkeypatch.setenv(name, value)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "Somebody")
    git(root, "config", "user.email", "somebody@localhost")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Begin")
    return root


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=root, check=True)


def staged(root: Path, name: str, content: bytes) -> Path:
    """Put a file there, to be committed."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    git(root, "add", "--force", name)
    return file


def run(root: Path) -> tuple[list[str], str]:
    """Run the hooks on what is staged; name those that say no, and give what they say."""
    call = [sys.executable, "-m", "pre_commit", "run", "--color=never"]
    said = subprocess.run(call, cwd=root, capture_output=True, text=True, check=False).stdout
    ids = {hook["name"]: hook["id"] for hook in hooks()}
    return [ids[line.split("...")[0]] for line in said.splitlines() if line.endswith("Failed")], said


def hooks() -> list[dict[str, Any]]:
    return [hook for repository in yaml.safe_load(CONFIG.read_text())["repos"] for hook in repository["hooks"]]


NEVER = {
    "data/track.mp3": b"ID3",
    "data/rows.csv": b"a,b\n1,2\n",
    "model.pkl": b"\x80\x04N.",
    "backend/docs/large.png": bytes(600_000),
    "backend/docs/page.md": b"See /" + b"home/somebody/notes.\n",
    "space.env": b"HF_TOKEN=hf_" + b"aBcD" * 8 + b"eF\n",
    "deployment_hf/.env.example": b"SDNA_API_KEY_SECRET=sdna_0a1b2c3d_" + b"x" * 43 + b"\n",
    "backend/docs/page.pem": b"-----BEGIN RSA PRIVATE " + b"KEY-----\n" + b"MIIE" * 16 + b"\n",
    "pip.conf": b"[global]\nindex-" + b"url = https://mirror.example/simple\n",
}


class TestBeforeACommit:
    def test_what_is_well_passes(self, project: Path):
        staged(project, "backend/well.py", b'"""Well."""\n')
        staged(project, "frontend/src/well.ts", b"export const WELL = 1\n")
        assert run(project)[0] == []

    def test_what_reads_badly_is_refused(self, project: Path):
        staged(project, "backend/loud.py", b'"""Loud."""\n\nprint("!")\n')
        staged(project, "frontend/src/unused.ts", b'import { join } from "node:path"\n')
        assert run(project)[0] == ["lint", "dashboard"]

    def test_what_is_never_committed_is_refused_by_name(self, project: Path):
        for name, content in NEVER.items():
            staged(project, name, content)
        refused, said = run(project)
        assert refused == ["never"]
        assert [name for name in NEVER if name not in said] == []

    def test_what_is_crooked_is_laid_out_and_shown(self, project: Path):
        python = staged(project, "backend/crooked.py", b'"""Crooked."""\nx = { 1:2 }\n')
        script = staged(project, "frontend/src/crooked.ts", b"export const x = {a:1};\n")
        assert run(project)[0] == ["format", "dashboard"]
        assert python.read_bytes() == b'"""Crooked."""\n\nx = {1: 2}\n'
        assert script.read_bytes() == b"export const x = { a: 1 }\n"

    def test_git_asks_once_the_hooks_are_set_up(self, project: Path):
        subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=project, check=True)
        assert {"pre-commit", "pre-push"} <= {file.name for file in (project / ".git/hooks").iterdir()}
        staged(project, "data/track.mp3", b"ID3")
        refused = subprocess.run(["git", "commit", "--message=Add a track"], cwd=project, capture_output=True)
        assert refused.returncode == 1


class TestEveryHook:
    def test_is_a_program_of_the_project(self):
        """Nothing is fetched: neither hooks nor what they run."""
        assert {repository["repo"] for repository in yaml.safe_load(CONFIG.read_text())["repos"]} == {"local"}
        assert {hook["language"] for hook in hooks()} == {"system"}

    def test_runs_what_is_installed(self):
        words = {word for hook in hooks() for word in hook["entry"].split()}
        ours = {word for word in words if word.startswith(".venv/bin/")}
        assert {hook["entry"].split()[0] for hook in hooks()} - ours == {"bash", "env"}
        assert [word for word in ours if not (ROOT / word).exists()] == []

    def test_of_a_push_is_a_part_of_lint(self):
        """Whoever runs `make lint` learns at once what a push would say."""
        recipe = (ROOT / "Makefile").read_text().partition("\nlint:")[2].partition("\n\n")[0]
        slow = [hook["entry"] for hook in hooks() if hook.get("stages") == ["pre-push"]]
        assert len(slow) == 3
        said = recipe.replace("$(BIN)", ".venv/bin").replace("$(NPM)", "npm")
        assert [call for call in slow if call.removeprefix("bash -c ").strip("'") not in said] == []
