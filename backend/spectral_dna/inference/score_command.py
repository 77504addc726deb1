"""Scoring a table at a terminal: progress while it runs, and what a reader must know at the end."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from spectral_dna.errors import InvalidRequest
from spectral_dna.inference.score import Judges, Tally, score
from spectral_dna.inference.store import load
from spectral_dna.schema.verdict import SetName


def score_table(source: Path, target: Path, artifacts: Path, set_name: SetName, *, stated: bool = False) -> Tally:
    """Score `source` into `target` with the published models; bad rows and notes go to the error stream.

    With `stated`, columns of genre and explicit are told to the models that take them.

    Raises
    ------
    InvalidRequest : both are the same file, or there is no folder for the answers.
    BadTable, ModelsUnusable : see `score` and `load`.
    VariantUnavailable : no published model takes what rows might state.
    """
    if target.exists() and target.samefile(source):
        raise InvalidRequest("The answers would overwrite the table.")
    if not target.parent.is_dir():
        raise InvalidRequest("The folder for the answers does not exist.")
    console = Console(stderr=True, highlight=False)
    judges = Judges.of(load(artifacts), set_name, stated=stated)
    columns = (TextColumn("Scoring"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("score", total=source.stat().st_size)
        tally = score(source, target, judges, lambda done: progress.update(task, completed=done))
    _tell(tally, console)
    return tally


def _tell(tally: Tally, console: Console) -> None:
    for number, reason in tally.named:
        console.print(f"row {number}: {reason}", markup=False, soft_wrap=True)
    if tally.bad > len(tally.named):
        console.print(f"and {tally.bad - len(tally.named)} more; the column error names them all")
    for note, count in tally.notes.most_common():
        console.print(f"{count} row{'s' * (count > 1)}: {note}", markup=False, soft_wrap=True)
    console.print(f"{tally.rows - tally.bad} of {tally.rows} rows scored")
