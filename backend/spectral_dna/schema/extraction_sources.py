"""What each feature means on either side, and where the figures of its error model come from.

The figures themselves stand in `extraction_error` alone; reports and cards read both modules.
"""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """What a figure rests on."""

    CITED = "cited"
    SEEN = "seen on some dozens of recordings"
    ASSUMED = "assumed"
    NONE = "no error is modelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One feature: its definition in the tables and at the extractor, and what its error figures rest on.

    `cited` is the R² that the author of the perceptual model reports for its teacher against Echo Nest's labels of FMA
    tracks; None where none is reported.
    """

    theirs: str
    ours: str
    shape: Basis
    noise: Basis
    cited: float | None = None


_HEARD = "VibeNet's student network, mean of three passages of 20 s"


def _perceptual(theirs: str, *, shape: Basis, noise: Basis, cited: float | None = None) -> Origin:
    return Origin(theirs=theirs, ours=_HEARD, shape=shape, noise=noise, cited=cited)


ORIGINS: dict[str, Origin] = {
    "danceability": _perceptual("how suitable a track is for dancing, 0 to 1", shape=Basis.ASSUMED, noise=Basis.CITED,
                                cited=0.55),
    "energy": _perceptual("intensity and activity, 0 to 1", shape=Basis.ASSUMED, noise=Basis.CITED, cited=0.64),
    "loudness": Origin(theirs="average of the track in dB; the method is not published",
                       ours="integrated loudness of the whole recording (ITU-R BS.1770-4)",
                       shape=Basis.ASSUMED, noise=Basis.ASSUMED),
    "speechiness": _perceptual("presence of spoken words, 0 to 1", shape=Basis.SEEN, noise=Basis.CITED, cited=0.47),
    "acousticness": _perceptual("confidence that the track is acoustic", shape=Basis.ASSUMED, noise=Basis.ASSUMED),
    "instrumentalness": _perceptual("confidence that the track has no vocals", shape=Basis.SEEN, noise=Basis.ASSUMED),
    "liveness": _perceptual("confidence that an audience is present", shape=Basis.SEEN, noise=Basis.ASSUMED),
    "valence": _perceptual("positiveness, 0 to 1", shape=Basis.ASSUMED, noise=Basis.CITED, cited=0.30),
    "tempo": Origin(theirs="estimated tempo in BPM", ours="pulse of the onsets, refined on a long spectrum",
                    shape=Basis.SEEN, noise=Basis.ASSUMED),
    "key": Origin(theirs="estimated key, as a pitch class", ours="pitch-class profile of spectral peaks (EDMA)",
                  shape=Basis.ASSUMED, noise=Basis.ASSUMED),
    "mode": Origin(theirs="major or minor", ours="the better of the major and minor profiles",
                   shape=Basis.ASSUMED, noise=Basis.ASSUMED),
    "time_signature": Origin(theirs="beats in a bar, 3 to 7", ours="accents on tracked beats; answers 3 or 4",
                             shape=Basis.ASSUMED, noise=Basis.ASSUMED),
    "duration": Origin(theirs="length of the track", ours="length of what was decoded", shape=Basis.NONE,
                       noise=Basis.NONE),
}  # fmt: skip
"""In the order of the feature table."""
