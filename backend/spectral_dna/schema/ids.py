"""Identifiers that sort by time: UUIDs of version 7 (RFC 9562); and those that Spotify gives to tracks."""

import os
import re
import threading
import time
import uuid

TRACK_ID = r"^[0-9A-Za-z]{22}$"
"""How Spotify names a track, and so how published tables do."""

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Make an identifier greater than every one that this process made before."""
    global _last
    with _lock:
        # A 60-bit count of 1/4096 ms: the milliseconds of version 7 and its twelve bits below them.
        _last = max(_last + 1, time.time_ns() * 4096 // 1_000_000)
        count = _last
    tail = int.from_bytes(os.urandom(8)) & ((1 << 62) - 1)
    return str(uuid.UUID(int=(count >> 12) << 80 | 0x7 << 76 | (count & 0xFFF) << 64 | 0b10 << 62 | tail))


def is_id(text: str) -> bool:
    """Whether this can be one of ours."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def is_track_id(text: str) -> bool:
    """Whether this can be the name of a published track."""
    return re.fullmatch(TRACK_ID, text) is not None
