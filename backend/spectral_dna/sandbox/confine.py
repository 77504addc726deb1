"""What a process gives up before it touches a stranger's bytes. Standard library only: this runs in the zygote."""

import ctypes
import os
import resource
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def limit(limits: Mapping[str, int]) -> None:
    """Set the hard limits: `cpu_seconds`, `memory_bytes`, `file_bytes`, `open_files`; no core dumps."""
    cpu = limits["cpu_seconds"]
    # The soft limit sends SIGXCPU, which the caller can tell from a crash; the hard one, a second later, kills.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    for name, key in (("RLIMIT_AS", "memory_bytes"), ("RLIMIT_FSIZE", "file_bytes"), ("RLIMIT_NOFILE", "open_files")):
        resource.setrlimit(getattr(resource, name), (limits[key], limits[key]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def follow_parent(parent: int) -> None:
    """Die when the parent dies, also when it was already gone before this was asked for."""
    if sys.platform != "linux":
        return
    _libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def renounce_privileges() -> None:
    """Gain nothing from set-user-ID programs, and let no sibling look into this process."""
    if sys.platform == "linux":
        libc = _libc()
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def leave_network() -> bool:
    """Move into an empty network of this process's own; True where the kernel allows it.

    Needs no privilege where user namespaces are open. Call it before there are threads.
    """
    if sys.platform != "linux":
        return False
    user, group, libc = os.getuid(), os.getgid(), _libc()
    if libc.unshare(_CLONE_NEWNET) == 0:
        return True
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return False
    # Keep the own numbers, so that files are readable to whom they were before.
    try:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    except OSError:
        # Unmapped numbers still read what anyone may read, and descriptors that are already open.
        return True
    return True


def place(descriptors: list[int], *, first: int) -> None:
    """Move the descriptors to `first`, `first + 1`, … and close every other one from there on."""
    above = first + len(descriptors)
    lifted = []
    for descriptor in descriptors:
        copy = os.dup(descriptor)
        while copy < above:
            copy = os.dup(copy)
        lifted.append(copy)
    for number, copy in enumerate(lifted, first):
        os.dup2(copy, number)
    os.closerange(above, 1 << 16)
