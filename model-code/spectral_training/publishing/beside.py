"""Putting a file beside the published models: the file, then the manifest that names it, then the old one goes.

Whoever is killed in between leaves the old ones or the new ones whole.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from spectral_dna.inference.manifest import BesideEntry, Manifest
from spectral_training.errors import GateFailed
from spectral_training.publishing.publish import read_published
from spectral_training.publishing.replace import MANIFEST, write_whole

_DIGITS = 10
Check = Callable[[Path, Manifest], None]
"""Opens what lies in a folder by a manifest that is not written yet, as the service will; raises what is wrong."""


@dataclass(frozen=True)
class Beside:
    """What is published under one name: its bytes, and how the file's name ends."""

    content: bytes
    ending: str

    def entry(self, name: str) -> BesideEntry:
        """Name the file by what is in it."""
        digest = hashlib.sha256(self.content).hexdigest()
        return BesideEntry(file=f"{name}.{digest[:_DIGITS]}{self.ending}", sha256=digest, bytes=len(self.content))


def put_beside(
    artifacts: Path, given: Mapping[str, Beside], *, most_bytes: int, check: Check = lambda _, __: None
) -> Manifest:
    """Publish under these names; gives the new manifest. What `check` refuses is not published, and the old ones stay.

    Raises
    ------
    GateFailed : a file is too large, or there are no models to put it beside.
    """
    published = read_published(artifacts)
    if published is None:
        raise GateFailed("manifest", f"there are no published models to put {', '.join(given)} beside.")
    for name, one in given.items():
        if len(one.content) > most_bytes:
            raise GateFailed("size", f"{name} takes {len(one.content):,} bytes; at most {most_bytes:,}.")
    entries = {name: one.entry(name) for name, one in given.items()}
    manifest = published.model_copy(update={"beside": {**published.beside, **entries}})
    known = {entry.file for entry in published.beside.values()}
    try:
        for name, one in given.items():
            write_whole(artifacts / entries[name].file, one.content)
        check(artifacts, manifest)
    except BaseException:
        for entry in entries.values():
            if entry.file not in known:
                (artifacts / entry.file).unlink(missing_ok=True)
        raise
    write_whole(artifacts / MANIFEST, (manifest.model_dump_json(indent=1) + "\n").encode())
    for name, entry in published.beside.items():
        if name in entries and entry.file != entries[name].file:
            (artifacts / entry.file).unlink(missing_ok=True)
    return manifest
