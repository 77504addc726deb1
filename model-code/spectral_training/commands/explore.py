"""Look at the tables."""

from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.terminal import Told, console
from spectral_training.exploration.explore import explore as write_page


def explore(
    data: Annotated[Path, typer.Option(help="Folder with the tables.", exists=True, file_okay=False)],
    out: Annotated[Path, typer.Option(help="The page to write.", dir_okay=False)] = Path("exploration.html"),
) -> None:
    """Draw distributions, correlations, genres, decades, outliers and hits into one HTML page, figures only."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with console.status("reading tables") as status:
        count = write_page(data, out, Told(status))
    console.print(f"[bold]{count} parts[/bold] in {out}", highlight=False)
