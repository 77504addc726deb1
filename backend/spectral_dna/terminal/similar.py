"""`spectral-dna catalogue similar`: out of the service's own index, which is built first where it is old."""

import asyncio
import logging
import tempfile
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from spectral_dna.db.address import tables_at
from spectral_dna.db.migrate import upgrade
from spectral_dna.db.session import Database
from spectral_dna.jobs import stages
from spectral_dna.jobs.catalogue.similar import similar_in
from spectral_dna.jobs.catalogue.similar_about import About, about_heard, about_track
from spectral_dna.jobs.folders import make
from spectral_dna.logging import configure
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.similar import SimilarRequest, SimilarTrack, SimilarTracks
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import Settings
from spectral_dna.terminal.progress import watched
from spectral_dna.terminal.receiving import is_address, received
from spectral_dna.youtube.fetch import Fetcher


def show(given: str, asked: SimilarRequest, settings: Settings, *, as_json: bool) -> None:
    """Print what is similar to a file, a video or a track of the catalogue.

    Raises
    ------
    CatalogueTrackNotFound : it is neither a file nor a track.
    CatalogueEmpty : there is nothing to compare with.
    BadSource : there is none that could be heard.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    make(settings.data_dir)
    upgrade(tables_at(settings))
    heard = _heard(given, settings) if is_address(given) or Path(given).is_file() else None
    found = asyncio.run(_found(heard, asked, settings))
    if as_json:
        typer.echo(found.model_dump_json())
    else:
        _print(Console(), found)


def _heard(given: str, settings: Settings) -> About:
    with (
        watched(clean_name(given, longest=40)) as tell,
        received(given, Fetcher(settings), settings, stated=NOTHING, tell=tell) as (path, source),
        tempfile.TemporaryDirectory(prefix="spectral-dna-") as folder,
    ):
        previous, tempfile.tempdir = tempfile.tempdir, folder
        try:
            heard = stages.listen(path, limits=settings.limits, sandbox=settings.sandbox, tell=tell)
        finally:
            tempfile.tempdir = previous
    features = {key: measured.value for key, measured in heard.features.items()}
    return about_heard(features, source.name, source.video, seconds=heard.duration)


async def _found(heard: About | None, asked: SimilarRequest, settings: Settings) -> SimilarTracks:
    database = Database(tables_at(settings))
    try:
        ones = similar_in(database, settings)
        await ones.index.fresh()
        ones.index.opened()
        if heard is None:
            async with database.read() as session:
                heard = await about_track(asked.track_id or "", session)
        return await ones.near(heard, asked)
    finally:
        await database.close()


def _print(console: Console, found: SimilarTracks) -> None:
    for track in found.tracks:
        console.print(_line(track), soft_wrap=True)
        console.print(Text(f"       {track.sentence}", style="dim"), soft_wrap=True)
    for notice in found.notices:
        console.print(Text(notice.message, style="yellow"), soft_wrap=True)


def _line(track: SimilarTrack) -> Text:
    year = "" if track.year is None else f", {track.year}"
    return Text(f"{track.distance:.3f}  {track.artist} – {track.title}{year}  ({track.id})", style="bold")
