"""The published models: every file checked before the service answers, each set opened when first asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from spectral_dna.inference.background import reference_tracks
from spectral_dna.inference.checks import read_file, read_manifest
from spectral_dna.inference.drift import DriftReference
from spectral_dna.inference.lens import Columns, Floats64, Lens, Regressor, Told
from spectral_dna.inference.lines import at
from spectral_dna.inference.manifest import LensEntry, Manifest, PopularityEntry, SetEntry, VariantEntry
from spectral_dna.inference.members import BoostedTrees, open_member
from spectral_dna.inference.memory import give_back
from spectral_dna.inference.stated import said_columns, variant_for
from spectral_dna.schema.protocols import Answers
from spectral_dna.schema.stated import NOTHING, Stated
from spectral_dna.schema.verdict import LensName, SetName


class Fitted:
    """Everything that answers for one kind of input."""

    def __init__(self, lenses: dict[LensName, Lens], popularity: Regressor) -> None:
        """Keep the opened models."""
        self.lenses = lenses
        self.popularity = popularity


class Opened:
    """A variant that was opened, not told anything yet; it may lack what the plain models answer."""

    def __init__(self, entry: VariantEntry, lenses: dict[LensName, Lens], popularity: Regressor | None) -> None:
        """Keep the opened models."""
        self.entry = entry
        self.lenses = lenses
        self.popularity = popularity


class Models:
    """The checked manifest and its models. A set or a variant is opened once, when it is first asked for.

    A worker judges uploads alone, so that it never pays the memory of the other set.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        """Open nothing yet."""
        self.manifest = manifest
        self._folder = folder
        self._sets: dict[SetName, Fitted] = {}
        self._variants: dict[tuple[SetName, str], Opened] = {}
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
                give_back()  # reading a forest takes and frees 25 times its file
            return self._sets[set_name]

    def told(self, set_name: SetName, stated: Stated) -> Fitted:
        """Give the models that answer when this was stated: a variant's where it takes any of it, else plain ones."""
        name = variant_for(stated, self.manifest.sets[set_name])
        if name is None:
            return self.of(set_name)
        return self.told_rows(set_name, name, [stated.genre], [stated.explicit])

    def told_rows(
        self, set_name: SetName, name: str, genres: Sequence[str | None], explicit: Sequence[bool | None]
    ) -> Fitted:
        """Tell a variant what was stated of each row (or, once, of all); plain models answer what it doesn't."""
        plain, variant = self.of(set_name), self._variant(set_name, name)
        said = {"genre": genres, "explicit": explicit}
        inputs = tuple(label for label in variant.entry.inputs if any(one is not None for one in said[label]))

        def told(entry: LensEntry | PopularityEntry) -> Told:
            return Told(name, inputs, said_columns(genres, explicit, variant.entry.inputs, entry.genres))

        lenses = {key: replace(lens, told=told(lens.entry)) for key, lens in variant.lenses.items()}
        popularity = variant.popularity and replace(variant.popularity, told=told(variant.popularity.entry))
        return Fitted({**plain.lenses, **lenses}, popularity or plain.popularity)

    def answers(
        self, lens: LensName, columns: Columns, *, set_name: SetName, decade: str | None, stated: Stated = NOTHING
    ) -> Answers:
        """Ask the five once, and give everything that a lens says of each row."""
        return self.told(set_name, stated).lenses[lens].answers(columns, decade)

    def background(self, set_name: SetName) -> Mapping[str, Floats64]:
        """Give the reference tracks that a track is compared with, by feature, each of shape (n_tracks,)."""
        return self._background[set_name]

    def popularity_parts(
        self, columns: Columns, *, set_name: SetName, stated: Stated = NOTHING
    ) -> tuple[float, dict[str, float]]:
        """Split one row's popularity exactly: the baseline, and the points that each feature adds."""
        return self.told(set_name, stated).popularity.contributions(columns)

    def percentile(self, feature: str, value: float, *, set_name: SetName) -> float | None:
        """Say what percentage of the set's training tracks lies below the value; None for an unknown feature."""
        reference = self.manifest.sets[set_name].reference.get(feature)
        return None if reference is None else float(at(reference.percentile, value))

    def medians(self, set_name: SetName) -> dict[str, float]:
        """Give the middle value of each feature among the set's training tracks; whole for categories."""
        middle = reference_tracks(self.manifest.sets[set_name].reference, 1)
        return {key: float(values[0]) for key, values in middle.items()}

    def drift_reference(self, set_name: SetName) -> DriftReference | None:
        """Read what features and scores were like in training; None where the models were published without."""
        name = self.manifest.sets[set_name].drift
        return None if name is None else DriftReference.model_validate_json(self._read(name))

    def _variant(self, set_name: SetName, name: str) -> Opened:
        with self._lock:
            if (set_name, name) not in self._variants:
                entry = self.manifest.sets[set_name].variants[name]
                lenses = {key: self._open_lens(lens) for key, lens in entry.lenses.items()}
                popularity = self._open_popularity(entry.popularity) if entry.popularity else None
                self._variants[set_name, name] = Opened(entry, lenses, popularity)
                give_back()  # reading a forest takes and frees 25 times its file
            return self._variants[set_name, name]

    def _open(self, entry: SetEntry) -> Fitted:
        lenses = {name: self._open_lens(lens) for name, lens in entry.lenses.items()}
        return Fitted(lenses, self._open_popularity(entry.popularity))

    def _open_popularity(self, entry: PopularityEntry) -> Regressor:
        return Regressor(entry, BoostedTrees(self._read(entry.model.file)))

    def _open_lens(self, entry: LensEntry) -> Lens:
        return Lens(entry, {n: open_member(self._read(m.file), m.format) for n, m in entry.members.items()})

    def _read(self, name: str) -> bytes:
        return read_file(self._folder, name, self.manifest)


def load(folder: Path) -> Models:
    """Check the manifest and every published file, and give the models.

    Raises
    ------
    ModelsMissing : the manifest, or something that it names, is not there.
    ModelAltered : a file is not the one that was published.
    FeatureTableMismatch : the models were trained for another feature table.
    """
    manifest = read_manifest(folder)
    for name in manifest.every_file:
        read_file(folder, name, manifest)
    return Models(folder, manifest)
