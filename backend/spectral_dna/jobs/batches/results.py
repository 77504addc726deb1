"""The results of a batch as one table: a row an item, a column for each thing that reports hold a number of."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from typing import Any

import structlog

from spectral_dna.db.batch_items import ItemRepository, ItemView
from spectral_dna.db.session import Database
from spectral_dna.errors import InternalError
from spectral_dna.jobs.batches.views import error_of
from spectral_dna.schema.feature_table import FEATURES

log = structlog.get_logger(__name__)

Cell = str | float | int | bool | None
Row = dict[str, Cell]

PAGE = 50
"""Items that are read at once: of reports, which hold whole curves, no more than this are in memory."""

ITEM = ("number", "name", "source", "state", "analysis", "error_code", "error_detail")
REPORT = ("title", "sha256", "kind", "no_verdict", "summary")
EMERGING = ("emerging_hit", "emerging_votes", "emerging_probability", "emerging_stability")
CHARTING = ("charting_decade", "charting_hit", "charting_votes", "charting_likeness", "charting_stability")
POPULARITY = ("popularity", "popularity_low", "popularity_high", "hit_score")
COLUMNS: tuple[str, ...] = (
    *ITEM, *REPORT, *(spec.key for spec in FEATURES), *EMERGING, *CHARTING, *POPULARITY, "models",
)  # fmt: skip


async def rows(batch: str, database: Database) -> AsyncIterator[Row]:
    """Give a row for each item, page by page, so that no length of a batch fills the memory."""
    after = 0
    while True:
        async with database.read() as session:
            items = ItemRepository(session)
            views = await items.page(batch, after=after, limit=PAGE)
            keys = {view.shown.result for view in views if view.shown is not None and view.shown.result}
            reports = await items.results(sorted(keys))
        for row in await asyncio.to_thread(_rows, views, reports):
            yield row
        if len(views) < PAGE:
            return
        after = views[-1].item.number


def _rows(views: Iterable[ItemView], reports: dict[str, str]) -> list[Row]:
    found = {key: _read(key, report) for key, report in reports.items()}
    return [_row(view, found.get(view.shown.result or "") if view.shown else None) for view in views]


def _read(key: str, report: str) -> Row:
    """Read a stored report; of one that is damaged its row tells, and costs no other."""
    try:
        return _found(json.loads(report))
    except (ValueError, LookupError, TypeError, AttributeError):
        log.warning("batch.report_damaged", result=key)
        return {"error_code": InternalError.code, "error_detail": InternalError.title}


def _row(view: ItemView, found: Row | None) -> Row:
    item, error = view.item, error_of(view)
    said = {
        "number": item.number, "name": item.name, "source": item.source, "state": view.state,
        "analysis": view.shown_id,
        "error_code": None if error is None else error.code, "error_detail": None if error is None else error.detail,
    }  # fmt: skip
    return dict.fromkeys(COLUMNS) | said | (found or {})


def _found(report: dict[str, Any]) -> Row:
    """Take from a report what stands in the columns."""
    lenses, popularity = report["lenses"] or {}, report["popularity"]
    row: Row = {
        "title": (report["source"].get("video") or {}).get("title"), "sha256": report["source"]["sha256"],
        "kind": report["gate"]["kind"], "no_verdict": report["no_verdict"],
        "summary": report["summary"], "models": report["models"]["version"],
    }  # fmt: skip
    row |= {key: measured["value"] for key, measured in report["features"].items() if key in COLUMNS}
    for name, lens in lenses.items():
        of_lens = {f"{name}_{key}": lens[key] for key in ("hit", "votes", "probability", "likeness", "stability")}
        of_lens[f"{name}_decade"] = lens["decade"]
        row |= {key: value for key, value in of_lens.items() if key in COLUMNS}
    if popularity is not None:
        row |= {
            "popularity": popularity["value"], "popularity_low": popularity["low"],
            "popularity_high": popularity["high"], "hit_score": popularity["hit_score"],
        }  # fmt: skip
    return row
