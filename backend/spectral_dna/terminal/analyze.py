"""`spectral-dna analyze`: the stages of the service, in this process and without its database."""

import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import typer
from rich.console import Console

from spectral_dna.errors import SpectralError
from spectral_dna.inference.stated import check
from spectral_dna.inference.store import Models, load
from spectral_dna.jobs import stages
from spectral_dna.jobs.assemble import assemble
from spectral_dna.jobs.order import Source
from spectral_dna.logging import configure
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
from spectral_dna.terminal.receiving import file_source, received
from spectral_dna.youtube.fetch import Fetcher

Tell = Callable[[Step], None]
Show = Callable[[Report], None]


def analyze(given: list[str], settings: Settings, *, stated: Stated, as_json: bool, with_moves: bool = False) -> bool:
    """Analyse recordings one after the other; False when one of them could not be. Moves are for people, not for JSON.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    UnknownGenre, VariantUnavailable : they can't take what was stated.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    models = load(settings.artifacts_dir)
    check(stated, models.manifest.sets[SetName.RECORDING])
    console = None if as_json else Console()
    fetcher = Fetcher(settings)

    def show(report: Report) -> None:
        if console is None:
            typer.echo(report.model_dump_json())
            return
        print_report(console, report)
        if with_moves:
            print_moves(console, report, models, stated)

    def one(name: str) -> bool:
        try:
            with (
                watched(clean_name(name, longest=40)) as tell,
                received(name, fetcher, settings, stated=stated, tell=tell) as (path, source),
            ):
                report = _report(path, source, models, settings, tell)
        except SpectralError as error:
            _tell_of(error, name, console)
            return False
        show(report)
        return True

    return all([one(name) for name in given])


def _tell_of(error: SpectralError, given: str, console: Console | None) -> None:
    """Print what is wrong with a source."""
    body = problem(error, instance=_shown(given))
    if console is None:
        typer.echo(body.model_dump_json())
    else:
        print_problem(console, body)


def _shown(given: str) -> str:
    """Give a path as text; bytes in a name that are no UTF-8 become question marks."""
    return os.fsencode(given).decode("utf-8", "replace")


def analyse_file(path: Path, models: Models, settings: Settings, *, stated: Stated, tell: Tell) -> Report:
    """Give the report of a file."""
    return _report(path, file_source(path, settings, stated=stated, tell=tell), models, settings, tell)


def _report(path: Path, source: Source, models: Models, settings: Settings, tell: Tell) -> Report:
    """Give the report of a recording: the pipeline's sentence, without checkpoints."""
    stated = source.stated
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
