#!/usr/bin/env -S python -I
"""End with 0 if this container can work: healthy [serve | worker]; unless said, what its first process was told."""

import http.client
import os
import re
import sys
from pathlib import Path

ALL = ("", "0.0.0.0", "::")
PROGRAM = "spectral-dna"


def asked(path: str, *, host: str, port: str) -> str:
    """Ask a server of this container, at the address where it listens, and give its answer."""
    at = os.environ.get(host, "")
    server = http.client.HTTPConnection("127.0.0.1" if at in ALL else at, int(os.environ[port]), timeout=4)
    server.request("GET", path)
    answer = server.getresponse()
    said = answer.read().decode()
    if answer.status != http.HTTPStatus.OK:
        sys.exit(said)
    return said


def serve() -> None:
    """See that the service can work."""
    asked("/health/ready", host="SDNA_HOST", port="SDNA_PORT")


def work() -> None:
    """See that a worker reaches the database and that its processes are warm: it answers for its metrics alone."""
    os.environ.setdefault("SDNA_METRICS__PORT", "9464")
    said = asked("/metrics", host="SDNA_METRICS__HOST", port="SDNA_METRICS__PORT")
    samples = re.findall(r"^(sdna_database_up|sdna_pool_processes\{.*\}) (\S+)$", said, re.M)
    if lacking := [name for name, count in samples if not float(count)]:
        sys.exit(f"none: {', '.join(lacking)}")


def command() -> str:
    """Give what the first process was told to run."""
    words = Path("/proc/1/cmdline").read_text().split("\0")
    return words[words.index(PROGRAM) + 1] if PROGRAM in words else "serve"


if __name__ == "__main__":
    what = sys.argv[1] if len(sys.argv) > 1 else command()
    try:
        # Whatever else runs here ends by itself, and says by its code how.
        {"serve": serve, "worker": work}.get(what, lambda: None)()
    except (OSError, http.client.HTTPException) as error:
        sys.exit(f"{what} does not answer: {error}")
