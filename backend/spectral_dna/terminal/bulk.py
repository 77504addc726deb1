"""`spectral-dna bulk`: a run over many recordings, and what to do next."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from spectral_dna.errors import ExtraMissing
from spectral_dna.logging import configure
from spectral_dna.schema.stated import Stated
from spectral_dna.settings import Settings
from spectral_dna.terminal.bulk_progress import watched

if TYPE_CHECKING:  # it needs an extra
    from spectral_dna.bulk.summary import Summary


def bulk(
    given: str,
    out: Path,
    settings: Settings,
    *,
    stated: Stated,
    column: str | None = None,
    carry: bool = True,
    workers: int | None = None,
    limit: int | None = None,
    retry_errors: bool = False,
    csv: Path | None = None,
    ray: str | None = None,
) -> bool:
    """Hear many recordings; False when it was asked to stop before the end.

    Raises
    ------
    BulkRefused, ModelsUnusable, UnknownGenre, VariantUnavailable, WorkerDied : see `spectral_dna.bulk.run`.
    """
    _need_parquet()
    from spectral_dna.bulk.listing import listing
    from spectral_dna.bulk.run import Wanted, run

    # at the usual level each recording would have its line
    quiet = settings.model_copy(update={"log_level": "WARNING"}) if settings.log_level == "INFO" else settings
    configure(as_json=quiet.log_json, level=quiet.log_level)
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    wanted = Wanted(
        listing=listing(given, column=column, carry=carry), out=out, stated=stated, limit=limit,
        workers=workers or os.cpu_count() or 1, retry_errors=retry_errors, csv=csv, cluster=ray,
    )  # fmt: skip
    with watched(console, wanted.listing, limit) as watch:
        done = run(wanted, quiet, watch)
    _tell(console, done, out)
    return done.is_complete


def _need_parquet() -> None:
    try:
        import pyarrow  # noqa: F401 - only to see whether it is there
    except ImportError:
        raise ExtraMissing("Bulk runs write Parquet, which needs pyarrow, the extra 'bulk'.") from None


def _tell(console: Console, done: "Summary", out: Path) -> None:
    console.print(
        f"{done.heard:,} heard in {done.seconds:,.0f} s ({done.rate:.2f} a second), {done.passed:,} had their row. "
        f"{out} holds {done.recordings:,} rows{_failures(done.errors)}.",
        markup=False,
    )
    if not done.is_complete:
        console.print(
            "Stopped. What was finished is kept: start the same command again, and it goes on.", soft_wrap=True
        )
    elif done.failed:
        console.print("The column error_code says why; --retry-errors hears those again.", soft_wrap=True)


def _failures(errors: Mapping[str, int]) -> str:
    told = ", ".join(f"{count:,} {code}" for code, count in errors.items())
    return f", {sum(errors.values()):,} with an error ({told})" if told else ""
