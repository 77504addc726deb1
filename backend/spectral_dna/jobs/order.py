"""What a caller ordered: a source that lies on disk, and how it should be judged."""

import hashlib
from datetime import datetime
from typing import Literal

from spectral_dna import __version__
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.report import SCHEMA_VERSION
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.values import Value

ENGINE = "2"
"""Raise it when the same recording would be heard or judged differently than before."""


class Order(Value):
    """A source, complete and hashed. `id` becomes the analysis's; an upload lies under that name.

    `began` is when its first byte arrived.
    """

    id: str
    kind: Literal["upload", "sample"]
    name: str
    sha256: str
    bytes: int
    stated: Stated
    began: datetime


class Source(Value):
    """An accepted source, as the pipeline knows it; `decade` is the one to judge by, whoever chose it."""

    analysis: str
    kind: Literal["upload", "file", "sample"]
    name: str
    sha256: str
    bytes: int
    decade: str | None
    created: datetime
    stated: Stated = NOTHING


def content_key(sha256: str, *, models: str, decade: str | None, stated: Stated, apart: str = "") -> str:
    """Name the answer to a recording: whatever could change it is part of the name.

    `apart` is the owner where callers share no answers, else nothing.
    """
    # a decade that was chosen leaves the year without a say
    silent = {"decade"} if stated.decade is None else {"decade", "year"}
    told = stated.model_dump_json(exclude=silent, exclude_none=True)
    parts = (
        sha256,
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
