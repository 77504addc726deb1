"""Everything from tables to published models, in one command."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.models import reasons, version_after_published
from spectral_training.commands.terminal import Told, console, steps_table
from spectral_training.train.pipeline import Training
from spectral_training.train.pipeline import train as train_all
from spectral_training.train.release import Places
from spectral_training.train.steps import Done

NO_TRACK = "none"


class Budget(StrEnum):
    """How long to search settings before the fit."""

    NONE = "none"
    SHORT = "short"
    FULL = "full"


Ruler = Annotated[
    Path | None,
    typer.Option(help="Python file with as_extracted(table), for one more kind of input.", exists=True, dir_okay=False),
]
Recordings = Annotated[
    Path | None,
    typer.Option(
        envvar="SDNA_REAL_AUDIO", help="Folder of real recordings to listen to.", exists=True, file_okay=False
    ),
]


def train(
    data: Annotated[Path, typer.Option(help="Folder with the tables, plain or packed CSV.", file_okay=False)],
    out: Annotated[
        Path, typer.Option(help="Folder for all that is made; the same folder goes on.", file_okay=False)
    ] = Path("build/train"),
    fetch: Annotated[bool, typer.Option("--fetch", help="First bring the tables that aren't there yet.")] = False,
    search: Annotated[Budget, typer.Option(help="Search settings first; none takes the committed ones.")] = Budget.NONE,
    yardstick: Ruler = None,
    recordings: Recordings = None,
    track: Annotated[
        str | None, typer.Option(help="Address of an MLflow store; SQLite in --out by default, none for no tracking.")
    ] = None,
    publish: Annotated[
        bool | None,
        typer.Option(
            help="Put the models where they are served; by default unless --quick or --rehearse.", show_default=False
        ),
    ] = None,
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Leave the test artists closed; some others stand in for them.")
    ] = False,
    quick: Annotated[bool, typer.Option("--quick", help="Small settings: a look, not to be published.")] = False,
    seed: Annotated[int, typer.Option(help="The same data and seed give the same files.")] = 42,
    restart: Annotated[str | None, typer.Option("--from", help="Begin anew with this step.")] = None,
    force: Annotated[list[str] | None, typer.Option(help="A gate to overrule; each with its --why.")] = None,
    why: Annotated[list[str] | None, typer.Option(help="The reason, which the model card then tells.")] = None,
) -> None:
    """Fetch, check, search, fit with calibration, evaluate and publish; goes on after the last finished step."""
    wanted = publish if publish is not None else not (quick or rehearse)
    training = Training(
        data=data, out=out, seed=seed, version=version_after_published(), fetch=fetch, search=search.value, quick=quick,
        rehearse=rehearse, yardstick=yardstick, recordings=recordings, places=Places.product() if wanted else None,
        forced=tuple(reasons(force, why).items()),
    )  # fmt: skip
    done: list[Done] = []
    try:
        with console.status("begins") as status:
            done.extend(_run(training, track, Told(status), restart))
    finally:
        if done:
            console.print(steps_table(done))


def _run(training: Training, track: str | None, tell: Told, restart: str | None) -> Iterator[Done]:
    training.out.mkdir(parents=True, exist_ok=True)
    if track == NO_TRACK:
        return train_all(training, tell, restart=restart)
    # MLflow takes seconds to import, which `--help` needn't wait for
    from spectral_training.tracking.store import sqlite_in
    from spectral_training.train.tracked import train_tracked

    return train_tracked(training, track or sqlite_in(training.out), tell, restart=restart)
