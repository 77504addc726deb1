"""What every error has."""

from typing import ClassVar


class SpectralError(Exception):
    """Base of all: `detail` is a sentence for this very case, and never holds a path or a trace."""

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"
    advice: ClassVar[str] = "Try again; if it happens again, tell the operator the code."
    retry_after: int | None = None
    """Seconds; every error of a 429 or 503 over HTTP has them."""

    def __init__(self, detail: str | None = None, *, retry_after: int | None = None) -> None:
        """Keep the sentence; without one, the title serves."""
        self.detail = detail or self.title
        self.retry_after = retry_after or type(self).retry_after
        super().__init__(self.detail)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.detail,)
