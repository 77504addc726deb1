"""What a person stated, checked against what the published models take, and turned into columns."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from spectral_dna.errors import InvalidRequest, UnknownGenre, VariantUnavailable
from spectral_dna.inference.design import STATED
from spectral_dna.inference.manifest import GenreLevels, SetEntry, VariantEntry
from spectral_dna.inference.score_decade import nearest
from spectral_dna.schema.stated import OptionalInput, Stated
from spectral_dna.schema.verdict import LensName

UNSAID: Final = 0.5
"""Stands between 0 and 1 where nobody said whether the lyrics are explicit."""
OUTSIDE_DECADES = "year_outside_decades"
"""The code of a warning; a colon and the year follow it."""
UNHEEDED = "stated_unheeded"
"""The code of a warning; a colon and the input follow it."""
_GAIN = "gain_over_plain_"


def used(stated: Stated, variant: VariantEntry) -> list[str]:
    """Name the inputs that a variant takes and that were stated; none where they alone are known to mislead it."""
    said = _said(stated, variant)
    return [] if len(said) == 1 and said[0] in misleading(variant) else said


def misleading(variant: VariantEntry) -> frozenset[str]:
    """Name the inputs that, stated alone, made answers to unseen artists worse by the whole interval."""
    figures = [entry.metrics for entry in variant.lenses.values()]
    figures += [variant.popularity.metrics] if variant.popularity is not None else []
    return frozenset(
        name
        for name in variant.inputs
        for gains in figures
        for key, gain in gains.items()
        if key.startswith(_GAIN) and key.endswith(f"_told_{name}") and gain.high is not None and gain.high < 0
    )


def variant_for(stated: Stated, entry: SetEntry) -> str | None:
    """Name the variant that is told the most of what was stated; None where the plain models answer."""
    taken = {name: len(used(stated, variant)) for name, variant in entry.variants.items()}
    best = max(taken, key=lambda name: taken[name], default=None)
    return best if best is not None and taken[best] else None


def unheeded(stated: Stated, entry: SetEntry) -> list[str]:
    """Name what was stated, and a variant takes, but none is told, because alone it misleads."""
    if variant_for(stated, entry) is not None:
        return []
    return sorted({name for variant in entry.variants.values() for name in _said(stated, variant)})


def _said(stated: Stated, variant: VariantEntry) -> list[str]:
    return [name for name in variant.inputs if getattr(stated, name) is not None]


def check(stated: Stated, entry: SetEntry) -> None:
    """Refuse what the published models can't take.

    Raises
    ------
    VariantUnavailable : no published model takes one of the inputs.
    UnknownGenre : no published model knows the genre.
    InvalidRequest : there is no such decade.
    """
    name = variant_for(stated, entry)
    taken = entry.variants[name].inputs if name is not None else unheeded(stated, entry)
    missing = [label for label in STATED if getattr(stated, label) is not None and label not in taken]
    if missing:
        raise VariantUnavailable(f"The published models take no {' and no '.join(missing)}.")
    known = {genre for variant in entry.variants.values() for genre in variant.genres}
    if stated.genre is not None and stated.genre not in known:
        raise UnknownGenre(f"The models don't know the genre {stated.genre}.")
    decade_of(stated, entry.lenses[LensName.CHARTING].decades)


def decade_of(stated: Stated, decades: Sequence[str]) -> tuple[str | None, bool]:
    """Give the decade to judge by, and whether the year lay outside all of them; the latest where nothing was said.

    Raises
    ------
    InvalidRequest : the models don't know the decade.
    """
    if stated.decade is not None and stated.decade not in decades:
        raise InvalidRequest(f"decade: choose one of {', '.join(decades)}.")
    if stated.decade is not None:
        return stated.decade.value, False
    if not decades:
        return None, False
    return (decades[-1], False) if stated.year is None else nearest(stated.year, decades)


def said_columns(
    genres: Sequence[str | None], explicit: Sequence[bool | None], inputs: Sequence[str], levels: GenreLevels | None
) -> Mapping[str, npt.NDArray[np.float64]]:
    """Lay out what was stated of many rows, each column of shape (n_rows,), in the order of `inputs`."""
    made = {}
    if "genre" in inputs and levels is not None:
        made[STATED["genre"]] = np.array([levels.levels.get(name or "", levels.overall) for name in genres])
    if "explicit" in inputs:
        made[STATED["explicit"]] = np.array([UNSAID if said is None else float(said) for said in explicit])
    return made


def optional_inputs(entry: SetEntry) -> list[OptionalInput]:
    """List what may be stated about a recording, and which answers take it."""
    decades = entry.lenses[LensName.CHARTING].decades
    charting = [LensName.CHARTING.value] if decades else []
    genres = sorted({genre for variant in entry.variants.values() for genre in variant.genres})
    answers = {**{name: _answers(entry, name) for name in STATED}, "year": charting, "decade": charting}
    choices = {"genre": genres, "decade": decades}
    return [
        OptionalInput(name=name, meaning=str(field.description), answers=answers[name], choices=choices.get(name, []))
        for name, field in Stated.model_fields.items()
    ]


def _answers(entry: SetEntry, name: str) -> list[str]:
    """Name the answers for which some variant takes an input."""
    taking = [variant for variant in entry.variants.values() if name in variant.inputs]
    lenses = [lens.value for lens in LensName if any(lens in variant.lenses for variant in taking)]
    return [*lenses, *(["popularity"] if any(variant.popularity is not None for variant in taking) else [])]
