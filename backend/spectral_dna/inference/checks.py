"""What must hold before a published model may answer: nothing missing, nothing altered, nothing of another table."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import numpy as np
from pydantic import BaseModel, ValidationError

from spectral_dna.errors import FeatureTableMismatch, ModelAltered, ModelsMissing
from spectral_dna.inference.design import STATED, columns
from spectral_dna.inference.familiarity import SCALES
from spectral_dna.inference.lines import is_monotone
from spectral_dna.inference.manifest import (
    LensEntry,
    Line,
    Manifest,
    ModelFile,
    PopularityEntry,
    Scaler,
    SetEntry,
    VariantEntry,
)
from spectral_dna.schema.feature_table import MODEL_KEYS, feature_hash
from spectral_dna.schema.verdict import LensName, MemberName, SetName

MANIFEST = "manifest.json"
Sets = Mapping[SetName, SetEntry]
Published = TypeVar("Published", bound=BaseModel)


def read_manifest(folder: Path) -> Manifest:
    """Read and check everything that the manifest says by itself.

    Raises
    ------
    ModelsMissing : there is no manifest, or a set, lens, member or file that it should name.
    ModelAltered : it can't be read, or a map in it isn't monotone.
    FeatureTableMismatch : the models were trained for another feature table, or measure distances over other features.
    """
    try:
        manifest = Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except FileNotFoundError:
        raise ModelsMissing("There is no manifest among the published models.") from None
    except ValidationError as error:
        raise ModelAltered(f"The manifest of the models can't be read: {error.error_count()} faults.") from error
    if manifest.feature_hash != feature_hash():
        raise FeatureTableMismatch
    _check_complete(manifest)
    _check_columns(manifest)
    _check_familiarity(manifest)
    if not all(is_monotone(line) for line in _lines(manifest)):
        raise ModelAltered("A map in the manifest of the models is not monotone.")
    return manifest


def read_file(folder: Path, name: str, manifest: Manifest) -> bytes:
    """Read a published file and refuse it when it isn't the one that was published.

    Raises
    ------
    ModelsMissing : no such file.
    ModelAltered : its name leads out of the folder, or its size or sha256 isn't the manifest's.
    """
    entry = manifest.every_file[name]
    if Path(name).name != name or (folder / name).resolve().parent != folder.resolve():
        raise ModelAltered("The manifest of the models names a file outside their folder.")
    try:
        content = (folder / name).read_bytes()
    except FileNotFoundError:
        raise ModelsMissing(f"The published model file {name} is missing.") from None
    if len(content) != entry.bytes or hashlib.sha256(content).hexdigest() != entry.sha256:
        raise ModelAltered(f"The model file {name} is not the one that was published.")
    return content


def read_beside(folder: Path, manifest: Manifest, name: str, kind: type[Published]) -> Published | None:
    """Read what was published beside the sets under a name; None where nothing is.

    Raises
    ------
    ModelsMissing, ModelAltered : see `read_file`; or it can't be read as this kind.
    """
    entry = manifest.beside.get(name)
    if entry is None:
        return None
    try:
        return kind.model_validate_json(read_file(folder, entry.file, manifest))
    except ValidationError as error:
        told = name.replace("_", " ")
        raise ModelAltered(f"The published {told} can't be read: {error.error_count()} faults.") from error


def _check_complete(manifest: Manifest) -> None:
    """Refuse a manifest that lacks a set, a lens, a member or the entry of a file."""
    for set_name in SetName:
        if set_name not in manifest.sets:
            raise ModelsMissing(f"The models of the set {set_name.value} are missing.")
        for lens in LensName:
            fitted = manifest.sets[set_name].lenses.get(lens)
            absent = [name.value for name in MemberName if fitted is None or name not in fitted.members]
            if absent:
                raise ModelsMissing(f"{lens.value} of the set {set_name.value} lacks {', '.join(absent)}.")
        for name, variant in manifest.sets[set_name].variants.items():
            _check_variant(f"The variant {name} of the set {set_name.value}", variant)
        unknown = [key for key in MODEL_KEYS if key not in manifest.sets[set_name].reference]
        if unknown:
            raise ModelsMissing(f"The set {set_name.value} lacks the distribution of {', '.join(unknown)}.")
    for name in (*(model.file for model in models_of(manifest.sets)), *drift_files(manifest)):
        if name not in manifest.files:
            raise ModelsMissing(f"The model file {name} is not listed among the published files.")


def _check_variant(name: str, variant: VariantEntry) -> None:
    """Refuse a variant whose lenses aren't whole, or that wants what nobody can state."""
    if not variant.inputs or not set(variant.inputs) <= set(STATED):
        raise ModelsMissing(f"{name} takes inputs that nobody can state.")
    if any(set(lens.members) != set(MemberName) for lens in variant.lenses.values()):
        raise ModelsMissing(f"{name} lacks one of the five members.")
    known = [lens.genres for lens in variant.lenses.values()]
    known += [variant.popularity.genres] if variant.popularity is not None else []
    if "genre" in variant.inputs and None in known:
        raise ModelsMissing(f"{name} takes a genre but knows none.")


