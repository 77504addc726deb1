"""Plans over HTTP: a track, a picture and a caption that are to be posted together."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.idempotency import IdempotencyKey
from spectral_dna.api.plan_rows import COLUMNS, rows
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Configured, Service
from spectral_dna.api.tables import as_csv
from spectral_dna.errors import (
    AnalysisNotFound,
    BodyTooLarge,
    CatalogueTrackNotFound,
    CrossOrigin,
    IdempotencyConflict,
    InvalidCursor,
    InvalidRequest,
    PictureNotFound,
    PlanNotFound,
    TookTooLong,
    TooManyPlans,
    TooManyPredictions,
    UploadStalled,
    UploadTooSlow,
    WorkerDied,
)
from spectral_dna.schema.plans import (
    FEWEST_COMPARED,
    MOST_COMPARED,
    Plan,
    PlanChange,
    PlanComparison,
    PlanPage,
    PlanRequest,
)

router = APIRouter(prefix="/social/plans", tags=["social"])

WRITTEN = (
    AnalysisNotFound, CatalogueTrackNotFound, PictureNotFound, InvalidRequest, BodyTooLarge, UploadStalled,
    UploadTooSlow, CrossOrigin, WorkerDied, TookTooLong, TooManyPredictions, *REFUSALS,
)  # fmt: skip


@router.post(
    "",
    status_code=201,
    response_model=Plan,
    responses={
        **errors(*WRITTEN, TooManyPlans, IdempotencyConflict),
        201: {"headers": {"Location": {"schema": {"type": "string"}, "description": "Where the plan is."}}},
    },
    dependencies=[costs("predictions")],
)
async def create_plan(
    asked: PlanRequest, response: Response, service: Service, caller: Writer, key: IdempotencyKey = None
) -> Plan:
    """Keep a plan, and say what its parts come to. A part may be missing: its weight then goes to the others."""
    plan = await service.social.plans.create(asked, caller, key=key)
    response.headers["Location"] = f"/api/v1/social/plans/{plan.id}"
    return plan


@router.get("", response_model=PlanPage, responses=errors(InvalidCursor, InvalidRequest, *REFUSALS))
async def plans_page(
    service: Service,
    caller: Reader,
    configured: Configured,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1)] = 20,
) -> PlanPage:
    """List the caller's plans, newest first."""
    most = min(limit, configured.limits.page)
    return await service.social.plans.page(owner=caller.id, cursor=cursor, limit=most)


@router.get("/compare", response_model=PlanComparison, responses=errors(PlanNotFound, InvalidRequest, *REFUSALS))
async def compare_plans(
    service: Service,
    caller: Reader,
    ids: Annotated[
        list[Annotated[str, Query(max_length=64)]],
        Query(min_length=FEWEST_COMPARED, max_length=MOST_COMPARED, description="Two to four plans; several times."),
    ],
) -> PlanComparison:
    """Lay versions side by side."""
    return await service.social.plans.compare(ids, owner=caller.id)


def _file(ending: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="plans.{ending}"', "Cache-Control": "private"}


@router.get(
    "/export.csv",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"text/csv": {}}, "description": "A header and a row a plan, in UTF-8."},
        **errors(*REFUSALS),
    },
)
async def plans_csv(service: Service, caller: Reader) -> StreamingResponse:
    """Give all of the caller's plans, newest first; texts that look like formulas begin with '."""
    plans = await service.social.plans.all(owner=caller.id)
    return StreamingResponse(as_csv(rows(plans), COLUMNS), media_type="text/csv", headers=_file("csv"))


@router.get("/export.json", response_model=list[Plan], responses=errors(*REFUSALS))
async def plans_json(response: Response, service: Service, caller: Reader) -> list[Plan]:
    """Give all of the caller's plans, newest first, with every part and its basis."""
    response.headers.update(_file("json"))
    return await service.social.plans.all(owner=caller.id)


@router.get("/{plan}", response_model=Plan, responses=errors(PlanNotFound, *REFUSALS))
async def one_plan(plan: str, service: Service, caller: Reader) -> Plan:
    """Give a plan: its parts, their combined score, balance, weakest part and advice."""
    return await service.social.plans.get(plan, owner=caller.id)


@router.patch(
    "/{plan}", response_model=Plan, responses=errors(PlanNotFound, *WRITTEN), dependencies=[costs("predictions")]
)
async def change_plan(plan: str, asked: PlanChange, service: Service, caller: Writer) -> Plan:
    """Change what is named of a plan; null takes a part out."""
    return await service.social.plans.change(plan, asked, owner=caller.id)


@router.delete("/{plan}", status_code=204, responses=errors(PlanNotFound, CrossOrigin, *REFUSALS))
async def delete_plan(plan: str, service: Service, caller: Writer) -> None:
    """Forget a plan at once; its analysis stays."""
    await service.social.plans.delete(plan, owner=caller.id)
