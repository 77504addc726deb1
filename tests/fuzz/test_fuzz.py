"""A short run of the fuzzing, and every case that once broke something. The long run is `make fuzz`."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from fuzz import damage, recordings, trial
from fuzz.kind import Broken, Kind, endings
from fuzz.kinds import KINDS
from spectral_dna.errors import BadSource, InternalError, SpectralError

EACH = 12
"""Cases of every format; the long run meets thousands."""
ONCE_FAILED = json.loads((Path(__file__).parent / "once_failed.json").read_text(encoding="utf-8"))
SERVED = {kind.name for kind in KINDS.values() if kind.needs_service}


def test_recordings_end_as_a_report_or_one_of_our_errors_and_leave_nothing():
    names = tuple(name for name in KINDS if name not in SERVED)
    wanted = [(kind, seed) for kind, seed in ONCE_FAILED if kind in names]
    wanted += [(name, seed) for name in names for seed in range(EACH)]
    outcomes = list(trial.cases(wanted, names))
    assert [outcome for outcome in outcomes if outcome.is_broken] == []
    assert len(outcomes) == len(wanted)
    ends = {outcome.end for outcome in outcomes if outcome.kind in recordings.FORMATS}
    assert {"report", "corrupt_audio"} <= ends, "the damage is too weak or too strong to tell anything"


def test_the_whole_command_meets_recordings_and_a_service_side_by_side_and_ends_all_that_it_began():
    call = [sys.executable, "-m", "fuzz", "--kind", "mp3", "--kind", "form", "--count", "2"]
    paths = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    # its output ends when nobody is left who could write to it
    ended = subprocess.run(call, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "broken: 0" in ended.stdout


class TestCases:
    def test_are_named_by_kind_and_seed_and_always_the_same(self):
        kind = KINDS["json"]
        assert [kind.case(seed) for seed in range(20)] == [kind.case(seed) for seed in range(20)]
        assert len({kind.case(seed) for seed in range(20)}) > 15

    @pytest.mark.parametrize("way", damage.WAYS, ids=lambda way: way.__name__)
    @pytest.mark.parametrize("whole", [b"", b"\0", b"RIFF", bytes(range(256)) * 40])
    def test_damage_takes_any_bytes(self, way: damage.Damage, whole: bytes):
        for seed in range(10):
            assert isinstance(way(bytearray(whole), Random(seed), [b"other", b""]), bytearray)

    def test_an_end_that_is_not_allowed_is_told(self):
        kind = Kind("x", make=lambda random: random.random(), meet=lambda _: "internal_error", ends=endings(BadSource))
        with pytest.raises(Broken, match="internal_error"):
            kind.meet_seed(1)

    def test_ends_are_the_codes_of_the_tree(self):
        assert InternalError.code in endings(SpectralError)
        assert InternalError.code not in endings(BadSource)
        assert SpectralError.code not in endings(SpectralError)
