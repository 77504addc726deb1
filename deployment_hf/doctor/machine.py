"""Looking at the machine itself: room, memory, its kernel, the port."""

from __future__ import annotations

import os
import platform
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from doctor.found import Found

ROOT = Path(__file__).resolve().parents[2]
GIGABYTE = 10**9
NEW_USERS = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(0x10000000) != 0)"  # CLONE_NEWUSER
WITH_FFMPEG = ("x86_64", "amd64", "aarch64", "arm64")
"""Machines that imageio-ffmpeg's wheels are made for."""


def room(installed: int, *, before: int, after: str) -> Found:
    """Compare free disk with gigabytes that are needed: `before` the install that leaves a mark at `after`, or then."""
    needed = installed if (ROOT / after).exists() else before
    free = shutil.disk_usage(str(ROOT)).free / GIGABYTE
    return Found(free >= needed, f"{free:.1f} GB free, {needed} needed")


def memory(needed: float) -> Found:
    """Compare memory with gigabytes that are needed."""
    there = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIGABYTE
    return Found(there >= needed, f"{there:.1f} GB, {needed:g} needed")


def port(number: int) -> Found:
    """Try to listen where the service will."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", number))
        except OSError:
            return Found(False, "something listens there already")
    return Found(True, "free")


def ffmpeg() -> Found:
    """Look for ffmpeg; the install brings one for most machines."""
    found = shutil.which("ffmpeg")
    if found is None and platform.machine().lower() in WITH_FFMPEG:
        return Found(True, "not on PATH; the one that comes with the install will do")
    return Found(found is not None, found or f"none on PATH, and none comes with the install for {platform.machine()}")


def namespaces() -> Found:
    """Try to make a user namespace, as the sandbox does."""
    if sys.platform != "linux":
        return Found(False, f"{platform.system()} has none")
    done = subprocess.run([sys.executable, "-c", NEW_USERS], stderr=subprocess.DEVNULL, check=False)
    return Found(done.returncode == 0, "allowed" if done.returncode == 0 else "the kernel refuses them to this user")


def filters() -> Found:
    """Look whether the kernel filters system calls."""
    there = Path("/proc/sys/kernel/seccomp/actions_avail").exists()
    return Found(there, "there" if there else "not in this kernel")


def root() -> Found:
    """Look whether this user may do everything."""
    is_root = os.geteuid() == 0
    return Found(is_root, "yes" if is_root else "another user")
