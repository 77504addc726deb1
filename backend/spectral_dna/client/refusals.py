"""Answers that are errors, as the exceptions that the service itself raises."""

import httpx2
from pydantic import ValidationError

from spectral_dna.errors import SpectralError
from spectral_dna.errors.codes import BY_CODE
from spectral_dna.schema.analysis import Analysis
from spectral_dna.schema.problem import Problem
from spectral_dna.schema.report import Report


class Unreachable(SpectralError):
    """No answer came: the service does not run, or the network lost it."""

    code, status, title = "unreachable", 503, "The service can't be reached"
    advice = "Check the address and whether the service runs."


class Refused(SpectralError):
    """An error of a code that this version of the client doesn't know; `problem` is what the service said."""

    code, status, title = "refused", 500, "The service refused"

    def __init__(self, problem: Problem, *, retry_after: int | None = None) -> None:
        """Keep what was said."""
        self.problem = problem
        super().__init__(f"{problem.code}: {problem.detail} {problem.advice}", retry_after=retry_after)


class AnalysisCancelled(SpectralError):
    """There is no report: the analysis was stopped."""

    code, status, title = "analysis_cancelled", 409, "The analysis was cancelled"
    advice = "Send the recording again."


def report_of(analysis: Analysis) -> Report:
    """Give the report of an analysis that has ended, or raise that by which it failed."""
    if analysis.report is not None:
        return analysis.report
    raise AnalysisCancelled if analysis.error is None else exception(analysis.error)


def exception(problem: Problem, *, retry_after: int | None = None) -> SpectralError:
    """Turn problem details into the exception of their code."""
    kind = BY_CODE.get(problem.code)
    if kind is None:
        return Refused(problem, retry_after=retry_after)
    return kind(problem.detail, retry_after=retry_after)


def refusal(response: httpx2.Response) -> SpectralError:
    """Turn an answer into an exception; a proxy before the service may answer something else than problem details."""
    try:
        problem = Problem.model_validate_json(response.content, extra="ignore")
    except ValidationError:
        return Unreachable(f"The answer was {response.status_code} and none of the service's own.")
    return exception(problem, retry_after=retry_after(response))


def retry_after(response: httpx2.Response) -> int | None:
    """Give the seconds to wait that the service names, if it does."""
    stated = response.headers.get("retry-after", "")
    return int(stated) if stated.isascii() and stated.isdigit() else None
