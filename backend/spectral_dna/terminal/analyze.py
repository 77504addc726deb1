"""`spectral-dna analyze`: the stages of the service, in this process and without its database."""

import logging
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.console import Console

from spectral_dna.errors import SpectralError
from spectral_dna.inference.stated import check
from spectral_dna.inference.store import Models, load
from spectral_dna.jobs import stages
from spectral_dna.jobs.assemble import assemble
from spectral_dna.jobs.looking import look
from spectral_dna.jobs.order import Source
from spectral_dna.logging import configure
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.problem import problem
from spectral_dna.schema.report import Report
from spectral_dna.schema.stages import Progress as Step
from spectral_dna.schema.stages import Stage
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings
from spectral_dna.terminal.moves import print_moves
from spectral_dna.terminal.progress import watched
from spectral_dna.terminal.readable import print_problem, print_report

Tell = Callable[[Step], None]
Show = Callable[[Report], None]


def analyze(paths: list[Path], settings: Settings, *, stated: Stated, as_json: bool, with_moves: bool = False) -> bool:
    """Analyse files one after the other; False when one of them could not be. Moves are for people, not for JSON.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    UnknownGenre, VariantUnavailable : they can't take what was stated.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    models = load(settings.artifacts_dir)
    check(stated, models.manifest.sets[SetName.RECORDING])
    console = None if as_json else Console()

    def show(report: Report) -> None:
        if console is None:
            typer.echo(report.model_dump_json())
            return
        print_report(console, report)
        if with_moves:
            print_moves(console, report, models, stated)

    return all([_one(path, models, settings, stated=stated, console=console, show=show) for path in paths])


def _one(
    path: Path, models: Models, settings: Settings, *, stated: Stated, console: Console | None, show: Show
) -> bool:
    """Analyse one file and print its report or its error."""
    try:
        with watched(clean_name(path.name, longest=40)) as tell:
            report = analyse_file(path, models, settings, stated=stated, tell=tell)
    except SpectralError as error:
        body = problem(error, instance=_shown(path))
        typer.echo(body.model_dump_json()) if console is None else print_problem(console, body)
        return False
    show(report)
    return True


def _shown(path: Path) -> str:
    """Give a path as text; bytes in a name that are no UTF-8 become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def analyse_file(path: Path, models: Models, settings: Settings, *, stated: Stated, tell: Tell) -> Report:
    """Give the report of a file: the pipeline's sentence, without checkpoints."""
    source = _receive(path, settings, stated=stated, tell=tell)
    with tempfile.TemporaryDirectory(prefix="spectral-dna-") as folder:
        previous, tempfile.tempdir = tempfile.tempdir, folder
        try:
            heard = stages.listen(path, limits=settings.limits, sandbox=settings.sandbox, tell=tell)
        finally:
            tempfile.tempdir = previous
    tell(Step(stage=Stage.MODELS, status="started", fraction=None, facts={}))
    judged = stages.judge(heard, models, decade=None, stated=stated)
    tell(Step(stage=Stage.MODELS, status="finished", fraction=1.0, facts={}))
    why = None
    if judged.verdict is not None:
        tell(Step(stage=Stage.EXPLAIN, status="started", fraction=None, facts={}))
        why = stages.explain(heard.features, judged.verdict, models, stated=stated)
        tell(Step(stage=Stage.EXPLAIN, status="finished", fraction=1.0, facts={}))
    return assemble(source, heard, judged, why, manifest=models.manifest)


def _receive(path: Path, settings: Settings, *, stated: Stated, tell: Tell) -> Source:
    """Look at the file as the service looks at an upload."""
    tell(Step(stage=Stage.RECEIVE, status="started", fraction=None, facts={}))
    size, sha256 = look(path, settings.limits)
    tell(Step(stage=Stage.RECEIVE, status="finished", fraction=1.0, facts={}))
    name = clean_name(path.name, longest=settings.limits.max_name)
    return Source(
        analysis=new_id(),
        kind="file",
        name=name,
        sha256=sha256,
        bytes=size,
        decade=stated.decade,
        stated=stated,
        created=datetime.now(UTC),
    )
