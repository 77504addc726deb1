"""Questions to a SQLite file, each asked by a process of its own that can be killed."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from spectral_dna.db.questions.answers import Answer, Bounds
from spectral_dna.errors import AnalyticsMissing, QueryRefused, QueryTooDear

_CHILD = "spectral_dna.db.questions.child"
_STARTING = 2.0
"""Seconds that a process may take to start, beside those of the question."""
_MEMORY, _SPILL = 1 << 30, 1 << 29
_MOST_OUT = 6
"""Bytes that JSON may need for one character."""


class SqliteFile:
    """A file of published figures."""

    def __init__(self, path: Path) -> None:
        """Ask this file; it needn't be there yet."""
        self._path = path

    async def ask(self, sql: str, bounds: Bounds) -> Answer:
        """Answer one statement; see `Asked`."""
        if not await asyncio.to_thread(self._path.is_file):
            raise AnalyticsMissing
        told = await _run(self._question(sql, bounds), bounds)
        if "refused" in told:
            raise QueryRefused(str(told["refused"]))
        if "limit" in told:
            raise QueryTooDear
        return Answer([str(name) for name in told["columns"]], told["rows"], bool(told["cut"]))

    def _question(self, sql: str, bounds: Bounds) -> bytes:
        asked = {
            "path": str(self._path.resolve()), "sql": sql,
            "bounds": {"rows": bounds.rows, "cell": bounds.cell, "size": bounds.size, "seconds": bounds.seconds},
            "limits": {
                "cpu_seconds": int(bounds.seconds) + 2, "memory_bytes": _MEMORY, "file_bytes": _SPILL, "open_files": 64,
            },
        }  # fmt: skip
        return json.dumps(asked).encode()


async def _run(question: bytes, bounds: Bounds) -> dict[str, Any]:
    """Have it asked; the process is gone when this returns, whatever happened."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", _CHILD, env=_environment(), cwd="/", stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL, limit=_MOST_OUT * bounds.size,
    )  # fmt: skip
    try:
        async with asyncio.timeout(bounds.seconds + _STARTING):
            said, _ = await child.communicate(question)
    except TimeoutError:
        raise QueryTooDear from None
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode != 0:
        raise QueryTooDear
    found: dict[str, Any] = json.loads(said)
    return found


def _environment() -> dict[str, str]:
    """Nothing of the service's own environment: it may hold secrets."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return {"PATH": os.defpath, "PYTHONPATH": paths, "LANG": "C.UTF-8"}
