"""Sample tracks made by our own synthesiser."""

from fastapi import APIRouter
from fastapi.responses import FileResponse

from spectral_dna.api.problems import errors
from spectral_dna.api.state import Service
from spectral_dna.errors import SampleNotFound
from spectral_dna.schema.values import Value

router = APIRouter(prefix="/samples", tags=["samples"])


class SampleInfo(Value):
    """A sample track: `url` gives its sound; post its name as the form field `sample` to analyse it."""

    name: str
    title: str
    url: str


@router.get("", response_model=list[SampleInfo])
async def samples(service: Service) -> list[SampleInfo]:
    """List the sample tracks."""
    return [
        SampleInfo(name=name, title=title, url=f"/api/v1/samples/{name}")
        for name, title in (await service.samples.titles()).items()
    ]


@router.get(
    "/{name}",
    response_class=FileResponse,
    responses={200: {"content": {"audio/wav": {}}, "description": "The sound."}, **errors(SampleNotFound)},
)
async def sound(name: str, service: Service) -> FileResponse:
    """Give the sound of a sample track."""
    path = await service.samples.path(name)
    return FileResponse(path, media_type="audio/wav", headers={"Cache-Control": "public, max-age=86400"})
