"""Ways to meet a service in the middle of something, and to kill what works there."""

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import numpy as np

from live_service import Killable, Service
from material import audio_files as make

LONGEST = 240.0
"""Only a test that fails waits so long; a slow machine may need some of it."""


def new_music(seconds: float, *, slower: int = 1) -> make.Samples:
    """Music that no test sent before, so that it has to be heard: four samples of chance are never met twice."""
    sound = make.music(seconds, channels=1)
    sound[-4:, 0] = np.frombuffer(os.urandom(8), "<u2") / 2**17
    return sound.repeat(slower, axis=0)


def stage_status(analysis: dict, name: str) -> str:
    return next(stage["status"] for stage in analysis["stages"] if stage["stage"] == name)


def wait_for_stage(service: Service, identifier: str, name: str) -> None:
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline:
        if stage_status(service.analysis(identifier), name) != "waiting":
            return
        time.sleep(0.01)
    raise AssertionError(f"the stage {name} never began: {service.analysis(identifier)}")


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
    deadline = time.monotonic() + LONGEST
    while any(Path(f"/proc/{pid}").exists() for pid in processes):
        assert time.monotonic() < deadline, "processes outlive whoever started them"
        time.sleep(0.05)


def spawned_by(pid: int) -> list[int]:
    """Name the processes that a process made to work for it."""
    return [child for child, call in children_of(pid).items() if "spawn_main" in call]


def workers_of(killable: Killable) -> list[int]:
    assert killable.process is not None
    return spawned_by(killable.process.pid)


def pid_of(log: Path, seat: str) -> int:
    """Find the process of a seat by what was said when it was warm, in words or in JSON."""
    said = [line for line in log.read_text().splitlines() if "worker.warm" in line and seat in line]
    return int(re.search(r"pid\W+(\d+)", said[-1]).group(1))


def listener_of(service: Service) -> int:
    """Find the process that hears, once nothing is under way there: by then one that was to end is gone."""
    assert service.is_tidy(), service.files()
    log, deadline = service.data.with_name("service.log"), time.monotonic() + LONGEST
    while not (service.is_ready() and works(pid := pid_of(log, "listener-0"))):
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
    return pid


def works(pid: int) -> bool:
    """Whether a process is there, and not only its end to be noted."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def judge_of(killable: Killable) -> int:
    return pid_of(killable.log, "judge")


def successes(killable: Killable, *identifiers: str) -> list[int]:
    """Count how often each is said to have succeeded, once all are: it is said a moment after it is stored."""
    deadline = time.monotonic() + LONGEST
    while True:
        said = re.findall(r"analysis\.succeeded +analysis=(\S+)", killable.log.read_text())
        if set(identifiers) <= set(said):
            return [said.count(identifier) for identifier in identifiers]
        assert time.monotonic() < deadline, said
        time.sleep(0.05)


@contextmanager
def held_at_models(killable: Killable, folder: Path) -> Iterator[tuple[str, int]]:
    """Submit a recording, and hold the judging process where the models would vote on it."""
    for row in killable.service.http.get("/api/v1/analyses?state=running").json()["items"]:
        killable.service.until(row["id"])
    judge = judge_of(killable)
    os.kill(judge, signal.SIGSTOP)
    identifier = killable.service.submit(make.write(folder / "a.wav", new_music(8.0))).json()["id"]
    wait_for_stage(killable.service, identifier, "models")
    yield identifier, judge


@contextmanager
def stopped(processes: list[int]) -> Iterator[None]:
    """Hold processes: what they are at stays as it is, however fast the machine is."""
    for pid in processes:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in processes:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


@contextmanager
def paced(pid: int) -> Iterator[Event]:
    """Let a process work for moments with rests between, until enough is heard of it: nothing is over at once."""
    enough = Event()

    def pace() -> None:
        while not enough.is_set():
            os.kill(pid, signal.SIGCONT)
            time.sleep(0.05)
            os.kill(pid, signal.SIGSTOP)
            enough.wait(0.6)
        os.kill(pid, signal.SIGCONT)

    def pace_while_there() -> None:
        with suppress(ProcessLookupError):
            pace()

    pacing = Thread(target=pace_while_there)
    pacing.start()
    try:
        yield enough
    finally:
        enough.set()
        pacing.join()


def standing_still(killable: Killable) -> AbstractContextManager[None]:
    """Hold the processes that hear and judge: what is under way or waits stays so."""
    return stopped(workers_of(killable))


def kill_workers(killable: Killable) -> set[int]:
    killed = set(workers_of(killable))
    for pid in killed:
        with suppress(ProcessLookupError):  # the service itself ended it meanwhile
            os.kill(pid, signal.SIGKILL)
    return killed
