"""Fit models and publish them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.terminal import Told, console
from spectral_training.evaluation.yardstick import read_yardstick
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.lenses import read_settings
from spectral_training.publishing.publish import publish as publish_files

_ARTIFACTS = Path(__file__).parents[3] / "backend" / "spectral_dna" / "artifacts"
_CARD = Path(__file__).parents[2] / "MODEL_CARD.md"


def fit(
    data: Annotated[
        Path, typer.Option(help="Folder with the tables, plain or gzip CSV.", exists=True, file_okay=False)
    ],
    out: Annotated[Path, typer.Option(help="Folder for the fitted files; it is made when missing.")],
    quick: Annotated[bool, typer.Option("--quick", help="Small settings: a look, not to be published.")] = False,
    seed: Annotated[int, typer.Option(help="The same data and seed give the same files.")] = 42,
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Leave the test artists closed; some others stand in for them.")
    ] = False,
    yardstick: Annotated[
        Path | None, typer.Option(help="Python file with as_extracted(table), for one more figure.")
    ] = None,
    version: Annotated[str, typer.Option(help="Version of the models.")] = "2026.11.2",
    trained: Annotated[str | None, typer.Option(help="Day to put into the manifest, today by default.")] = None,
) -> None:
    """Clean, split by artist, fit both sets, score them on unseen artists, write files and manifest."""
    day = trained or datetime.now(UTC).date().isoformat()
    ruler = read_yardstick(yardstick) if yardstick else None
    with console.status("reading tables") as status:
        plan = Plan(read_settings(quick=quick), seed, version, day, ruler, rehearse=rehearse)
        manifest = fit_all(data, out, plan, Told(status))
    size = sum(entry.bytes for entry in manifest.files.values()) / 2**20
    console.print(f"[bold]{len(manifest.files)} files, {size:.1f} MB[/bold]; next: spectral-train publish --from {out}")


def publish(
    source: Annotated[Path, typer.Option("--from", help="Folder that `fit` wrote.", exists=True, file_okay=False)],
    to: Annotated[Path, typer.Option(help="Folder that the service reads.")] = _ARTIFACTS,
    card: Annotated[Path | None, typer.Option(help="Where the model card goes; beside the code by default.")] = None,
) -> None:
    """Check the gates (complete, unaltered, small, better than chance) and put the files where they are served."""
    if card is None and to == _ARTIFACTS:
        card = _CARD
    manifest = publish_files(source, to, card)
    console.print(f"[bold]published {manifest.version}[/bold]: {len(manifest.files)} files")
