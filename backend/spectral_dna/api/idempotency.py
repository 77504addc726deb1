"""The header by which a caller may send a call again without having it carried out twice."""

from typing import Annotated

from fastapi import Header

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        pattern=r"^[\x20-\x7e]+$",
        description="Drawn at random for this call. Sent again with the same body within 24 hours, whatever became of "
        "the first answer, it gets the same answer; with another body, 422 `idempotency_conflict`.",
    ),
]
