"""`spectral-dna keys …`: what may be said to it."""

from typing import Annotated

import typer
from pydantic import ValidationError

from spectral_dna.errors import SpectralError
from spectral_dna.schema.caller import Scope
from spectral_dna.settings import settings
from spectral_dna.terminal.refusing import refuse

keys = typer.Typer(name="keys", no_args_is_help=True, help="Make, list and revoke API keys.")


@keys.command()
def create(
    name: Annotated[str, typer.Argument(help="Who will use it.")],
    scope: Annotated[list[Scope], typer.Option(help="What it may be used for; may be given several times.")] = [  # noqa: B006
        Scope.READ,
        Scope.WRITE,
    ],
    quota: Annotated[int | None, typer.Option(min=1, help="Analyses a day (UTC); without it there is no end.")] = None,
) -> None:
    """Make an API key and print it, this once."""
    from spectral_dna.schema.keys import KeyRequest
    from spectral_dna.terminal.keys import create as create_key

    try:
        asked = KeyRequest(name=name, scopes=frozenset(scope), quota=quota)
    except ValidationError as error:
        (fault, *_) = error.errors()
        raise typer.BadParameter(f"{fault['msg']}.", param_hint=str(fault["loc"][0])) from None
    try:
        create_key(asked, settings())
    except SpectralError as error:
        refuse(error)


@keys.command(name="list")
def list_keys() -> None:
    """List the API keys, the revoked ones too, without their secrets."""
    from spectral_dna.terminal.keys import show

    try:
        show(settings())
    except SpectralError as error:
        refuse(error)


@keys.command()
def revoke(key: Annotated[str, typer.Argument(help="Its id, or how it begins: sdna_ and eight characters.")]) -> None:
    """End an API key; the analyses that it owns stay."""
    from spectral_dna.terminal.keys import revoke as revoke_key

    try:
        revoke_key(key, settings())
    except SpectralError as error:
        refuse(error)
