"""Publishing a fit: files for the service, the model card, the evaluation's files and its report."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import spectral_dna
from spectral_dna.inference.manifest import Manifest
from spectral_training.evaluation.openings import LEDGER
from spectral_training.markets.findings import NAME as MARKETS
from spectral_training.publishing.card import write_card
from spectral_training.publishing.evaluated import FOLDER, what_was_scored
from spectral_training.publishing.publish import publish
from spectral_training.publishing.streams import NAME as STREAMS
from spectral_training.sections import render_all

_HEAD = """# Evaluation

<!-- Made by `spectral-train publish` from the files in model-code/evaluation. Do not edit. -->

What the models **{version}** reach on artists that no fit, scaler, threshold or calibration of the scored models has
seen: test artists, or training artists in a fold that left them out, as each section says. Intervals are of 95 %: they
are bootstraps that draw artists, where a section names no other way.{scored}

`exact` columns are the tables' own; `extracted` ones are passed through our model of the extractor's errors, as uploads
are heard; `yardstick` ones through another, fixed model of such errors.

"""


@dataclass(frozen=True)
class Places:
    """Where a release goes. Without `docs`, only the files that the service reads are written."""

    artifacts: Path
    docs: Path | None

    @classmethod
    def product(cls) -> "Places":
        """Give the places of this very product."""
        return cls(Path(spectral_dna.__file__).parent / "artifacts", Path(__file__).parents[2])

    @property
    def ledger(self) -> Path | None:
        """Where looks at the test artists are written down."""
        return None if self.docs is None else self.docs / FOLDER / LEDGER

    @property
    def card(self) -> Path | None:
        """Where the model card goes."""
        return None if self.docs is None else self.docs / "MODEL_CARD.md"


def release(source: Path, places: Places, *, forced: Mapping[str, str], version: str | None = None) -> Manifest:
    """Publish through every gate, then put card, evaluation and report beside; raises GateFailed."""
    manifest = publish(source, places.artifacts, places.card, forced=forced, version=version)
    if places.docs is not None and (source / FOLDER).is_dir():
        kept = places.docs / FOLDER
        kept.mkdir(parents=True, exist_ok=True)
        for old in kept.glob("*.json"):
            # the ledger remembers what was never published, too; markets are learned apart
            if old.name not in (LEDGER, MARKETS, STREAMS):
                old.unlink()
        for path in sorted((source / FOLDER).glob("*.json")):
            shutil.copyfile(path, kept / path.name)
        (places.docs / "EVALUATION.md").write_text(render_report(kept, manifest), encoding="utf-8")
        write_card(manifest, places.docs / "MODEL_CARD.md")
    return manifest


def render_report(folder: Path, manifest: Manifest) -> str:
    """Tell every kept section under one head."""
    scored = what_was_scored(manifest)
    return _HEAD.format(version=manifest.version, scored=scored and f"\n\n{scored}") + render_all(folder)
