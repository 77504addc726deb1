"""Steps of a release, each of which takes back what it did when a later one fails."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from release.refusal import Refused
from release.repository import Repository


@contextmanager
def alone(build: Path) -> Iterator[None]:
    """Keep other releases out, and remove what one that was killed left in the folder of all that is built."""
    with (build / "releasing").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused("Another release is being made here.") from None
        for left in build.glob("releasing-*"):
            shutil.rmtree(left)
        yield


@contextmanager
def edited(root: Path, texts: dict[Path, str]) -> Iterator[None]:
    """Write files, and what was in them when the rest fails."""
    before = {file: (root / file).read_bytes() for file in texts}
    try:
        for file, text in texts.items():
            (root / file).write_text(text, encoding="utf-8")
        yield
    except BaseException:
        for file, content in before.items():
            (root / file).write_bytes(content)
        raise


@contextmanager
def committed(repository: Repository, title: str, texts: dict[Path, str], *, after: str) -> Iterator[None]:
    """Commit files, and see that it is these texts, and that they came after this commit."""
    before = repository.head()
    try:
        repository.commit(title, *texts)
        other = [str(file) for file, text in texts.items() if repository.text("HEAD", file) != text]
        if other or repository.parent() != after:
            raise Refused(f"What was committed is not what was built: {', '.join(other) or 'its history'} changed.")
        yield
    except BaseException:
        if repository.head() != before:
            repository.go_back(before)
        raise


@contextmanager
def moved(folder: Path, place: Path) -> Iterator[None]:
    """Put a folder where it shall end."""
    place.parent.mkdir(parents=True, exist_ok=True)
    folder.rename(place)
    try:
        yield
    except BaseException:
        shutil.rmtree(place)
        raise


@contextmanager
def tagged(repository: Repository, tag: str, message: str) -> Iterator[None]:
    """Tag the commit that is checked out."""
    try:
        repository.tag(tag, message)
        yield
    except BaseException:
        if repository.has_tag(tag):
            repository.untag(tag)
        raise
