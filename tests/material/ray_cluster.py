"""Two Ray nodes of one processor on loopback, in a process of their own: tells the address, then obeys a line each.

`lose` ends the second node as a lost machine ends, the end of the lines everything.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

QUIET = {
    "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}
SOON_DEAD = {
    "health_check_initial_delay_ms": 1000, "health_check_period_ms": 500, "health_check_timeout_ms": 2000,
    "health_check_failure_threshold": 3,
}  # fmt: skip


class TwoNodes:
    """What a test asks of them."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        assert process.stdout is not None
        self.address = process.stdout.readline().strip()
        assert self.address, "the cluster did not start"

    def lose_one(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("lose\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "lost\n"


@contextmanager
def two_nodes(**environment: str) -> Iterator[TwoNodes]:
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True, env={**os.environ, **QUIET, **environment},
    )  # fmt: skip
    try:
        yield TwoNodes(process)
    finally:
        process.communicate(timeout=60)


def main() -> None:
    from ray.cluster_utils import Cluster

    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever Ray prints must not stand between the answers
    one = {"num_cpus": 1, "node_ip_address": "127.0.0.1", "include_dashboard": False, "object_store_memory": 80_000_000}
    cluster = Cluster(initialize_head=True, head_node_args={**one, "_system_config": SOON_DEAD})
    second = cluster.add_node(**one)
    cluster.wait_for_nodes()
    answers.write(f"{cluster.address}\n")
    answers.flush()
    for line in sys.stdin:
        if line == "lose\n":
            cluster.remove_node(second, allow_graceful=False)
            answers.write("lost\n")
            answers.flush()
    cluster.shutdown()


if __name__ == "__main__":
    main()
