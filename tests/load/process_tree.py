"""What a process and all of its descendants have cost: processor time and memory, from Linux's /proc."""

import os
from pathlib import Path

TICK = 1 / os.sysconf("SC_CLK_TCK")


def tree(pid: int) -> list[int]:
    """Name a process and its living descendants."""
    found = [pid]
    for process in found:
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except (FileNotFoundError, ProcessLookupError):
                continue  # the thread has just ended
    return found


def cpu_seconds(pid: int) -> float:
    """Processor time of the tree, the ended and awaited children included, to a hundredth of a second."""
    return sum(_ticks(process) for process in tree(pid)) * TICK


def own_seconds(pid: int) -> float:
    """Processor time of one process alone: what it computed itself, in whichever thread."""
    return sum(_fields(pid)[:2]) * TICK


def memory_mb(pid: int) -> float:
    """Resident memory of the tree; what processes share counts in full for one of them (proportional set size)."""
    return sum(_proportional(process) for process in tree(pid)) / 1024


def _ticks(pid: int) -> int:
    return sum(_fields(pid))


def _fields(pid: int) -> list[int]:
    """Give utime, stime, cutime and cstime."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return [0, 0, 0, 0]
    return [int(field) for field in fields[11:15]]


def _proportional(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
