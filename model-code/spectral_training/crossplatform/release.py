"""Putting a report beside the published models, so that the service shows it."""

from spectral_dna.crossplatform.opening import PAGE, REPORT, open_report
from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_dna.inference.manifest import Manifest
from spectral_training.crossplatform.reports.page import page
from spectral_training.publishing.beside import Beside, put_beside
from spectral_training.publishing.card import write_card
from spectral_training.train.release import Places

MOST_BYTES = 2**20


def release_report(report: ExecutiveReport, places: Places) -> Manifest:
    """Publish the report as data and as pages; the card counts its files. Raises GateFailed."""
    given = {
        REPORT: Beside((report.model_dump_json() + "\n").encode(), ".json"),
        PAGE: Beside(page(report).encode(), ".html"),
    }  # fmt: skip
    manifest = put_beside(places.artifacts, given, most_bytes=MOST_BYTES)
    open_report(places.artifacts, manifest)
    if places.card is not None:
        write_card(manifest, places.card)
    return manifest
