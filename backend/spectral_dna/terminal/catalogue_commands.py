"""`spectral-dna catalogue …`: what may be said to it."""

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
