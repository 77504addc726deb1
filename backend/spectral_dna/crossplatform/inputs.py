"""Which columns each question takes, in order, and how a release is laid out in them."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from spectral_dna.crossplatform.facts import AUDIO, ENGAGEMENT, STATED, Release, engagement_of, facts_of
from spectral_dna.crossplatform.report import Family, Target

FACTS = tuple(facts_of(Release({}, None, None, None, None, None)))
KNOWN_BEFORE = (*AUDIO, *STATED, *FACTS)
OTHERS = "others_"
"""Before the name of a column: its mean over the artist's other tracks; never their streams."""
LOG_STREAMS = "log_streams"


def own_columns(target: Target, family: Family) -> tuple[str, ...]:
    """Name what is asked of the track itself. Views are predicted from streams, never from views or engagement."""
    if family is Family.BEFORE:
        return KNOWN_BEFORE
    return (*KNOWN_BEFORE, LOG_STREAMS) if target is Target.VIEWS else (*KNOWN_BEFORE, *ENGAGEMENT)


def context_columns(target: Target, family: Family) -> tuple[str, ...]:
    """Name what is asked of the artist's other tracks: sound and facts, and after release their engagement."""
    known = own_columns(target, family)
    return tuple(f"{OTHERS}{key}" for key in known if key != LOG_STREAMS)


def columns(target: Target, family: Family) -> tuple[str, ...]:
    """Name all columns of a question, in the order of its model."""
    return (*own_columns(target, family), *context_columns(target, family))


def values_of(release: Release) -> dict[str, float]:
    """Give every own column of a release; NaN where it is not known."""
    unknown = float("nan")
    streams = release.numbers.get("streams", unknown)
    plain = {key: float(release.numbers.get(key, unknown)) for key in (*AUDIO, *STATED)}
    counted = {LOG_STREAMS: float(np.log10(streams)) if streams > 0 else unknown}
    return {**plain, **facts_of(release), **engagement_of(release.numbers), **counted}


def matrix(
    values: Mapping[str, float], others: Mapping[str, float] | None, target: Target, family: Family
) -> npt.NDArray[np.float32]:
    """Lay one release out, shape (1, n_columns); without `others` the artist's columns are missing."""
    own = [values[key] for key in own_columns(target, family)]
    context = [(others or {}).get(key, float("nan")) for key in context_columns(target, family)]
    return np.array([[*own, *context]], dtype=np.float32)
