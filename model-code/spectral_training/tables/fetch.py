"""Bring the published tables into a data folder: from the Hub where they lie there, or from a path.

What arrives lies in the folder's `.part` until it is complete, has the published hash and passes the checks; a download
that broke off goes on from there.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj, rmtree
from typing import cast

from httpx2 import HTTPError
from huggingface_hub import constants, get_hf_file_metadata, hf_hub_url
from huggingface_hub.file_download import http_get

from spectral_training.errors import NotFetched, TrainingError
from spectral_training.tables.checksums import digest_of, record, verify
from spectral_training.tables.datasets import read_table
from spectral_training.tables.reading import Metered
from spectral_training.tables.sources import SOURCES, Source, files_of, is_there

# the library would first ask the Hub which programs there are, to tell it with every call from which one it comes
constants.HF_HUB_DISABLE_TELEMETRY = True

Tell = Callable[[str], None]
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Request:
    """What to fetch: into which folder, which tables, and from where if not from the Hub."""

    folder: Path
    names: tuple[str, ...]
    given: Path | None = None
    endpoint: str | None = None


def fetch(request: Request, tell: Tell) -> list[str]:
    """Fetch tables that aren't there yet, and verify those that are; give the names of those left to be done by hand.

    Raises
    ------
    NotFetched : no network, a broken or altered download, or nothing of use at the given path.
    TableUnusable : what came is no such table, or a file isn't what it was when it came.
    """
    request.folder.mkdir(parents=True, exist_ok=True)
    missing = [name for name in request.names if not _is_kept(name, request.folder, tell)]
    if request.given is not None:
        found = {name: _given(name, request.given, alone=len(request.names) == 1) for name in missing}
        if missing and not any(found.values()):
            raise NotFetched(f"{request.given.name} holds none of these files:\n" + by_hand(missing))
        for name in missing:
            if found[name]:
                _take(name, request.folder, found[name], tell)
        return [name for name in missing if not found[name]]
    for name in missing:
        if SOURCES[name].repository:
            try:
                _download(name, request, tell)
            except (HTTPError, OSError) as error:
                raise NotFetched(
                    f"{SOURCES[name].title} couldn't be downloaded ({type(error).__name__}: {error}).\n"
                    "What arrived is kept, and the same command goes on from there. Without a network, put these files"
                    f" into the data folder, or give them with --from:\n{by_hand(missing)}"
                ) from error
    return [name for name in missing if not SOURCES[name].repository]


def by_hand(names: Iterable[str]) -> str:
    """Say where to download tables, and which files are expected."""
    lines = (f"- {SOURCES[name].title}: {', '.join(SOURCES[name].files)} from {SOURCES[name].page}" for name in names)
    return "\n".join(lines)


def _is_kept(name: str, folder: Path, tell: Tell) -> bool:
    if not is_there(name, folder):
        return False
    for path in files_of(name, folder):
        if not verify(path):
            record(folder, path.name, digest_of([path]))
        tell(f"{name}: {path.name} is there, and as it came")
    return True


def _download(name: str, request: Request, tell: Tell) -> None:
    source, staging = SOURCES[name], request.folder / ".part" / name
    staging.mkdir(parents=True, exist_ok=True)
    for file in source.files:
        tell(f"{name}: downloading {file} of {source.repository}")
        _from_hub(source, file, staging, request.endpoint)
    _check_in(name, staging, request.folder, tell)


def _from_hub(source: Source, file: str, staging: Path, endpoint: str | None) -> None:
    """Download one file, from where an earlier download broke off, and compare its hash with the published one."""
    url = hf_hub_url(str(source.repository), file, repo_type="dataset", revision=source.revision, endpoint=endpoint)
    published = get_hf_file_metadata(url, token=False, endpoint=endpoint)
    part, whole = staging / f"{file}.part", staging / file
    if not whole.exists():
        with part.open("ab") as stream:
            if published.size is not None and stream.tell() > published.size:
                stream.truncate(0)
                stream.seek(0)
            http_get(
                published.location, stream, resume_size=stream.tell(), expected_size=published.size,
                displayed_filename=file,
            )  # fmt: skip
        part.replace(whole)
    if _SHA256.fullmatch(published.etag or "") and digest_of([whole]) != published.etag:
        whole.unlink()
        raise NotFetched(f"{file} arrived altered: its SHA-256 isn't the published {published.etag}. Fetch it again.")


def _given(name: str, given: Path, *, alone: bool) -> dict[str, Path]:
    """Find a table's files at a path: file names in the data folder, and where each lies (a zip may hold several)."""
    source = SOURCES[name]
    if given.is_dir():
        return {path.name: path for path in files_of(name, given)} if is_there(name, given) else {}
    if not given.is_file():
        raise NotFetched(f"There is no {given}.")
    if zipfile.is_zipfile(given):
        return dict.fromkeys(source.files, given) if set(source.files) <= set(_members(given)) else {}
    expected = [file for file in (*source.files, f"{source.part}.csv") if given.name in (file, f"{file}.gz")]
    if alone and not expected and len(source.files) == 1:
        return {source.files[0]: given}
    return {given.name: given} if expected else {}


def _members(given: Path) -> dict[str, str]:
    with zipfile.ZipFile(given) as packed:
        return {Path(entry).name: entry for entry in packed.namelist()}


def _take(name: str, folder: Path, found: dict[str, Path], tell: Tell) -> None:
    staging = folder / ".part" / name
    staging.mkdir(parents=True, exist_ok=True)
    for file, origin in found.items():
        tell(f"{name}: copying {file}")
        part = staging / f"{file}.part"
        try:
            _copy(file, origin, part)
        except (OSError, zipfile.BadZipFile, RuntimeError) as error:
            raise NotFetched(f"{file} couldn't be copied from {origin.name}: {error}") from error
        part.replace(staging / file)
    _check_in(name, staging, folder, tell)


def _copy(file: str, origin: Path, part: Path) -> None:
    members = _members(origin) if zipfile.is_zipfile(origin) else {}
    if file in members:
        with zipfile.ZipFile(origin) as packed, packed.open(members[file]) as member, part.open("wb") as out:
            size = packed.getinfo(members[file]).compress_size
            copyfileobj(io.BufferedReader(cast(io.RawIOBase, Metered(member, file, size))), out)
    else:
        with origin.open("rb") as whole, part.open("wb") as out:
            copyfileobj(whole, out)


def _check_in(name: str, staging: Path, folder: Path, tell: Tell) -> None:
    """Check a complete table, then let its files into the data folder; a table that fails is thrown away."""
    try:
        rows = read_table(name, staging).rows
    except TrainingError:
        rmtree(staging)
        raise
    for path in files_of(name, staging):
        digest = digest_of([path])
        path.replace(folder / path.name)
        record(folder, path.name, digest)
        tell(f"{name}: {path.name}, SHA-256 {digest}")
    rmtree(staging)
    if not any(staging.parent.iterdir()):
        staging.parent.rmdir()
    expected = SOURCES[name].rows
    note = f"; the published table has {expected:,}" if expected not in (None, len(rows)) else ""
    tell(f"{name}: {len(rows):,} rows, checked{note}")
