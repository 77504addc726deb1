"""The table of plans."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from spectral_dna.db.base import Base, Moment


class PlanRow(Base):
    """A plan of a caller: what it joins, and the score of its caption, which was computed when that was written.

    `analysis` and `picture` name some of the owner's, which may be deleted without the plan; `catalogue_track` names a
    published track, and `catalogue_judged` holds its score and the basis of that, as it was when it was named.
    """

    __tablename__ = "plans"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    analysis: Mapped[str | None] = mapped_column(String(36))
    track_score: Mapped[float | None]
    catalogue_track: Mapped[str | None] = mapped_column(String(22))
    catalogue_judged: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    picture: Mapped[str | None] = mapped_column(String(36))
    picture_score: Mapped[float | None]
    caption: Mapped[str | None] = mapped_column(Text)
    caption_score: Mapped[float | None]
    weights: Mapped[dict[str, float]] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(Moment)
    changed: Mapped[datetime] = mapped_column(Moment)

    __table_args__ = (Index("ix_plans_owner", "owner", "id"), Index("ix_plans_changed", "changed"))
