"""Score fitted files in every way that the report tells."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spectral_dna.inference.manifest import Manifest
from spectral_training.commands.terminal import Told, console
from spectral_training.errors import WouldOpen
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.openings import note_opening
from spectral_training.evaluation.yardstick import read_yardstick
from spectral_training.fit import read_tables
from spectral_training.fitting.lenses import read_settings
from spectral_training.publishing.publish import read_fitted
from spectral_training.sections import SECTIONS, evaluate_all
from spectral_training.tables.echonest import read_echonest
from spectral_training.tables.questions import parted
from spectral_training.train.release import Places

NAMES = [section.name for section in SECTIONS]


def evaluate(
    data: Annotated[
        Path, typer.Option(help="Folder with the tables, plain or gzip CSV.", exists=True, file_okay=False)
    ],
    source: Annotated[Path, typer.Option("--from", help="Folder that `fit` wrote.", exists=True, file_okay=False)],
    only: Annotated[
        list[str] | None, typer.Option(help="Only this section; may be repeated.", click_type=click.Choice(NAMES))
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="The small settings that `fit --quick` used.")] = False,
    seed: Annotated[int, typer.Option(help="Seed of folds' models and bootstraps.")] = 42,
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Leave the test artists closed; some others stand in for them.")
    ] = False,
    recordings: Annotated[
        Path | None,
        typer.Option(
            envvar="SDNA_REAL_AUDIO", help="Folder of real recordings to listen to.", exists=True, file_okay=False
        ),
    ] = None,
    yardstick: Annotated[
        Path | None,
        typer.Option(
            help="Python file with as_extracted(table), for one more kind of input.", exists=True, dir_okay=False
        ),
    ] = None,
) -> None:
    """Compute every section of the evaluation that isn't up to date, into the folder's `evaluation`."""
    manifest = read_fitted(source)
    _as_fitted(manifest, rehearse)
    with console.status("reading tables") as status:
        tell = Told(status)
        tables = read_tables(data)
        lab = Lab(
            tables=tables, questions=parted(tables, rehearse=rehearse), settings=read_settings(quick=quick), seed=seed,
            yardstick=read_yardstick(yardstick) if yardstick else None, folder=source,
            manifest=manifest, tell=tell, recordings=recordings, echonest=read_echonest(data),
        )  # fmt: skip
        note_opening(Places.product().ledger, manifest, tables["tracks"].rows)
        found = evaluate_all(lab, source / "evaluation", only=tuple(only or ()))
    console.print(f"[bold]{len(found)} sections[/bold] in {source / 'evaluation'}")


def _as_fitted(manifest: Manifest, rehearse: bool) -> None:
    """Refuse to open the test set for files of a rehearsal, and to score others on artists that they learnt from."""
    if manifest.provenance is not None and manifest.provenance.rehearsal != rehearse:
        how = "with" if manifest.provenance.rehearsal else "without"
        raise WouldOpen(f"These files were fitted {how} --rehearse: evaluate them {how} it, too.")
