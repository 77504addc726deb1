"""What a file is, from its first bytes. The name a stranger gave it counts for nothing."""

from collections.abc import Iterator

import filetype

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

# kbit/s by index, ISO/IEC 11172-3 and 13818-3: rows are (MPEG 1, MPEG 2 and 2.5) of layers I, II, III.
_BITRATES = {
    (True, 1): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (True, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (True, 3): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (False, 1): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (False, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (False, 3): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = (44100, 48000, 32000)


def sniff(head: bytes) -> str:
    """Name the container of a recording.

    Parameters
    ----------
    head : the first bytes of the file, at best `HEAD_BYTES` of them.

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
    return "mp3" if has_mpeg_frames(head) else None


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


def has_mpeg_frames(head: bytes) -> bool:
    """Whether two frames of MPEG audio follow one another somewhere, as behind padding or a cut."""
    return any(mpeg_frame_bytes(head[at + length : at + length + 4]) for at, length in _syncs(head))


def _syncs(head: bytes) -> Iterator[tuple[int, int]]:
    at = head.find(b"\xff")
    while at >= 0:
        length = mpeg_frame_bytes(head[at : at + 4])
        if length:
            yield at, length
        at = head.find(b"\xff", at + 1)


def mpeg_frame_bytes(header: bytes) -> int:
    """Length of the MPEG audio frame that these four bytes begin, 0 when they begin none.

    References
    ----------
    ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3; 13818-3 for the lower rates.
    """
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, 4 - (header[1] >> 1 & 3)
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if version == 1 or layer == 4 or bitrate in (0, 15) or rate == 3:
        return 0
    is_first = version == 3
    bits = 1000 * _BITRATES[is_first, layer][bitrate - 1]
    hertz = _RATES[rate] >> (0 if is_first else 1 if version == 2 else 2)
    padding = header[2] >> 1 & 1
    if layer == 1:
        return (12 * bits // hertz + padding) * 4
    slots = 72 if layer == 3 and not is_first else 144
    return slots * bits // hertz + padding
