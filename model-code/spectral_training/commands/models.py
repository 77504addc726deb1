"""Fit models and publish them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from spectral_training.commands.terminal import Told, console
from spectral_training.evaluation.yardstick import read_yardstick
from spectral_training.fit import Plan, fit_all
from spectral_training.fitting.lenses import read_settings
from spectral_training.publishing.publish import check_names, read_published, warnings_of
from spectral_training.publishing.versions import next_version
from spectral_training.train.release import Places, release


def fit(
    data: Annotated[
        Path, typer.Option(help="Folder with the tables, plain or gzip CSV.", exists=True, file_okay=False)
    ],
    out: Annotated[Path, typer.Option(help="Folder for the fitted files; it is made when missing.", file_okay=False)],
    quick: Annotated[bool, typer.Option("--quick", help="Small settings: a look, not to be published.")] = False,
    seed: Annotated[int, typer.Option(help="The same data and seed give the same files.")] = 42,
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Leave the test artists closed; some others stand in for them.")
    ] = False,
    yardstick: Annotated[
        Path | None,
        typer.Option(help="Python file with as_extracted(table), for one more figure.", exists=True, dir_okay=False),
    ] = None,
    version: Annotated[
        str | None, typer.Option(help="YEAR.MONTH.NUMBER; by default the one after the published.")
    ] = None,
    trained: Annotated[str | None, typer.Option(help="Day to put into the manifest, today by default.")] = None,
) -> None:
    """Clean, split by artist, fit both sets, score them on unseen artists, write files and manifest."""
    day = trained or datetime.now(UTC).date().isoformat()
    version = version or version_after_published()
    ruler = read_yardstick(yardstick) if yardstick else None
    with console.status("reading tables") as status:
        plan = Plan(
            read_settings(quick=quick), seed, version, day, ruler, rehearse=rehearse, ledger=Places.product().ledger
        )
        manifest = fit_all(data, out, plan, Told(status))
    size = sum(entry.bytes for entry in manifest.files.values()) / 2**20
    console.print(f"[bold]{len(manifest.files)} files, {size:.1f} MB[/bold]; next: spectral-train publish --from {out}")


def publish(
    source: Annotated[Path, typer.Option("--from", help="Folder that `fit` wrote.", exists=True, file_okay=False)],
    to: Annotated[
        Path | None, typer.Option(help="Folder for the files alone; by default the service's.", file_okay=False)
    ] = None,
    force: Annotated[list[str] | None, typer.Option(help="A gate to overrule; each with its --why.")] = None,
    why: Annotated[list[str] | None, typer.Option(help="The reason, which the model card then tells.")] = None,
    version: Annotated[str | None, typer.Option(help="Version to publish as, YEAR.MONTH.NUMBER.")] = None,
) -> None:
    """Check every gate, put the files where they are served, and write model card and evaluation report.

    Nothing is replaced unless all gates pass: complete, unaltered, fitted for this feature table, small, newer, exports
    compared, full settings, no rehearsal, evaluated, better than chance, not worse than what is published, calibrated,
    intervals that cover, variants no worse than the plain models.
    """
    places = Places(to, None) if to is not None else Places.product()
    manifest = release(source, places, forced=reasons(force, why), version=version)
    for fault in warnings_of(manifest):
        console.print(f"[yellow]warning[/yellow] {fault}", highlight=False)
    console.print(f"[bold]published {manifest.version}[/bold]: {len(manifest.files)} files")


def version_after_published() -> str:
    """Give the version that the next release would have."""
    published = read_published(Places.product().artifacts)
    return next_version(published.version if published else None, datetime.now(UTC).date())


def reasons(force: list[str] | None, why: list[str] | None) -> dict[str, str]:
    """Pair each overruled gate with its reason; refuses a gate without one, and a name that is no gate."""
    gates, told = force or [], why or []
    if len(gates) != len(told) or not all(reason.strip() for reason in told):
        raise typer.BadParameter("Every --force needs its own --why, because the model card tells the reason.")
    check_names(gates)
    return dict(zip(gates, told, strict=True))
