"""The table of pictures that callers keep."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from spectral_dna.db.base import Base, Moment


class PictureRow(Base):
    """A picture of a caller: what was found of it, and a small copy, which is loaded only where it is asked for."""

    __tablename__ = "pictures"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(Moment)
    looked: Mapped[dict[str, Any]] = mapped_column(JSON)
    copy: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)

    __table_args__ = (Index("ix_pictures_owner", "owner", "id"), Index("ix_pictures_created", "created"))
