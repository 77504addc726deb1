"""Which failed items may be tried again."""

from spectral_dna.db.batch_items import ItemView
from spectral_dna.errors import BadSource, SpectralError
from spectral_dna.jobs.views import BY_CODE


def reason_against(view: ItemView) -> str | None:
    """Say why an item can't be tried again; None where it can."""
    code = view.item.error_code or (view.analysis.error_code if view.analysis is not None else None)
    if view.item.kind != "upload":
        return None
    if issubclass(BY_CODE.get(code or "", SpectralError), BadSource):
        return "The recording itself was refused; it would be again."
    return None if view.item.held else "The recording is no longer here; send it again in a new batch."
