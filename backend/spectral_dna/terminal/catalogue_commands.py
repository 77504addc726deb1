"""`spectral-dna catalogue …`: what may be said to it."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from spectral_dna.errors import SpectralError
from spectral_dna.schema.similar import MOST, SimilarRequest
from spectral_dna.settings import settings
from spectral_dna.terminal.refusing import refuse

catalogue = typer.Typer(name="catalogue", no_args_is_help=True, help="Published tracks beside your own.")


@catalogue.callback()
def root() -> None:
    """Published tracks beside your own."""


@catalogue.command()
def similar(
    given: Annotated[
        str, typer.Argument(metavar="TRACK_OR_FILE", help="Id of a track, a recording, or a YouTube video's address.")
    ],
    count: Annotated[int, typer.Option(min=1, max=MOST, help="Tracks wanted.")] = 5,
    genre: Annotated[str | None, typer.Option(help="Only tracks of this genre of the catalogue.")] = None,
    year_from: Annotated[int | None, typer.Option(help="Only released in this year or later.")] = None,
    year_to: Annotated[int | None, typer.Option(help="Only released in this year or earlier.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as the API's answer.")] = False,
) -> None:
    """Find the tracks of the catalogue that measure most alike, and what brings them near."""
    from spectral_dna.terminal.similar import show

    wanted = {"count": count, "genre": genre, "year_from": year_from, "year_to": year_to}
    try:
        # which of them it is about is not known yet; the longest id of a track has 64 signs
        asked = SimilarRequest.model_validate({"track_id": given[:64] or "-", **wanted})
    except ValidationError as error:
        (fault, *_) = error.errors()
        raise typer.BadParameter(f"{fault['msg']}.") from None
    try:
        show(given, asked, settings(), as_json=as_json)
    except SpectralError as error:
        refuse(error)


@catalogue.command(name="import")
def take_in(
    files: Annotated[list[Path], typer.Argument(help="Published tables as CSV, plain or gzipped.")],
) -> None:
    """Take published tables into the catalogue; one that is there already changes nothing.

    Known are the Spotify Tracks Dataset (dataset.csv), Spotify 1921-2020 (data.csv), TidyTuesday's playlist songs
    (spotify_songs.csv) and the Hit Predictor's decades (dataset-of-60s.csv and on). It may be done while the service
    runs; stopped, it goes on when it is started again.
    """
    from spectral_dna.terminal.catalogue import import_tables

    try:
        import_tables(files, settings())
    except SpectralError as error:
        refuse(error)


@catalogue.command()
def fetch() -> None:
    """Download the published table of 114,000 tracks, and take it into the catalogue."""
    from spectral_dna.terminal.catalogue import fetch_table

    try:
        fetch_table(settings())
    except SpectralError as error:
        refuse(error)


@catalogue.command()
def status() -> None:
    """Say how many tracks the catalogue holds, of which tables, and what was left out of these."""
    from spectral_dna.terminal.catalogue import show

    try:
        show(settings())
    except SpectralError as error:
        refuse(error)


@catalogue.command()
def clear(
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
) -> None:
    """Empty the catalogue; analyses stay."""
    from spectral_dna.terminal.catalogue import empty

    if not yes:
        typer.confirm("Remove every track of the catalogue?", abort=True)
    try:
        empty(settings())
    except SpectralError as error:
        refuse(error)
