"""The table of every kind of input that is fuzzed. A new kind gets a row here, and the whole command."""

from fuzz import recordings, texts, web
from fuzz.kind import Kind

KINDS: dict[str, Kind] = {kind.name: kind for kind in (*recordings.KINDS, *texts.KINDS, *web.KINDS)}
