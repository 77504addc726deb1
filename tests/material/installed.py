"""The service as its users install it: without what training alone needs, though tests have that beside it.

XGBoost imports scikit-learn and pandas where it finds them: a second of every start that no user waits for.
"""

import os
from collections.abc import Mapping
from pathlib import Path

ABSENT = Path(__file__).with_name("absent")
"""In front of all else on the path: what lies here breaks when it is imported, as if it were not installed."""


def as_installed(environment: Mapping[str, str]) -> dict[str, str]:
    """Give the environment of a process that finds nothing of training."""
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, (str(ABSENT), environment.get("PYTHONPATH"))))}
