"""Putting a release where the service reads, so that whoever is killed in between leaves the old or the new one whole.

Files get names that hold their content's digest, so the old and the new never meet under one name. The manifest names
them and is renamed into place in one step; what it doesn't name is removed afterwards.
"""

import os
import shutil
from pathlib import Path

from pydantic import JsonValue

from spectral_dna.inference.manifest import Manifest

MANIFEST = "manifest.json"
_ENDINGS = (".onnx", ".ubj", ".npz", ".json", ".html")
_BEING_WRITTEN = ".part"
_DIGITS = 10


def replace(manifest: Manifest, source: Path, target: Path) -> Manifest:
    """Copy the files, then the manifest that names them, then remove the release before; gives what was written."""
    target.mkdir(parents=True, exist_ok=True)
    named = {name: _with_digest(name, entry.sha256) for name, entry in manifest.files.items()}
    for name, new in named.items():
        if not (target / new).is_file():
            copy_whole(source / name, target / new)
    released = Manifest.model_validate(_renamed(manifest.model_dump(mode="json"), named))
    write_whole(target / MANIFEST, (released.model_dump_json(indent=1) + "\n").encode())
    for old in target.iterdir():
        if old.suffix in (*_ENDINGS, _BEING_WRITTEN) and old.name not in (MANIFEST, *released.every_file):
            old.unlink()
    return released


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, then rename: a file under its final name is always whole."""
    beside = path.with_name(path.name + _BEING_WRITTEN)
    beside.write_bytes(content)
    os.replace(beside, path)


def copy_whole(source: Path, target: Path) -> None:
    """Copy beside, then rename: a file under its final name is always whole."""
    beside = target.with_name(target.name + _BEING_WRITTEN)
    shutil.copyfile(source, beside)
    os.replace(beside, target)


def _with_digest(name: str, sha256: str) -> str:
    """Put the digest into a name, in place of one that stands there already."""
    stem, ending = Path(name).stem, Path(name).suffix
    digest = sha256[:_DIGITS]
    return f"{stem.removesuffix(f'.{digest}')}.{digest}{ending}"


def _renamed(value: JsonValue, named: dict[str, str]) -> JsonValue:
    """Rename files wherever the manifest names them, as a key or as a value."""
    if isinstance(value, dict):
        return {named.get(key, key): _renamed(inner, named) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, named) for inner in value]
    return named.get(value, value) if isinstance(value, str) else value
