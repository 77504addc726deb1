"""A small project with the packaging of the real one: its own history, a page for a dashboard, two short locks."""

import json
import shutil
import subprocess
from importlib.metadata import version as distribution_version
from pathlib import Path

import pytest

from release import version

ROOT = Path(__file__).parents[3]
FILES = {
    version.PLACE: '"""A product."""\n\n__version__ = "0.3.0"\n',
    "backend/spectral_dna/artifacts/manifest.json": "{}\n",
    "backend/migrations/env.py": '"""Migrations."""\n',
    "model-code/spectral_training/__init__.py": '"""Training."""\n',
    "README.md": "# A product\n",
    "CHANGELOG.md": "# Changelog\n\n## Unreleased\n\nLouder.\n\n### Fixed\n\n- Silence.\n\n## 0.3.0\n\nSound.\n",
    "Makefile": "lint test:\n\t@echo $@ >>build/ran\n",
    "requirements.lock": f"numpy=={distribution_version('numpy')} \\\n    --hash=sha256:{'0' * 64}\n",
    "frontend/package.json": json.dumps(
        {"name": "spectral-dna-dashboard", "private": True, "license": "MIT", "scripts": {"build": "cp -R src dist"}}
    ),
    "frontend/src/index.html": "<!doctype html>\n",
    "frontend/src/.vite/license.md": "# Licenses\n",
    "frontend/package-lock.json": json.dumps(
        {"name": "spectral-dna-dashboard", "lockfileVersion": 3, "packages": {"": {"name": "spectral-dna-dashboard"}}}
    ),
}
BUILT = {
    "frontend/dist/index.html": "<!doctype html>\n",
    "frontend/dist/.vite/license.md": "# Licenses\n",
    "frontend/dist/.vite/manifest.json": "{}\n",
}
"""As the script makes them, beside what only the build reads."""


def git(root: Path, *arguments: str) -> str:
    call = ["git", "-C", str(root), *arguments]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project, everything committed on main; the dashboard is built, and ignored."""
    root = tmp_path / "project"
    for name, text in (FILES | BUILT).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    for name in ("pyproject.toml", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, root / name)
    (root / "build").mkdir()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "somebody@localhost")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Begin")
    return root
