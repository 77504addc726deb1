"""The packages of the product and what they import, read from the code; their floors, read from the import contract."""

import ast
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass

import grimp

from material.pages import ROOT

SERVICE, TRAINING = "spectral_dna", "spectral_training"


@dataclass(frozen=True)
class Layers:
    """Packages floor by floor, top first; who imports whom, without what a longer way says already."""

    floors: list[list[str]]
    imports: set[tuple[str, str]]
    words: dict[str, str]
    training: list[str]
    """What training imports of the service."""


def read_layers() -> Layers:
    graph = grimp.build_graph(SERVICE, TRAINING, cache_dir=None)
    found: dict[str, set[str]] = defaultdict(set)
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            one, other = _package(module), _package(imported)
            if other not in (one, SERVICE, TRAINING) and one != SERVICE:
                found[one].add(other)
    training = sorted(found.pop(TRAINING))
    names = sorted(set(found) | {name for others in found.values() for name in others})
    imports = {(one, other) for one in names for other in found[one] if not _is_implied(one, other, found)}
    return Layers(_floors(names, imports), imports, {name: _words(name) for name in names}, training)


def _package(module: str) -> str:
    """Name the package of a module; settings have several files, and the folder's own file is the service's name."""
    parts = module.split(".")
    return parts[0] if parts[0] == TRAINING or len(parts) == 1 else re.sub(r"^settings_.*", "settings", parts[1])


def _is_implied(one: str, other: str, imports: dict[str, set[str]]) -> bool:
    """Whether a way of two arrows or more leads there, too."""
    seen: set[str] = set()
    ahead = list(imports[one] - {other})
    while ahead:
        name = ahead.pop()
        if name == other:
            return True
        if name not in seen:
            seen.add(name)
            ahead += imports[name]
    return False


def _floors(names: list[str], imports: set[tuple[str, str]]) -> list[list[str]]:
    """Take the floors of the contract; what it doesn't name stands right above the highest that it imports."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(
        one for one in project["tool"]["importlinter"]["contracts"] if f"{SERVICE}.cli" in one.get("layers", ())
    )
    floors = [[name.strip().removeprefix(f"{SERVICE}.") for name in row.split("|")] for row in contract["layers"]]
    floors = [[name for name in row if name in names] for row in floors]  # a package that nothing uses is not drawn
    floor = {name: number for number, row in enumerate(floors) for name in row}
    for name in names:
        if name not in floor:
            floors[min(floor[other] for one, other in imports if one == name) - 1].append(name)
    return floors


def _words(name: str) -> str:
    """Take what a package says of itself first."""
    folder = ROOT / "backend" / SERVICE / name
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return re.split(r"\.(?:\s|$)", said.splitlines()[0])[0].replace("`", "")
