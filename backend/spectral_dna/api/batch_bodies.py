"""The body of a batch: a form with many files, or a list as CSV or JSON, becomes items that stand each for itself."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from spectral_dna.api.uploads import Form, boundary_of, read_form, stated_fields, stated_in, wrong
from spectral_dna.errors import InvalidRequest, SpectralError, UnreadableTable
from spectral_dna.jobs.batches.arrivals import Arrivals
from spectral_dna.schema.analysis import SourceKind
from spectral_dna.schema.batches import BatchOrder, Callback, ListedItem
from spectral_dna.schema.names import clean_title
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.settings import Batches

FIELDS = 16
"""Parts of a form besides its files."""
MAX_NAME = 200


class BatchList(BaseModel):
    """A batch as a list: each item is checked for itself, so that a bad one has its own error and spoils nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = Field(None, max_length=MAX_NAME, description="What the batch is called.")
    callback: Callback | None = None
    open: bool = Field(False, description="More is to come: it takes items until it is closed, and may begin empty.")
    items: list[JsonValue]


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """Put definitions where they are named: this schema stands outside the document's own components."""
    definitions = schema.pop("$defs", {})

    def filled(part: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(part, dict):
            if "$ref" in part:
                return filled(definitions[part["$ref"].rpartition("/")[2]])
            return {key: filled(value) for key, value in part.items()}
        return [filled(each) for each in part] if isinstance(part, list) else part

    inlined: dict[str, Any] = filled(schema)
    return inlined


def _list_schema() -> dict[str, Any]:
    schema = _inlined(BatchList.model_json_schema())
    item = _inlined(ListedItem.model_json_schema())
    schema["properties"]["items"] = {"type": "array", "items": item}
    return schema


SENT = {"files": ["night-drive.wav", "morning-waltz.mp3"], "name": "Demos of Monday", "decade": "2010s"}
LISTED = {
    "name": "Demos of Monday",
    "callback": {"url": "https://example.com/hooks/spectral-dna", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"},
    "items": [{"url": "https://youtu.be/dQw4w9WgXcQ", "year": 2019}, {"sample": "slow_tide", "name": "Second take"}],
}

BATCH_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "examples": {"example": {"value": SENT}},
                "schema": {
                    "type": "object",
                    "properties": {
                        "files": {
                            "type": "array",
                            "items": {"type": "string", "format": "binary"},
                            "description": "The recordings: the field may be sent as often as a batch has items.",
                        },
                        "list": {
                            "type": "string",
                            "description": "Or CSV with a header: url or sample, name, genre, explicit, year, decade.",
                        },
                        "name": {"type": "string", "description": "What the batch is called."},
                        "open": {"type": "boolean", "description": "More is to come, until it is closed."},
                        "callback": {"type": "string", "description": "An https address that is told of the end."},
                        "secret": {"type": "string", "description": "Signs what the callback is told."},
                        "callback_items": {"type": "boolean", "description": "Also tell of the end of each item."},
                        **stated_fields(),
                    },
                },
            },
            "application/json": {"schema": _list_schema(), "examples": {"example": {"value": LISTED}}},
        },
    }
}


class _ManyFiles(Form):
    """A form with many recordings, which go to `arrivals` one after the other."""

    FILES = frozenset({"files", "file"})

    def __init__(self, boundary: bytes, arrivals: Arrivals, limits: Batches) -> None:
        super().__init__(boundary, most_parts=limits.items + FIELDS)
        self._arrivals, self._limits = arrivals, limits

    def longest(self, field: str) -> int:
        return self._limits.list_bytes if field == "list" else super().longest(field)

    def begin_file(self, filename: str) -> None:
        self._arrivals.begin(filename)

    def take(self, data: bytes | memoryview) -> None:
        self._arrivals.take(data)

    def end_file(self) -> None:
        self._arrivals.end()

    async def flush(self, *, last: bool = False) -> None:  # noqa: ARG002 - each file says for itself when it is whole
        await self._arrivals.flush()


async def receive_batch(request: Request, arrivals: Arrivals, limits: Batches) -> BatchOrder:
    """Read the body to its end, and say what was ordered.

    Raises
    ------
    InvalidRequest, MissingFile, BatchTooLarge, UnreadableTable : the whole batch is refused.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json":
        return _listed(await request.body(), arrivals)
    form = _ManyFiles(boundary_of(request), arrivals, limits)
    await read_form(request, form)
    stated = stated_in(form, None)
    if "list" in form.fields:
        _take_rows(_csv_rows(bytes(form.fields["list"])), arrivals, stated)
    is_open = form.text("open").lower() in ("true", "1")
    return BatchOrder(
        name=_name(form.text("name")), callback=_callback(form), drafts=arrivals.drafts(stated), is_open=is_open
    )


def _listed(body: bytes, arrivals: Arrivals) -> BatchOrder:
    try:
        asked = BatchList.model_validate_json(body)
    except ValidationError as error:
        raise InvalidRequest(wrong(error)) from None
    _take_rows(asked.items, arrivals, NOTHING)
    drafts = arrivals.drafts(NOTHING)
    return BatchOrder(name=_name(asked.name or ""), callback=asked.callback, drafts=drafts, is_open=asked.open)


def _name(text: str) -> str | None:
    return clean_title(text, longest=MAX_NAME) or None


def _callback(form: Form) -> Callback | None:
    """Read where the end is to be told."""
    if not form.text("callback"):
        return None
    said = {"url": form.text("callback"), "secret": form.text("secret"), "items": form.text("callback_items") or False}
    try:
        return Callback.model_validate(said)
    except ValidationError as error:
        raise InvalidRequest(wrong(error)) from None


def _csv_rows(data: bytes) -> list[dict[str | None, Any]]:
    try:
        reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        rows: list[dict[str | None, Any]] = list(reader)
    except (UnicodeDecodeError, csv.Error):
        raise UnreadableTable from None
    if not {"url", "sample"} & set(reader.fieldnames or ()):
        raise UnreadableTable("Its header has neither a column 'url' nor a column 'sample'.")
    known = {*ListedItem.model_fields, None}  # None holds what a row has beyond its header
    return [{key: value for key, value in row.items() if key in known and value not in ("", None)} for row in rows]


def _take_rows(rows: Iterable[Any], arrivals: Arrivals, stated: Stated) -> None:
    """Take the rows of a list; what is stated for all of them holds where a row says nothing."""
    common = {name: value for name, value in stated if value is not None}
    for number, row in enumerate(rows, start=1):
        said = row if isinstance(row, dict) else {}
        name = said.get("name") or said.get("sample")
        kind: SourceKind = "sample" if said.get("url") is None else "youtube"
        arrivals.add(_item(row, common), name=name if isinstance(name, str) else f"item {number}", kind=kind)


def _item(row: Any, common: dict[str, Any]) -> ListedItem | SpectralError:  # noqa: ANN401 - whatever was sent
    if not isinstance(row, dict) or None in row:
        return InvalidRequest("The item is not a row of the columns that it should have.")
    try:
        return ListedItem.model_validate(common | row)
    except ValidationError as error:
        return InvalidRequest(wrong(error))
