"""Spotify and YouTube together: from the published table to a report, in one command."""

import json
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from spectral_dna.settings_intelligence import ANALYTICS
from spectral_training.commands.series import series
from spectral_training.commands.terminal import Told, console, steps_table
from spectral_training.commands.train import NO_TRACK
from spectral_training.errors import StepBroke
from spectral_training.train.release import Places
from spectral_training.train.steps import Done

if TYPE_CHECKING:
    from spectral_training.crossplatform.asked import CrossRun

app = typer.Typer(no_args_is_help=True, help="Streams and views together: models, hypotheses, indicators, a report.")
Elsewhere = Annotated[
    Path | None,
    typer.Option(
        help="Most Streamed Spotify Songs 2024, for reach on TikTok, Shazam, playlists.", exists=True, dir_okay=False
    ),
]
Rows = Annotated[
    str | None, typer.Option(help="SQLite file or postgresql:// for the rows; a file in --out by default.")
]
Store = Annotated[
    str | None, typer.Option(help="Address of an MLflow store; SQLite in --out by default, none for no tracking.")
]
Publish = Annotated[bool, typer.Option("--publish", help="Put report, models and rows where the service finds them.")]
SUMMARY, ERRORS = "execution_summary.json", "error_log.json"


@app.callback()
def _group() -> None:
    """Streams and views together: models, hypotheses, indicators, a report."""


app.command()(series)


@app.command()
def run(
    data: Annotated[Path, typer.Option(help="The published Spotify_Youtube.csv, plain or packed.", dir_okay=False)],
    out: Annotated[
        Path, typer.Option(help="Folder for all that is made; the same folder goes on.", file_okay=False)
    ] = Path("build/crossplatform"),
    reach: Elsewhere = None,
    database: Rows = None,
    track: Store = None,
    publish: Publish = False,
    to: Annotated[
        Path | None, typer.Option(help="Folder with published models; by default the service's.", file_okay=False)
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Small models: a look, not to be published.")] = False,
    seed: Annotated[int, typer.Option(help="The same table and seed give the same figures.")] = 42,
    restart: Annotated[str | None, typer.Option("--from", help="Begin anew with this step.")] = None,
) -> None:
    """Clean, learn, test, sum up, store and report; goes on after the last finished step."""
    # scikit-learn, doubleml and statsmodels take seconds to import, which `--help` needn't wait for
    from spectral_training.crossplatform.asked import CrossRun
    from spectral_training.crossplatform.reports.console import summary
    from spectral_training.crossplatform.run import report_of
    from spectral_training.crossplatform.storing import NAME

    if quick and (publish or to is not None):
        raise typer.BadParameter("What --quick leaves is not to be published.")
    places = (Places(to, None) if to is not None else Places.product()) if publish or to is not None else None
    shown = _where_asked(database) if publish else None
    asked = CrossRun(data, out, database or out / NAME, seed, quick, datetime.now(UTC), places, reach, shown)
    done: list[Done] = []
    try:
        with console.status("begins") as status:
            done.extend(_run(asked, track, Told(status), restart))
        console.print(summary(report_of(asked)))
        (out / ERRORS).unlink(missing_ok=True)
    except Exception as error:
        _log_error(out, error)
        raise
    finally:
        _log_steps(out, done)
    console.print(steps_table(done))
    console.print(f"[bold]{out / 'executive_report.html'}[/bold]", highlight=False)


def _where_asked(database: str | None) -> Path | None:
    """Name the SQLite file that the service of this user asks; None where one of both is on a server."""
    from spectral_dna.settings import Settings

    settings = Settings()
    asked = settings.intelligence.database.get_secret_value()
    on_servers = ["://" in (database or ""), "://" in asked]
    if on_servers[0] != on_servers[1]:
        console.print("The service asks another database: these rows won't be shown there. Give it with --database.")
    return None if any(on_servers) else settings.data_dir / (asked or ANALYTICS)


def _run(asked: "CrossRun", track: str | None, tell: Told, restart: str | None) -> Iterator[Done]:
    from spectral_training.crossplatform.run import run_all

    if track == NO_TRACK:
        return run_all(asked, tell, restart=restart)
    from spectral_training.crossplatform.tracked import run_tracked
    from spectral_training.tracking.store import sqlite_in

    asked.out.mkdir(parents=True, exist_ok=True)
    return run_tracked(asked, track or sqlite_in(asked.out), tell, restart=restart)


def _log_steps(out: Path, done: list[Done]) -> None:
    """Leave what each step took; a run that broke leaves those before it."""
    steps = [
        {"step": one.name, "kept": one.kept, "seconds": round(one.stamp.seconds, 2), "peak_mb": round(one.stamp.peak)}
        for one in done
    ]
    _write(out / SUMMARY, {"ended": datetime.now(UTC).isoformat(), "steps": steps})


def _log_error(out: Path, error: Exception) -> None:
    """Leave what failed and why; the trace stays here, for whoever mends it."""
    step = error.step if isinstance(error, StepBroke) else None
    told = {
        "at": datetime.now(UTC).isoformat(), "step": step, "error": type(error).__name__, "why": str(error),
        "trace": traceback.format_exception(error),
    }  # fmt: skip
    _write(out / ERRORS, told)


def _write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
