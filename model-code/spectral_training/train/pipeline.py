"""Everything from published tables to published models, in steps that need not be done twice."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from spectral_dna.inference.manifest import Manifest
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation.growth import KEPT as GROWTH
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.recordings import recordings_in
from spectral_training.evaluation.yardstick import read_yardstick
from spectral_training.fit import Plan, fit_all, read_tables
from spectral_training.fitting.lenses import Settings, read_settings
from spectral_training.publishing.evaluated import FOLDER
from spectral_training.search.result import write_found
from spectral_training.search.run import Plan as SearchPlan
from spectral_training.search.run import search_all
from spectral_training.search.spaces import read_spaces
from spectral_training.search.subjects import SEARCHABLE, subjects
from spectral_training.sections import evaluate_all
from spectral_training.spans import span
from spectral_training.tables.echonest import FILES as ECHONEST_FILES
from spectral_training.tables.echonest import read_echonest
from spectral_training.tables.fetch import Request, by_hand, fetch
from spectral_training.tables.questions import parted
from spectral_training.tables.report import DataReport, report_on
from spectral_training.tables.sources import files_of
from spectral_training.train.release import Places, release
from spectral_training.train.steps import Done, Step, Tell, run_steps
from spectral_training.whole import fit_whole

NEEDED = ("tracks", "billboard")
"""Tables without which nothing can be fitted."""
_TABLES = ("errors.py", "tables")
_FITTING = (*_TABLES, "fitting")
_SCORED = (*_FITTING, "evaluation", "fit.py")


@dataclass(frozen=True)
class Training:
    """What was asked for. Without `places`, nothing is published; `search` is None for the committed settings."""

    data: Path
    out: Path
    seed: int
    version: str
    fetch: bool = False
    search: str = "none"
    quick: bool = False
    rehearse: bool = False
    yardstick: Path | None = None
    recordings: Path | None = None
    places: Places | None = None
    forced: tuple[tuple[str, str], ...] = ()

    @property
    def models(self) -> Path:
        """Folder of the fitted files."""
        return self.out / "models"

    @property
    def whole(self) -> Path:
        """Folder of the files that are served: fitted on everyone."""
        return self.out / "whole"

    @property
    def settings(self) -> Path:
        """File with the settings that the fit follows."""
        return self.out / "settings.json"


def train(training: Training, tell: Tell, *, restart: str | None = None) -> Iterator[Done]:
    """Run every step that isn't done yet; yields each as it stands."""
    yield from run_steps(list(steps_of(training, tell)), training.out, tell, restart=restart)


def steps_of(training: Training, tell: Tell) -> Iterator[Step]:
    """Lay out the steps of a training."""
    if training.fetch:
        yield Step("fetch", lambda: _fetch(training, tell), None, (), ())
    report = training.out / "data_report.json"
    yield Step("check", lambda: _check(training, report), lambda: _data(training), (report,), _TABLES)
    yield Step("search", lambda: _search(training, tell), lambda: _told(training, "search"), (training.settings,),
               (*_FITTING, "evaluation", "search"))  # fmt: skip
    manifest = training.models / "manifest.json"
    yield Step("fit", lambda: _fit(training, tell), lambda: _told(training, "fit") + _held(training.settings),
               (manifest,), _SCORED)  # fmt: skip
    yield Step("evaluate", lambda: _evaluate(training, tell), lambda: _told(training, "evaluate") + _held(manifest),
               (training.models / FOLDER,), (*_SCORED, "sections.py"))  # fmt: skip
    served = training.whole / "manifest.json"
    yield Step("whole", lambda: _whole(training, tell), lambda: _told(training, "fit") + _held(manifest),
               (served,), (*_SCORED, "whole.py"))  # fmt: skip
    places = training.places
    if places is not None:
        yield Step("publish", lambda: _publish(training, places, tell), None, (), ())


def _fetch(training: Training, tell: Tell) -> None:
    left = fetch(Request(training.data, NEEDED), tell)
    if left:
        tell(f"Left to be downloaded by hand into {training.data.name}:\n{by_hand(left)}")


