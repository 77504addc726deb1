"""What the tests start ends with them: one that will not end delays no other, and is killed."""

import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from material.servers import Server
from material.stack import Stack

DEAF = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); "
WAITS = "import time; open('begun', 'w').close(); time.sleep(600)"
GIVEN = dict.fromkeys(
    ("POSTGRES_PASSWORD", "REDIS_PASSWORD", "S3_ACCESS_KEY", "S3_SECRET_KEY", "GRAFANA_PASSWORD", "VERSION"), "given"
)


class Waiting(Server):
    """A program that sleeps, deaf to what would end it or not."""

    def __init__(self, folder: Path, program: str) -> None:
        super().__init__([sys.executable, "-c", program], folder)
        folder.mkdir()
        self._begun = folder / "begun"

    def answers(self) -> bool:
        return self._begun.exists()

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process


def test_of_two_servers_the_deaf_one_is_killed_and_the_other_ends_as_it_should(tmp_path: Path):
    first, deaf = Waiting(tmp_path / "first", WAITS), Waiting(tmp_path / "deaf", DEAF + WAITS)
    with ExitStack() as ends:
        stack = Stack(tmp_path, tmp_path, GIVEN, ends)
        for server in (first, deaf):
            stack.start(server)
        processes = [first.process, deaf.process]
        deaf.patience = 0.5
        with pytest.raises(subprocess.TimeoutExpired):
            ends.close()
    assert processes[1].returncode == -signal.SIGKILL
    assert processes[0].returncode == -signal.SIGINT
