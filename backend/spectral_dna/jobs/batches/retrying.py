"""Which failed items may be tried again."""

from spectral_dna.db.batch_items import ItemView
from spectral_dna.errors import BadSource, BadVideo, SpectralError, VideoTooLarge, VideoTooLong
from spectral_dna.jobs.views import BY_CODE


def reason_against(view: ItemView) -> str | None:
    """Say why an item can't be tried again; None where it can."""
    code = view.item.error_code or (view.analysis.error_code if view.analysis is not None else None)
    kind = BY_CODE.get(code or "", SpectralError)
    if view.item.kind != "upload" and view.item.source is None:
        return "What the list said of it was refused; it would be again."
    if issubclass(kind, BadSource) and not _may_pass(kind):
        return "The recording itself was refused; it would be again."
    if view.item.kind == "upload" and not view.item.held:
        return "The recording is no longer here; send it again in a new batch."
    return None


def _may_pass(kind: type[SpectralError]) -> bool:
    """Whether a video may fare better another day: its owner or its site may change their mind, but not its length."""
    return issubclass(kind, BadVideo) and not issubclass(kind, (VideoTooLong, VideoTooLarge))
