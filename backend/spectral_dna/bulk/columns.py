"""The columns of the answers: derived from the feature table and the schema, the same on every machine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from spectral_dna.schema.feature_table import FEATURES, FeatureSpec, Scale
from spectral_dna.schema.verdict import LensName, MemberName

FORMAT = 1
"""Raise it when columns change: a run never goes on in a folder of another format."""
CARRIED = "in_"

TEXT, TEXTS = pa.string(), pa.list_(pa.string())
NUMBER, WHOLE, YES_NO = pa.float64(), pa.int64(), pa.bool_()


@dataclass(frozen=True, slots=True)
class Column:
    """One column; every one but `id` and `source` may be empty."""

    name: str
    type: pa.DataType
    meaning: str


_SOURCE = (
    Column("id", TEXT, "Stands for the source: 64 bits of a hash of its path or address."),
    Column("source", TEXT, "Path or address."),
    Column("revision", TEXT, "Length and time of change, or ETag, when it was listed."),
    Column("bytes", WHOLE, "Length of the file."),
    Column("sha256", TEXT, "Of the file."),
)
_SOUND = (
    Column("format", TEXT, "Container, by its bytes."),
    Column("sample_rate", WHOLE, "In Hz."),
    Column("channels", WHOLE, ""),
    Column("kind", TEXT, "What the gate heard: music, speech, silence, noise or unsure."),
    Column("music", NUMBER, "The gate's score, 0 to 1."),
    Column("no_verdict", TEXT, "Why the votes are withheld: not_music, silence or too_calm."),
)
_POPULARITY = (
    Column("popularity", NUMBER, "Expected popularity, 0 to 100."),
    Column("popularity_low", NUMBER, "Lower end of its 90% interval."),
    Column("popularity_high", NUMBER, "Upper end."),
    Column("popularity_percentile", NUMBER, "Share of the training tracks below it, in per cent."),
    Column("popularity_told", TEXT, "What of the stated inputs it was told."),
    Column("popularity_plain", NUMBER, "Popularity from the sound alone, where something was told."),
    Column("hit_score", NUMBER, "0 to 100."),
)
_END = (
    Column("warnings", TEXTS, "Codes; behind a colon what they are about."),
    Column("models", TEXT, "Version of the models."),
    Column("seconds", NUMBER, "Time that it took, on the clock."),
    Column("cpu_seconds", NUMBER, "Processor time of the process that listened, without its decoder."),
    Column("attempts", WHOLE, "Processes that it took; more than one when some died."),
    Column("error_code", TEXT, "Why there is no answer; empty when there is one."),
    Column("error_detail", TEXT, "The same in a sentence."),
)


def has_band(spec: FeatureSpec) -> bool:
    """Whether a feature's known error is told beside it."""
    return spec.in_models and spec.scale is not Scale.CATEGORY


def _feature(spec: FeatureSpec) -> Iterator[Column]:
    unit = f" In {spec.unit}." if spec.unit else ""
    yield Column(spec.key, NUMBER, f"{spec.meaning}{unit}")
    if has_band(spec):
        yield Column(f"{spec.key}_low", NUMBER, f"{spec.label}: lower end of its known error.")
        yield Column(f"{spec.key}_high", NUMBER, f"{spec.label}: upper end.")


def _lens(name: LensName) -> Iterator[Column]:
    yield Column(f"{name}_hit", YES_NO, f"{name.capitalize()}: whether the majority says yes.")
    yield Column(f"{name}_votes", WHOLE, f"{name.capitalize()}: how many of the five say yes.")
    yield Column(f"{name}_probability", NUMBER, f"{name.capitalize()}: calibrated chance, where the lens has one.")
    yield Column(f"{name}_likeness", NUMBER, f"{name.capitalize()}: likeness, where the lens has no chance.")
    yield Column(f"{name}_base_rate", NUMBER, f"{name.capitalize()}: what a track has without being heard.")
    yield Column(f"{name}_stability", NUMBER, f"{name.capitalize()}: share of draws that keep the majority.")
    yield Column(f"{name}_decade", TEXT, f"{name.capitalize()}: the decade that it was judged by.")
    yield Column(f"{name}_told", TEXT, f"{name.capitalize()}: what of the stated inputs it was told.")
    yield Column(f"{name}_plain", NUMBER, f"{name.capitalize()}: from the sound alone, where something was told.")
    for member in MemberName:
        yield Column(f"{name}_{member}", NUMBER, f"{name.capitalize()}: own chance of this member.")
        yield Column(f"{name}_{member}_hit", YES_NO, f"{name.capitalize()}: its vote.")


COLUMNS: tuple[Column, ...] = (
    *_SOURCE,
    *_SOUND,
    *(column for spec in FEATURES for column in _feature(spec)),
    *(column for name in LensName for column in _lens(name)),
    *_POPULARITY,
    *_END,
)
"""Every column that is always there, in order; those of a CSV follow, their names behind `in_`."""


def arrow_schema(carried: Sequence[str] = ()) -> pa.Schema:
    """Give the schema of the Parquet files."""
    fields = [pa.field(column.name, column.type) for column in COLUMNS]
    return pa.schema([*fields, *(pa.field(f"{CARRIED}{name}", TEXT) for name in carried)])
