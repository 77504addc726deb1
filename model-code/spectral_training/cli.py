"""Command line of training: `spectral-train`."""

import typer

from spectral_training.commands.captions import captions
from spectral_training.commands.crossplatform import app as crossplatform
from spectral_training.commands.data import check, fetch
from spectral_training.commands.evaluate import evaluate
from spectral_training.commands.explore import explore
from spectral_training.commands.growth import growth
from spectral_training.commands.leaks import leaks
from spectral_training.commands.markets import markets
from spectral_training.commands.models import fit, publish
from spectral_training.commands.search import search
from spectral_training.commands.terminal import console
from spectral_training.commands.train import train
from spectral_training.errors import TrainingError

app = typer.Typer(
    name="spectral-train", no_args_is_help=True, pretty_exceptions_show_locals=False,
    help="Fit models on published tables and publish them.",
)  # fmt: skip
for command in (train, fetch, check, explore, fit, evaluate, publish, leaks, growth, search, markets, captions):
    app.command()(command)
app.add_typer(crossplatform, name="crossplatform")


def main() -> None:
    """Run the command line; refusals, and files that can't be read or written, are told without a trace."""
    try:
        app()
    except TrainingError as error:
        console.print(f"[red]{type(error).__name__}[/red] {error}", highlight=False)
        raise SystemExit(1) from None
    except OSError as error:
        if error.filename is None:
            raise
        told = "\n".join([f"{error.filename}: {error.strerror}.", *getattr(error, "__notes__", [])])
        console.print(f"[red]{type(error).__name__}[/red] {told}", highlight=False)
        raise SystemExit(1) from None
