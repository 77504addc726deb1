"""What the usual recipe claims."""

from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.terminal import console
from spectral_training.evaluation.naive import compare_recipes
from spectral_training.tables.datasets import read_tracks


def leaks(
    data: Annotated[Path, typer.Option(help="Folder with the tracks table.", exists=True, file_okay=False)],
    seed: Annotated[int, typer.Option(help="Seed of splits and forest.")] = 42,
) -> None:
    """Print what the usual recipe (repeats kept, random split) claims, beside the same forest on unseen artists."""
    found = compare_recipes(read_tracks(data).rows, seed=seed)
    note = " (repeats simulated at the full table's rate)" if found.simulated_repeats else ""
    console.print(f"accuracy on balanced rows, random split with repeats: {found.naive:.3f}{note}", highlight=False)
    console.print(f"the same forest, one row a recording, unseen artists:  {found.honest:.3f}", highlight=False)
