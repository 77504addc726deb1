"""Which system calls a child keeps: for ours an allow-list, for somebody else's program all but sockets.

A child of ours only computes on what it already holds. It can read and write open descriptors and get memory; it
can't open a file, reach a network, start a program or signal another process: such calls fail with EPERM. Needs no
privilege (seccomp with no_new_privs, Linux 3.5).
"""

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterable

_PR_SET_SECCOMP = 22
_MODE_FILTER = 2
_LOAD, _JUMP_EQUAL, _JUMP_GREATER_EQUAL, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EPERM
_X32_BIT = 0x40000000

# (audit number of the architecture, number of each call). Names as in the kernel's tables.
_X86_64 = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "poll": 7, "lseek": 8, "mmap": 9, "mprotect": 10, "munmap": 11,
    "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "pread64": 17, "readv": 19,
    "writev": 20, "sched_yield": 24, "mremap": 25, "madvise": 28, "nanosleep": 35, "getpid": 39, "sendto": 44,
    "recvfrom": 45, "sendmsg": 46, "recvmsg": 47, "exit": 60, "fcntl": 72, "gettimeofday": 96, "getrusage": 98,
    "sigaltstack": 131, "gettid": 186, "futex": 202, "clock_gettime": 228, "clock_nanosleep": 230,
    "exit_group": 231, "tgkill": 234, "newfstatat": 262, "ppoll": 271, "getrandom": 318, "membarrier": 324,
}  # fmt: skip
_AARCH64 = {
    "fcntl": 25, "close": 57, "lseek": 62, "read": 63, "write": 64, "readv": 65, "writev": 66, "pread64": 67,
    "ppoll": 73, "newfstatat": 79, "fstat": 80, "exit": 93, "exit_group": 94, "futex": 98, "nanosleep": 101,
    "clock_gettime": 113, "clock_nanosleep": 115, "sched_yield": 124, "tgkill": 131, "sigaltstack": 132,
    "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigreturn": 139, "getrusage": 165, "gettimeofday": 169,
    "getpid": 172, "gettid": 178, "sendto": 206, "recvfrom": 207, "sendmsg": 211, "recvmsg": 212, "brk": 214,
    "munmap": 215, "mremap": 216, "mmap": 222, "mprotect": 226, "madvise": 233, "getrandom": 278, "membarrier": 283,
}  # fmt: skip
_ARCHITECTURES = {"x86_64": (0xC000003E, _X86_64), "aarch64": (0xC00000B7, _AARCH64)}
# socket, and io_uring_setup, which can make sockets too.
_SOCKETS = {"x86_64": (41, 425), "aarch64": (198, 425)}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def is_available() -> bool:
    """Whether this machine's calls are known here."""
    return sys.platform == "linux" and platform.machine() in _ARCHITECTURES


def allow_only_computing() -> bool:
    """Apply the list to this process, for good; False where it isn't available."""
    if not is_available():
        return False
    audit, calls = _ARCHITECTURES[platform.machine()]
    return _install(_program(audit, calls.values(), listed=_ALLOW, other=_REFUSE))


def refuse_sockets() -> bool:
    """Let this process, and the program that it becomes, make no socket; False where it isn't available."""
    if not is_available():
        return False
    audit, _ = _ARCHITECTURES[platform.machine()]
    return _install(_program(audit, _SOCKETS[platform.machine()], listed=_REFUSE, other=_ALLOW))


def _install(program: bytes) -> bool:
    held = ctypes.create_string_buffer(program, len(program))
    header = _Program(len(program) // 8, ctypes.cast(held, ctypes.c_void_p))
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(header), 0, 0) == 0)


def _program(audit: int, calls: Iterable[int], *, listed: int, other: int) -> bytes:
    """Assemble classic BPF: refuse another architecture, answer `listed` for these numbers, `other` for the rest."""
    numbers = sorted(calls)
    steps = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_JUMP_EQUAL, 1, 0, audit),
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, 0),  # the number of the call
        (_JUMP_GREATER_EQUAL, 0, 1, _X32_BIT),
        (_RETURN, 0, 0, _REFUSE),
        *((_JUMP_EQUAL, len(numbers) - index, 0, number) for index, number in enumerate(numbers)),
        (_RETURN, 0, 0, other),
        (_RETURN, 0, 0, listed),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
