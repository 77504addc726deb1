"""A run on a Ray cluster: the same desks, one an actor, fed and emptied by Ray Data."""

import asyncio
import json
import logging
import os
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Any

from spectral_dna.bulk.desk import Desk, Task
from spectral_dna.bulk.rows import Row
from spectral_dna.bulk.sources import Source
from spectral_dna.errors import ClusterFailed, ExtraMissing
from spectral_dna.inference.checks import read_manifest
from spectral_dna.settings import settings

# before Ray is imported: it sends no usage reports, and leaves alone what it finds set for accelerators
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")

LOCAL = "local"
A_BLOCK = 4
"""Recordings that are handed to an actor at once: those under way are heard again when its node is lost."""
A_WINDOW = 2000
"""Recordings a processor that the driver holds at once; between two windows the actors are started anew."""
_KNOCK_SECONDS = 10.0
_SHARE = 0.5
"""Processors that an actor claims. Half of what it uses, so that the nodes that are left take up a lost node's."""


class Listener:
    """An actor: a desk with its process. A recording that kills its process costs neither actor nor node."""

    def __init__(self, task: Task) -> None:
        """Start the process with the models of this node, which have to be those of the run."""
        own = settings().model_copy(
            update={name: getattr(task.settings, name) for name in ("limits", "sandbox", "pool", "log_level")}
        )
        found = read_manifest(own.artifacts_dir).version
        if found != task.models:
            raise ClusterFailed(f"A node has the models {found[:40]}, the run {task.models[:40]}.")
        self._scratch = tempfile.TemporaryDirectory(prefix="spectral-dna-", ignore_cleanup_errors=True)
        self._desk = Desk("listener", Task(own, task.stated, task.models), Path(self._scratch.name))
        asyncio.run(self._desk.warm())

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
        """Hear a few recordings."""
        sources = [Source.from_json(str(text)) for text in batch["source"]]
        return {"row": [json.dumps(asyncio.run(self._desk.hear(source))) for source in sources]}


def hear_all(pending: Iterator[Source], task: Task, take: Callable[[Row], None], *, address: str, workers: int) -> bool:
    """Hand the row of every recording on; False when a signal asked for the end before.

    Raises
    ------
    ExtraMissing : Ray is not installed.
    ClusterFailed : it can't be reached, or could not do the work.
    """
    try:
        import ray
    except ImportError:
        raise ExtraMissing("--ray needs Ray, the extra 'bulk'.") from None
    try:
        with _interruptible(), _connected(address, workers):
            while window := list(islice(pending, A_WINDOW * _processors())):
                for row in _rows(window, task):
                    take(row)
    except KeyboardInterrupt:
        return False
    except (ray.exceptions.RayError, ConnectionError, ValueError) as error:
        raise ClusterFailed(f"{type(error).__name__}: {_first_line(error)}") from error
    return True


def _rows(window: list[Source], task: Task) -> Iterator[Row]:
    import ray

    most = min(_processors(), len(window))
    blocks = min(len(window), max(4 * most, len(window) // A_BLOCK))
    named = ray.data.from_items([{"source": source.to_json()} for source in window], override_num_blocks=blocks)
    heard = named.map_batches(
        Listener,
        fn_constructor_args=(task,),
        batch_size=None,
        batch_format="numpy",
        compute=ray.data.ActorPoolStrategy(min_size=1, max_size=most, initial_size=most),
        num_cpus=_SHARE,
    )
    for told in heard.iter_rows():
        yield json.loads(told["row"])


def _processors() -> int:
    import ray

    resources: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
    return max(1, int(resources.get("CPU", 1)))


@contextmanager
def _connected(address: str, workers: int) -> Iterator[None]:
    import ray

    if address != LOCAL:
        _reach(address)
    own: dict[str, Any] = {"num_cpus": workers, "include_dashboard": False, "_node_ip_address": "127.0.0.1"}
    ray.init(address=address, logging_level=logging.ERROR, log_to_driver=False, **(own if address == LOCAL else {}))
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars, context.print_on_execution_start = False, False
    logging.getLogger("ray.data").setLevel(logging.WARNING)
    try:
        yield
    finally:
        ray.shutdown()


def _reach(address: str) -> None:
    """Knock, since Ray itself would knock for minutes."""
    host, _, port = address.rpartition("://")[2].rpartition(":")
    try:
        socket.create_connection((host, int(port)), _KNOCK_SECONDS).close()
    except (OSError, ValueError) as error:
        raise ClusterFailed(f"Nobody answers at {address}: {error}.") from None


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let both signals end the run in good order."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), "no words")[:300]
