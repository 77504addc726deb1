"""What a run found, as it was published: the report as data and as pages, checked before anyone reads it."""

from dataclasses import dataclass
from pathlib import Path

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_dna.inference.checks import read_beside, read_file
from spectral_dna.inference.manifest import Manifest

REPORT, PAGE = "executive_report", "executive_page"
"""Their names in the manifest's `beside`."""


@dataclass(frozen=True)
class PublishedReport:
    """The report as data, and as a page for people in HTML."""

    report: ExecutiveReport
    page: bytes


def open_report(folder: Path, manifest: Manifest) -> PublishedReport | None:
    """Read and check the published report; None where none is published.

    Raises
    ------
    ModelsMissing : a file is named and not there.
    ModelAltered : it isn't the one that was published, or can't be read.
    """
    page = manifest.beside.get(PAGE)
    report = None if page is None else read_beside(folder, manifest, REPORT, ExecutiveReport)
    return None if page is None or report is None else PublishedReport(report, read_file(folder, page.file, manifest))
