"""What each file of a data folder was when it came: kept in the folder's `checksums.json`, compared ever after."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from spectral_training.errors import TableUnusable

_NAME = "checksums.json"


def digest_of(paths: Iterable[Path]) -> str:
    """Hash the bytes of files, one after the other; hex of SHA-256."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(2**20):
                digest.update(chunk)
    return digest.hexdigest()


def recorded(folder: Path) -> dict[str, str]:
    """Read what is known of a folder's files, by name; empty where nothing was fetched."""
    path = folder / _NAME
    if not path.is_file():
        return {}
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise TableUnusable(f"{_NAME} in the data folder can't be read: {error}. Delete it, or mend it.") from error


def record(folder: Path, name: str, digest: str) -> None:
    """Keep the hash of a file that just came; a file of the same name that came before is forgotten."""
    known = recorded(folder) | {name: digest}
    part = folder / f"{_NAME}.part"
    part.write_text(json.dumps(dict(sorted(known.items())), indent=1) + "\n", encoding="utf-8")
    part.replace(folder / _NAME)


def verify(path: Path) -> bool:
    """Tell whether a file is known by its hash; raises TableUnusable when it isn't what it was."""
    known = recorded(path.parent).get(path.name)
    if known is not None and digest_of([path]) != known:
        raise TableUnusable(
            f"{path.name} isn't the file that was fetched: its SHA-256 isn't {known}. Delete it and run"
            f" `spectral-train fetch` again; if the change is yours, delete its line in {_NAME}."
        )
    return known is not None
