"""What listening yields: small values, never samples."""

from enum import StrEnum

from pydantic import Field

from spectral_dna.schema.values import Value


class Measured(Value):
    """One measured value with the band that its known error gives; None where the error is unknown."""

    value: float
    low: float | None
    high: float | None


class Kind(StrEnum):
    """What the recording is."""

    MUSIC = "music"
    SPEECH = "speech"
    SILENCE = "silence"
    NOISE = "noise"
    UNSURE = "unsure"


class Gate(Value):
    """The gate's answer; `music` is its score from 0 to 1. Unsure means a warning, not a refusal."""

    kind: Kind
    music: float


class Container(Value):
    """Facts about the file: its format, codec and decoder, and the sound's original shape."""

    format: str
    decoder: str
    sample_rate: int
    channels: int


class Curve(Value):
    """Values at a constant step from time 0: `values[i]` stands at `i * step` seconds."""

    step: float
    unit: str
    values: list[float]


class Curves(Value):
    """How the track moves: energy (RMS, dBFS), loudness (short-term, LUFS), brightness (Hz), beats (s)."""

    energy: Curve
    loudness: Curve
    brightness: Curve
    beats: list[float]
    peaks: list[float]
    """Waveform: highest magnitude of equal slices of the track, 0 to 1."""


class Section(Value):
    """A part of the track that differs from its neighbours, with the means of its curves."""

    start: float
    end: float
    label: str
    loudness: float
    energy: float
    brightness: float


class Notice(Value):
    """Something a reader should know: a stable code, what it is about, and both as a sentence.

    `about` holds values alone, for whoever words the notice anew: keys of features, names of what was stated, a year,
    the share of false alarms.
    """

    code: str
    message: str
    # not in reports from before it was kept
    about: list[str] = Field(default_factory=list)


class Windows(Value):
    """Features of stretches of the track, each `length` seconds long, one every `step` seconds from time 0.

    `features` holds those that move; a stretch in which nothing sounds has a loudness of -70 LUFS.
    """

    length: float
    step: float
    features: dict[str, list[float]]


class Heard(Value):
    """Everything that listening found out. `features` has every key of the feature table that was measured."""

    duration: float
    container: Container
    gate: Gate
    features: dict[str, Measured]
    curves: Curves
    sections: list[Section]
    warnings: list[Notice]
    # not in checkpoints from before it was kept, nor for what is too short or has no beat to speak of
    windows: Windows | None = None
