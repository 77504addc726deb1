"""The published distributions that windows are held against."""

from pathlib import Path
from typing import NamedTuple

from spectral_dna.inference.checks import read_file
from spectral_dna.inference.drift import DriftReference
from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.verdict import SetName

SET = SetName.RECORDING
"""Uploads are heard by our extractor: they are held against what that hears, not against exact columns."""


class Published(NamedTuple):
    """The distributions, and the file that holds them."""

    name: str
    distributions: DriftReference


def published(folder: Path, manifest: Manifest) -> Published | None:
    """Read the distributions of the models in use; None where they were published without.

    Raises
    ------
    ModelsUnusable : the file is missing or altered.
    """
    name = manifest.sets[SET].drift
    if name is None:
        return None
    return Published(name, DriftReference.model_validate_json(read_file(folder, name, manifest)))
