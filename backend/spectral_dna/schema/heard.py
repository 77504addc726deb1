"""What listening yields: small values, never samples."""

from enum import StrEnum

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
    """Something a reader should know: a stable code and a sentence."""

    code: str
    message: str


class Heard(Value):
    """Everything that listening found out. `features` has every key of the feature table that was measured."""

    duration: float
    container: Container
    gate: Gate
    features: dict[str, Measured]
    curves: Curves
    sections: list[Section]
    warnings: list[Notice]
