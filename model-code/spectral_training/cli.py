"""Command line of training: `spectral-train`."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.status import Status

from spectral_training.datasets import read_tracks
from spectral_training.errors import TrainingError
from spectral_training.fit import Plan, fit_all
from spectral_training.lenses import read_settings
from spectral_training.naive import compare_recipes
from spectral_training.publish import publish
from spectral_training.yardstick import read_yardstick

app = typer.Typer(name="spectral-train", no_args_is_help=True, help="Fit models on published tables and publish them.")
_ARTIFACTS = Path(__file__).parents[2] / "backend" / "spectral_dna" / "artifacts"
_CARD = Path(__file__).parents[1] / "MODEL_CARD.md"
_console = Console(stderr=True)


@app.command()
def fit(
    data: Annotated[
        Path, typer.Option(help="Folder with the tables, plain or gzip CSV.", exists=True, file_okay=False)
    ],
    out: Annotated[Path, typer.Option(help="Folder for the fitted files; it is made when missing.")],
    quick: Annotated[bool, typer.Option("--quick", help="Small settings: a look, not to be published.")] = False,
    seed: Annotated[int, typer.Option(help="The same data and seed give the same files.")] = 42,
    yardstick: Annotated[
        Path | None, typer.Option(help="Python file with as_extracted(table), for one more figure.")
    ] = None,
    version: Annotated[str, typer.Option(help="Version of the models.")] = "2026.11.2",
    trained: Annotated[str | None, typer.Option(help="Day to put into the manifest, today by default.")] = None,
) -> None:
    """Clean, split by artist, fit both sets, score them on unseen artists, write files and manifest."""
    day = trained or datetime.now(UTC).date().isoformat()
    began = time.monotonic()
    with _console.status("reading tables") as status:
        plan = Plan(read_settings(quick=quick), seed, version, day, read_yardstick(yardstick) if yardstick else None)
        manifest = fit_all(data, out, plan, lambda text: _tell(status, text, began))
    size = sum(entry.bytes for entry in manifest.files.values()) / 2**20
    _console.print(
        f"[bold]{len(manifest.files)} files, {size:.1f} MB[/bold]; next: spectral-train publish --from {out}"
    )


@app.command("publish")
def publish_command(
    source: Annotated[Path, typer.Option("--from", help="Folder that `fit` wrote.", exists=True, file_okay=False)],
    to: Annotated[Path, typer.Option(help="Folder that the service reads.")] = _ARTIFACTS,
    card: Annotated[Path | None, typer.Option(help="Where the model card goes; beside the code by default.")] = None,
) -> None:
    """Check the gates (complete, unaltered, small, better than chance) and put the files where they are served."""
    if card is None and to == _ARTIFACTS:
        card = _CARD
    manifest = publish(source, to, card)
    _console.print(f"[bold]published {manifest.version}[/bold]: {len(manifest.files)} files")


@app.command()
def leaks(
    data: Annotated[Path, typer.Option(help="Folder with the tracks table.", exists=True, file_okay=False)],
    seed: Annotated[int, typer.Option(help="Seed of splits and forest.")] = 42,
) -> None:
    """Print what the usual recipe (repeats kept, random split) claims, beside the same forest on unseen artists."""
    found = compare_recipes(read_tracks(data).rows, seed=seed)
    note = " (repeats simulated at the full table's rate)" if found.simulated_repeats else ""
    _console.print(f"accuracy on balanced rows, random split with repeats: {found.naive:.3f}{note}", highlight=False)
    _console.print(f"the same forest, one row a recording, unseen artists:  {found.honest:.3f}", highlight=False)


def _tell(status: Status, text: str, began: float) -> None:
    _console.print(f"[dim]{time.monotonic() - began:6.1f} s[/dim]  {text}", highlight=False)
    status.update(text)


def main() -> None:
    """Run the command line; what training refuses is told in one sentence, without a trace."""
    try:
        app()
    except TrainingError as error:
        _console.print(f"[red]{type(error).__name__}[/red] {error}", highlight=False)
        raise SystemExit(1) from None
