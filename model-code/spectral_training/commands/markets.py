"""Learn where tracks chart, and put it beside the published models."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.terminal import Told, console
from spectral_training.markets.charted import read_charted
from spectral_training.markets.learn import learn
from spectral_training.markets.release import release_markets
from spectral_training.train.release import Places


def markets(
    data: Annotated[
        list[Path],
        typer.Option(
            exists=True, dir_okay=False, help="The charts of many countries; more tables are asked for artists alone."
        ),
    ],
    to: Annotated[
        Path | None, typer.Option(help="Folder with published models; by default the service's.", file_okay=False)
    ] = None,
    seed: Annotated[int, typer.Option(help="The same data and seed give the same file.")] = 42,
    trained: Annotated[str | None, typer.Option(help="Day to put into the file, today by default.")] = None,
) -> None:
    """Learn how like a track is to what charts in each market, and publish it beside the models.

    It takes minutes. The models themselves, their version and their figures stay as they are.
    """
    places = Places(to, None) if to is not None else Places.product()
    day = date.fromisoformat(trained) if trained else datetime.now(UTC).date()
    with console.status("reading tables") as status:
        found, told = learn(read_charted(data), day, seed=seed, tell=Told(status))
        entry = release_markets(found, told, places)
    console.print(f"[bold]published {entry.file}[/bold]: {entry.bytes:,} bytes", highlight=False)
