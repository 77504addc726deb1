"""Command line of training: `spectral-train`."""

import typer

from spectral_training.commands.data import check, fetch
from spectral_training.commands.evaluate import evaluate
from spectral_training.commands.explore import explore
from spectral_training.commands.growth import growth
from spectral_training.commands.leaks import leaks
from spectral_training.commands.models import fit, publish
from spectral_training.commands.search import search
from spectral_training.commands.terminal import console
from spectral_training.commands.train import train
from spectral_training.errors import TrainingError

app = typer.Typer(name="spectral-train", no_args_is_help=True, help="Fit models on published tables and publish them.")
for command in (train, fetch, check, explore, fit, evaluate, publish, leaks, growth, search):
    app.command()(command)


def main() -> None:
    """Run the command line; what training refuses is told in one sentence, without a trace."""
    try:
        app()
    except TrainingError as error:
        console.print(f"[red]{type(error).__name__}[/red] {error}", highlight=False)
        raise SystemExit(1) from None
