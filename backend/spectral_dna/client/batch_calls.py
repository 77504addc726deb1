"""The calls of batches: what is sent, and how the answer is read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import uuid4

from pydantic import TypeAdapter

from spectral_dna.client.calls import BASE, Call, Source
from spectral_dna.schema.batches import Batch, BatchDetail, BatchPage, Callback, ItemState, ListedItem, Retried
from spectral_dna.schema.stated import Stated

_BATCH, _DETAIL, _PAGE = TypeAdapter(Batch), TypeAdapter(BatchDetail), TypeAdapter(BatchPage)
_RETRIED, _NOTHING = TypeAdapter(Retried), TypeAdapter(type(None))
AT = f"{BASE}/batches"


def send(files: Iterable[Source], stated: Stated, *, name: str | None, callback: Callback | None) -> Call[Batch]:
    """Send recordings. Sent twice with one key, it is still one batch."""
    said = stated.model_dump(mode="json", exclude_none=True) | _common(name, callback)
    form = {field: str(value).lower() if isinstance(value, bool) else str(value) for field, value in said.items()}
    return Call("POST", AT, _BATCH, form=form, files=tuple(map(Path, files)), part="files", headers=_key())


def send_list(items: Iterable[ListedItem], *, name: str | None, callback: Callback | None) -> Call[Batch]:
    """Send a list of addresses and sample tracks."""
    listed = [item.model_dump(mode="json", exclude_none=True) for item in items]
    told = None if callback is None else _callback(callback)
    body = {"name": name, "callback": told, "items": listed}
    return Call("POST", AT, _BATCH, json=body, headers=_key())


def get(batch: str, cursor: str | None, limit: int, state: ItemState | None) -> Call[BatchDetail]:
    """Ask for a batch with a page of its items."""
    asked = {"cursor": cursor, "limit": limit, "state": state}
    params = {name: it for name, it in asked.items() if it is not None}
    return Call("GET", f"{AT}/{batch}", _DETAIL, params=params)


def page(cursor: str | None, limit: int) -> Call[BatchPage]:
    """Ask for a page of batches, newest first."""
    params: dict[str, Any] = {"limit": limit} if cursor is None else {"limit": limit, "cursor": cursor}
    return Call("GET", AT, _PAGE, params=params)


def retry(batch: str) -> Call[Retried]:
    """Try again what failed."""
    return Call("POST", f"{AT}/{batch}/retry", _RETRIED)


def cancel(batch: str) -> Call[Batch]:
    """Stop what waits or runs."""
    return Call("POST", f"{AT}/{batch}/cancel", _BATCH)


def delete(batch: str) -> Call[None]:
    """Delete a batch with its analyses."""
    return Call("DELETE", f"{AT}/{batch}", _NOTHING)


def restore(batch: str) -> Call[Batch]:
    """Take back that a batch was deleted."""
    return Call("POST", f"{AT}/{batch}/restore", _BATCH)


def results(batch: str) -> str:
    """Give the path of the table of results."""
    return f"{AT}/{batch}/results.jsonl"


def _key() -> dict[str, str]:
    return {"Idempotency-Key": uuid4().hex}


def _callback(callback: Callback) -> dict[str, Any]:
    return {"url": callback.url, "secret": callback.secret.get_secret_value(), "items": callback.items}


def _common(name: str | None, callback: Callback | None) -> dict[str, Any]:
    """Give the fields of a form that are no recordings."""
    said: dict[str, Any] = {} if name is None else {"name": name}
    if callback is not None:
        told = _callback(callback)
        said |= {"callback": told["url"], "secret": told["secret"], "callback_items": told["items"]}
    return said
