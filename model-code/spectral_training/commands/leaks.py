"""What the usual recipe claims, and what is left of it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from spectral_training.commands.terminal import Told, console
from spectral_training.evaluation.leaks import find_leaks, render
from spectral_training.tables.datasets import read_tracks


def leaks(
    data: Annotated[Path, typer.Option(help="Folder with the tracks table.", exists=True, file_okay=False)],
    seed: Annotated[int, typer.Option(help="Seed of splits and members.")] = 42,
) -> None:
    """Follow the usual recipe (repeats kept, random split), then the same with one leak after the other removed."""
    with console.status("reading the table") as status:
        found = find_leaks(read_tracks(data).rows, seed, Told(status))
    console.print(Markdown("\n".join(render(found))))
