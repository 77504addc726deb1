"""Rows of batches as callers see them."""

from datetime import UTC, datetime

from spectral_dna.db.batch_items import ItemView
from spectral_dna.db.models import BatchRow, DeliveryRow
from spectral_dna.errors import InternalError
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.schema.batches import (
    Batch,
    BatchCounts,
    BatchItem,
    CallbackFacts,
    DeliveryFacts,
    ItemState,
)
from spectral_dna.schema.problem import Problem, problem


def counts_of(counted: dict[str, int]) -> BatchCounts:
    """Count where the items stand."""
    return BatchCounts.model_validate({state.value: counted.get(state.value, 0) for state in ItemState})


def state_of(row: BatchRow) -> str:
    """Say where a batch stands."""
    if row.ended is None:
        return "running"
    return "ended" if row.cancelled is None else "cancelled"


def is_open(row: BatchRow) -> bool:
    """Whether a batch takes more items."""
    return row.ended is None and row.open_until is not None and row.open_until > datetime.now(UTC)


def batch_of(row: BatchRow, counted: dict[str, int], latest: DeliveryRow | None, pending: int) -> Batch:
    """Give a batch."""
    url = f"/api/v1/batches/{row.id}"
    return Batch.model_validate(
        {
            "id": row.id, "name": row.name, "state": state_of(row), "total": row.total, "counts": counts_of(counted),
            "rounds": row.rounds, "created": row.created,
            "open_until": row.open_until if is_open(row) else None, "ended": row.ended, "url": url,
            "results_csv_url": f"{url}/results.csv", "results_jsonl_url": f"{url}/results.jsonl",
            "callback": _callback(row, latest, pending),
        }
    )  # fmt: skip


def _callback(row: BatchRow, latest: DeliveryRow | None, pending: int) -> CallbackFacts | None:
    if row.callback is None:
        return None
    shown = None if latest is None else _delivery(latest)
    # what follows a question mark may be a password of the receiver's
    return CallbackFacts(url=row.callback.partition("?")[0], items=row.tell_items, pending=pending, latest=shown)


def _delivery(row: DeliveryRow) -> DeliveryFacts:
    return DeliveryFacts.model_validate(
        {
            "id": row.id, "type": row.type, "state": row.state, "tries": row.tries, "status": row.status,
            "error": row.error, "last_try": row.last_try, "next_try": row.due,
        }
    )  # fmt: skip


def item_of(view: ItemView) -> BatchItem:
    """Give an item."""
    analysis = view.shown_id
    return BatchItem.model_validate(
        {
            "number": view.item.number, "name": view.item.name, "kind": view.item.kind,
            "source": view.item.source, "state": view.state,
            "analysis": analysis, "analysis_url": None if analysis is None else f"/api/v1/analyses/{analysis}",
            "error": error_of(view),
        }
    )  # fmt: skip


def error_of(view: ItemView) -> Problem | None:
    """Give the error that ended an item: its own, or that of its analysis."""
    code, detail = view.item.error_code, view.item.error_detail
    if code is None and view.analysis is not None:
        code, detail = view.analysis.error_code, view.analysis.error_detail
    if code is None:
        return None
    error = BY_CODE.get(code, InternalError)(detail)
    return problem(error, instance=f"/api/v1/batches/{view.item.batch}", analysis=view.shown_id)
