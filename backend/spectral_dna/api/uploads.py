"""A body becomes an order. A multipart one streams to disk, is hashed on its way, and is never whole in memory."""

from typing import Any, Protocol

from fastapi import Request
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from python_multipart import MultipartParser
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import parse_options_header
from starlette.requests import ClientDisconnect

from spectral_dna.errors import InvalidRequest, MissingFile
from spectral_dna.jobs.incoming import Incoming
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.service import AnalysisService
from spectral_dna.schema.addresses import AddressRequest
from spectral_dna.schema.names import clean_title
from spectral_dna.schema.stated import Decade, Stated
from spectral_dna.telemetry import metrics

MAX_PARTS, MAX_FIELD, MAX_HEADER = 16, 1000, 64 * 1024
MAX_BOUNDARY = 70
"""RFC 2046, section 5.1.1."""


def stated_fields() -> dict[str, Any]:
    """Describe the optional fields as the model of what may be stated does."""
    schema = Stated.model_json_schema(mode="validation")
    return {
        name: {
            **{key: value for key, value in field["anyOf"][0].items() if key != "$ref"},
            **({"type": "string", "enum": [decade.value for decade in Decade]} if name == "decade" else {}),
            "description": field["description"],
        }
        for name, field in schema["properties"].items()
    }


def _url_field() -> dict[str, Any]:
    """Describe the address as its model does."""
    field: dict[str, Any] = AddressRequest.model_json_schema(mode="validation")["properties"]["url"]
    return field


UPLOAD_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": {"type": "string", "format": "binary", "description": "The recording."},
                        "sample": {"type": "string", "description": "Instead of a file: a name from /samples."},
                        **stated_fields(),
                    },
                },
                "examples": {
                    "file": {"value": {"file": "(the recording's bytes)", "genre": "pop", "explicit": False}},
                    "sample": {"value": {"sample": "night_drive", "decade": "2010s"}},
                },
            },
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {"url": _url_field(), **stated_fields()},
                    "required": ["url"],
                    "additionalProperties": False,
                },
                "examples": {
                    "video": {"value": {"url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "year": 2008}},
                },
            },
        },
    }
}


class Form:
    """Takes what the parser tells: fields into memory, bounded; files to where a form of this kind wants them."""

    FILES = frozenset({"file"})
    """Fields that are files."""

    def __init__(self, boundary: bytes, *, most_parts: int = MAX_PARTS) -> None:
        self.fields: dict[str, bytearray] = {}
        self.is_complete = False
        self._most_parts = most_parts
        self._name, self._value = bytearray(), bytearray()
        self._disposition = ""
        self._target: str | None = None
        self._parts = 0
        self.parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_header_begin": self._header_begin,
                "on_header_field": lambda data, start, end: self._name.extend(data[start:end]),
                "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_finished,
                "on_part_data": self._data,
                "on_part_end": self._part_end,
                "on_end": self._end,
            },
            max_header_size=MAX_HEADER,
        )

    def _end(self) -> None:
        self.is_complete = True

    def _begin(self) -> None:
        self._parts += 1
        if self._parts > self._most_parts:
            raise InvalidRequest(f"The form has more than {self._most_parts} parts.")
        self._disposition, self._target = "", None

    def _header_begin(self) -> None:
        self._name.clear()
        self._value.clear()

    def _header_end(self) -> None:
        if bytes(self._name).lower() == b"content-disposition":
            self._disposition = self._value.decode("latin-1")

    def _headers_finished(self) -> None:
        options = parse_options_header(self._disposition)[1]
        self._target = options.get(b"name", b"").decode("utf-8", "replace")
        if self._target in self.FILES:
            self.begin_file(options.get(b"filename", b"").decode("utf-8", "replace"))
        else:
            self.fields[self._target] = bytearray()

    def _part_end(self) -> None:
        if self._target in self.FILES:
            self.end_file()

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._target in self.FILES:
            self.take(memoryview(data)[start:end] if isinstance(data, bytes) else bytes(data[start:end]))
        elif self._target is not None:
            field = self.fields[self._target]
            if len(field) + end - start > self.longest(self._target):
                raise InvalidRequest(f"A field of the form is longer than {self.longest(self._target)} bytes.")
            field.extend(data[start:end])

    def longest(self, field: str) -> int:  # noqa: ARG002 - forms with longer fields look at it
        """Say how many bytes a field may have."""
        return MAX_FIELD

    def text(self, field: str) -> str:
        """Give a field; empty when it was not sent."""
        return self.fields.get(field, b"").decode("utf-8", "replace").strip()

    def begin_file(self, filename: str) -> None:
        """Begin a file."""
        raise NotImplementedError

    def take(self, data: bytes | memoryview) -> None:
        """Take the next bytes of the file."""
        raise NotImplementedError

    def end_file(self) -> None:
        """End the file."""

    async def flush(self, *, last: bool = False) -> None:
        """Write what was taken."""
        raise NotImplementedError


