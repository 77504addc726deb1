"""Every call of the OpenAPI document, met with what the document allows and with what it does not."""

import zlib
from collections.abc import Iterator
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi import checks

CHECKED = [
    checks.status_code_conformance, checks.content_type_conformance, checks.response_headers_conformance,
    checks.response_schema_conformance, checks.unsupported_method,
]  # fmt: skip
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
SECONDS = 30
ELSEWHERE = ("youtube_unreachable", "youtube_too_slow")
"""That another site can't be reached is true where tests run, and no fault of ours."""


def explore(address: str, *, examples: int, number: int, known: dict[str, str] | None = None) -> Iterator[str]:
    """Meet every call; gives what broke. `known` are values for names in an address, so that some lead somewhere."""
    schema = schemathesis.openapi.from_url(f"{address}/api/openapi.json")
    for found in schema.get_all_operations():
        operation = found.ok()
        for mode in MODES:
            yield from _meet(operation, mode, examples, number, known or {})


def _meet(operation: Any, mode: GenerationMode, examples: int, number: int, known: dict[str, str]) -> Iterator[str]:
    """Meet one call in one mode; the first failure ends it."""

    @seed(number)
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate), print_blob=False,
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def meet(case: Case) -> None:
        if operation.method.upper() == "GET" and zlib.crc32(str(case.query).encode()) % 2:
            case.path_parameters |= {name: value for name, value in known.items() if name in case.path_parameters}
        answer = case.call(timeout=SECONDS)
        is_busy = answer.status_code == 503 and "retry-after" in answer.headers
        if answer.status_code >= 500 and not is_busy and answer.json().get("code") not in ELSEWHERE:
            raise AssertionError(f"{answer.status_code}: {answer.text[:500]}")
        case.validate_response(answer, checks=CHECKED)

    try:
        meet()
    except (AssertionError, FailureGroup) as failure:
        told = "; ".join(map(str, failure.exceptions)) if isinstance(failure, FailureGroup) else str(failure)
        yield f"{operation.label} ({mode.value}): {told}"
    except Exception as error:
        if type(error).__name__ != "Unsatisfiable":
            raise
