"""The published models: every file checked before the service answers, each set opened when first asked for."""

import ctypes
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

import numpy as np

from spectral_dna.inference.background import reference_tracks
from spectral_dna.inference.checks import read_file, read_manifest
from spectral_dna.inference.lens import Columns, Floats64, Lens, Regressor
from spectral_dna.inference.lines import at
from spectral_dna.inference.manifest import LensEntry, Manifest, SetEntry
from spectral_dna.inference.members import BoostedTrees, open_member
from spectral_dna.schema.protocols import Answers
from spectral_dna.schema.verdict import LensName, SetName


class Fitted:
    """Everything that answers for one kind of input."""

    def __init__(self, lenses: dict[LensName, Lens], popularity: Regressor) -> None:
        """Keep the opened models."""
        self.lenses = lenses
        self.popularity = popularity


class Models:
    """The checked manifest and its models. A set is opened once, when it is first asked for.

    A worker judges uploads alone, so that it never pays the memory of the other set.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Open nothing yet."""
        self.manifest = manifest
        self._folder = folder
        self._sets: dict[SetName, Fitted] = {}
        self._lock = Lock()
        self._background = {name: reference_tracks(entry.reference) for name, entry in manifest.sets.items()}

    def of(self, set_name: SetName) -> Fitted:
        """Give the models of one set.

        Raises
        ------
        ModelsMissing, ModelAltered : a file went or changed since the models were loaded.
        """
        with self._lock:
            if set_name not in self._sets:
                self._sets[set_name] = self._open(self.manifest.sets[set_name])
                _give_back_memory()
            return self._sets[set_name]

    def answers(self, lens: LensName, columns: Columns, *, set_name: SetName, decade: str | None) -> Answers:
        """Ask the five once, and give everything that a lens says of each row."""
        fitted = self.of(set_name).lenses[lens]
        chances = fitted.chances(fitted.matrix(columns, None if decade is None else [decade]))
        members = chances.astype(np.float64)
        return Answers(members=members, vote=members.mean(axis=0), shown=fitted.shown(chances))

    def background(self, set_name: SetName) -> Mapping[str, Floats64]:
        """Give the reference tracks that a track is compared with, by feature, each of shape (n_tracks,)."""
        return self._background[set_name]

    def popularity_parts(self, columns: Columns, *, set_name: SetName) -> tuple[float, dict[str, float]]:
        """Split one row's popularity exactly: the baseline, and the points that each feature adds."""
        return self.of(set_name).popularity.contributions(columns)

    def percentile(self, feature: str, value: float, *, set_name: SetName) -> float | None:
        """Say what percentage of the set's training tracks lies below the value; None for an unknown feature."""
        reference = self.manifest.sets[set_name].reference.get(feature)
        return None if reference is None else float(at(reference.percentile, value))

    def medians(self, set_name: SetName) -> dict[str, float]:
        """Give the middle value of each feature among the set's training tracks; whole for categories."""
        middle = reference_tracks(self.manifest.sets[set_name].reference, 1)
        return {key: float(values[0]) for key, values in middle.items()}

    def _open(self, entry: SetEntry) -> Fitted:
        lenses = {name: self._open_lens(lens) for name, lens in entry.lenses.items()}
        return Fitted(lenses, Regressor(entry.popularity, BoostedTrees(self._read(entry.popularity.model.file))))

    def _open_lens(self, entry: LensEntry) -> Lens:
        return Lens(entry, {n: open_member(self._read(m.file), m.format) for n, m in entry.members.items()})

    def _read(self, name: str) -> bytes:
        return read_file(self._folder, name, self.manifest)


def _give_back_memory() -> None:
    """Hand freed memory back: reading a forest takes and frees 25 times its file, and glibc would keep it."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
        if trim is not None:
            trim(0)


def load(folder: Path) -> Models:
    """Check the manifest and every published file, and give the models.

    Raises
    ------
    ModelsMissing : the manifest, or something that it names, is not there.
    ModelAltered : a file is not the one that was published.
    FeatureTableMismatch : the models were trained for another feature table.
    """
    manifest = read_manifest(folder)
    for name in manifest.files:
        read_file(folder, name, manifest)
    return Models(folder, manifest)
