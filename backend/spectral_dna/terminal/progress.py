"""Progress of one recording on the terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from spectral_dna.schema.stages import Progress as Step
from spectral_dna.schema.stages import Stage

TITLES = {
    Stage.RECEIVE: "Reading the file",
    Stage.FETCH: "Fetching the video",
    Stage.DECODE: "Decoding",
    Stage.FEATURES: "Measuring",
    Stage.MODELS: "Letting the five vote",
    Stage.EXPLAIN: "Explaining",
}


@contextmanager
def watched(name: str) -> Iterator[Callable[[Step], None]]:
    """Draw a bar a stage on standard error, gone at the end; draw nothing where nobody looks."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    bars: dict[Stage, TaskID] = {}
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        heading = progress.add_task(name, total=None)

        def tell(step: Step) -> None:
            if step.stage not in bars:
                bars[step.stage] = progress.add_task(f"  {TITLES[step.stage]}", total=1.0)
            progress.update(bars[step.stage], completed=1.0 if step.status == "finished" else step.fraction or 0.0)

        yield tell
        progress.update(heading, total=1.0, completed=1.0)
