"""Where recordings lie until their analysis ends: a folder of this machine, or a store that all machines reach."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

import fsspec
import structlog

from spectral_dna.errors import StorageUnavailable, StorageUnusable

log = structlog.get_logger(__name__)

BLOCK = 8 * 1024 * 1024
"""Bytes of an upload that are held in memory before they leave; S3 takes parts of five MiB and more."""
RETRY_SECONDS = 5
NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK)
"""How file systems say that they link no files: those of memory cards, of some networks, of some containers."""


class Writing(Protocol):
    """A recording on its way: it appears when it is finished, or never."""

    def write(self, data: bytes | memoryview) -> None:
        """Take more of it."""

    def finish(self) -> None:
        """Let it lie there from now on."""

    def abandon(self) -> None:
        """Leave nothing of it."""


class Shelf(Protocol):
    """Recordings by name; every call may block, and raises StorageUnavailable where the store is away."""

    def begin(self, name: str) -> Writing:
        """Begin to lay a recording there."""

    def keep(self, name: str, path: Path) -> None:
        """Lay a file there, which may be moved."""

    def bring(self, name: str, folder: Path) -> Path | None:
        """Give a recording as a file of this machine, copied into a folder where need be; None when there is none."""

    def has(self, name: str) -> bool:
        """Whether a recording lies there."""

    def share(self, name: str, *, leader: str) -> None:
        """Let twins take the room of one, where that is cheap."""

    def lend(self, name: str, *, to: str) -> bool:
        """Let a recording lie there under another name as well; False when there is none."""

    def remove(self, name: str) -> None:
        """Remove a recording, if it lies there."""

    def looks(self) -> dict[str, str]:
        """Name everything that lies there, and tell how it looks: whatever is still written looks different later."""


class _Writing:
    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, data: bytes | memoryview) -> None:
        with _reaching():
            self._file.write(data)

    def finish(self) -> None:
        with _reaching():
            self._file.close()


class _FileWriting(_Writing):
    def __init__(self, path: Path) -> None:
        path.parent.mkdir(exist_ok=True)  # somebody may have tidied up
        super().__init__(path.open("wb"))
        self._path = path

    def abandon(self) -> None:
        try:
            self._file.close()
        except OSError:
            log.info("storage.not_flushed")  # a full disk has no room for what was to be removed either
        finally:
            self._path.unlink(missing_ok=True)


def _link(file: Path, link: Path) -> bool:
    """Let a file lie under another name as well; False where the file system has no links, or no more for it."""
    try:
        link.hardlink_to(file)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        return False
    return True


class Folder:
    """A shelf in the data folder, for the processes of one machine."""

    def __init__(self, folder: Path) -> None:
        """Make it, if need be."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def begin(self, name: str) -> Writing:
        """See `Shelf`."""
        with _reaching():
            return _FileWriting(self.folder / name)

    def keep(self, name: str, path: Path) -> None:
        """See `Shelf`."""
        shutil.move(path, self.folder / name)

    def bring(self, name: str, folder: Path) -> Path | None:  # noqa: ARG002 - it is on this machine already
        """See `Shelf`."""
        path = self.folder / name
        return path if path.is_file() else None

    def has(self, name: str) -> bool:
        """See `Shelf`."""
        return (self.folder / name).is_file()

    def share(self, name: str, *, leader: str) -> None:
        """Link them where there are links: a sample track has no upload, and lies elsewhere."""
        if self.has(leader) and self.has(name):
            link = self.folder / f"{name}.link"
            if _link(self.folder / leader, link):
                link.replace(self.folder / name)

    def lend(self, name: str, *, to: str) -> bool:
        """See `Shelf`."""
        source, target = self.folder / name, self.folder / to
        try:
            with _reaching(may_lack=True):
                if not _link(source, target):
                    copy = self.folder / f"{to}.copy"
                    shutil.copyfile(source, copy)
                    copy.replace(target)
        except FileNotFoundError:
            return False
        return True

    def remove(self, name: str) -> None:
        """See `Shelf`."""
        (self.folder / name).unlink(missing_ok=True)

    def looks(self) -> dict[str, str]:
        """See `Shelf`."""
        found = {}
        for path in self.folder.iterdir():
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            found[path.name] = f"{stat.st_size} {stat.st_mtime_ns}"
        return found


class _BucketWriting(_Writing):
    def finish(self) -> None:
        with _reaching():
            super().finish()
            self._file.commit()  # type: ignore[attr-defined]

    def abandon(self) -> None:
        with _reaching():
            self._file.discard()  # type: ignore[attr-defined]
            # what was discarded must not be sent when it is collected
            self._file.closed = True  # type: ignore[misc]


class Bucket:
    """A shelf at an fsspec address, for any number of machines."""

    def __init__(self, address: str) -> None:
        """Find what serves such addresses; nothing is asked of it yet.

        Raises
        ------
        StorageUnusable : nothing that is installed does.
        """
        try:
            self._files, root = fsspec.core.url_to_fs(address, use_listings_cache=False)
        except (ImportError, ValueError):
            raise StorageUnusable from None
        self._root = root.rstrip("/")

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def begin(self, name: str) -> Writing:
        """See `Shelf`."""
        with _reaching():
            return _BucketWriting(self._files.open(self._path(name), "wb", block_size=BLOCK, autocommit=False))

    def keep(self, name: str, path: Path) -> None:
        """See `Shelf`."""
        with _reaching():
            self._files.put_file(str(path), self._path(name))

    def bring(self, name: str, folder: Path) -> Path | None:
        """See `Shelf`."""
        path = folder / "recording"
        try:
            with _reaching(may_lack=True):
                self._files.get_file(self._path(name), str(path))
        except FileNotFoundError:
            return None
        return path

    def has(self, name: str) -> bool:
        """See `Shelf`."""
        with _reaching():
            return bool(self._files.exists(self._path(name)))

    def share(self, name: str, *, leader: str) -> None:
        """Do nothing: a copy of their own costs twins less than a call while others wait."""

    def lend(self, name: str, *, to: str) -> bool:
        """See `Shelf`."""
        try:
            with _reaching(may_lack=True):
                self._files.cp_file(self._path(name), self._path(to))
        except FileNotFoundError:
            return False
        return True

    def remove(self, name: str) -> None:
        """See `Shelf`."""
        try:
            with _reaching(may_lack=True):
                self._files.rm_file(self._path(name))
        except FileNotFoundError:
            return

    def looks(self) -> dict[str, str]:
        """See `Shelf`."""
        try:
            with _reaching(may_lack=True):
                found = self._files.ls(self._root, detail=True)
        except FileNotFoundError:
            return {}
        times = ("LastModified", "mtime", "created", "updated")
        return {
            entry["name"].rsplit("/", 1)[-1]: " ".join(str(entry.get(part)) for part in ("size", "ETag", *times))
            for entry in found
            if entry["type"] == "file"
        }


@contextmanager
def _reaching(*, may_lack: bool = False) -> Iterator[None]:
    """Tell callers of a store that is away; that something is missing may be the answer."""
    try:
        yield
    except Exception as error:  # every kind of store has errors of its own
        if may_lack and isinstance(error, FileNotFoundError):
            raise
        log.warning("storage.away", reason=type(error).__name__)
        raise StorageUnavailable(retry_after=RETRY_SECONDS) from error


def shelf_at(address: str, data_dir: Path) -> Shelf:
    """Open the shelf at an address; without one, in the data folder."""
    return Bucket(address) if address else Folder(data_dir / "incoming")
