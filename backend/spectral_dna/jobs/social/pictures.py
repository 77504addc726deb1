"""Pictures: looked at a few at a time, each in a child; kept for their owner alone, and only when asked to."""

import asyncio
import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import structlog

from spectral_dna.db.picture_models import PictureRow
from spectral_dna.db.pictures import PictureRepository
from spectral_dna.db.session import Database
from spectral_dna.errors import PictureNotFound, TooManyKeptPictures, TooManyPictures
from spectral_dna.jobs.places import Places
from spectral_dna.jobs.social.arriving import Arriving, arriving
from spectral_dna.schema.ids import is_id, new_id
from spectral_dna.schema.pictures import AlikePicture, KeptPicture, LookedAt, PictureReport, PictureSample
from spectral_dna.settings import Settings
from spectral_dna.social.picture import likeness, samples
from spectral_dna.social.picture.look import Look, look

log = structlog.get_logger(__name__)

ALIKE, LEAST = 5, 0.4
"""So many of the pictures that are alike are named, and none that is less alike."""


class SocialPictures:
    """Judges pictures, and keeps those that their owners want to keep."""

    def __init__(self, database: Database, settings: Settings) -> None:
        """Keep them in this database."""
        self._database, self._settings = database, settings.pictures
        self._places = Places(self._settings.at_once + self._settings.waiting, TooManyPictures)
        self._hands = ThreadPoolExecutor(self._settings.at_once, thread_name_prefix="pictures")

    def receive(self) -> AbstractContextManager[Arriving]:
        """Open an upload; at the end nothing of it stays."""
        return arriving(self._settings.max_bytes)

    async def judge(self, picture: Arriving, *, owner: str, keep: bool) -> PictureReport:
        """Look at a picture, and keep a small copy of it if that is asked for.

        Raises
        ------
        BadPicture : it can't be used.
        TooManyPictures : enough wait already.
        TooManyKeptPictures : the owner keeps as many as may be.
        """
        if keep:
            async with self._database.read() as session:
                await self._check_room(PictureRepository(session), owner)
        seen = await self._look(picture, keep=keep)
        async with self._database.read() as session:
            others = await PictureRepository(session).of(owner)
        row = PictureRow(
            id=new_id(), owner=owner, name=picture.name, created=datetime.now(UTC),
            looked=seen.found.model_dump(mode="json"), copy=seen.copy,
        )  # fmt: skip
        if keep:
            async with self._database.write() as session:
                await self._check_room(PictureRepository(session), owner)
                await PictureRepository(session).add(row)
        return _report(row, others, is_kept=keep)

    async def _look(self, picture: Arriving, *, keep: bool) -> Look:
        began = time.monotonic()
        with self._places.take():
            file = os.dup(picture.file)  # whoever leaves closes theirs, and the look goes on to its end

            def looking() -> Look:
                try:
                    return look(file, picture.kind, self._settings, copy=keep)
                finally:
                    os.close(file)

            seen = await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._hands, looking))
        size, seconds = seen.found.file.bytes, round(time.monotonic() - began, 3)
        log.info("picture.looked", kind=picture.kind, bytes=size, seconds=seconds, kept=keep)
        return seen

    async def _check_room(self, pictures: PictureRepository, owner: str) -> None:
        if await pictures.count(owner) >= self._settings.kept:
            raise TooManyKeptPictures(f"You keep {self._settings.kept}.")

    async def kept(self, *, owner: str) -> list[KeptPicture]:
        """List an owner's pictures, the newest first."""
        async with self._database.read() as session:
            return [_kept(row) for row in await PictureRepository(session).of(owner)]

    async def get(self, picture: str, *, owner: str) -> PictureReport:
        """Give the report of a picture, compared with what its owner keeps beside it now.

        Raises
        ------
        PictureNotFound : this owner keeps none of that name.
        """
        async with self._database.read() as session:
            rows = await PictureRepository(session).of(owner)
        row = next((row for row in rows if row.id == picture), None)
        if row is None:
            raise PictureNotFound
        return _report(row, [other for other in rows if other.id != picture], is_kept=True)

    async def copy(self, picture: str, *, owner: str) -> bytes:
        """Give the copy of a picture, as JPEG.

        Raises
        ------
        PictureNotFound : this owner keeps none of that name.
        """
        async with self._database.read() as session:
            copy = await PictureRepository(session).copy(picture, owner=owner) if is_id(picture) else None
        if copy is None:
            raise PictureNotFound
        return copy

    async def delete(self, picture: str, *, owner: str) -> None:
        """Delete a picture, for good.

        Raises
        ------
        PictureNotFound : this owner keeps none of that name.
        """
        async with self._database.write() as session:
            if not is_id(picture) or not await PictureRepository(session).remove(picture, owner=owner):
                raise PictureNotFound
        log.info("picture.deleted", picture=picture)

    def samples(self) -> list[PictureSample]:
        """List the sample pictures."""
        return [
            PictureSample(name=name, title=title, url=f"/api/v1/social/pictures/samples/{name}")
            for name, title in samples.TITLES.items()
        ]

    async def sample(self, name: str) -> bytes:
        """Give a sample picture, as JPEG.

        Raises
        ------
        PictureNotFound : there is none of this name.
        """
        return await asyncio.to_thread(samples.sample_picture, name)


def _report(row: PictureRow, others: Sequence[PictureRow], *, is_kept: bool) -> PictureReport:
    found = LookedAt.model_validate(row.looked)
    return PictureReport(
        id=row.id if is_kept else None, name=row.name, created=row.created if is_kept else None, file=found.file,
        notices=found.notices, measures=found.measures, guides=found.guides, score=found.score,
        alike=_alike(found, others),
    )  # fmt: skip


def _kept(row: PictureRow) -> KeptPicture:
    file = row.looked["file"]
    return KeptPicture(
        id=row.id, name=row.name, created=row.created, width=file["width"], height=file["height"],
        score=row.looked["score"]["value"],
    )  # fmt: skip


def _alike(found: LookedAt, others: Sequence[PictureRow]) -> list[AlikePicture]:
    """Compare fingerprints; the most alike first."""
    compared = []
    for row in others:
        bits = likeness.bits_apart(found.hash, row.looked["hash"])
        colours = likeness.colours_shared(found.histogram, row.looked["histogram"])
        known = likeness.likeness(bits, colours)
        if known >= LEAST:
            compared.append(
                AlikePicture(id=row.id, name=row.name, likeness=known, bits=bits, colours=round(colours, 3))
            )
    return sorted(compared, key=lambda each: (-each.likeness, each.id))[:ALIKE]
