"""The process that forks: small, single-threaded, without network, with the decoder's modules loaded once.

Starting Python with numpy costs 150 ms, a fork of this process 2 ms. A pool's worker can't fork itself safely: it has
threads, models and state. Run as `python -m spectral_dna.sandbox.zygote DESCRIPTOR MODULE[:FUNCTION]…`; ends when the
other end of the descriptor is closed, and takes its children along.

A request is four bytes of length and JSON, with descriptors: the life socket, then what the child gets. On the life
socket the zygote tells the child's start and end; when the caller closes its side, the child is killed.
"""

import importlib
import json
import os
import selectors
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from spectral_dna.sandbox import confine, syscalls

LENGTH = struct.Struct("!I")
MAX_REQUEST = 1 << 16
MAX_DESCRIPTORS = 8
_MAX_TRACE = 4096
FIRST_DESCRIPTOR = 3
"""Where a task finds its standard error's other end, then what it was given; a program gets its own as 0, 1, 2."""


@dataclass
class _Nursery:
    """The children that live, by process id, and the sockets that tell of them."""

    control: socket.socket
    selector: selectors.DefaultSelector = field(default_factory=selectors.DefaultSelector)
    lives: dict[int, socket.socket] = field(default_factory=dict)


def main(arguments: Sequence[str]) -> None:
    """Load, report what could be given up, then fork on request until the caller is gone."""
    isolated = confine.leave_network()
    for name in arguments[1:]:
        module, _, make_ready = name.partition(":")
        loaded = importlib.import_module(module)
        if make_ready:
            getattr(loaded, make_ready)()
    control = socket.socket(fileno=int(arguments[0]))
    state = {"network_removed": isolated, "calls_filtered": syscalls.is_available()}
    control.sendall(_packed(state))
    _serve(_Nursery(control))


def _serve(nursery: _Nursery) -> None:
    awake, waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    nursery.selector.register(nursery.control, selectors.EVENT_READ, "control")
    nursery.selector.register(awake, selectors.EVENT_READ, "ended")
    while True:
        for key, _ in nursery.selector.select():
            if key.data == "control":
                request, descriptors = _receive(nursery.control)
                if request is None:
                    _end_all(nursery)
                    return
                _start(nursery, request, descriptors)
            elif key.data == "ended":
                os.read(awake, 4096)
            else:
                _kill(key.data)
                nursery.selector.unregister(key.fileobj)
        _reap(nursery)


def _receive(control: socket.socket) -> tuple[dict[str, Any] | None, list[int]]:
    try:
        head, descriptors, _, _ = socket.recv_fds(control, LENGTH.size, MAX_DESCRIPTORS)
    except ConnectionResetError:  # the caller was killed before it heard what could be given up
        return None, []
    if len(head) < LENGTH.size:
        return None, []
    body = control.recv(LENGTH.unpack(head)[0], socket.MSG_WAITALL)
    return json.loads(body), descriptors


def _start(nursery: _Nursery, request: dict[str, Any], descriptors: list[int]) -> None:
    parent, (life, *given) = os.getpid(), descriptors
    child = os.fork()
    if child == 0:
        _become_child(request, given, parent)
    for descriptor in given:
        os.close(descriptor)
    told = socket.socket(fileno=life)
    nursery.lives[child] = told
    nursery.selector.register(told, selectors.EVENT_READ, child)
    _tell(told, {"started": child})


def _become_child(request: dict[str, Any], given: list[int], parent: int) -> None:
    """Never return: run the task or the program, and leave without the zygote's own clean-up."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        confine.follow_parent(parent)
        confine.renounce_privileges()
        os.chdir("/")
        if "command" in request:
            confine.place(given, first=0)
            confine.limit(request["limits"])
            if not request["sockets"]:
                syscalls.refuse_sockets()
            os.execve(request["command"][0], request["command"], request["environment"])
        _run_task(request, given)
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


OUT_OF_MEMORY = 77
"""Exit code of a task that met its limit of memory."""


def _run_task(request: dict[str, Any], given: list[int]) -> None:
    module, name = request["task"].split(":")
    task = getattr(importlib.import_module(module), name)
    # Libraries complain on standard error. The task may count that; when nobody does, the surplus is dropped.
    complaints, error = os.pipe2(os.O_NONBLOCK)
    nothing, log = os.open(os.devnull, os.O_RDWR), os.dup(2)
    for descriptor, number in ((nothing, 0), (nothing, 1), (error, 2)):
        os.dup2(descriptor, number)
    confine.place([complaints, *given, log], first=FIRST_DESCRIPTOR)
    confine.limit(request["limits"])
    syscalls.allow_only_computing()
    *mine, log = range(FIRST_DESCRIPTOR, FIRST_DESCRIPTOR + 2 + len(given))
    try:
        task(*mine, **request["arguments"])
    except Exception:
        os.write(log, traceback.format_exc()[-_MAX_TRACE:].encode())
        raise


def _reap(nursery: _Nursery) -> None:
    while nursery.lives:
        child, status = os.waitpid(-1, os.WNOHANG)
        if child == 0:
            return
        life = nursery.lives.pop(child)
        if life in nursery.selector.get_map():
            nursery.selector.unregister(life)
        _tell(life, {"ended": os.waitstatus_to_exitcode(status)})
        life.close()


def _end_all(nursery: _Nursery) -> None:
    for child in nursery.lives:
        _kill(child)
    for child in nursery.lives:
        os.waitpid(child, 0)


def _kill(child: int) -> None:
    # Only this process reaps, so the number can't have passed to another process yet.
    os.kill(child, signal.SIGKILL)


def _tell(life: socket.socket, news: dict[str, int]) -> None:
    try:
        life.sendall(_packed(news))
    except (BrokenPipeError, ConnectionResetError):
        # The caller has left; select() will say so, and the child ends.
        return


def _packed(value: dict[str, Any]) -> bytes:
    body = json.dumps(value).encode()
    return LENGTH.pack(len(body)) + body


if __name__ == "__main__":
    main(sys.argv[1:])
