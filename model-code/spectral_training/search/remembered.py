"""Arrays that are dear to compute, kept in files: another process, or the same one after it was killed, reads them.

A file's name is a hash of everything that its content follows from, the code included, so nothing stale is read.
"""

import hashlib
import inspect
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.inference import design, prototypes
from spectral_dna.schema import extraction_error
from spectral_training.fitting import lens_fit, matrices, members, popularity, teacher
from spectral_training.fitting import prototypes as building

Arrays = Mapping[str, npt.NDArray[np.generic]]
_FITTING = (design, prototypes, extraction_error, lens_fit, matrices, members, popularity, teacher, building)
_CODE = hashlib.sha256("".join(inspect.getsource(module) for module in _FITTING).encode()).hexdigest()
"""Taken once: a file that is edited while a search runs isn't what the search runs."""


def fingerprint(*parts: object) -> str:
    """Hash what something follows from: tables by their content, anything else by its JSON, and the code that fits."""
    digest = hashlib.sha256(_CODE.encode())
    for part in parts:
        if isinstance(part, pd.DataFrame):
            digest.update(pd.util.hash_pandas_object(part).to_numpy().tobytes())
        else:
            digest.update(json.dumps(part, sort_keys=True).encode())
    return digest.hexdigest()[:16]


def remembered(path: Path, compute: Callable[[], Arrays]) -> Arrays:
    """Read the arrays that `path` holds, or compute and keep them; a file is whole or isn't there."""
    if path.is_file():
        with np.load(path, allow_pickle=False) as kept:
            return dict(kept)
    made = compute()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        np.savez(file, allow_pickle=False, **made)
    os.replace(name, path)
    return made
