"""A picture on its way: into memory, never to disk, and refused as soon as that is known."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from spectral_dna.errors import PictureTooLarge
from spectral_dna.schema.names import clean_name
from spectral_dna.social.picture.look import memory
from spectral_dna.social.picture.sniff import HEAD_BYTES, sniff

LONGEST_NAME = 120


class Arriving:
    """A picture in memory: `file` is its descriptor, `kind` its format by its bytes, once there are some."""

    def __init__(self, file: int, *, max_bytes: int) -> None:
        self.file = file
        self.name = ""
        self.kind = ""
        self._head = b""
        self._bytes, self._max_bytes = 0, max_bytes

    def call(self, name: str) -> None:
        """Remember the name that the sender gave, made harmless."""
        self.name = clean_name(name, longest=LONGEST_NAME) if name.strip() else "picture"

    def take(self, data: bytes | memoryview) -> None:
        """Take the next bytes.

        Raises
        ------
        PictureTooLarge, PictureNotSupported
        """
        self._bytes += len(data)
        if self._bytes > self._max_bytes:
            raise PictureTooLarge(f"The picture is larger than {self._max_bytes / 1024 / 1024:g} MiB.")
        if not self.kind:
            self._head += bytes(data[:HEAD_BYTES])
            if len(self._head) >= HEAD_BYTES:
                self.kind = sniff(self._head)
        while len(data):
            data = data[os.write(self.file, data) :]

    def end(self) -> None:
        """See what it is, now that all of it is there.

        Raises
        ------
        PictureUnreadable, PictureNotSupported
        """
        self.kind = self.kind or sniff(self._head)


@contextmanager
def arriving(max_bytes: int) -> Iterator[Arriving]:
    """Hold a picture for the length of a block; then nothing of it is left."""
    file = memory()
    try:
        yield Arriving(file, max_bytes=max_bytes)
    finally:
        os.close(file)
