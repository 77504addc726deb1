"""The last look at a log line: what may be secret or personal is taken out, whoever wrote it."""

import re
from typing import Any

from structlog.typing import EventDict, WrappedLogger

HIDDEN = "[hidden]"

_SECRET = re.compile(r"(?i)authorization|cookie|passw|secret|token|api_?key|credential")
_PERSONAL = frozenset({"name", "file", "filename", "title", "query"})
_QUERY = re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://[^\s?#'\"<>]*)[?#][^\s'\"<>]*")
_LOGIN = re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://)[^\s/@'\"<>]+@")
_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[a-z0-9._~+/=-]+")
_OURS = re.compile(r"\bsdna_[A-Za-z0-9_-]{8,}")


def clean(text: str) -> str:
    """Take logins, queries and keys out of a text."""
    text = _LOGIN.sub(rf"\1{HIDDEN}@", text)
    text = _QUERY.sub(rf"\1?{HIDDEN}", text)
    text = _BEARER.sub(rf"\1 {HIDDEN}", text)
    return _OURS.sub(HIDDEN, text)


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Hide fields that are named like secrets or like files of users; clean all other texts."""
    return {name: _seen(name, value) for name, value in event.items()}


def _seen(name: str, value: Any) -> Any:  # noqa: ANN401 - fields hold anything
    if value is None or isinstance(value, bool | int | float):
        return value
    if name in _PERSONAL or _SECRET.search(name):
        return HIDDEN
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _seen(str(key), item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_seen("", item) for item in value]
    return value
