"""Rows of the database as callers see them."""

from datetime import datetime
from typing import TypeVar

import structlog
from pydantic import ValidationError

from spectral_dna.db.history import Listed
from spectral_dna.db.models import AnalysisRow
from spectral_dna.errors import InternalError
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.schema.analysis import Analysis, AnalysisSummary, SourceFacts, StageRow
from spectral_dna.schema.history import Headline
from spectral_dna.schema.problem import Problem, problem
from spectral_dna.schema.report import Report
from spectral_dna.schema.stages import Stage, State
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.values import Value
from spectral_dna.schema.video import Video

log = structlog.get_logger(__name__)

Stored = TypeVar("Stored", bound=Value)


def source_of(row: AnalysisRow) -> SourceFacts:
    """Give what was known of the source on arrival."""
    return _source(row, video_of(row))


def _source(row: AnalysisRow, video: Video | None) -> SourceFacts:
    return SourceFacts.model_validate(
        {
            "kind": row.kind, "name": row.name, "sha256": row.sha256 or None, "bytes": row.bytes or None,
            "video": video,
        }
    )  # fmt: skip


def video_of(row: AnalysisRow) -> Video | None:
    """Give the video that a row is about, if it is about one."""
    return None if row.video is None else Video.model_validate(row.video)


def stated_of(row: AnalysisRow) -> Stated:
    """Give what was stated; nothing in rows from before anything could be."""
    return Stated.model_validate(row.stated or {})


def error_of(row: AnalysisRow) -> Problem | None:
    """Give the error that ended it, if one did."""
    if row.error_code is None:
        return None
    error = BY_CODE.get(row.error_code, InternalError)(row.error_detail)
    return problem(error, instance=f"/api/v1/analyses/{row.id}", analysis=row.id)


def stages_of(row: AnalysisRow) -> list[StageRow]:
    """Give the stages; what ran when it ended early did not finish, and nothing begins before the analysis does."""
    stages = [_own(StageRow.model_validate(stage), row.created) for stage in row.stages]
    if State(row.state) not in (State.FAILED, State.CANCELLED):
        return stages
    return [stage.model_copy(update={"status": "failed"}) if stage.status == "running" else stage for stage in stages]


def _own(stage: StageRow, created: datetime) -> StageRow:
    """Show a stage that was another analysis's, or an earlier one's, as this one had it."""
    if stage.status == "reused":
        return stage.model_copy(update={"seconds": None})
    if stage.stage is not Stage.RECEIVE and stage.started is not None and stage.started < created:
        return stage.model_copy(update={"started": created})
    return stage


def report_of(row: AnalysisRow, stored: str | None) -> Report | None:
    """Give the stored report under this analysis's own id, name and time: its finder may have been another."""
    if stored is None:
        return None
    report = Report.model_validate_json(stored)
    source = report.source.model_copy(update={"kind": row.kind, "name": row.name, "video": video_of(row)})
    own = {"id": row.id, "created": row.created, "source": source, "stated": stated_of(row)}
    return report.model_copy(update=own)


def analysis_of(row: AnalysisRow, *, stored: str | None, position: int | None) -> Analysis:
    """Give the whole analysis."""
    return Analysis(
        id=row.id,
        state=State(row.state),
        source=source_of(row),
        decade=row.decade,
        stated=stated_of(row),
        reused=row.reused,
        queue_position=position,
        created=row.created,
        started=row.started,
        finished=row.finished,
        stages=stages_of(row),
        report=report_of(row, stored),
        error=error_of(row),
    )


def summary_of(listed: Listed) -> AnalysisSummary:
    """Give a row of the history; what is damaged of it is left out, and costs no other row its place."""
    row = listed.row
    found = _whole(Headline, listed.headline, row.id) or Headline()
    return AnalysisSummary(
        id=row.id,
        state=State(row.state),
        source=_source(row, _whole(Video, listed.video, row.id)),
        decade=row.decade,
        created=row.created,
        finished=row.finished,
        error_code=row.error_code,
        **dict(found),
    )


def _whole(kind: type[Stored], stored: str | None, analysis: str) -> Stored | None:
    if stored in (None, "null"):
        return None
    try:
        return kind.model_validate_json(stored or "")
    except ValidationError:
        log.warning("history.row_damaged", analysis=analysis, what=kind.__name__)
        return None
