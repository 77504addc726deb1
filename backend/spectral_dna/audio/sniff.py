"""What a file is, from its first bytes. The name a stranger gave it counts for nothing."""

import filetype

from spectral_dna.audio.mpeg import has_frames
from spectral_dna.errors import EmptySource, UnsupportedAudio

HEAD_BYTES = 8192
"""How many of the first bytes settle the matter."""

_BY_MIME = {
    "audio/mpeg": "mp3",
    "audio/x-wav": "wav",
    "audio/x-flac": "flac",
    "audio/ogg": "ogg",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
    "video/mp4": "mp4",
    "video/x-m4v": "mp4",
    "video/quicktime": "mp4",
    "video/3gpp": "mp4",
    "video/webm": "webm",
    "video/x-matroska": "webm",
}

_EBML = b"\x1a\x45\xdf\xa3"
_FTYP_AT = slice(4, 8)
_M4A_BRANDS = (b"M4A ", b"M4B ", b"M4P ")


def sniff(head: bytes) -> str:
    """Name the container of a recording.

    Parameters
    ----------
    head :
        The first bytes of the file, at best `HEAD_BYTES` of them.

    Returns
    -------
    One of mp3, wav, flac, ogg, opus, m4a, aac, mp4, webm. The decoder remains the judge of what is inside.

    Raises
    ------
    EmptySource : no bytes at all.
    UnsupportedAudio : anything else, playlists and scripts for a player included.
    """
    if not head:
        raise EmptySource
    kind = _by_structure(head) or _BY_MIME.get(filetype.guess_mime(head) or "")
    if kind is None:
        raise UnsupportedAudio("The first bytes are not those of a recording in a format that we read.")
    return kind


def _by_structure(head: bytes) -> str | None:
    """Settle what the library leaves open: brands, RF64, tags before another format, MP3 without a tag."""
    if head.startswith(b"ID3"):
        return _behind_tag(head)
    if head[_FTYP_AT] == b"ftyp":
        return "m4a" if head[8:12] in _M4A_BRANDS else "mp4"
    if head.startswith(_EBML):
        return "webm" if b"webm" in head[:64] or b"matroska" in head[:64] else None
    if head.startswith(b"OggS"):
        return "opus" if b"OpusHead" in head[:512] else "ogg"
    if head[:4] in (b"RIFF", b"RF64") and head[8:12] == b"WAVE":
        return "wav"
    return "mp3" if has_frames(head) else None


def _behind_tag(head: bytes) -> str:
    """Look past an ID3 tag where the head reaches that far: FLAC and AAC carry such tags too."""
    if len(head) < 10:
        return "mp3"
    size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
    inside = head[10 + size :]
    if inside.startswith(b"fLaC"):
        return "flac"
    is_adts = len(inside) > 1 and inside[0] == 0xFF and inside[1] & 0xF6 == 0xF0
    return "aac" if is_adts else "mp3"
