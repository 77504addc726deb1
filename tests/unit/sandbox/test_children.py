"""What a child may do, what ends it, and what is left of it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from pebble import ProcessPool

from material import audio_files, listening
from spectral_dna.audio.ffmpeg import executable
from spectral_dna.sandbox import bubble, children, syscalls
from spectral_dna.settings import Sandbox

needs_filter = pytest.mark.skipif(not syscalls.is_available(), reason="no list of calls for this machine")
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own means")


@contextmanager
def running(
    task: str, sandbox: Sandbox | None = None, **arguments: object
) -> Iterator[tuple[children.Child, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours:
        ours.settimeout(20)
        with theirs:
            child = children.run_task(f"material.hostile:{task}", arguments, [theirs.fileno()], sandbox or Sandbox())
        try:
            yield child, ours
        finally:
            child.end()


def outcome(task: str, sandbox: Sandbox | None = None, **arguments: object) -> str:
    with running(task, sandbox, **arguments) as (_, channel):
        return channel.recv(4096).decode()


def is_gone(pid: int) -> bool:
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def wait_until_gone(pids: list[int]) -> bool:
    for _ in range(2400):
        if all(is_gone(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


@needs_filter
class TestWhatAChildMayNot:
    def test_open_a_file_that_anyone_may_read(self, tmp_path: Path) -> None:
        secret = tmp_path / "secret"
        secret.write_text("x")
        assert outcome("open_file", path=str(secret)) == "PermissionError"

    def test_make_or_remove_a_file(self, tmp_path: Path) -> None:
        kept = tmp_path / "kept"
        kept.write_text("x")
        assert outcome("make_file", path=str(tmp_path / "new")) == "PermissionError"
        assert outcome("remove_file", path=str(kept)) == "PermissionError"
        assert [file.name for file in tmp_path.iterdir()] == ["kept"]

    def test_reach_a_socket_on_this_machine(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.setblocking(False)
            assert outcome("connect", port=server.getsockname()[1]) == "PermissionError"
            with pytest.raises(BlockingIOError):
                server.accept()

    @pytest.mark.parametrize("task", ["run_program", "fork", "signal_parent"])
    def test_touch_other_processes(self, task: str) -> None:
        assert outcome(task) == "PermissionError"


class TestWhatAChildHolds:
    def test_only_its_own_descriptors_and_nothing_of_our_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        children.close()
        monkeypatch.setenv("SDNA_SECRET", "x")
        seen = outcome("look_around")
        # 0 to 2 are standard; 3 its own complaints, 4 the channel, 5 the log for a defect.
        assert seen.startswith("[0, 1, 2, 3, 4, 5] ")
        assert "SDNA" not in seen

    @needs_linux
    def test_a_program_has_no_network(self) -> None:
        if not children.warm()["network_removed"]:
            pytest.skip("this kernel keeps the network")
        with socket.create_server(("127.0.0.1", 0)) as server:
            reach = f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)"
            assert exit_code_of([sys.executable, "-c", reach], sockets=True) == 1
            server.setblocking(False)
            with pytest.raises(BlockingIOError):
                server.accept()

    @needs_filter
    def test_a_program_makes_no_socket_unless_it_must(self) -> None:
        call = [sys.executable, "-c", "import socket; socket.socket()"]
        assert exit_code_of(call) == 1
        assert exit_code_of(call, sockets=True) == 0

    def test_a_program_writes_to_no_file(self, tmp_path: Path) -> None:
        target = tmp_path / "written"
        assert exit_code_of(["/bin/sh", "-c", f"echo much > '{target}'"]) != 0
        assert not target.exists() or target.stat().st_size == 0


def exit_code_of(command: list[str], *, sockets: bool = False) -> int | None:
    nothing = os.open(os.devnull, os.O_RDWR)
    child = children.run_program(command, (nothing, nothing, nothing), Sandbox(), sockets=sockets)
    os.close(nothing)
    code = child.wait(20)
    child.end()
    return code


class TestLimits:
    def test_memory_ends_a_task_and_is_told_as_a_limit(self) -> None:
        with running("eat_memory", Sandbox(memory_bytes=600 * 1024 * 1024)) as (child, channel):
            assert channel.recv(4096) == b""
            assert child.hit_limit()

    def test_processor_time_ends_a_task_and_is_told_as_a_limit(self) -> None:
        with running("burn", Sandbox(cpu_seconds=1)) as (child, _):
            assert child.wait(20) == -signal.SIGXCPU
            assert child.hit_limit()

    def test_a_defect_is_no_limit(self) -> None:
        with running("fail") as (child, _):
            assert child.wait(20) == 1
            assert not child.hit_limit()

    def test_the_clock_counts_only_waiting_and_then_refuses(self) -> None:
        clock = children.Clock(0.02)
        with clock as seconds:
            assert seconds == 0.02
            time.sleep(0.03)
        with pytest.raises(TimeoutError), clock:
            pass


class TestEndings:
    def test_end_kills_at_once_and_leaves_no_zombie(self) -> None:
        with running("sleep") as (child, channel):
            assert channel.recv(16) == b"asleep"
            pid = child.pid
            assert not is_gone(pid)
            child.end()
            assert not psutil.pid_exists(pid)
            child.end()

    def test_one_child_s_end_leaves_the_others_alone(self) -> None:
        with running("sleep") as (first, heard), running("sleep") as (second, other):
            assert (heard.recv(16), other.recv(16)) == (b"asleep", b"asleep")
            first.end()
            assert second.wait(0.1) is None

    def test_a_killed_zygote_takes_its_children_along_and_is_replaced(self) -> None:
        with running("sleep") as (child, channel):
            channel.recv(16)
            zygote = children.zygote_pid()
            assert zygote is not None
            os.kill(zygote, signal.SIGKILL)
            assert wait_until_gone([child.pid])
        assert outcome("sleep") == "asleep"
        assert children.zygote_pid() != zygote

    def test_close_leaves_nothing_and_warm_starts_anew(self) -> None:
        children.warm()
        zygote = children.zygote_pid()
        assert zygote is not None
        children.close()
        assert not psutil.pid_exists(zygote)
        assert children.zygote_pid() is None
        assert set(children.warm()) == {"network_removed", "calls_filtered"}

    @needs_linux
    def test_nothing_outlives_a_killed_service(self, tmp_path: Path) -> None:
        sound = audio_files.mp3(tmp_path)
        environment = {"PATH": os.defpath, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        with subprocess.Popen(
            [sys.executable, "-m", "material.listening", str(sound)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
        ) as service:
            assert service.stdout is not None
            zygote = next(int(line) for line in service.stdout if line.strip().isdigit())
            decoders = [child.pid for child in psutil.Process(zygote).children()]
            service.kill()
        assert len(decoders) == 1
        assert wait_until_gone([zygote, *decoders])

    def test_a_zygote_whose_caller_died_before_it_was_ready_ends_without_a_word(self) -> None:
        ours, theirs = socket.socketpair()
        call = [sys.executable, "-P", "-m", "spectral_dna.sandbox.zygote", str(theirs.fileno())]
        environment = {"PATH": os.defpath, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        with subprocess.Popen(call, pass_fds=[theirs.fileno()], env=environment, stderr=subprocess.PIPE) as zygote:
            theirs.close()
            ours.recv(1, socket.MSG_PEEK)
            ours.close()  # with its first words unread, as when a process is killed
            assert zygote.stderr is not None
            assert zygote.stderr.read() == b""
        assert zygote.returncode == 0

    def test_fifty_children_leave_no_descriptor(self) -> None:
        outcome("fork")
        before = psutil.Process().num_fds()
        for _ in range(50):
            outcome("look_around")
        assert psutil.Process().num_fds() == before
        zygote = children.zygote_pid()
        assert zygote is not None
        assert psutil.Process(zygote).children() == []
        assert psutil.Process(zygote).num_fds() < 20


class TestInAPool:
    def test_a_worker_that_may_have_no_children_of_multiprocessing_still_decodes(self, tmp_path: Path) -> None:
        sound = audio_files.mp3(tmp_path)
        from multiprocessing import get_context

        with ProcessPool(max_workers=1, context=get_context("spawn")) as pool:
            assert pool.schedule(listening.count_frames, args=(sound,)).result(60) == 8 * audio_files.RATE


class TestBubble:
    def test_without_bubblewrap_there_is_no_wrapping(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(bubble.shutil, "which", lambda _: None)
        bubble.works_for.cache_clear()
        assert bubble.wrap(["/bin/true"], reads=Path("/etc/hosts")) is None
        bubble.works_for.cache_clear()

    def test_a_program_in_a_bubble_sees_only_its_input(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        if not bubble.works_for(executable()):
            pytest.skip("bubbles do not work here")
        monkeypatch.setattr(bubble, "works_for", lambda _: True)
        given, hidden = tmp_path / "given", tmp_path / "hidden"
        given.write_text("x")
        hidden.write_text("x")
        call = bubble.wrap(["/bin/sh", "-c", f"test -r {bubble.INPUT} && ! test -e '{hidden}'"], reads=given)
        assert call is not None
        assert exit_code_of(call, sockets=True) == 0
