"""Which code a result comes from: some modules, and all of ours that these import, however far."""

import ast
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import spectral_dna
import spectral_training

_ROOTS = {one.__name__: Path(one.__path__[0]) for one in (spectral_dna, spectral_training)}
_KINDS = (".py", ".toml")
"""Settings in TOML count with the modules beside them."""


@cache
def code_digest(modules: tuple[str, ...]) -> str:
    """Digest the code that some modules or packages of training rest on, once in a process.

    `modules` are paths in `spectral_training`.
    """
    digest = hashlib.sha256()
    for name, path in sorted((_named(path), path) for path in code_of(modules)):
        digest.update(name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def code_of(modules: tuple[str, ...]) -> set[Path]:
    """Find the files of these modules, and of all of ours that they import at any place of theirs."""
    waiting = [path for name in modules for path in _files(_ROOTS["spectral_training"] / name)]
    found = set[Path]()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            found.update(path.parent.glob("*.toml"))
            waiting += _imported(path)
    return found


def _named(path: Path) -> str:
    """Name a file by its place in its package, which is the same wherever the package lies."""
    return next(f"{name}/{path.relative_to(root)}" for name, root in _ROOTS.items() if path.is_relative_to(root))


def _files(root: Path) -> list[Path]:
    return [root] if root.is_file() else [path for path in root.rglob("*") if path.suffix in _KINDS]


def _imported(path: Path) -> Iterator[Path]:
    if path.suffix != ".py":
        return
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            for one in node.names:
                yield from _modules(one.name)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for one in node.names:
                yield from _modules(f"{node.module}.{one.name}")


def _modules(name: str) -> Iterator[Path]:
    """Name the files that an import reads: the module, and the packages that it lies in."""
    first, *rest = name.split(".")
    if first not in _ROOTS:
        return
    place = _ROOTS[first]
    yield place / "__init__.py"
    for part in rest:
        place = place / part
        for file in (place.with_suffix(".py"), place / "__init__.py"):
            if file.is_file():
                yield file
