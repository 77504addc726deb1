"""The answers as one CSV that a spreadsheet may open: no cell of it can begin a formula."""

import csv
from collections.abc import Iterable
from pathlib import Path

import pyarrow.parquet as pq

from spectral_dna.bulk.parts import Parts
from spectral_dna.errors import OutputUnwritable
from spectral_dna.schema.cells import harmless

_BATCH = 1000


def write_csv(parts: Parts, target: Path) -> None:
    """Write all parts below one header, a thousand rows in memory; it appears whole or not at all.

    Raises
    ------
    OutputUnwritable
    """
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with unfinished.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(harmless(name) for name in parts.schema.names)
            for path in parts.files():
                for batch in pq.ParquetFile(path).iter_batches(_BATCH):
                    writer.writerows(_cells(row.values()) for row in batch.to_pylist())
        unfinished.replace(target)
    except OSError as error:
        raise OutputUnwritable(f"The system says: {error.strerror}.") from None
    finally:
        unfinished.unlink(missing_ok=True)


def _cells(values: Iterable[object]) -> Iterable[object]:
    """Leave numbers as they are; a list is one cell."""
    for value in values:
        text = " ".join(value) if isinstance(value, list) else value
        yield harmless(text) if isinstance(text, str) else text
