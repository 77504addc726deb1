"""What a picture is, from its first bytes. The name a stranger gave it counts for nothing."""

from spectral_dna.errors import PictureNotSupported, PictureUnreadable

HEAD_BYTES = 16
"""How many of the first bytes settle the matter."""

_STARTS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
}


def sniff(head: bytes) -> str:
    """Name the format: png, jpeg, gif or webp. The decoder remains the judge of what is inside.

    Raises
    ------
    PictureUnreadable : no bytes at all.
    PictureNotSupported : anything else, drawings and pages included.
    """
    if not head:
        raise PictureUnreadable("The file is empty.")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    for start, kind in _STARTS.items():
        if head.startswith(start):
            return kind
    raise PictureNotSupported("The first bytes are not those of a picture in a format that we read.")
