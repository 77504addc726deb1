"""The ledger of the test set: every set of files whose figures on the test artists someone has seen.

It grows as soon as a fit that isn't a rehearsal has figures, whether it is published or not, and lies in the
repository. Scoring the same files again shows nothing new, so it is the same opening. Made-up tables have no test set
to protect.
"""

from pathlib import Path

import pandas as pd

from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.values import Value

LEDGER = "openings.json"
_MADE_UP = "synthetic"


class Opening(Value):
    """A look at the test artists: `files` is the digest of what was scored, `drawing` how the artists were drawn."""

    day: str
    version: str
    drawing: str
    data: dict[str, str]
    files: str


class Openings(Value):
    """All looks, oldest first."""

    openings: list[Opening]

    def of(self, drawing: str) -> list[Opening]:
        """Give the looks at one drawing of test artists."""
        return [opening for opening in self.openings if opening.drawing == drawing]


def read_openings(path: Path) -> Openings:
    """Read the ledger; none yet means that nothing was opened."""
    return Openings.model_validate_json(path.read_bytes()) if path.is_file() else Openings(openings=[])


def note_opening(path: Path | None, manifest: Manifest, tracks: pd.DataFrame) -> None:
    """Add the files that the manifest's figures are of, unless they stand there already or nothing was opened."""
    provenance = manifest.provenance
    if path is None or provenance is None or provenance.rehearsal or made_up(tracks):
        return
    ledger = read_openings(path)
    if any((one.files, one.drawing) == (provenance.measured_on, provenance.drawing) for one in ledger.openings):
        return
    opening = Opening(
        day=manifest.trained, version=manifest.version, drawing=provenance.drawing, data=dict(manifest.data),
        files=provenance.measured_on,
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    grown = Openings(openings=[*ledger.openings, opening])
    path.write_text(grown.model_dump_json(indent=1) + "\n", encoding="utf-8")


def made_up(tracks: pd.DataFrame) -> bool:
    """Tell a table that code made from one of published tracks."""
    return bool(tracks["id"].astype(str).str.contains(_MADE_UP).any())
