"""Sample pictures, made by code."""

from functools import lru_cache

from spectral_dna.errors import PictureNotFound

TITLES = {
    "evening_sun": "Evening sun",
    "soft_portrait": "Soft portrait",
    "dim_stage": "Dim stage",
    "loud_poster": "Loud poster",
    "pale_fog": "Pale fog",
}
"""By name, the best to begin with first."""
KIND = "jpeg"


@lru_cache(maxsize=len(TITLES))
def sample_picture(name: str) -> bytes:
    """Make a sample picture, as JPEG; it takes some tenths of a second, once.

    Raises
    ------
    PictureNotFound : there is none of this name.
    """
    from spectral_dna.social.picture.sample_drawing import drawn  # numpy is imported for whoever asks for one

    if name not in TITLES:
        raise PictureNotFound("There is no sample picture of this name.")
    return drawn(name)
