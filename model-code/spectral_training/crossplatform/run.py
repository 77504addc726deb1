"""Everything from the published table to a report, in steps that stand once they are done."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from spectral_dna.crossplatform.report import ExecutiveReport, Family
from spectral_training.crossplatform import orders
from spectral_training.crossplatform.asked import BEYOND, INDICATORS, MODELS, STORING, SURVEY, TESTS, CrossRun
from spectral_training.crossplatform.frame import repeats_of
from spectral_training.crossplatform.hypotheses.gathered import run_tests
from spectral_training.crossplatform.hypotheses.predictable import Predicted
from spectral_training.crossplatform.indicators.artists import artists
from spectral_training.crossplatform.indicators.bands import bands
from spectral_training.crossplatform.indicators.table import indicators
from spectral_training.crossplatform.models.boosted import FULL, QUICK
from spectral_training.crossplatform.models.claims import claims_of
from spectral_training.crossplatform.models.ground import ground_of
from spectral_training.crossplatform.models.learn import learn
from spectral_training.crossplatform.models.served import ranges
from spectral_training.crossplatform.network import joined
from spectral_training.crossplatform.parts import (
    EXPECTED,
    FOLDER,
    LINKS,
    BeyondPart,
    HypothesesPart,
    IndicatorsPart,
    ModelsPart,
    ServedPart,
    TablePart,
    keep,
    keep_boosters,
    keep_expected,
    keep_links,
    kept,
    kept_expected,
    kept_links,
    path_of,
)
from spectral_training.crossplatform.processed import NAME as PROCESSED
from spectral_training.crossplatform.processed import write_processed
from spectral_training.crossplatform.reach import reach, read_reach
from spectral_training.crossplatform.release import models_of, release_report, show_rows
from spectral_training.crossplatform.reports.gathered import gathered, headline
from spectral_training.crossplatform.reports.writing import PAGE, REPORT, write_report
from spectral_training.crossplatform.storing import Analytics, Gathered, store
from spectral_training.tables.checksums import digest_of
from spectral_training.train.release import Places
from spectral_training.train.steps import Done, Step, Tell, run_steps


def run_all(asked: CrossRun, tell: Tell, *, restart: str | None = None) -> Iterator[Done]:
    """Run what isn't done yet; yields each step as soon as it stands. Raises StepBroke, TableUnusable."""
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.reach is not None:
        read_reach(asked.reach)  # its step comes after minutes of others
    return run_steps(_steps(asked, tell), asked.out, tell, restart=restart)


def _steps(asked: CrossRun, tell: Tell) -> list[Step]:
    def inputs() -> str:
        return f"{asked.digest} {asked.seed} {asked.quick}"

    def expecting() -> str:
        return f"{inputs()} {digest_of([expected])}"

    def beyond() -> str:
        return f"{inputs()} {asked.reach_digest or ''}"

    def where() -> str:
        return f"{asked.run.id} {digest_of([expected, links])} {asked.database}"

    def is_stored() -> bool:
        return Analytics(asked.database).last_run() == asked.run.id

    def of(kind: type[TablePart | ModelsPart | ServedPart | HypothesesPart | IndicatorsPart | BeyondPart]) -> Path:
        return path_of(asked.out, kind)

    expected, links = asked.out / FOLDER / EXPECTED, asked.out / FOLDER / LINKS
    steps = [
        Step("survey", lambda: _survey(asked, tell), inputs, (of(TablePart), asked.out / PROCESSED), SURVEY),
        Step("models", lambda: _models(asked, tell), inputs, (of(ModelsPart), of(ServedPart), expected), MODELS),
        Step("hypotheses", lambda: _tests(asked, tell), expecting, (of(HypothesesPart),), TESTS),
        Step("indicators", lambda: _indicators(asked), inputs, (of(IndicatorsPart),), INDICATORS),
        Step("beyond", lambda: _beyond(asked, tell), beyond, (of(BeyondPart), links), BEYOND),
        Step("store", lambda: _store(asked, tell), where, (), STORING, is_stored),
        Step("report", lambda: write_report(report_of(asked), asked.out), None, (asked.out / PAGE,), ()),
    ]
    if asked.places is not None:
        places = asked.places
        steps.append(Step("publish", lambda: _publish(asked, places), None, (), ()))
    return steps


