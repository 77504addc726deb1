"""A video as we name it: by its id, and by an address that we built ourselves."""

from spectral_dna.schema.values import Value


class Video(Value):
    """A YouTube video; `title`, `channel` and the address of its thumbnail are None until it was fetched."""

    id: str
    url: str
    title: str | None = None
    channel: str | None = None
    thumbnail: str | None = None
