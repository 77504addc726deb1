"""The body of every error, over HTTP and on the command line: problem details (RFC 9457) with a code and advice."""

from spectral_dna.errors import SpectralError
from spectral_dna.schema.values import Value


class FieldProblem(Value):
    """What is wrong with one field of a request."""

    field: str
    message: str


class Problem(Value):
    """What happened, why, and what to do next.

    `code` is for programs; `instance` names the address or file that it is about, `analysis` the analysis,
    where there is one. `fields` is empty unless single fields of the request are wrong.
    """

    code: str
    status: int
    title: str
    detail: str
    advice: str
    instance: str | None
    analysis: str | None
    fields: list[FieldProblem]


def problem(
    error: SpectralError,
    *,
    instance: str | None = None,
    analysis: str | None = None,
    fields: list[FieldProblem] | None = None,
) -> Problem:
    """Tell an error to whoever asked."""
    return Problem(
        code=error.code,
        status=error.status,
        title=error.title,
        detail=error.detail,
        advice=error.advice,
        instance=instance,
        analysis=analysis,
        fields=fields or [],
    )
