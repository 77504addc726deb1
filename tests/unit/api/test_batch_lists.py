"""Lists of a batch, as CSV and as JSON: a good row becomes the item that was meant, any other its error."""

import asyncio
import csv
import io
import json
from functools import partial
from types import SimpleNamespace
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from spectral_dna.api.batch_bodies import receive_batch
from spectral_dna.errors import EmptyBatch, InvalidRequest, UnreadableTable
from spectral_dna.jobs.batches.arrivals import Arrivals
from spectral_dna.schema.batches import BatchOrder
from spectral_dna.schema.stated import Decade
from spectral_dna.settings import Settings

CONFIGURED = Settings()
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20).map(
    partial(normalize, "NFC")
)
ITEMS = st.fixed_dictionaries(
    {"sample": WORDS},
    optional={
        "name": WORDS, "genre": st.sampled_from(["pop", "k-pop"]), "explicit": st.booleans(),
        "year": st.integers(1900, 2025), "decade": st.sampled_from(list(map(str, Decade))),
    },
)  # fmt: skip


def received(body: bytes, kind: str) -> BatchOrder:
    """Read a body, in two pieces, as the route does."""
    pieces = [body[:7], body[7:]]

    async def receive() -> Message:
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", kind.encode())]}
    arrivals = Arrivals(SimpleNamespace(), CONFIGURED)
    return asyncio.run(receive_batch(Request(scope, receive), arrivals, CONFIGURED.batches))


def as_json(items: list[Any]) -> BatchOrder:
    return received(json.dumps({"items": items}).encode(), "application/json")


def as_csv(table: bytes) -> BatchOrder:
    head = b'--frontier\r\nContent-Disposition: form-data; name="list"\r\n\r\n'
    return received(head + table + b"\r\n--frontier--\r\n", "multipart/form-data; boundary=frontier")


def meant(order: BatchOrder) -> list[dict[str, Any]]:
    """Say of each item what was said of it."""
    return [
        {"sample": draft.source, "error": draft.error_code, **draft.stated.model_dump(mode="json", exclude_none=True)}
        for draft in order.drafts
    ]


def wanted(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"error": None, **{key: value for key, value in item.items() if key != "name"}} for item in items]


class TestGoodLists:
    @settings(deadline=None, max_examples=50)
    @given(st.lists(ITEMS, min_size=1, max_size=5))
    def test_mean_the_same_as_csv_and_as_json(self, items: list[dict[str, Any]]):
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, ("sample", "name", "genre", "explicit", "year", "decade"))
        writer.writeheader()
        writer.writerows(items)
        assert meant(as_json(items)) == meant(as_csv(text.getvalue().encode())) == wanted(items)


class TestAnyList:
    ANY = st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["url", "sample", "x"]), inner),
        max_leaves=6,
    )

    @settings(deadline=None, max_examples=50)
    @given(st.lists(ITEMS | ANY, min_size=1, max_size=5))
    def test_a_bad_item_of_json_spoils_itself_alone(self, items: list[Any]):
        drafts = as_json(items).drafts
        assert len(drafts) == len(items)
        for item, draft in zip(items, drafts, strict=True):
            assert draft.error_code is None or draft.error_detail
            if isinstance(item, dict) and isinstance(item.get("sample"), str) and "url" not in item and "x" not in item:
                assert (draft.source, draft.error_code) == (item["sample"], None)

    @settings(deadline=None, max_examples=50)
    @given(st.text(st.characters(codec="utf-8"), max_size=120) | st.from_regex(r"(url|sample),[a-z\"\r\n,=]{0,60}"))
    def test_a_table_is_read_or_refused_by_an_error_of_ours(self, table: str):
        try:
            drafts = as_csv(table.encode()).drafts
        except (UnreadableTable, InvalidRequest, EmptyBatch):
            return
        assert all(draft.error_code or draft.source for draft in drafts)

    @pytest.mark.parametrize("table", [b"\xff\xfes\0", b'sample\r\n"open', b"title\r\nx\r\n", b"", b"\0"])
    def test_what_is_no_table_is_called_so(self, table: bytes):
        with pytest.raises(UnreadableTable):
            as_csv(table)
