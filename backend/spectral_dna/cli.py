"""The command line: `spectral-dna`."""

import json
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from pydantic_settings import SettingsError

from spectral_dna import __version__
from spectral_dna.errors import SpectralError
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.schema.stated import Decade, Stated
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings, settings
from spectral_dna.terminal.catalogue_commands import catalogue
from spectral_dna.terminal.key_commands import keys
from spectral_dna.terminal.market_commands import markets
from spectral_dna.terminal.refusing import refuse

# Values of variables stay out of traces: they may be secret.
app = typer.Typer(name="spectral-dna", no_args_is_help=True, help=__doc__, pretty_exceptions_show_locals=False)
app.add_typer(keys)
app.add_typer(catalogue)
app.command()(markets)


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        typer.echo(f"spectral-dna {__version__}")
        raise typer.Exit


@app.callback()
def root(
    _version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say it.")] = False,
) -> None:
    """Listen to recordings and say, honestly, how they compare with music that found its audience."""


_SCORE = f"""Score a table of Spotify-style columns, row by row.

It needs {", ".join(str(spec.column) for spec in MODEL_FEATURES)}; a decade or year column is used when there is one.
Bad rows stay in place, empty, with the reason in the column error. A row whose energy is .1 or less, or whose year
can't be read, is scored and gets a note there: no track so calm was learnt from, and the latest decade is taken.
"""


@app.command(help=_SCORE)
def score(
    table: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV, plain or gzipped, with a header.")],
    out: Annotated[Path, typer.Option("--out", dir_okay=False, help="Where the answers go; replaced when there.")],
    models: Annotated[
        SetName, typer.Option("--set", help="For exact columns of a catalogue, or for what our extractor hears.")
    ] = SetName.CATALOGUE,
    stated: Annotated[
        bool, typer.Option("--stated", help="Also tell the columns track_genre (or genre) and explicit, when present.")
    ] = False,
) -> None:
    """Score a table of Spotify-style columns."""
    from spectral_dna.inference.score_command import score_table  # the model libraries take a second to import

    try:
        score_table(table, out, settings().artifacts_dir, models, stated=stated)
    except SpectralError as error:
        refuse(error)


@app.command()
def analyze(
    sources: Annotated[
        list[str],
        typer.Argument(help="Recordings: MP3, WAV, FLAC, OGG, Opus, M4A or WebM; or addresses of YouTube videos."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="One report a line, the same as the API's.")] = False,
    what_would_change: Annotated[
        bool, typer.Option("--what-would-change", help="Also the smallest changes that would turn each majority.")
    ] = False,
    genre: Annotated[str | None, typer.Option(help="Of the recordings; `spectral-dna inputs` lists them.")] = None,
    explicit: Annotated[bool | None, typer.Option("--explicit/--not-explicit", help="Of the lyrics.")] = None,
    year: Annotated[int | None, typer.Option(min=1900, max=2100, help="Of the release; its decade is taken.")] = None,
    decade: Annotated[Decade | None, typer.Option(help="For the charting lens; the latest one unless given.")] = None,
) -> None:
    """Listen to recordings and report on each; ends with 1 when one of them could not be analysed.

    What is stated is held to be true of all of them; the answers from the sound alone always stand beside.
    """
    from spectral_dna.terminal.analyze import analyze as analyze_sources

    if as_json and what_would_change:
        raise typer.BadParameter("Reports as JSON hold no moves; POST /api/v1/counterfactuals gives them.")
    stated = _stated(genre=genre, explicit=explicit, year=year, decade=decade)
    try:
        is_complete = analyze_sources(sources, settings(), stated=stated, as_json=as_json, with_moves=what_would_change)
    except SpectralError as error:
        refuse(error)
    if not is_complete:
        raise typer.Exit(1)


@app.command()
def bulk(
    given: Annotated[
        str, typer.Argument(metavar="INPUT", help="Folder, glob in quotes, list file, CSV or s3:// prefix.")
    ],
    out: Annotated[Path, typer.Option("--out", file_okay=False, help="Folder for the answers; it goes on there.")],
    column: Annotated[str | None, typer.Option(help="Of a CSV: the one with paths or addresses.")] = None,
    carry: Annotated[bool, typer.Option("--carry/--no-carry", help="Other columns of a CSV as in_NAME.")] = True,
    workers: Annotated[int | None, typer.Option(min=1, max=1024, help="Processes; all cores unless given.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Hear at most so many this time.")] = None,
    retry_errors: Annotated[bool, typer.Option("--retry-errors", help="Hear again what ended with an error.")] = False,
    csv: Annotated[Path | None, typer.Option("--csv", dir_okay=False, help="Also all rows as one CSV.")] = None,
    ray: Annotated[str | None, typer.Option("--ray", help="Address of a Ray cluster; 'local' starts one here.")] = None,
    genre: Annotated[str | None, typer.Option(help="Of the recordings; `spectral-dna inputs` lists them.")] = None,
    explicit: Annotated[bool | None, typer.Option("--explicit/--not-explicit", help="Of the lyrics.")] = None,
    year: Annotated[int | None, typer.Option(min=1900, max=2100, help="Of the release; its decade is taken.")] = None,
    decade: Annotated[Decade | None, typer.Option(help="For the charting lens; the latest one unless given.")] = None,
) -> None:
    """Listen to many recordings: Parquet with one row each. Started again, it goes on; ends with 130 when stopped."""
    from spectral_dna.terminal.bulk import bulk as hear_many

    stated = _stated(genre=genre, explicit=explicit, year=year, decade=decade)
    try:
        is_complete = hear_many(
            given, out, settings(), stated=stated, column=column, carry=carry, workers=workers, limit=limit,
            retry_errors=retry_errors, csv=csv, ray=ray,
        )  # fmt: skip
    except SpectralError as error:
        refuse(error)
    if not is_complete:
        raise typer.Exit(130)


