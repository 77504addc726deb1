"""Which files an evaluation is of: a record beside its sections, so that a gate can hold it against the manifest."""

import hashlib
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.inference.manifest import FileEntry, Manifest
from spectral_dna.schema.values import Value

FOLDER = "evaluation"
"""Beside the fitted files."""
RECORD = "record.json"
_SERVED = (
    "The files that are served are not the ones that were scored: after scoring, the same code, settings and seed\n"
    "made them from all artists, the test artists among them. How they do on artists who are new to them is taken to\n"
    "be what these figures say."
)


class Evaluated(Value):
    """What was scored: `files` is a digest of the models, `sections` holds the sha256 of each section's file."""

    files: str
    sections: dict[str, str]
    missing: list[str]


def digest_of(files: dict[str, FileEntry]) -> str:
    """Digest what the files hold, whatever they are called."""
    return hashlib.sha256("\n".join(sorted(entry.sha256 for entry in files.values())).encode()).hexdigest()


def what_was_scored(manifest: Manifest) -> str:
    """Say that the figures are of other files than the served ones; nothing where they are of these very files."""
    known = manifest.provenance
    return "" if known is None or known.measured_on == digest_of(manifest.files) else _SERVED


def write_record(folder: Path, files: dict[str, FileEntry], sections: list[str], missing: list[str]) -> None:
    """Write down which files the sections in the folder are of, and which sections aren't there."""
    known = {name: hashlib.sha256((folder / f"{name}.json").read_bytes()).hexdigest() for name in sections}
    record = Evaluated(files=digest_of(files), sections=known, missing=missing)
    (folder / RECORD).write_text(record.model_dump_json(indent=1) + "\n", encoding="utf-8")


def read_record(folder: Path) -> Evaluated | None:
    """Read the record; None when there is none, or one of other code."""
    try:
        return Evaluated.model_validate_json((folder / RECORD).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
