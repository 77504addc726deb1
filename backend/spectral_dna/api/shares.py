"""Links by which others read a report, without a key and without a way back to its owner."""

from fastapi import APIRouter, Response

from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import (
    AnalysisNotFound,
    BodyTooLarge,
    CrossOrigin,
    InvalidRequest,
    NotShareable,
    ShareNotFound,
    TooManyShares,
    UploadStalled,
)
from spectral_dna.schema.report import Report
from spectral_dna.schema.shares import NewShare, ShareFacts, ShareRequest

router = APIRouter(tags=["shares"])

ASKED = (
    AnalysisNotFound, NotShareable, TooManyShares, InvalidRequest, BodyTooLarge, UploadStalled, CrossOrigin, *REFUSALS,
)  # fmt: skip

PICTURE = {
    # Long enough for all who show one message, short enough for a link that was ended.
    "Cache-Control": "public, max-age=300",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Robots-Tag": "noindex",
}


@router.post("/analyses/{analysis}/share", status_code=201, response_model=NewShare, responses=errors(*ASKED))
async def share(analysis: str, service: Service, caller: Writer, asked: ShareRequest | None = None) -> NewShare:
    """Make a link to a report. It is told in this answer and never again."""
    days = None if asked is None else asked.days
    return await service.shares.create(analysis, owner=caller.id, days=days)


@router.get(
    "/analyses/{analysis}/share", response_model=list[ShareFacts], responses=errors(AnalysisNotFound, *REFUSALS)
)
async def shares(analysis: str, service: Service, caller: Reader) -> list[ShareFacts]:
    """List the links to a report that still lead there, newest first."""
    return await service.shares.of(analysis, owner=caller.id)


@router.delete(
    "/analyses/{analysis}/share/{share}",
    status_code=204,
    responses=errors(AnalysisNotFound, ShareNotFound, CrossOrigin, *REFUSALS),
)
async def revoke_share(analysis: str, share: str, service: Service, caller: Writer) -> None:
    """End a link."""
    await service.shares.revoke(share, analysis=analysis, owner=caller.id)


@router.get("/shared/{token}", response_model=Report, responses=errors(ShareNotFound))
async def shared(token: str, service: Service) -> Response:
    """Give the report to which a link leads, to whoever has the link."""
    report = await service.shares.report(token)
    return Response(report.model_dump_json(), media_type="application/json", headers={"X-Robots-Tag": "noindex"})


@router.get(
    "/shared/{token}/picture",
    response_class=Response,
    responses={200: {"content": {"image/png": {}}, "description": "1200 by 630 pixels, in eight bits."}},
)
async def shared_picture(token: str, service: Service) -> Response:
    """Give the picture for a link: the DNA shape and the verdict; of a link that leads nowhere, the service's own."""
    return Response(await service.pictures.of(token), media_type="image/png", headers=PICTURE)
