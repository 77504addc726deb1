"""Gates on how the files came to be: by which settings, on which artists, evaluated or not, and how large."""

import hashlib
from collections.abc import Iterator

from spectral_dna.inference.checks import models_of
from spectral_training.fitting.export import TOLERANCE
from spectral_training.publishing.case import Case, Fault, Gate
from spectral_training.publishing.evaluated import FOLDER, digest_of
from spectral_training.publishing.versions import as_numbers

LARGEST = 25 * 1024 * 1024
"""Bytes of all published files together."""


def small(case: Case) -> Iterator[Fault]:
    """All files together stay within the limit."""
    files = case.manifest.every_file
    total = sum(entry.bytes for entry in files.values())
    if total > LARGEST:
        largest = sorted(files, key=lambda name: -files[name].bytes)
        each = ", ".join(f"{name} {files[name].bytes / 2**20:.1f}" for name in largest)
        yield Fault("size", f"the files hold {total / 2**20:.1f} MB together; at most {LARGEST / 2**20:.0f} ({each}).")


def newer(case: Case) -> Iterator[Fault]:
    """The version is a date's, and above the published one unless these very files are published."""
    ours = as_numbers(case.manifest.version)
    if ours is None:
        yield Fault("version", f"{case.manifest.version} is no version; it must be YEAR.MONTH.NUMBER.")
    elif case.published is not None and digest_of(case.published.files) != digest_of(case.manifest.files):
        theirs = as_numbers(case.published.version)
        if theirs is not None and ours <= theirs:
            yield Fault("version", f"{case.manifest.version} is not newer than {case.published.version}; fit anew.")


def exported(case: Case) -> Iterator[Fault]:
    """Every file was compared with the model that it was made from."""
    for model in models_of(case.manifest.sets):
        if model.differs is None:
            yield Fault("export", f"{model.file} was never compared with its source.")
        elif model.differs > TOLERANCE:
            yield Fault("export", f"{model.file} differs from its source by {model.differs:.1e}, over {TOLERANCE}.")


def full_settings(case: Case) -> Iterator[Fault]:
    """The files were fitted by settings that were chosen, not by the small ones for a first look."""
    if case.manifest.provenance is None:
        yield Fault("settings", "the manifest doesn't say by which settings the files were fitted.")
    elif case.manifest.provenance.quick:
        yield Fault("settings", "fitted by the small settings of --quick; fit without it.")


def no_rehearsal(case: Case) -> Iterator[Fault]:
    """The figures are on the test artists, not on those that stand in for them."""
    if case.manifest.provenance is not None and case.manifest.provenance.rehearsal:
        yield Fault("rehearsal", "scored on artists that stand in for the test artists; fit without --rehearse.")


def evaluated(case: Case) -> Iterator[Fault]:
    """A whole evaluation lies beside the files, and is of these files."""
    record, provenance = case.evaluated, case.manifest.provenance
    if record is None:
        yield Fault("evaluated", "no evaluation lies beside the files; run `spectral-train evaluate` first.")
        return
    if provenance is None or record.files != provenance.measured_on:
        yield Fault("evaluated", "the evaluation is of other files than the manifest's figures; evaluate again.")
    if record.missing:
        yield Fault("evaluated", f"the evaluation lacks {', '.join(record.missing)}; evaluate again without --only.")
    for name, digest in record.sections.items():
        path = case.folder / FOLDER / f"{name}.json"
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield Fault("evaluated", f"{name}.json is not what the evaluation wrote.")


ORIGIN: tuple[Gate, ...] = (small, newer, exported, full_settings, no_rehearsal, evaluated)
