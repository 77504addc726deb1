"""Several processes on one study: in a journal file and in PostgreSQL, and after one of them was killed."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import optuna
from optuna.storages import RDBStorage
from optuna.trial import FrozenTrial

from material.servers import Postgres
from spectral_training.search.study import finished, open_storage

TRIALS = 12
ALONE = "import typer; from spectral_training.commands.search import search; typer.run(search)"
AT_ONCE = ALONE.replace("typer.run", "print('ready', flush=True); input(); typer.run")
"""Waits until it is told to begin: one that has loaded sooner would be done before the other has begun."""
SUBJECT = ("--lens", "charting", "--set", "catalogue", "--member", "decision_tree")
LONGEST = 300.0


def start(tables: Path, out: Path, storage: str, code: str = ALONE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", code]
    options = ["--data", str(tables), "--out", str(out), "--storage", storage, "--quick", "--budget", str(TRIALS)]
    # folders apart, as two machines have them: only the storage is shared
    return subprocess.Popen(
        [*command, *options, *SUBJECT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def trials_of(storage: str) -> list[FrozenTrial]:
    opened = open_storage(storage)
    try:
        names = optuna.get_all_study_names(opened)
        return finished(optuna.load_study(study_name=names[0], storage=opened)) if names else []
    finally:
        if isinstance(opened, RDBStorage):
            opened.remove_session()
            opened.engine.dispose()


def wait_until(true: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < until, otherwise
        time.sleep(0.1)


def finish(process: subprocess.Popen[bytes]) -> None:
    told, _ = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, told.decode()


def search_together(tables: Path, folder: Path, storage: str) -> list[FrozenTrial]:
    with ExitStack() as ended:
        both = [start(tables, folder / name, storage, AT_ONCE) for name in ("one", "other")]
        for process in both:
            ended.callback(process.communicate)
            ended.callback(process.kill)
        for process in both:
            assert process.stdout is not None
            while process.stdout.readline() not in (b"ready\n", b""):
                pass  # a library may have warned of something
        for process in both:
            assert process.stdin is not None
            process.stdin.write(b"\n")
            process.stdin.flush()
        for process in both:
            finish(process)
    return trials_of(storage)


def assert_shared(trials: list[FrozenTrial]) -> None:
    assert len({trial.user_attrs["process"] for trial in trials}) == 2
    # each of the two may have had one trial under way when the other finished the last one
    assert TRIALS <= len(trials) <= TRIALS + 1
    drawn = [str(trial.user_attrs["settings"]) for trial in trials if trial.number > 1]
    assert len(set(drawn)) == len(drawn)


class TestJournal:
    def test_two_processes_search_one_study(self, tables: Path, tmp_path: Path) -> None:
        assert_shared(search_together(tables, tmp_path, str(tmp_path / "shared.journal")))

    def test_after_a_kill_another_process_goes_on_with_what_was_found(self, tables: Path, tmp_path: Path) -> None:
        storage = str(tmp_path / "studies.journal")
        killed = start(tables, tmp_path / "killed", storage)
        wait_until(lambda: Path(storage).is_file() and len(trials_of(storage)) >= 3, "no trial was finished")
        killed.send_signal(signal.SIGKILL)
        killed.communicate()
        before = {trial.number: trial.values for trial in trials_of(storage)}
        finish(start(tables, tmp_path / "next", storage))
        after = trials_of(storage)
        assert len(after) == max(TRIALS, len(before))
        assert before.items() <= {trial.number: trial.values for trial in after}.items()
        assert "decision_tree = { leaf" in (tmp_path / "next" / "search-result.toml").read_text()


class TestPostgreSQL:
    def test_two_processes_search_one_study(self, tables: Path, tmp_path: Path, postgres: Postgres) -> None:
        storage = postgres.database().replace("postgresql", "postgresql+psycopg", 1)
        assert_shared(search_together(tables, tmp_path, storage))
