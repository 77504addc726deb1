"""The table of every kind of input that is fuzzed. A new kind gets a row here, and the whole command."""

from fuzz import captions, catalogue, heads, indices, pictures, recordings, tables, texts, web
from fuzz.kind import Kind

_EVERY = (
    *recordings.KINDS, *texts.KINDS, *tables.KINDS, *web.KINDS, *heads.KINDS, *captions.KINDS, *indices.KINDS,
    *pictures.KINDS, *catalogue.KINDS,
)  # fmt: skip
KINDS: dict[str, Kind] = {kind.name: kind for kind in _EVERY}
