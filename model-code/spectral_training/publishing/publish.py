"""Gates between a fit and the files that are served."""

import hashlib
import shutil
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.inference.manifest import LensEntry, Manifest
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.errors import GateFailed
from spectral_training.publishing.card import write_card

LARGEST = 25 * 1024 * 1024
_ENDINGS = (".onnx", ".ubj", ".npz")


def publish(source: Path, target: Path, card: Path | None) -> Manifest:
    """Check every gate, then replace what `target` holds; raises GateFailed before anything is touched."""
    manifest = _read(source)
    for gate in (_complete, _feature_table, _unaltered, _small, _better_than_chance):
        gate(manifest, source)
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        if old.suffix in _ENDINGS:
            old.unlink()
    for name in (*manifest.files, "manifest.json"):
        shutil.copyfile(source / name, target / name)
    if card is not None:
        write_card(manifest, card)
    return manifest


def _read(source: Path) -> Manifest:
    try:
        return Manifest.model_validate_json((source / "manifest.json").read_bytes())
    except FileNotFoundError:
        raise GateFailed("manifest", "there is no manifest.json; run `spectral-train fit` first.") from None
    except ValidationError as error:
        raise GateFailed("manifest", f"manifest.json is not one of ours: {error.error_count()} faults.") from None


def _complete(manifest: Manifest, source: Path) -> None:
    for name in manifest.files:
        if Path(name).name != name or not (source / name).is_file():
            raise GateFailed("complete", f"{name} is named in the manifest but is not there.")
    for set_name in SetName:
        if set_name not in manifest.sets or set(manifest.sets[set_name].lenses) != set(LensName):
            raise GateFailed("complete", f"the set {set_name} lacks a lens.")
        for lens, entry in manifest.sets[set_name].lenses.items():
            if set(entry.members) != set(MemberName):
                raise GateFailed("complete", f"{set_name} {lens} lacks one of the five members.")


def _feature_table(manifest: Manifest, _: Path) -> None:
    if manifest.feature_hash != feature_hash():
        raise GateFailed("feature table", "the files were fitted for another feature table; fit again.")


def _unaltered(manifest: Manifest, source: Path) -> None:
    for name, entry in manifest.files.items():
        content = (source / name).read_bytes()
        if len(content) != entry.bytes or hashlib.sha256(content).hexdigest() != entry.sha256:
            raise GateFailed("unaltered", f"{name} is not the file that was fitted.")


def _small(manifest: Manifest, _: Path) -> None:
    total = sum(entry.bytes for entry in manifest.files.values())
    if total > LARGEST:
        raise GateFailed("size", f"the files hold {total / 2**20:.1f} MB together; at most {LARGEST / 2**20:.0f}.")


def _better_than_chance(manifest: Manifest, _: Path) -> None:
    """Every lens and the popularity must beat a coin on unseen artists, with the whole interval."""
    for set_name, fitted in manifest.sets.items():
        native = "extracted" if set_name is SetName.RECORDING else "exact"
        for lens, entry in fitted.lenses.items():
            _beats_coin(f"{set_name} {lens}", entry, native)
        rank = fitted.popularity.metrics[f"spearman_{native}"]
        if rank.low is None or not rank.low > 0:
            raise GateFailed(
                "better than chance", f"{set_name} popularity ranks no better than chance: {rank.value:.3f}."
            )


def _beats_coin(name: str, entry: LensEntry, native: str) -> None:
    area = entry.metrics[f"auc_{native}"]
    if area.low is None or not area.low > 0.5:
        raise GateFailed("better than chance", f"{name} reaches an AUC of {area.value:.3f} from {area.low}.")
