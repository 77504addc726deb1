"""A picture in, what it shows and what would be better out; kept for its owner when asked to."""

from typing import Any

from fastapi import APIRouter, Request, Response

from spectral_dna.api.callers import REFUSALS, Reader, Writer
from spectral_dna.api.problems import errors
from spectral_dna.api.rates import costs
from spectral_dna.api.state import Service
from spectral_dna.api.uploads import SingleFile, boundary_of, read_form
from spectral_dna.errors import (
    BodyTooLarge,
    CrossOrigin,
    InternalError,
    InvalidRequest,
    MissingFile,
    PictureLimit,
    PictureNotFound,
    PictureNotSupported,
    PictureTooLarge,
    PictureTooManyPixels,
    PictureTooNarrow,
    PictureTooSmall,
    PictureUnreadable,
    RateLimited,
    TooManyKeptPictures,
    TooManyPictures,
    TooManyUploads,
    UploadStalled,
    UploadTooSlow,
)
from spectral_dna.schema.pictures import KeptPicture, PictureReport, PictureSample
from spectral_dna.social.picture.samples import KIND

router = APIRouter(prefix="/social/pictures", tags=["social"])

BAD = (
    PictureTooLarge, PictureNotSupported, PictureUnreadable, PictureTooSmall, PictureTooNarrow, PictureTooManyPixels,
    PictureLimit, PictureNotFound, MissingFile, InvalidRequest,
)  # fmt: skip
LATER = (RateLimited, TooManyPictures, TooManyKeptPictures, TooManyUploads, InternalError)
ON_ITS_WAY = (BodyTooLarge, UploadStalled, UploadTooSlow, CrossOrigin, *REFUSALS)
YES, NO = ("true", "1"), ("", "false", "0")

BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "file": {"type": "string", "format": "binary", "description": "PNG, JPEG, GIF or WebP."},
                        "sample": {"type": "string", "description": "Instead of a file: the name of a sample."},
                        "keep": {
                            "type": "boolean",
                            "default": False,
                            "description": "Keep a copy of at most 1080 pixels, without metadata, and the report.",
                        },
                    },
                },
                "examples": {
                    "file": {"value": {"file": "(the picture's bytes)", "keep": True}},
                    "sample": {"value": {"sample": "evening_sun"}},
                },
            }
        },
    }
}


class _OnePicture(SingleFile):
    """A form with one picture."""

    NOUN = "picture"

    async def flush(self, *, last: bool = False) -> None:
        """Do nothing: what was taken lies in memory already."""

    @property
    def keep(self) -> bool:
        """Whether the picture is to be kept."""
        said = self.text("keep").lower()
        if said not in (*YES, *NO):
            raise InvalidRequest("keep: give true or false.")
        return said in YES


@router.post(
    "",
    response_model=PictureReport,
    responses=errors(*BAD, *LATER, *ON_ITS_WAY),
    openapi_extra=BODY,
    dependencies=[costs("pictures")],
)
async def judge_picture(request: Request, service: Service, caller: Writer) -> PictureReport:
    """Measure and judge a picture by rules, each with its source. Its metadata is not looked at, nothing of it is kept.

    With `keep`, a small copy without metadata and the report are, for the caller alone, until the caller deletes them.
    """
    pictures = service.social.pictures
    with pictures.receive() as picture:
        form = _OnePicture(boundary_of(request), picture)
        await read_form(request, form)
        sample, keep = form.text("sample"), form.keep
        if form.has_file == bool(sample):
            raise MissingFile("The form needs either the field 'file' or the field 'sample'.")
        if sample:
            picture.call(sample)
            picture.take(await pictures.sample(sample))
        picture.end()
        return await pictures.judge(picture, owner=caller.id, keep=keep)


@router.get("", response_model=list[KeptPicture], responses=errors(*REFUSALS))
async def kept_pictures(service: Service, caller: Reader) -> list[KeptPicture]:
    """List the caller's kept pictures, the newest first."""
    return await service.social.pictures.kept(owner=caller.id)


@router.get("/samples", response_model=list[PictureSample])
async def picture_samples(service: Service) -> list[PictureSample]:
    """List pictures of our own to try."""
    return service.social.pictures.samples()


@router.get(
    "/samples/{sample}",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}, "description": "The picture."}, **errors(PictureNotFound)},
)
async def picture_sample(sample: str, service: Service) -> Response:
    """Give a sample picture."""
    made = await service.social.pictures.sample(sample)
    return Response(made, media_type=f"image/{KIND}", headers={"Cache-Control": "public, max-age=86400"})


@router.get("/{picture}", response_model=PictureReport, responses=errors(PictureNotFound, *REFUSALS))
async def kept_picture(picture: str, service: Service, caller: Reader) -> PictureReport:
    """Give the report of a kept picture."""
    return await service.social.pictures.get(picture, owner=caller.id)


@router.get(
    "/{picture}/image",
    response_class=Response,
    responses={
        200: {"content": {"image/jpeg": {}}, "description": "At most 1080 pixels on the long side, no metadata."},
        **errors(PictureNotFound, *REFUSALS),
    },
)
async def picture_image(picture: str, service: Service, caller: Reader) -> Response:
    """Give the copy of a kept picture, to its owner alone."""
    copy = await service.social.pictures.copy(picture, owner=caller.id)
    return Response(
        copy, media_type="image/jpeg", headers={"Content-Disposition": 'inline; filename="picture.jpg"'}
    )  # fmt: skip


@router.delete("/{picture}", status_code=204, responses=errors(PictureNotFound, CrossOrigin, *REFUSALS))
async def delete_picture(picture: str, service: Service, caller: Writer) -> None:
    """Delete a kept picture and its report, for good."""
    await service.social.pictures.delete(picture, owner=caller.id)
