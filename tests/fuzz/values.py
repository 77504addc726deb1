"""Values that no field expects."""

from typing import Any

EVIL: tuple[Any, ...] = (
    None, True, False, 0, -1, 1e308, -1e308, 1e-320, 2**63, -(2**63) - 1, 10**400, float("nan"), float("inf"), "", "a",
    "0", "nan", "\0", "\ud800", "\u202e", "é" * 300, "😀" * 1000, "../../etc/passwd", "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0", "\r\nX-Evil: 1", "%00", "%2e%2e%2f", "1990s", [], {}, [[]], [None],
    {"": ""}, {"__proto__": {}},
)  # fmt: skip