class Receiver(Protocol):
    """What takes a file: its name, then its bytes."""

    def call(self, name: str) -> None:
        """Take its name."""

    def take(self, data: bytes | memoryview) -> None:
        """Take its next bytes."""


class SingleFile(Form):
    """A form with one file, which goes to a receiver."""

    NOUN = "recording"

    def __init__(self, boundary: bytes, receiver: Receiver) -> None:
        super().__init__(boundary)
        self._receiver = receiver
        self.has_file = False

    def begin_file(self, filename: str) -> None:
        """Refuse a second file, and hand on the name of the first."""
        if self.has_file:
            raise InvalidRequest(f"Send one {self.NOUN} at a time: the form has the field 'file' twice.")
        self.has_file = True
        self._receiver.call(filename)

    def take(self, data: bytes | memoryview) -> None:
        """Hand on the next bytes."""
        self._receiver.take(data)


class _OneRecording(SingleFile):
    """A form with one recording, which goes to disk as it arrives."""

    def __init__(self, boundary: bytes, incoming: Incoming) -> None:
        super().__init__(boundary, incoming)
        self._incoming = incoming

    async def flush(self, *, last: bool = False) -> None:
        await self._incoming.flush(last=last)


def boundary_of(request: Request) -> bytes:
    """Give what separates the parts of a form."""
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise MissingFile("The body is not multipart/form-data with a boundary.")
    if len(options[b"boundary"]) > MAX_BOUNDARY:
        raise InvalidRequest(f"The boundary of the form is longer than {MAX_BOUNDARY} characters.")
    return options[b"boundary"]


async def read_form(request: Request, form: Form) -> None:
    """Feed the parser as bytes arrive; disk and hash work leave the event loop in large strides."""
    try:
        async for chunk in request.stream():
            form.parser.write(chunk)
            await form.flush()
        if not form.is_complete:
            raise InvalidRequest("The multipart body ends before its last boundary.")
    except FormParserError:
        raise InvalidRequest("The multipart body is malformed or cut off.") from None
    except ClientDisconnect:
        raise InvalidRequest("The connection closed before the whole recording arrived.") from None
    await form.flush(last=True)


def stated_in(form: Form, decade: Decade | None) -> Stated:
    """What the form states; a decade may stand in the address instead."""
    texts = {name: form.text(name) for name in Stated.model_fields}
    said: dict[str, Any] = {"decade": decade} | {name: text for name, text in texts.items() if text}
    try:
        return Stated.model_validate(said)
    except ValidationError as error:
        raise InvalidRequest(wrong(error)) from None


def wrong(error: ValidationError) -> str:
    """Name what is wrong, and never repeat what was sent."""
    return "; ".join(_wrong(fault) for fault in error.errors()[:5])


def _wrong(fault: ErrorDetails) -> str:
    """Name a field that is wrong, and never repeat what was sent."""
    name = clean_title(".".join(str(part) for part in fault["loc"]), longest=200) or "body"
    return f"decade: choose one of {', '.join(Decade)}." if name == "decade" else f"{name}: {fault['msg']}."


async def _address(request: Request, service: AnalysisService, decade: Decade | None) -> Order:
    """Read an address; its bytes are bounded before they come here."""
    try:
        asked = AddressRequest.model_validate_json(await request.body())
    except ValidationError as error:
        raise InvalidRequest("; ".join(_wrong(fault) for fault in error.errors())) from None
    stated = asked.stated
    return service.order_video(asked.url, stated.model_copy(update={"decade": stated.decade or decade}))


async def receive(request: Request, service: AnalysisService, decade: Decade | None) -> Order:
    """Read the body to its end and say what was ordered; on any error nothing stays on disk."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json":
        return await _address(request, service, decade)
    boundary = boundary_of(request)
    with metrics.UPLOADS.track_inprogress():
        return await _receive(request, service, decade, boundary)


async def _receive(request: Request, service: AnalysisService, decade: Decade | None, boundary: bytes) -> Order:
    async with service.incoming() as incoming:
        form = _OneRecording(boundary, incoming)
        await read_form(request, form)
        stated = stated_in(form, decade)
        sample = form.text("sample")
        if form.has_file and not sample:
            order = incoming.order(stated)
            metrics.UPLOAD_BYTES.observe(order.bytes)
            return order
        if sample and not form.has_file:
            return await service.samples.order(sample, stated)
        raise MissingFile("The form needs either the field 'file' or the field 'sample'.")
