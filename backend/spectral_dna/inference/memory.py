"""What was freed, given back to the machine."""

import ctypes
import sys


def give_back() -> None:
    """Hand freed memory back: glibc keeps what something in use lies above, and keeps it for each thread apart."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
        if trim is not None:
            trim(0)
