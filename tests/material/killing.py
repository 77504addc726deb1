"""Ways to meet a service in the middle of something, and to kill what works there."""

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from live_service import Killable
from material import audio_files as make


def new_music(seconds: float, *, slower: int = 1) -> make.Samples:
    """Music that no test sent before, so that it has to be heard."""
    sound = make.music(seconds, channels=1)
    sound[-1] = int.from_bytes(os.urandom(2)) / 2**17
    return sound.repeat(slower, axis=0)


def stage_status(analysis: dict, name: str) -> str:
    return next(stage["status"] for stage in analysis["stages"] if stage["stage"] == name)


def wait_for_stage(killable: Killable, identifier: str, name: str) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if stage_status(killable.service.analysis(identifier), name) != "waiting":
            return
        time.sleep(0.01)
    raise AssertionError(f"the stage {name} never began: {killable.service.analysis(identifier)}")


def children_of(pid: int) -> dict[int, str]:
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                if parent == pid:
                    found[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
    return found


def wait_until_gone(processes: list[int]) -> None:
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in processes):
        assert time.monotonic() < deadline, "workers outlive their service"
        time.sleep(0.05)


def workers_of(killable: Killable) -> list[int]:
    assert killable.process is not None
    return [pid for pid, call in children_of(killable.process.pid).items() if "spawn_main" in call]


def judge_of(killable: Killable) -> int:
    """Find the judging process by what the service said when it was warm."""
    said = [line for line in killable.log.read_text().splitlines() if "worker.warm" in line and "seat=judge" in line]
    return int(re.search(r"pid=(\d+)", said[-1]).group(1))


@contextmanager
def held_at_models(killable: Killable, folder: Path) -> Iterator[tuple[str, int]]:
    """Submit a recording, and hold the judging process where the models would vote on it."""
    for row in killable.service.http.get("/api/v1/analyses?state=running").json()["items"]:
        killable.service.until(row["id"])
    judge = judge_of(killable)
    os.kill(judge, signal.SIGSTOP)
    identifier = killable.service.submit(make.write(folder / "a.wav", new_music(8.0))).json()["id"]
    wait_for_stage(killable, identifier, "models")
    yield identifier, judge


def kill_workers(killable: Killable) -> set[int]:
    killed = set(workers_of(killable))
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    return killed