@app.command()
def inputs() -> None:
    """List what may be stated about a recording, and which answers take it."""
    from spectral_dna.terminal.inputs import print_inputs

    try:
        print_inputs(settings().artifacts_dir)
    except SpectralError as error:
        refuse(error)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port to listen on.")] = None,
    is_open: Annotated[
        bool, typer.Option("--open", help="Without keys or visitors, let everyone at that address be the one user.")
    ] = False,
    no_work: Annotated[
        bool, typer.Option("--no-work", help="Leave the work to `spectral-dna worker` on the same database.")
    ] = False,
) -> None:
    """Serve the API and the dashboard."""
    from spectral_dna.terminal.serve import serve as serve_until_signal

    given: dict[str, object] = {"host": host, "port": port}
    given = {name: value for name, value in given.items() if value is not None}
    if is_open:
        given["access"] = settings().access.model_copy(update={"open": True})
    if no_work:
        given["pool"] = settings().pool.model_copy(update={"workers": 0})
    try:
        serve_until_signal(settings().model_copy(update=given))
    except SpectralError as error:
        refuse(error)


@app.command()
def worker() -> None:
    """Work on what services on the same SDNA_DATABASE_URL have accepted; start as many as there are machines."""
    from spectral_dna.terminal.work import work

    if not settings().pool.workers:
        raise typer.BadParameter("SDNA_POOL__WORKERS is 0: a worker needs at least one process.")
    try:
        work(settings())
    except SpectralError as error:
        refuse(error)


def _stated(**said: object) -> Stated:
    """Take what was stated, or end with what is wrong with it."""
    try:
        return Stated.model_validate(said)
    except ValidationError as error:
        (fault, *_) = error.errors()
        raise typer.BadParameter(f"{fault['msg']}.", param_hint=f"--{fault['loc'][0]}") from None


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Where it goes; replaced once the new one is whole.")],
) -> None:
    """Put databases and waiting uploads of one instant into one file, also while the service runs."""
    from spectral_dna.jobs.backup import back_up

    try:
        contents = back_up(file, settings())
    except SpectralError as error:
        refuse(error)
    typer.echo(f"{file}: {len(contents.files)} files, {file.stat().st_size:,} bytes.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A backup; no service may be running.")],
) -> None:
    """Put a backup in the place of what is there; what was there is kept aside, and named, to be moved back."""
    from spectral_dna.jobs.restore import restore as take_back

    try:
        aside = take_back(file, settings())
    except SpectralError as error:
        refuse(error)
    typer.echo(f"Restored. What was there before lies in {aside}; to undo this, move its files back.")


@app.command()
def monitoring(
    as_json: Annotated[bool, typer.Option("--json", help="The same as the API's, without this process.")] = False,
) -> None:
    """Say how far recordings and scores have moved from training, and how answers held up."""
    from spectral_dna.terminal.monitoring import show as show_monitoring

    try:
        show_monitoring(settings(), as_json=as_json)
    except SpectralError as error:
        refuse(error)


@app.command()
def takedown(
    report: Annotated[str, typer.Argument(help="Its id, its address in the dashboard, or a link to it.")],
    same_recording: Annotated[
        bool, typer.Option("--same-recording", help="Also what other callers had made of the same bytes.")
    ] = False,
) -> None:
    """Remove a report, whosever it is, on behalf of who has a right to the track; prints what is gone."""
    from spectral_dna.schema.takedowns import Takedown
    from spectral_dna.terminal.takedowns import take_down

    try:
        asked = Takedown(report=report, same_recording=same_recording)
    except ValidationError as error:
        (fault, *_) = error.errors()
        raise typer.BadParameter(f"{fault['msg']}.", param_hint=str(fault["loc"][0]).upper()) from None
    try:
        take_down(asked, settings())
    except SpectralError as error:
        refuse(error)


@app.command(hidden=True)
def openapi() -> None:
    """Print the OpenAPI document, from which the dashboard's types are made."""
    from spectral_dna.app import create_app

    typer.echo(json.dumps(create_app(Settings()).openapi(), indent=2, ensure_ascii=False))


def main() -> None:
    """Run the command line; settings that make no sense end it in words that never repeat a value."""
    try:
        app()
    except ValidationError as error:
        if error.title != Settings.__name__:
            raise
        for fault in error.errors(include_input=False, include_url=False):
            name = "__".join(str(part) for part in fault["loc"] if isinstance(part, str)).upper()
            # what goes by a name of its own is told by it
            variable = name if name.startswith(("SDNA_", "YT_")) else f"SDNA_{name}"
            typer.echo(f"{variable}: {fault['msg']}.", err=True)
        raise SystemExit(2) from None
    except SettingsError as error:
        typer.echo(f"{error}. A list is written as JSON.", err=True)
        raise SystemExit(2) from None
