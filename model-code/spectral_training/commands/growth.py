"""What a fit costs on larger tables."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.markdown import Markdown

from spectral_training.commands.terminal import Told, console
from spectral_training.evaluation.growth import KEPT, Found, read_growth, render
from spectral_training.train.growth import Order, measure_growth


def growth(
    rows: Annotated[list[int], typer.Option(help="Rows of the tracks table; may be repeated.", min=1000)],
    out: Annotated[Path, typer.Option(help="Where the measurement is kept.", dir_okay=False)] = KEPT,
    priced_at: Annotated[
        int | None,
        typer.Option(help="Rows at which to fit without limits too, to tell what the limits cost.", min=1000),
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="The small settings of `fit --quick`.")] = False,
    seed: Annotated[int, typer.Option(help="Seed of tables and fits.")] = 42,
) -> None:
    """Fit synthetic tables of growing size, and tell which steps grow faster than n log n.

    Sizes that were measured before on such a machine stay in the file; each new one is written as soon as it is known.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with console.status("begins") as status, TemporaryDirectory() as folder:
        order = Order(tuple(rows), priced_at, Path(folder), quick, seed)
        for found in measure_growth(order, read_growth(out), Told(status)):
            out.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8")
    console.print(Markdown("\n".join(render(Found(growth=read_growth(out))))))
    console.print(f"written to {out}", highlight=False, markup=False)
