"""Who asks, as what a route may ask for: `caller: Reader`, `caller: Writer`, `dependencies=[ADMINISTERING]`."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

from spectral_dna.api.state import Service
from spectral_dna.errors import DatabaseUnavailable, ForbiddenScope, Unauthorized
from spectral_dna.schema.caller import Caller, Scope

KEY_HEADER, VISITOR_HEADER = "X-API-Key", "X-Visitor-Token"
REFUSALS = (Unauthorized, ForbiddenScope, DatabaseUnavailable)
"""What every route of a caller's own may answer."""

_bearer = HTTPBearer(scheme_name="key", auto_error=False, description="An API key.")
_key = APIKeyHeader(
    name=KEY_HEADER,
    scheme_name="key_header",
    auto_error=False,
    description="The API key, where a proxy needs `Authorization` for itself.",
)
_visitor = APIKeyHeader(
    name=VISITOR_HEADER,
    scheme_name="visitor",
    auto_error=False,
    description="Where visitors are welcome: at least 128 random bits as base64url, made and kept by the page.",
)


Recognise = Callable[[], Awaitable[Caller]]


async def _recognition(
    service: Service,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
    key: Annotated[str | None, Depends(_key)],
    visitor: Annotated[str | None, Depends(_visitor)],
) -> Recognise:
    """Know the caller by what the request carries, now and whenever it is asked again."""
    if key is None and bearer is not None:
        key = bearer.credentials
    return partial(service.callers.of, key=key, visitor=visitor)


Recognition = Annotated[Recognise, Depends(_recognition)]


async def _caller(request: Request, recognise: Recognition) -> Caller:
    """Recognise the caller; layers around the routes find them in the request's state."""
    request.state.caller = caller = await recognise()
    return caller


def _with(scope: Scope) -> Callable[[Caller], Awaitable[Caller]]:
    async def allowed(caller: Annotated[Caller, Depends(_caller)]) -> Caller:
        if scope not in caller.scopes:
            raise ForbiddenScope(f"The key lacks the scope '{scope}'.")
        return caller

    return allowed


READING = Depends(_with(Scope.READ))
Reader = Annotated[Caller, READING]
Writer = Annotated[Caller, Depends(_with(Scope.WRITE))]
ADMINISTERING = Depends(_with(Scope.ADMIN))
