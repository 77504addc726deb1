"""One row of the answers: plain values under the names of the columns."""

from collections.abc import Iterator
from typing import Any

from spectral_dna.bulk.columns import CARRIED, has_band
from spectral_dna.bulk.sources import Source, as_text
from spectral_dna.errors import SpectralError
from spectral_dna.jobs.judged import Judged
from spectral_dna.schema.feature_table import FEATURES
from spectral_dna.schema.heard import Heard
from spectral_dna.schema.verdict import Given, LensName, LensVerdict, Popularity

Row = dict[str, Any]
"""What is not in it is empty."""


def begun(source: Source) -> Row:
    """Give what is known before anything was heard."""
    carried = {f"{CARRIED}{name}": value for name, value in source.carried.items()}
    return {
        "id": source.id,
        "source": source.shown,
        "revision": source.revision,
        "bytes": source.bytes,
        **carried,
    }


def failed(source: Source, error: SpectralError) -> Row:
    """Give the row of a recording that could not be heard."""
    return {**begun(source), "error_code": error.code, "error_detail": as_text(error.detail)}


def found(source: Source, heard: Heard, judged: Judged, *, size: int, sha256: str, models: str) -> Row:
    """Give the row of a recording that was heard."""
    verdict = judged.verdict
    row = {
        **begun(source),
        "bytes": size,
        "sha256": sha256,
        "format": heard.container.format,
        "sample_rate": heard.container.sample_rate,
        "channels": heard.container.channels,
        "kind": heard.gate.kind.value,
        "music": heard.gate.music,
        "no_verdict": judged.no_verdict,
        **dict(_features(heard)),
        "warnings": [notice.code for notice in heard.warnings] + (verdict.warnings if verdict else []),
        "models": models,
    }
    if verdict is not None:
        for name, lens in verdict.lenses.items():
            row |= dict(_lens(name, lens))
        row |= _popularity(verdict.popularity)
    return row


def _features(heard: Heard) -> Iterator[tuple[str, float | None]]:
    for spec in FEATURES:
        if (measured := heard.features.get(spec.key)) is None:
            continue
        yield spec.key, measured.value
        if has_band(spec):
            yield f"{spec.key}_low", measured.low
            yield f"{spec.key}_high", measured.high


def _lens(name: LensName, lens: LensVerdict) -> Iterator[tuple[str, Any]]:
    for what in ("hit", "votes", "probability", "likeness", "base_rate", "stability", "decade"):
        yield f"{name}_{what}", getattr(lens, what)
    yield from _told(name.value, lens.given)
    for member, vote in lens.members.items():
        yield f"{name}_{member}", vote.probability
        yield f"{name}_{member}_hit", vote.hit


def _popularity(popularity: Popularity) -> Row:
    return {
        "popularity": popularity.value,
        "popularity_low": popularity.low,
        "popularity_high": popularity.high,
        "popularity_percentile": popularity.percentile,
        "hit_score": popularity.hit_score,
        **dict(_told("popularity", popularity.given)),
    }


def _told(name: str, given: Given | None) -> Iterator[tuple[str, Any]]:
    if given is not None:
        yield f"{name}_told", " ".join(given.inputs)
        yield f"{name}_plain", given.plain
