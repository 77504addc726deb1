"""`processed_spotify_youtube.csv`: every row, cleaned, with what follows from it; a spreadsheet may open it."""

from collections.abc import Callable
from pathlib import Path

from spectral_dna.schema.cells import harmless
from spectral_training.crossplatform.survey import Survey
from spectral_training.crossplatform.tabulated import tabulated
from spectral_training.errors import OutputUnwritable

NAME = "processed_spotify_youtube.csv"


def write_processed(found: Survey, target: Path, tell: Callable[[str], None]) -> int:
    """Write all rows of a table that was surveyed, a chunk in memory; gives how many.

    It appears whole or not at all. A text that a spreadsheet would take for a formula gets a quote before it. Links and
    descriptions of videos stay behind.

    Raises
    ------
    OutputUnwritable : the folder can't be written, or is full.
    TableUnusable : the table can no longer be read.
    """
    unfinished, written = target.with_name(f".{target.name}.unfinished"), 0
    try:
        with unfinished.open("w", newline="", encoding="utf-8") as file:
            for chunk in found.chunks():
                rows = tabulated(chunk)
                texts: list[str] = rows.select_dtypes("str").columns.tolist()
                safe = rows.assign(**{name: rows[name].map(harmless, na_action="ignore") for name in texts})
                safe.to_csv(file, index=False, header=not written, lineterminator="\n")
                written += len(rows)
                tell(f"{written:,} of {found.rows:,} rows written")
        unfinished.replace(target)
    except OSError as error:
        raise OutputUnwritable(f"{target} can't be written. The system says: {error.strerror}.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return written
