"""What each `make` target needs: what for, and how to get it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from doctor import machine, programs
from doctor.found import Found

RUN, TEST, IMAGE, RELEASE = "run", "test", "image-test", "release"
GOALS = (RUN, TEST, IMAGE, RELEASE)
DECIDING = (RUN, TEST)
"""Without one of these the machine will not do."""


class Need(NamedTuple):
    """Something that a machine has or lacks.

    Targets that are `vital` fail without it; those that it `helps` leave out what `why` says.
    """

    name: str
    look: Callable[[], Found]
    why: str
    get: str
    vital: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()


def needs(port: int) -> list[Need]:
    """List all of them, the most needed first."""
    return [*_vital(port), *_safety(), *_servers(), *_images()]


def _vital(port: int) -> list[Need]:
    testing = (TEST, RELEASE)
    has = programs.all_of
    return [
        Need("Python 3.11", programs.python, "everything", "Debian: python3.11, python3.11-venv", GOALS),
        Need("Node 20.19", programs.node, "building the dashboard", "Debian 13: nodejs, npm; before, a version manager",
             GOALS),
        Need("make", partial(has, "make"), "everything", "Debian: make", GOALS),
        Need("git", partial(has, "git"), "house rules, releases", "Debian: git", testing),
        Need("room to run", partial(machine.room, 1, before=3, after=".venv/.service"), "the install and its state",
             "make room where the project lies", (RUN,)),
        Need("room to test", partial(machine.room, 1, before=6, after=".venv/.dev"), "the tools of tests and training",
             "make room where the project lies", testing),
        Need("memory to run", partial(machine.memory, 1.8), "the models and a worker for each recording",
             "end other programs, or set SDNA_POOL__WORKERS=1", (RUN,)),
        Need("memory to test", partial(machine.memory, 3.8), "services, browsers and fits side by side",
             'end other programs, or make test PYTEST="-n 1"', testing),
        Need(f"port {port}", partial(machine.port, port), "the service",
             "stop what listens there, or: .venv/bin/spectral-dna serve --port NUMBER", (RUN,)),
        Need("ffmpeg", machine.ffmpeg, "AAC, M4A and WebM", "Debian: ffmpeg", (RUN, TEST, RELEASE)),
    ]  # fmt: skip


def _safety() -> list[Need]:
    serving = (RUN, TEST, RELEASE)
    return [
        Need("bubblewrap", partial(programs.all_of, "bwrap"), "walls around decoders, beside their limits",
             "Debian: bubblewrap", (IMAGE,), helps=serving),
        Need("user namespaces", machine.namespaces, "walls around decoders, beside their limits",
             "as root: sysctl kernel.unprivileged_userns_clone=1; in a container, its own settings", helps=serving),
        Need("seccomp", machine.filters, "decoders without the network", "a kernel with CONFIG_SECCOMP_FILTER",
             helps=serving),
    ]  # fmt: skip


def _servers() -> list[Need]:
    has, testing = programs.all_of, (TEST, RELEASE)
    browsers = partial(programs.any_of, "chromium", "chromium-browser", "google-chrome")
    bare = partial(programs.all_of, "chromium-headless-shell")
    return [
        Need("Chromium", browsers, "tests in a browser", "Debian: chromium", helps=testing),
        Need("bare Chromium", bare, "quicker tests in a browser", "Debian: chromium-headless-shell", helps=testing),
        Need("a Korean font", partial(programs.letters, "ko"), "tests of printing", "Debian: fonts-nanum",
             helps=testing),
        Need("PostgreSQL", programs.postgresql, "tests of many machines", "Debian: postgresql", helps=testing),
        Need("Redis", partial(has, "redis-server"), "tests of rates for many", "Debian: redis-server", helps=testing),
        Need("Prometheus", partial(has, "prometheus", "promtool"), "tests of monitoring", "Debian: prometheus",
             helps=testing),
        Need("eSpeak NG", partial(has, "espeak-ng"), "tests with speech", "Debian: espeak-ng", helps=testing),
        Need("curl", partial(has, "curl"), "tests of the pages' examples", "Debian: curl", helps=testing),
        Need("Git LFS", partial(has, "git-lfs"), "tests of publishing a Space", "Debian: git-lfs", helps=testing),
        Need("ShellCheck", partial(has, "shellcheck"), "checks of scripts", "Debian: shellcheck", helps=testing),
        Need("systemd", partial(has, "systemd-analyze"), "checks of a unit", "Debian: systemd", helps=testing),
    ]  # fmt: skip


def _images() -> list[Need]:
    has = programs.all_of
    return [
        Need("Buildah", partial(has, "buildah"), "building and running the image", "Debian: buildah", (IMAGE,)),
        Need("debootstrap", partial(has, "debootstrap"), "the image's base", "Debian: debootstrap", (IMAGE,)),
        Need("root", machine.root, "debootstrap, and containers without an engine", "sudo make image-test", (IMAGE,)),
        Need("room for images", partial(machine.room, 10, before=10, after=".venv/.dev"), "layers of the image",
             "make room where the project lies", (IMAGE,)),
    ]  # fmt: skip
