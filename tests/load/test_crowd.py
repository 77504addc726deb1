"""The load test does what it says, in a form that is short enough for every day; nothing here is about time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def test_a_small_crowd_is_served_and_told_of():
    call = [sys.executable, str(HERE / "crowd.py"), "--seconds", "8", "--clients", "20", "--track-seconds", "15"]
    done = subprocess.run(
        [*call, "--workers", "1", "--tracks", "2"], stdout=subprocess.PIPE, text=True, timeout=300,
        env={name: value for name, value in os.environ.items() if name != "SDNA_REAL_AUDIO"},
    )  # fmt: skip
    found = json.loads(done.stdout.splitlines()[-1])
    assert (done.returncode, found["wrong_answers"]) == (0, [])
    assert found["heard"] + found["reused"] > 0
    assert found["health_asked"] > 0
    assert found["bare_analyses_a_cpu_second_used"] > 0
    assert set(found["answers"]) <= {"200", "202", "503", "429"}


def test_a_line_through_points_has_their_slope(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(HERE))
    from crowd import slope

    assert slope([(0, 5), (1, 7), (2, 9), (3, 11)]) == pytest.approx(2)
    assert slope([(0, 4), (9, 4)]) == 0
    assert slope([]) == slope([(1, 1)]) == 0
