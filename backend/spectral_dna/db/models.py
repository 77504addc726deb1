"""Tables, the same on SQLite and PostgreSQL."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from spectral_dna.db import catalogue_models as catalogue_models  # so that whoever knows these tables knows those too
from spectral_dna.db import picture_models as picture_models
from spectral_dna.db import plan_models as plan_models
from spectral_dna.db.base import BYTEWISE as BYTEWISE
from spectral_dna.db.base import Base as Base
from spectral_dna.db.base import Moment as Moment


class ResultRow(Base):
    """What listening and judging found in a recording; analyses of the same content share it.

    `recording` (a hash of its bytes) and `models` are known once the service has counted it for drift. What it has only
    looked at has "-" for a recording, and the `models` that others may count it by.
    """

    __tablename__ = "results"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    report: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    recording: Mapped[str | None] = mapped_column(String(64))
    models: Mapped[str | None] = mapped_column(String(100))

    __table_args__ = (
        Index("ix_results_recording", "recording", "models"),
        Index("ix_results_uncounted", "created",
              sqlite_where=text("recording IS NULL"), postgresql_where=text("recording IS NULL")),
    )  # fmt: skip


class AnalysisRow(Base):
    """An analysis as its caller sees it.

    `content` is the key of the result that it will have. For a `video`, whose bytes nobody knows before they were
    fetched (`sha256` is empty, `bytes` 0), it names the video, and `result` the answer to its bytes. Of several live
    analyses of one content, one leads and does the work; the others name it in `leader` and end with it. Of those that
    wait, the lowest `turn` is next. `request` and `trace` say what it began with. `folded` is what a search looks in.
    One that is `deleted` is gone for its owner, who may take that back for a while.
    """

    __tablename__ = "analyses"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    bytes: Mapped[int]
    decade: Mapped[str | None] = mapped_column(String(8))
    stated: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    video: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    request: Mapped[str | None] = mapped_column(String(64))
    trace: Mapped[str | None] = mapped_column(String(64))
    content: Mapped[str] = mapped_column(String(64))
    turn: Mapped[int]
    leader: Mapped[str | None] = mapped_column(ForeignKey("analyses.id", ondelete="SET NULL"))
    result: Mapped[str | None] = mapped_column(ForeignKey("results.key"))
    reused: Mapped[bool]
    attempts: Mapped[int]
    stages: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    headline: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    error_code: Mapped[str | None] = mapped_column(String(64))
    error_detail: Mapped[str | None] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    started: Mapped[datetime | None] = mapped_column(Moment)
    finished: Mapped[datetime | None] = mapped_column(Moment)
    folded: Mapped[str] = mapped_column(BYTEWISE)
    deleted: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (
        Index("ix_analyses_owner", "owner", "id"),
        Index("ix_analyses_state", "state", "id"),
        Index("ix_analyses_leader", "leader"),
        Index("ix_analyses_result_owner", "result", "owner"),
        Index("ix_analyses_finished", "finished"),
        Index("ix_analyses_deleted", "deleted"),
        # Whatever the code believes: one content has at most one live leader.
        Index("ux_analyses_live_content", "content", unique=True,
              sqlite_where=text("leader IS NULL AND state IN ('queued', 'running')"),
              postgresql_where=text("leader IS NULL AND state IN ('queued', 'running')")),
    )  # fmt: skip


class IdempotencyRow(Base):
    """The answer that a caller got to a call with a key of theirs: the same key gets the same answer for a while."""

    __tablename__ = "idempotency"

    owner: Mapped[str] = mapped_column(String(64), primary_key=True)
    call: Mapped[str] = mapped_column(String(32), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    body: Mapped[str] = mapped_column(String(64))
    answer: Mapped[str] = mapped_column(String(36))
    created: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_idempotency_answer", "answer"), Index("ix_idempotency_created", "created"))


class ApiKeyRow(Base):
    """An API key: what it is worth, and a digest to know it by. A revoked one stays, so that its owner is known."""

    __tablename__ = "api_keys"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    prefix: Mapped[str] = mapped_column(String(16), unique=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[list[str]] = mapped_column(JSON)
    quota: Mapped[int | None]
    created: Mapped[datetime] = mapped_column(Moment)
    revoked: Mapped[datetime | None] = mapped_column(Moment)
    last_used: Mapped[datetime | None] = mapped_column(Moment)


class DailyCountRow(Base):
    """How many analyses an owner has had accepted on a day (UTC)."""

    __tablename__ = "daily_counts"

    owner: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    analyses: Mapped[int]

    __table_args__ = (Index("ix_daily_counts_day", "day"),)


class ShareRow(Base):
    """A link by which others read a report, known by a digest of its token."""

    __tablename__ = "shares"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    analysis: Mapped[str] = mapped_column(ForeignKey("analyses.id", ondelete="CASCADE"))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    created: Mapped[datetime] = mapped_column(Moment)
    expires: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_shares_analysis", "analysis", "id"), Index("ix_shares_expires", "expires"))


class ExecutorRow(Base):
    """A process that serves or works beside others; `seats` is how many recordings it hears at once."""

    __tablename__ = "executors"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    release: Mapped[str] = mapped_column(String(100))
    seats: Mapped[int]
    started: Mapped[datetime] = mapped_column(Moment)
    seen: Mapped[datetime] = mapped_column(Moment)


class BatchRow(Base):
    """A batch of a caller. `ended` is set once every item has ended, and taken back by a retry.

    Until `open_until` more items may come.
    """

    __tablename__ = "batches"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64))
    name: Mapped[str | None] = mapped_column(Text)
    total: Mapped[int]
    rounds: Mapped[int]
    callback: Mapped[str | None] = mapped_column(Text)
    secret: Mapped[str | None] = mapped_column(Text)
    tell_items: Mapped[bool]
    created: Mapped[datetime] = mapped_column(Moment)
    open_until: Mapped[datetime | None] = mapped_column(Moment)
    ended: Mapped[datetime | None] = mapped_column(Moment)
    cancelled: Mapped[datetime | None] = mapped_column(Moment)
    deleted: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (Index("ix_batches_owner", "owner", "id"), Index("ix_batches_ended", "ended"))


class BatchItemRow(Base):
    """An item of a batch: `waiting` for its turn, `admitted` as an analysis that says where it stands, or ended.

    The recording of an upload lies under `id` while `held`, and an analysis gets a share of it; what else there is to
    analyse is named by `source`.
    """

    __tablename__ = "batch_items"

    batch: Mapped[str] = mapped_column(ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    source: Mapped[str | None] = mapped_column(Text)
    sha256: Mapped[str | None] = mapped_column(String(64))
    bytes: Mapped[int | None]
    stated: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16))
    analysis: Mapped[str | None] = mapped_column(ForeignKey("analyses.id", ondelete="SET NULL"))
    held: Mapped[bool]
    error_code: Mapped[str | None] = mapped_column(String(64))
    error_detail: Mapped[str | None] = mapped_column(Text)
    began: Mapped[datetime] = mapped_column(Moment)
    ended: Mapped[datetime | None] = mapped_column(Moment)

    __table_args__ = (
        Index("ix_batch_items_state", "state", "batch"),
        Index("ix_batch_items_analysis", "analysis"),
        Index("ix_batch_items_held", "ended", sqlite_where=text("held = 1"), postgresql_where=text("held")),
    )


class DeliveryRow(Base):
    """Something to tell a callback, once: the same body under the same id, until it is taken or given up."""

    __tablename__ = "deliveries"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    batch: Mapped[str] = mapped_column(ForeignKey("batches.id", ondelete="CASCADE"))
    type: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16))
    tries: Mapped[int]
    due: Mapped[datetime | None] = mapped_column(Moment)
    last_try: Mapped[datetime | None] = mapped_column(Moment)
    status: Mapped[int | None]
    error: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index("ix_deliveries_batch", "batch", "id"), Index("ix_deliveries_due", "state", "due"))


class DailyObservationRow(Base):
    """How many distinct recordings of a day fell into each bin of each feature and score; of no recording alone."""

    __tablename__ = "daily_observations"

    day: Mapped[date] = mapped_column(primary_key=True)
    models: Mapped[str] = mapped_column(String(100), primary_key=True)
    recordings: Mapped[int]
    withheld: Mapped[int]
    counts: Mapped[dict[str, list[int]]] = mapped_column(JSON)


class DailyEndingRow(Base):
    """How many analyses ended on a day in a state: with the code of the error, or the reason of a withheld verdict."""

    __tablename__ = "daily_endings"

    day: Mapped[date] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(16), primary_key=True)
    code: Mapped[str] = mapped_column(String(64), primary_key=True)
    analyses: Mapped[int]


class OutcomeRow(Base):
    """What became of a track, beside what was `shown` of it when that was reported."""

    __tablename__ = "outcomes"

    analysis: Mapped[str] = mapped_column(ForeignKey("analyses.id", ondelete="CASCADE"), primary_key=True)
    models: Mapped[str] = mapped_column(String(100))
    shown: Mapped[dict[str, Any]] = mapped_column(JSON)
    streams: Mapped[int | None] = mapped_column(BigInteger)
    charted: Mapped[bool | None]
    popularity: Mapped[int | None]
    country: Mapped[str | None] = mapped_column(String(2))
    as_of: Mapped[date]
    reported: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_outcomes_reported", "reported"),)
