"""Putting a report and its models beside the published ones, so that the service shows and asks them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from spectral_dna.crossplatform.opening import PAGE, REPORT, open_report
from spectral_dna.crossplatform.predict import ReleaseModels
from spectral_dna.crossplatform.published import MODELS, StreamsModels, open_models
from spectral_dna.crossplatform.report import ExecutiveReport, Learner, Run
from spectral_dna.inference.manifest import Manifest
from spectral_training.crossplatform.parts import PACKED, ServedPart, kept, kept_booster
from spectral_training.crossplatform.reports.page import page
from spectral_training.errors import OutputUnwritable
from spectral_training.evaluation.kept import write_apart
from spectral_training.publishing.beside import Beside, put_beside
from spectral_training.publishing.card import write_card
from spectral_training.publishing.evaluated import FOLDER
from spectral_training.publishing.replace import copy_whole
from spectral_training.publishing.streams import NAME as STREAMS
from spectral_training.publishing.streams import StreamsFindings
from spectral_training.train.release import Places

MOST_BYTES = 2**20


@dataclass(frozen=True)
class Models:
    """What is served, and the packed boosters by their names."""

    found: StreamsModels
    boosters: Mapping[str, bytes]


def models_of(folder: Path, run: Run) -> Models:
    """Gather what the models' step of a run left. Raises TrainingError."""
    part = kept(folder, ServedPart)
    found = StreamsModels(
        schema_version="1", run=run.id, made=run.made, recordings=run.learned_from, base_rate=part.base_rate,
        columns=part.columns, questions=part.questions,
    )  # fmt: skip
    names = [name for one in found.questions for name in (*one.value, *one.ends)]
    return Models(found, {name: kept_booster(folder, name) for name in names})


def release_report(report: ExecutiveReport, models: Models, places: Places) -> Manifest:
    """Publish the report as data and as pages, and its models; the card counts the files. Raises GateFailed."""
    given = {
        REPORT: Beside((report.model_dump_json() + "\n").encode(), ".json"),
        PAGE: Beside(page(report).encode(), ".html"),
        MODELS: Beside((models.found.model_dump_json() + "\n").encode(), ".json"),
        **{name: Beside(content, PACKED) for name, content in models.boosters.items()},
    }
    manifest = put_beside(places.artifacts, given, most_bytes=MOST_BYTES, check=_check)
    if places.docs is not None and places.card is not None:
        bare: dict[str, object] = {"columns": [], "settings": {}, "spread": {}}
        ours = [one.model_copy(update=bare) for one in report.models if one.learner is Learner.BOOSTED]
        run = report.run
        found = StreamsFindings(run=run.id, recordings=run.learned_from, artists=run.artists, models=ours)
        write_apart(found, places.docs / FOLDER / STREAMS)
        write_card(manifest, places.card)
    return manifest


def show_rows(database: Path, shown: Path) -> None:
    """Copy the rows to where the service asks them: it sees the old ones or the new ones whole.

    Raises
    ------
    OutputUnwritable : they can't be written there.
    """
    try:
        shown.parent.mkdir(parents=True, exist_ok=True)
        copy_whole(database, shown)
    except OSError as error:
        raise OutputUnwritable(f"{shown} can't be written. The system says: {error.strerror}.") from error


def _check(folder: Path, manifest: Manifest) -> None:
    """Open what was published as the service will."""
    open_report(folder, manifest)
    if (found := open_models(folder, manifest)) is not None:
        ReleaseModels(folder, manifest, found)
