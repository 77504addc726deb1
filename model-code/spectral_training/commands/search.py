"""Search settings."""

from pathlib import Path
from typing import Annotated

import optuna
import typer

from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.commands.terminal import Told, console
from spectral_training.errors import SearchRefused
from spectral_training.fit import read_tables
from spectral_training.fitting.lenses import read_settings
from spectral_training.search.result import write_found
from spectral_training.search.run import Plan, search_all
from spectral_training.search.spaces import Budget, Spaces, read_spaces
from spectral_training.search.subjects import SEARCHABLE, subjects
from spectral_training.tables.questions import POPULARITY, parted


def search(
    data: Annotated[
        Path, typer.Option(help="Folder with the tables, plain or gzip CSV.", exists=True, file_okay=False)
    ],
    out: Annotated[
        Path, typer.Option(help="Folder for studies and results; the same folder goes on.", file_okay=False)
    ],
    lens: Annotated[list[LensName] | None, typer.Option(help="Only this lens; may be repeated.")] = None,
    set_: Annotated[list[SetName] | None, typer.Option("--set", help="Only this set; may be repeated.")] = None,
    member: Annotated[
        list[str] | None, typer.Option(help=f"Only this: {', '.join(SEARCHABLE)}; may be repeated.")
    ] = None,
    budget: Annotated[str, typer.Option(help="short, full, or a number of trials a study.")] = "short",
    seconds: Annotated[float | None, typer.Option(help="Seconds of trials a study may spend in all.")] = None,
    storage: Annotated[
        str | None, typer.Option(help="Journal file or database URL that several machines share.")
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Begin from the small settings of `fit --quick`.")] = False,
    seed: Annotated[int, typer.Option(help="Seed of draws and models.")] = 42,
) -> None:
    """Search settings inside folds of training artists; the test artists stay closed.

    Every study goes on until its budget is spent, over all processes that share its storage. What it finds is written
    beside the studies, in the form of lenses.toml, with its gain over the present settings on artists that it never
    saw; adopting it is a person's decision.
    """
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    spaces = read_spaces()
    chosen = tuple(subjects(tuple(lens or LensName), tuple(set_ or SetName), _members(member, lens)))
    if not chosen:
        raise SearchRefused("Nothing to search: popularity has no lens, and a teacher no set.")
    plan = Plan(chosen, read_settings(quick=quick), spaces, _budget(spaces, budget, seconds), seed, out, storage)
    with console.status("reading tables") as status:
        tables = read_tables(data)
        found = search_all(parted(tables, rehearse=True), plan, Told(status))
    write_found(found, out)
    console.print(f"[bold]{len(found.changes)} studies[/bold]; read {out / 'search-result.md'}")


def _members(given: list[str] | None, lens: list[LensName] | None) -> tuple[str, ...]:
    unknown = sorted(set(given or ()) - set(SEARCHABLE))
    if unknown:
        raise SearchRefused(f"There is no member {', '.join(unknown)}; choose from {', '.join(SEARCHABLE)}.")
    # who names a lens asks for what has one
    return tuple(given or (name for name in SEARCHABLE if not lens or name != POPULARITY))


def _budget(spaces: Spaces, name: str, seconds: float | None) -> Budget:
    """Read a named budget, or a number of trials with the short budget's folds."""
    if name.isdecimal() and int(name) > 0:
        made = spaces.budgets["short"].model_copy(update={"trials": int(name), "seconds": float("inf")})
    elif name in spaces.budgets:
        made = spaces.budgets[name]
    else:
        raise SearchRefused(f"There is no budget {name}; give {', '.join(spaces.budgets)} or a number of trials.")
    return made if seconds is None else made.model_copy(update={"seconds": seconds})