def _check(training: Training, report: Path) -> None:
    """Read and check the tables, and count what each question keeps of them."""
    tables = read_tables(training.data)
    kept = DataReport(tables={name: report_on(table) for name, table in tables.items()})
    report.write_text(kept.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _search(training: Training, tell: Tell) -> None:
    """Write down the settings that the fit follows: the committed ones, or what a search inside folds finds."""
    settings = read_settings(quick=training.quick)
    if training.search != "none":
        settings = _searched(training, settings, tell)
    training.settings.write_text(settings.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _searched(training: Training, settings: Settings, tell: Tell) -> Settings:
    spaces, out = read_spaces(), training.out / "search"
    every = tuple(subjects(tuple(LensName), tuple(SetName), tuple(SEARCHABLE)))
    plan = SearchPlan(every, settings, spaces, spaces.budgets[training.search], training.seed, out)
    found = search_all(parted(read_tables(training.data), rehearse=True), plan, tell)
    write_found(found, out)
    return found.settings


def _fit(training: Training, tell: Tell) -> None:
    fit_all(training.data, training.models, _plan(training), tell)


def _whole(training: Training, tell: Tell) -> None:
    fit_whole(training.data, training.models, training.whole, _plan(training), tell)


def _plan(training: Training) -> Plan:
    return Plan(
        settings=read_kept_settings(training), seed=training.seed, version=training.version,
        trained=datetime.now(UTC).date().isoformat(), rehearse=training.rehearse,
        yardstick=read_yardstick(training.yardstick) if training.yardstick else None,
        ledger=(training.places or Places.product()).ledger,
    )  # fmt: skip


def _evaluate(training: Training, tell: Tell) -> None:
    tables = read_tables(training.data)
    with span("clean"):
        questions = parted(tables, rehearse=training.rehearse)
    lab = Lab(
        tables=tables, questions=questions, settings=read_kept_settings(training), seed=training.seed,
        yardstick=read_yardstick(training.yardstick) if training.yardstick else None, folder=training.models,
        manifest=read_fitted_manifest(training), tell=tell, recordings=training.recordings,
        echonest=read_echonest(training.data),
    )  # fmt: skip
    evaluate_all(lab, training.models / FOLDER)


def _publish(training: Training, places: Places, tell: Tell) -> None:
    shutil.copytree(training.models / FOLDER, training.whole / FOLDER, dirs_exist_ok=True)
    released = release(training.whole, places, forced=dict(training.forced))
    tell(f"published {released.version}")


def read_kept_settings(training: Training) -> Settings:
    """Read the settings that the fit follows."""
    return Settings.model_validate_json(training.settings.read_bytes())


def read_fitted_manifest(training: Training) -> Manifest:
    """Read what the fit wrote."""
    return Manifest.model_validate_json((training.models / "manifest.json").read_bytes())


def _data(training: Training) -> str:
    """Digest the files that the needed tables are read from."""
    return "".join(_held(path) for name in NEEDED for path in files_of(name, training.data))


def _told(training: Training, step: str) -> str:
    """Lay out what a step follows beside files that earlier steps wrote."""
    ruler = _held(training.yardstick) if training.yardstick else None
    own: dict[str, dict[str, object]] = {
        "search": {"search": training.search, "quick": training.quick},
        "fit": {"rehearse": training.rehearse, "yardstick": ruler},
        "evaluate": {"rehearse": training.rehearse, "yardstick": ruler, "beside": _beside(training)},
    }
    return json.dumps({"data": _data(training), "seed": training.seed, **own[step]})


def _beside(training: Training) -> list[str]:
    """Digest what only the evaluation looks at: recordings, FMA's features and the measured growth."""
    features = [training.data / name for name in ECHONEST_FILES]
    return [_held(path) for path in (*recordings_in(training.recordings), *features, GROWTH)]


def _held(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "nothing"