def _survey(asked: CrossRun, tell: Tell) -> None:
    found, frame = asked.survey, asked.frame
    write_processed(found, asked.out / PROCESSED, tell)
    other = orders.compared(frame)
    keep(asked.out, TablePart(
        sha256=found.sha256, rows=found.rows, recordings=found.recordings, artists=found.artists,
        learned_from=len(frame.rows), quality=frame.quality, cleaning=frame.steps, other_order=list(other.theirs),
        limits=[*frame.limits, *other.lost],
    ))  # fmt: skip


def _models(asked: CrossRun, tell: Tell) -> None:
    effort = QUICK if asked.quick else FULL
    ground = ground_of(asked.frame.rows)
    learned = learn(ground, asked.seed, tell, effort=effort)
    tell("models: what was claimed of them")
    rows = repeats_of(asked.survey, asked.frame)
    repeats = ground_of(rows) if len(rows) else None
    claims = claims_of(ground, repeats, learned.figures, seed=asked.seed, part=effort.trees)
    keep_expected(asked.out, dict(learned.expected))
    keep_boosters(asked.out, {name: one for served in learned.served for name, one in served.boosters.items()})
    keep(asked.out, ServedPart(
        questions=[one.asked for one in learned.served], columns=list(ranges(asked.frame.rows)),
        base_rate=learned.base_rate,
    ))  # fmt: skip
    keep(asked.out, ModelsPart(models=learned.figures, drivers=learned.drivers, claims=claims))


def _tests(asked: CrossRun, tell: Tell) -> None:
    rows = asked.frame.rows
    truth = rows["log_streams"].to_numpy(dtype=np.float64)
    predicted = {
        family: Predicted(truth[known], said[known], rows["artist_key"][known].reset_index(drop=True))
        for family, said in kept_expected(asked.out).items()
        if (known := np.isfinite(said)).any()
    }
    found = run_tests(rows, predicted, seed=asked.seed, tell=tell)
    keep(asked.out, HypothesesPart(
        hypotheses=found.hypotheses, insights=found.insights, claims=found.claims, not_testable=found.not_testable
    ))  # fmt: skip


def _indicators(asked: CrossRun) -> None:
    rows = asked.frame.rows
    keep(asked.out, IndicatorsPart(indicators=indicators(rows), bands=bands(rows)))


def _beyond(asked: CrossRun, tell: Tell) -> None:
    rows = asked.frame.rows
    tell("who is billed with whom, and who sounds alike")
    found = joined(rows, asked.survey.chunks(), seed=asked.seed)
    keep_links(asked.out, found.links)
    elsewhere = None if asked.reach is None else reach(rows, asked.reach)
    keep(asked.out, BeyondPart(reach=elsewhere, network=found.network))


def _store(asked: CrossRun, tell: Tell) -> None:
    """Store the rows, with what models expected of them and who belongs to whom."""
    rows, expected = asked.frame.rows, kept_expected(asked.out)
    residual = rows["log_streams"] - pd.Series(expected[Family.AFTER], index=rows.index)
    told = pd.DataFrame({
        "recording": rows["recording"], "expected_before": expected[Family.BEFORE],
        "expected_after": expected[Family.AFTER], "residual": residual,
    })  # fmt: skip
    found = Gathered(told, artists(rows, residual), kept_links(asked.out), headline(kept(asked.out, ModelsPart).models))
    store(asked.survey, asked.run, found, Analytics(asked.database), tell)


def report_of(asked: CrossRun) -> ExecutiveReport:
    """Put together what the steps left."""
    return gathered(
        asked.run, kept(asked.out, TablePart), kept(asked.out, ModelsPart), kept(asked.out, HypothesesPart),
        kept(asked.out, IndicatorsPart), kept(asked.out, BeyondPart),
    )  # fmt: skip


def _publish(asked: CrossRun, places: Places) -> None:
    written = ExecutiveReport.model_validate_json((asked.out / REPORT).read_bytes())
    release_report(written, models_of(asked.out, written.run), places)
    if asked.shown is not None and asked.shown.resolve() != Path(asked.database).resolve():
        show_rows(Path(asked.database), asked.shown)
