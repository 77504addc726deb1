"""What a caller ordered: a source that lies on disk, and how it should be judged."""

import hashlib
from datetime import UTC, datetime
from typing import Literal

from spectral_dna import __version__
from spectral_dna.errors import YouTubeDisabled
from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.report import SCHEMA_VERSION
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.values import Value
from spectral_dna.schema.video import Video
from spectral_dna.settings import Youtube
from spectral_dna.youtube.address import read_address

ENGINE = "2"
"""Raise it when the same recording would be heard or judged differently than before."""


class Order(Value):
    """A source: complete and hashed, or a video that is still to be fetched, with an empty hash and no bytes.

    `id` becomes the analysis's; an upload lies under that name, and so will what is fetched. `began` is when its
    first byte arrived, or its address.
    """

    id: str
    kind: SourceKind
    name: str
    sha256: str
    bytes: int
    stated: Stated
    began: datetime
    video: Video | None = None

    @property
    def fingerprint(self) -> str:
        """What tells it from others before anyone listened: the hash of its bytes, or which video it is."""
        return self.sha256 if self.video is None else f"youtube:{self.video.id}"


def video_at(address: str, taken: Youtube) -> Video:
    """Name the video at an address.

    Raises
    ------
    YouTubeDisabled : the operator takes no addresses.
    BadAddress : it is not that of one YouTube video.
    """
    if not taken.enabled:
        raise YouTubeDisabled
    return read_address(address)


def video_order(video: Video, stated: Stated) -> Order:
    """Order the analysis of a video."""
    return Order(
        id=new_id(),
        kind="youtube",
        name=f"YouTube {video.id}",
        sha256="",
        bytes=0,
        stated=stated,
        began=datetime.now(UTC),
        video=video,
    )


class Source(Value):
    """An accepted source, as the pipeline knows it; `decade` is the one to judge by, whoever chose it."""

    analysis: str
    kind: Literal["upload", "file", "sample", "youtube"]
    name: str
    sha256: str
    bytes: int
    decade: str | None
    created: datetime
    stated: Stated = NOTHING
    video: Video | None = None


def content_key(fingerprint: str, *, models: str, decade: str | None, stated: Stated, apart: str = "") -> str:
    """Name the answer to a recording: whatever could change it is part of the name.

    `apart` is the owner where callers share no answers, else nothing.
    """
    # a decade that was chosen leaves the year without a say
    silent = {"decade"} if stated.decade is None else {"decade", "year"}
    told = stated.model_dump_json(exclude=silent, exclude_none=True)
    parts = (
        fingerprint,
        models,
        decade or "",
        told,
        feature_hash(),
        SCHEMA_VERSION,
        __version__,
        ENGINE,
        *filter(None, [apart]),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
