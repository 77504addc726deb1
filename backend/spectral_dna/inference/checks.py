"""What must hold before a published model may answer: nothing missing, nothing altered, nothing of another table."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.errors import FeatureTableMismatch, ModelAltered, ModelsMissing
from spectral_dna.inference.design import columns
from spectral_dna.inference.lines import is_monotone
from spectral_dna.inference.manifest import Line, Manifest, ModelFile, Scaler
from spectral_dna.schema.feature_table import MODEL_KEYS, feature_hash
from spectral_dna.schema.verdict import LensName, MemberName, SetName

MANIFEST = "manifest.json"


def read_manifest(folder: Path) -> Manifest:
    """Read and check everything that the manifest says by itself.

    Raises
    ------
    ModelsMissing : there is no manifest, or a set, lens, member or file that it should name.
    ModelAltered : it can't be read, or a map in it isn't monotone.
    FeatureTableMismatch : the models were trained for another feature table.
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
    entry = manifest.files[name]
    if Path(name).name != name or (folder / name).resolve().parent != folder.resolve():
        raise ModelAltered("The manifest of the models names a file outside their folder.")
    try:
        content = (folder / name).read_bytes()
    except FileNotFoundError:
        raise ModelsMissing(f"The published model file {name} is missing.") from None
    if len(content) != entry.bytes or hashlib.sha256(content).hexdigest() != entry.sha256:
        raise ModelAltered(f"The model file {name} is not the one that was published.")
    return content


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
        unknown = [key for key in MODEL_KEYS if key not in manifest.sets[set_name].reference]
        if unknown:
            raise ModelsMissing(f"The set {set_name.value} lacks the distribution of {', '.join(unknown)}.")
    for model in _models(manifest):
        if model.file not in manifest.files:
            raise ModelsMissing(f"The model file {model.file} is not listed among the published files.")


def _check_columns(manifest: Manifest) -> None:
    """Refuse models whose columns aren't those that the design makes today."""
    for scaler, with_decade in _scalers(manifest):
        lengths = {len(scaler.columns), len(scaler.mean), len(scaler.scale)}
        if scaler.columns != columns(with_decade=with_decade) or len(lengths) != 1:
            raise FeatureTableMismatch("The models were trained on other columns.")
        if not all(scale > 0 for scale in scaler.scale):
            raise ModelAltered("A scale in the manifest of the models is not positive.")


def _models(manifest: Manifest) -> Iterator[ModelFile]:
    for fitted in manifest.sets.values():
        yield fitted.popularity.model
        for lens in fitted.lenses.values():
            yield from lens.members.values()


def _scalers(manifest: Manifest) -> Iterator[tuple[Scaler, bool]]:
    for fitted in manifest.sets.values():
        yield fitted.popularity.scaler, False
        yield from ((lens.scaler, bool(lens.decades)) for lens in fitted.lenses.values())


def _lines(manifest: Manifest) -> Iterator[Line]:
    for fitted in manifest.sets.values():
        yield from (reference.percentile for reference in fitted.reference.values())
        popularity = fitted.popularity
        yield from (popularity.low, popularity.high, popularity.percentile, popularity.hit_score)
        yield from (lens.calibration for lens in fitted.lenses.values() if lens.calibration is not None)
