"""Objects of a store (S3): listed page by page, fetched one at a time."""

import importlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from spectral_dna.bulk.sources import Entry
from spectral_dna.errors import ExtraMissing, SourceMissing, SourceUnreadable, SpectralError, TooLarge, UnreadableList
from spectral_dna.settings import Limits

_PAGE = 1000


def need() -> None:
    """Make sure that the store can be read.

    Raises
    ------
    ExtraMissing : s3fs is not installed.
    """
    try:
        importlib.import_module("s3fs")
    except ImportError:
        raise ExtraMissing("Reading s3:// needs s3fs, the extra 's3'.") from None


class _Store(Protocol):
    """What is used of s3fs."""

    def call_s3(self, method: str, **asked: object) -> dict[str, Any]: ...
    def info(self, path: str) -> dict[str, Any]: ...
    def get_file(self, rpath: str, lpath: str) -> None: ...


@lru_cache(maxsize=1)
def _store() -> _Store:
    import fsspec

    # the listing would otherwise be kept in memory, all of it
    store: _Store = fsspec.filesystem("s3", use_listings_cache=False)
    return store


def entries(prefix: str) -> Iterator[Entry]:
    """List the objects under a prefix with their lengths and ETags, a thousand a request.

    Raises
    ------
    UnreadableList : the store refuses, or does not answer.
    """
    bucket, _, start = prefix.partition("://")[2].partition("/")
    asked: dict[str, Any] = {"Bucket": bucket, "Prefix": start, "MaxKeys": _PAGE}
    while True:
        page = _page(asked)
        for found in page.get("Contents", ()):
            if found["Size"] and not found["Key"].endswith("/"):
                revision = f"{found['Size']}-{found['ETag'].strip(chr(34))}"
                yield Entry(f"s3://{bucket}/{found['Key']}", {}, int(found["Size"]), revision)
        if not page.get("IsTruncated"):
            return
        asked["ContinuationToken"] = page["NextContinuationToken"]


def _page(asked: dict[str, Any]) -> dict[str, Any]:
    try:
        return _store().call_s3("list_objects_v2", **asked)
    except Exception as error:  # the store's client has many, and they share no base
        raise UnreadableList(f"The store did not list the bucket {asked['Bucket']}: {_said(error)}.") from error


def fetch(address: str, size: int | None, target: Path, limits: Limits) -> None:
    """Copy an object into a file; where its length was listed, that takes a single request.

    Raises
    ------
    SourceMissing, TooLarge, SourceUnreadable
    """
    try:
        store = _store()
        size = int(store.info(address)["size"]) if size is None else size
        if size > limits.max_bytes:
            raise TooLarge(f"The recording has {size:,} bytes; at most {limits.max_bytes:,} are taken.")
        store.get_file(address, str(target))
    except SpectralError:
        raise
    except FileNotFoundError:
        raise SourceMissing("The store has no such object.") from None
    except Exception as error:
        raise SourceUnreadable(f"The store did not give it: {_said(error)}.") from error


def _said(error: Exception) -> str:
    """Name what went wrong; the words of the client may hold more than a reader of the answers should see."""
    return type(error).__name__
