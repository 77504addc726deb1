"""What the OpenAPI document says of errors, held against the errors that come."""

import httpx2

from spectral_dna.api.problems import MEDIA_TYPE
from spectral_dna.api.templates import template_of
from spectral_dna.app import create_app
from spectral_dna.settings import Settings

APP = create_app(Settings())


def undeclared_in(answer: httpx2.Response) -> str | None:
    """Name a call and its error, if the document does not know of it; what is no call declares nothing."""
    template, verb = template_of(APP, answer.request.url.path), answer.request.method.lower()
    call = APP.openapi()["paths"].get(template, {}).get(verb)
    if call is None or not answer.content:
        return None
    code = answer.json()["code"]
    declared = call["responses"].get(str(answer.status_code), {}).get("content", {}).get(MEDIA_TYPE, {})
    return None if code in declared.get("examples", {}) else f"{verb} {template}: {answer.status_code} {code}"
