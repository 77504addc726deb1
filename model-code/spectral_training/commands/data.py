"""Bring the published tables here, and see what lies in them."""

from pathlib import Path
from typing import Annotated

import click
import typer
from rich.markdown import Markdown

from spectral_training.commands.terminal import Told, console
from spectral_training.errors import NotFetched, TableMissing, TableUnusable
from spectral_training.tables.datasets import read_table
from spectral_training.tables.fetch import Request, by_hand
from spectral_training.tables.fetch import fetch as fetch_tables
from spectral_training.tables.report import DataReport, TableReport, report_lines, report_on
from spectral_training.tables.sources import SOURCES, is_there


def fetch(
    data: Annotated[Path, typer.Option(help="Folder for the tables; it is made when missing.", file_okay=False)],
    only: Annotated[
        list[str] | None,
        typer.Option(help="Only this table; may be repeated.", click_type=click.Choice(list(SOURCES))),
    ] = None,
    given: Annotated[
        Path | None, typer.Option("--from", help="File, folder or zip to take them from, instead of the network.")
    ] = None,
) -> None:
    """Download the published tables that need no account, or take them from a path; check all that is there."""
    try:
        left = fetch_tables(
            Request(data, tuple(only or SOURCES), given),
            lambda text: console.print(text, highlight=False, markup=False),
        )
    except OSError as error:
        raise NotFetched(f"The data folder {data} can't be written: {error}") from error
    if left and only:
        raise NotFetched(f"To be downloaded by hand into {data}, or given with --from:\n{by_hand(left)}")
    if left:
        console.print(f"Left to be downloaded by hand, then --from:\n{by_hand(left)}", highlight=False, markup=False)


def check(
    data: Annotated[Path, typer.Option(help="Folder with the tables.", exists=True, file_okay=False)],
    out: Annotated[
        Path | None, typer.Option(help="The report's file; data_report.json in --data by default.", dir_okay=False)
    ] = None,
) -> None:
    """Check every table that is there, print what it holds, and write data_report.json."""
    reports: dict[str, TableReport] = {}
    refused: list[str] = []
    with console.status("reading tables") as status:
        tell = Told(status)
        for name in (name for name in SOURCES if is_there(name, data)):
            try:
                reports[name] = report_on(read_table(name, data))
                tell(f"{name}: checked")
            except TableUnusable as error:
                refused.append(str(error))
                tell(f"{name}: refused")
    if not reports and not refused:
        raise TableMissing(f"No published table in {data}. Run `spectral-train fetch --data {data}`.")
    path = out or data / "data_report.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DataReport(tables=reports).model_dump_json(indent=1) + "\n", encoding="utf-8")
    console.print(Markdown("\n".join(report_lines(reports))))
    console.print(f"written to {path}", highlight=False, markup=False)
    if refused:
        raise TableUnusable("\n".join(refused))
