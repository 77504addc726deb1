"""One recording to hear: where it lies, and how to know it again."""

import json
import os
import re
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_STORES = ("s3://", "s3a://")
_KEY_BYTES = 8


class Kind(StrEnum):
    """Who gives the bytes."""

    FILE = "file"
    OBJECT = "object"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a listing names, and what it told beside the name; nothing was looked at yet."""

    name: str
    carried: dict[str, str] = field(default_factory=dict)
    bytes: int | None = None
    revision: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A recording of a run.

    `name` is the path or address as the system takes it. `revision` tells two states of it apart: the length and the
    time of change of a file, the ETag of an object; it is empty where nothing is known before it is fetched.
    """

    name: str
    kind: Kind
    bytes: int | None
    revision: str
    carried: dict[str, str]

    @property
    def key(self) -> int:
        """Number that stands for the name."""
        return key_of(self.name)

    @property
    def id(self) -> str:
        """The same, as it stands in the answers."""
        return f"{self.key:016x}"

    @property
    def shown(self) -> str:
        """The name as text; bytes that are no UTF-8 become question marks."""
        return as_text(self.name)

    def to_json(self) -> str:
        """Write it in ASCII, whatever bytes the name holds."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Source":
        """Read it back."""
        fields = json.loads(text)
        return cls(**{**fields, "kind": Kind(fields["kind"])})


def as_text(name: str) -> str:
    """Give text that can be stored; bytes that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode()


def key_of(text: str) -> int:
    """Give 64 bits that stand for a text: of ten million, two meet with a chance of three in a million."""
    return int.from_bytes(blake2b(os.fsencode(text), digest_size=_KEY_BYTES).digest())


def is_address(name: str) -> bool:
    """Whether this names something that is not on this machine."""
    return _ADDRESS.match(name) is not None


def is_object(name: str) -> bool:
    """Whether this names an object of a store that we read."""
    return name.startswith(_STORES)


def identify(entry: Entry) -> Source:
    """Look at what a listing names, without opening it; what is not there is told when it would be heard."""
    if is_object(entry.name):
        return Source(entry.name, Kind.OBJECT, entry.bytes, entry.revision, entry.carried)
    if is_address(entry.name):
        return Source(entry.name, Kind.ADDRESS, None, "", entry.carried)
    try:
        found = Path(entry.name).stat()
    except (OSError, ValueError):
        return Source(entry.name, Kind.FILE, None, "", entry.carried)
    return Source(entry.name, Kind.FILE, found.st_size, f"{found.st_size}-{found.st_mtime_ns}", entry.carried)
