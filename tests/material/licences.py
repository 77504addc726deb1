"""Licences of everything that is locked: of the service, its dashboard, and what only builds, trains and checks."""

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from material.pages import ROOT

LINUX = {
    "sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "python_full_version": "3.11.9",
}  # fmt: skip
"""What is locked for older patches of Python, too, is left out: the page is the same wherever it is made.

What is locked for other platforms only is in nothing that we hand out."""
NAMED = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""Names in classifiers, and what SPDX calls the same; of a plain BSD it says not how many clauses."""
READ = {"huey": "MIT", "pebble": "LGPL-3.0-or-later", "skops": "MIT"}
"""What packages whose metadata don't say it have in their file LICENSE."""
COMPATIBLE = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0",
    "CC0-1.0", "GPL-3.0-or-later", "ISC", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0",
    "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Python-2.0", "Unlicense", "Zlib",
}  # fmt: skip
"""What may be part of a work under GPL-3.0-or-later. OFL-1.1 is of fonts, which lie beside it."""

Packages = dict[str, str]


def service() -> Packages:
    return _installed(locked("requirements.lock"))


def tools() -> Packages:
    return _installed(locked("requirements-dev.lock") - locked("requirements.lock"))


def dashboard() -> Packages:
    """Read npm's lock: what is no tool may be in the bundle."""
    lock = json.loads((ROOT / "frontend/package-lock.json").read_text(encoding="utf-8"))["packages"]
    return {
        path.rpartition("node_modules/")[2]: str(entry.get("license", "unknown"))
        for path, entry in lock.items() if path and not entry.get("dev")
    }  # fmt: skip


def locked(name: str) -> set[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line.removesuffix("\\").strip()) for line in lines if re.match(r"\w", line)]
    return {canonicalize_name(one.name) for one in wanted if one.marker is None or one.marker.evaluate(LINUX)}


def _installed(names: set[str]) -> Packages:
    told = _told()
    return {name: READ.get(name) or " AND ".join(spdx(told[name])) for name in sorted(names & set(told))}


@cache
def _told() -> Packages:
    command = [sys.executable, "-m", "piplicenses", "--with-system", "--from=mixed", "--format=json"]
    listed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {canonicalize_name(row["Name"]): row["License"] for row in listed}


def spdx(told: str) -> Iterator[str]:
    """Give each licence that is told, by its short name; classifiers stand side by side."""
    for name in told.split("; "):
        yield NAMED.get(name, name)


def is_compatible(expression: str) -> bool:
    """Whether a work under GPL-3.0-or-later may hold it: every part that AND joins, one of those that OR does."""
    plain = expression.strip("()")
    if " AND " in plain:
        return all(is_compatible(part) for part in plain.split(" AND "))
    return any(part in COMPATIBLE for part in plain.split(" OR "))


def has_text(name: str) -> bool:
    """Whether a package brings its licence along."""
    try:
        files = distribution(name).files or []
    except PackageNotFoundError:
        return False
    return any(re.search(r"licen[cs]e|copying", PurePosixPath(file).name, re.I) for file in files)


def by_licence(packages: Packages) -> list[list[str]]:
    """Give a row a licence, with the packages that are under it."""
    rows: dict[str, list[str]] = defaultdict(list)
    for name, licence in sorted(packages.items()):
        rows[licence].append(name)
    return [[licence, ", ".join(rows[licence])] for licence in sorted(rows)]
