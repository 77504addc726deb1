"""Which code a step's result comes from: what is really imported is counted."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from spectral_training.crossplatform.asked import BEYOND, INDICATORS, MODELS, STORING, SURVEY, TESTS
from spectral_training.train.code import code_digest, code_of

STEPS = {
    "survey": SURVEY,
    "models": MODELS,
    "tests": TESTS,
    "indicators": INDICATORS,
    "beyond": BEYOND,
    "store": STORING,
}
IMPORT = """
import importlib, json, sys
for name in sys.argv[1:]: importlib.import_module(name)
print(json.dumps([one.__file__ for name, one in sys.modules.items()
                  if name.startswith(("spectral_dna", "spectral_training")) and one.__file__]))
"""


def modules(paths: tuple[str, ...]) -> list[str]:
    named = [path.removesuffix(".py").replace("/", ".") for path in paths]
    folders = {"crossplatform.models": "learn claims served", "crossplatform.hypotheses": "gathered",
               "crossplatform.indicators": "artists bands table"}  # fmt: skip
    inner = [f"{name}.{one}" for name in named for one in folders.get(name, "").split() or [""]]
    return [f"spectral_training.{name}".rstrip(".") for name in inner]


class TestCode:
    def test_of_every_step_holds_all_that_python_imports_for_it(self) -> None:
        every = [name for paths in STEPS.values() for name in modules(paths)]
        said = subprocess.run([sys.executable, "-c", IMPORT, *every], capture_output=True, text=True, check=True)
        imported = {Path(path) for path in json.loads(said.stdout)}
        assert len(imported) > 50
        assert not imported - {path for paths in STEPS.values() for path in code_of(paths)}

    @pytest.mark.parametrize(("step", "path"), [
        ("survey", "spectral_training/crossplatform/written.py"), ("models", "spectral_dna/crossplatform/facts.py"),
        ("models", "spectral_training/fitting/calibrate.py"), ("store", "spectral_dna/db/analytics.py"),
        ("models", "spectral_training/evaluation/miscalibration.py"),
        ("beyond", "spectral_training/crossplatform/hypotheses/figures.py"),
    ])  # fmt: skip
    def test_of_a_step_holds_what_it_rests_on(self, step: str, path: str) -> None:
        assert any(str(one).endswith(path) for one in code_of(STEPS[step]))

    def test_of_a_step_leaves_out_what_it_has_no_use_for(self) -> None:
        assert not any("hypotheses" in str(one) for one in code_of(MODELS))

    def test_has_a_digest_for_each_part(self) -> None:
        assert len({code_digest(paths) for paths in STEPS.values()}) == len(STEPS)