def _check_columns(manifest: Manifest) -> None:
    """Refuse models whose columns aren't those that the design makes today."""
    for scaler, named in _scalers(manifest):
        lengths = {len(scaler.columns), len(scaler.mean), len(scaler.scale)}
        if scaler.columns != named or len(lengths) != 1:
            raise FeatureTableMismatch("The models were trained on other columns.")
        if not all(scale > 0 for scale in scaler.scale):
            raise ModelAltered("A scale in the manifest of the models is not positive.")


def _lenses(sets: Sets) -> Iterator[tuple[LensEntry, list[str]]]:
    """Go through all lenses, those of variants too, with the optional inputs that they take."""
    for fitted in sets.values():
        yield from ((lens, []) for lens in fitted.lenses.values())
        for variant in fitted.variants.values():
            yield from ((lens, variant.inputs) for lens in variant.lenses.values())


def _popularities(sets: Sets) -> Iterator[tuple[PopularityEntry, list[str]]]:
    for fitted in sets.values():
        yield fitted.popularity, []
        for variant in fitted.variants.values():
            if variant.popularity is not None:
                yield variant.popularity, variant.inputs


def drift_files(manifest: Manifest) -> Iterator[str]:
    """Go through the files with distributions that the manifest names."""
    yield from (fitted.drift for fitted in manifest.sets.values() if fitted.drift is not None)


def _check_familiarity(manifest: Manifest) -> None:
    """Refuse a distance over other features than the service places, or one that can't be measured."""
    for known in (fitted.familiarity for fitted in manifest.sets.values()):
        if known is None:
            continue
        if known.features != list(SCALES):
            raise FeatureTableMismatch("The distance from the training music is over other features.")
        precision = np.array(known.precision)
        square = precision.shape == (len(SCALES), len(SCALES)) and len(known.mean) == len(SCALES)
        if not square or not np.isfinite(precision).all() or np.linalg.eigvalsh(precision).min() <= 0:
            raise ModelAltered("The distance from the training music in the manifest is not a distance.")


def models_of(sets: Sets) -> Iterator[ModelFile]:
    """Go through every model, those of variants too."""
    yield from (popularity.model for popularity, _ in _popularities(sets))
    for lens, _ in _lenses(sets):
        yield from lens.members.values()


def _scalers(manifest: Manifest) -> Iterator[tuple[Scaler, list[str]]]:
    """Go through the scalers, each with the columns that the design makes for it."""
    for popularity, inputs in _popularities(manifest.sets):
        yield popularity.scaler, columns(with_decade=False, stated=inputs)
    for lens, inputs in _lenses(manifest.sets):
        yield lens.scaler, columns(with_decade=bool(lens.decades), stated=inputs)


def _lines(manifest: Manifest) -> Iterator[Line]:
    for fitted in manifest.sets.values():
        yield from (reference.percentile for reference in fitted.reference.values())
    for popularity, _ in _popularities(manifest.sets):
        yield from (popularity.low, popularity.high, popularity.percentile, popularity.hit_score)
    yield from (lens.calibration for lens, _ in _lenses(manifest.sets) if lens.calibration is not None)
