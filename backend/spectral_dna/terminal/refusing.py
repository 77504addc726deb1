"""How a command ends with an error."""

from typing import NoReturn

import typer

from spectral_dna.errors import SpectralError


def refuse(error: SpectralError) -> NoReturn:
    """End with the error in words, which may have no more to say than its title."""
    said = f"{error.title}." if error.detail == error.title else f"{error.title}: {error.detail}"
    typer.echo(f"{said} {error.advice}", err=True)
    raise typer.Exit(1) from error
