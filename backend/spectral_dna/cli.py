"""The command line: `spectral-dna`."""

import typer

app = typer.Typer(name="spectral-dna", no_args_is_help=True, help=__doc__)


@app.callback()
def root() -> None:
    """Listen to recordings and say, honestly, how they compare with music that found its audience."""


def main() -> None:
    """Run the command line."""
    app()
