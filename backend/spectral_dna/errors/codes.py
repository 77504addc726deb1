"""Every error, to be found by the code that was stored or sent of it."""

from spectral_dna import errors
from spectral_dna.errors.base import SpectralError

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SpectralError)]
BY_CODE = {kind.code: kind for kind in KINDS}
