"""Gates that nobody may overrule: what fails them would not load, or isn't what was fitted."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.publishing.case import Case, Fault, Gate


def complete(case: Case) -> Iterator[Fault]:
    """Every file that the manifest names is there, and every set has both lenses with five members."""
    for name in case.manifest.files:
        if Path(name).name != name or not (case.folder / name).is_file():
            yield Fault("complete", f"{name} is named in the manifest but is not there.")
    for set_name in SetName:
        entry = case.manifest.sets.get(set_name)
        if entry is None or set(entry.lenses) != set(LensName):
            yield Fault("complete", f"the set {set_name} lacks a lens.")
            continue
        for lens, fitted in entry.lenses.items():
            if set(fitted.members) != set(MemberName):
                yield Fault("complete", f"{set_name} {lens} lacks one of the five members.")


def feature_table(case: Case) -> Iterator[Fault]:
    """The files were fitted for today's feature table."""
    if case.manifest.feature_hash != feature_hash():
        yield Fault("feature table", "the files were fitted for another feature table; fit again.")


def unaltered(case: Case) -> Iterator[Fault]:
    """Every file is the one that was fitted."""
    for name, entry in case.manifest.files.items():
        path = case.folder / name
        if not path.is_file():
            continue
        content = path.read_bytes()
        if len(content) != entry.bytes or hashlib.sha256(content).hexdigest() != entry.sha256:
            yield Fault("unaltered", f"{name} is not the file that was fitted.")


INTEGRITY: tuple[Gate, ...] = (complete, feature_table, unaltered)
