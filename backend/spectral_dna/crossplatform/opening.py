"""What a run found, as it was published: the report as data and as pages, checked before anyone reads it."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.crossplatform.report import ExecutiveReport
from spectral_dna.errors import ModelAltered
from spectral_dna.inference.checks import read_file
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
    data, page = manifest.beside.get(REPORT), manifest.beside.get(PAGE)
    if data is None or page is None:
        return None
    try:
        report = ExecutiveReport.model_validate_json(read_file(folder, data.file, manifest))
    except ValidationError as error:
        raise ModelAltered(f"The published report can't be read: {error.error_count()} faults.") from error
    return PublishedReport(report, read_file(folder, page.file, manifest))
