"""THE table of features. Whatever names, orders, bounds or explains a feature is derived from here.

Training columns, validation of tables and requests, CSV headers, slider ranges, DNA axes, the README's
table and the dashboard's JSON all read this module. Its hash stands in the model manifest.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from enum import StrEnum


class Group(StrEnum):
    """Headings under which features are shown."""

    LOUDNESS = "loudness"
    SPECTRUM = "spectrum"
    RHYTHM = "rhythm"
    HARMONY = "harmony"
    CHARACTER = "character"
    FORM = "form"


class Scale(StrEnum):
    """How a value is laid out on an axis."""

    LINEAR = "linear"
    LOG = "log"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureSpec:
    """One feature: what it is, where it lies, who measures it, who uses it.

    `low` and `high` bound what is valid (requests and tables outside are refused). `column` is the name in
    Spotify-style tables and `column_scale` the factor from our unit to theirs. `categories` names the
    integers from `low` on, for categorical features.
    """

    key: str
    label: str
    unit: str
    group: Group
    low: float
    high: float
    scale: Scale = Scale.LINEAR
    decimals: int
    meaning: str
    higher: str
    extractor: str
    in_models: bool = False
    adjustable: bool = False
    dna_axis: bool = False
    column: str | None = None
    column_scale: float = 1.0
    categories: tuple[str, ...] = ()


_KEYS = ("C", "C♯/D♭", "D", "D♯/E♭", "E", "F", "F♯/G♭", "G", "G♯/A♭", "A", "A♯/B♭", "B")


def _character(key: str, meaning: str, higher: str, *, dna: bool = True, adjustable: bool = True) -> FeatureSpec:
    """Describe one of the seven perceptual features, all of one shape."""
    return FeatureSpec(
        key=key, label=key.capitalize(), unit="", group=Group.CHARACTER, low=0, high=1, decimals=2,
        meaning=meaning, higher=higher, extractor="features.perceptual", in_models=True,
        adjustable=adjustable, dna_axis=dna, column=key,
    )  # fmt: skip


def _mfcc(index: int) -> FeatureSpec:
    """Describe one mel-frequency cepstral coefficient."""
    return FeatureSpec(
        key=f"mfcc_{index}", label=f"MFCC {index}", unit="", group=Group.SPECTRUM, low=-1000, high=1000,
        decimals=1, meaning=f"Coefficient {index} of the mel-frequency cepstrum, mean over the track: timbre.",
        higher="another timbre; the number alone is neither good nor bad", extractor="features.spectral",
    )  # fmt: skip


FEATURES: tuple[FeatureSpec, ...] = (
    _character("danceability", "How well the track suits dancing: steady beat, clear pulse, regularity.",
               "easier to dance to"),
    _character("energy", "Perceived intensity and activity: fast, loud and dense against calm and sparse.",
               "more intense"),
    FeatureSpec(
        key="loudness", label="Integrated loudness", unit="LUFS", group=Group.LOUDNESS, low=-70, high=6,
        decimals=1, meaning="Gated loudness of the whole recording as it is (ITU-R BS.1770-4).",
        higher="louder master", extractor="features.loudness", in_models=True, adjustable=True, dna_axis=True,
        column="loudness",
    ),
    _character("speechiness", "Presence of spoken words.", "more speech-like"),
    _character("acousticness", "How likely the track is acoustic rather than electronically produced.",
               "more surely acoustic"),
    _character("instrumentalness", "How likely the track has no vocals.", "more surely without vocals"),
    _character("liveness", "How likely the track was played to an audience.", "more surely live"),
    _character("valence", "Musical positiveness: cheerful against sad or angry.", "more cheerful"),
    FeatureSpec(
        key="tempo", label="Tempo", unit="BPM", group=Group.RHYTHM, low=20, high=300, decimals=1,
        meaning="Beats per minute of the pulse that most listeners would tap.", higher="faster",
        extractor="features.rhythm", in_models=True, adjustable=True, dna_axis=True, column="tempo",
    ),
    FeatureSpec(
        key="key", label="Key", unit="", group=Group.HARMONY, low=0, high=11, scale=Scale.CATEGORY, decimals=0,
        meaning="Tonic, by the profile of pitch classes.", higher="no order: keys go round",
        extractor="features.harmony", in_models=True, adjustable=True, column="key", categories=_KEYS,
    ),
    FeatureSpec(
        key="mode", label="Mode", unit="", group=Group.HARMONY, low=0, high=1, scale=Scale.CATEGORY, decimals=0,
        meaning="Major or minor.", higher="major", extractor="features.harmony", in_models=True,
        adjustable=True, column="mode", categories=("minor", "major"),
    ),
    FeatureSpec(
        key="time_signature", label="Time signature", unit="beats a bar", group=Group.RHYTHM, low=1, high=7,
        scale=Scale.CATEGORY, decimals=0, meaning="Beats in a bar.", higher="longer bars",
        extractor="features.rhythm", in_models=True, adjustable=True, column="time_signature",
        categories=("1/4", "2/4", "3/4", "4/4", "5/4", "6/4", "7/4"),
    ),
    FeatureSpec(
        key="duration", label="Duration", unit="s", group=Group.FORM, low=1, high=7200, scale=Scale.LOG,
        decimals=1, meaning="Length of the recording.", higher="longer", extractor="audio.decode",
        in_models=True, adjustable=True, column="duration_ms", column_scale=1000.0,
    ),
    FeatureSpec(
        key="true_peak", label="True peak", unit="dBTP", group=Group.LOUDNESS, low=-100, high=12, decimals=1,
        meaning="Highest level between samples, oversampled to at least 176 kHz (ITU-R BS.1770-4, annex 2).",
        higher="closer to clipping; above -1 some players distort", extractor="features.loudness",
    ),
    FeatureSpec(
        key="rms", label="RMS level", unit="dBFS", group=Group.LOUDNESS, low=-120, high=3, decimals=1,
        meaning="Root mean square of all samples.", higher="more power", extractor="features.loudness",
    ),
    FeatureSpec(
        key="loudness_range", label="Loudness range", unit="LU", group=Group.LOUDNESS, low=0, high=60,
        decimals=1, meaning="Spread between quiet and loud passages (EBU Tech 3342).",
        higher="more dynamic", extractor="features.loudness",
    ),
    FeatureSpec(
        key="spectral_centroid", label="Spectral centroid", unit="Hz", group=Group.SPECTRUM, low=0, high=11025,
        decimals=0, meaning="Centre of mass of the spectrum, mean over frames: brightness.",
        higher="brighter", extractor="features.spectral", dna_axis=True,
    ),
    FeatureSpec(
        key="spectral_rolloff", label="Spectral rolloff", unit="Hz", group=Group.SPECTRUM, low=0, high=11025,
        decimals=0, meaning="Frequency below which 85% of the magnitude lies, mean over frames.",
        higher="more treble", extractor="features.spectral",
    ),
    FeatureSpec(
        key="spectral_flatness", label="Spectral flatness", unit="", group=Group.SPECTRUM, low=0, high=1,
        decimals=3, meaning="Noise-likeness of the spectrum: 0 a tone, 1 white noise.", higher="noisier",
        extractor="features.spectral",
    ),
    FeatureSpec(
        key="onset_strength", label="Onset strength", unit="", group=Group.RHYTHM, low=0, high=100, decimals=2,
        meaning="Mean spectral flux of the log-mel spectrum: how hard notes start.",
        higher="more percussive", extractor="features.rhythm", dna_axis=True,
    ),
    FeatureSpec(
        key="pulse_clarity", label="Pulse clarity", unit="", group=Group.RHYTHM, low=0, high=1, decimals=2,
        meaning="How strongly one tempo dominates the onsets; also the confidence of the tempo.",
        higher="clearer beat", extractor="features.rhythm", dna_axis=True,
    ),
    FeatureSpec(
        key="key_confidence", label="Key confidence", unit="", group=Group.HARMONY, low=0, high=1, decimals=2,
        meaning="How far the best key stands above the next.", higher="surer key",
        extractor="features.harmony", dna_axis=True,
    ),
    *(_mfcc(index) for index in range(1, 14)),
)  # fmt: skip

BY_KEY: dict[str, FeatureSpec] = {spec.key: spec for spec in FEATURES}
MODEL_FEATURES: tuple[FeatureSpec, ...] = tuple(spec for spec in FEATURES if spec.in_models)
MODEL_KEYS: tuple[str, ...] = tuple(spec.key for spec in MODEL_FEATURES)
DNA_AXES: tuple[FeatureSpec, ...] = tuple(spec for spec in FEATURES if spec.dna_axis)


def feature_hash() -> str:
    """Hash what the models rest on: order, keys, units, ranges and extractors of their features."""
    rows = [[s.key, s.unit, s.low, s.high, s.scale, s.extractor, s.column, s.column_scale] for s in MODEL_FEATURES]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def as_rows() -> list[dict[str, object]]:
    """Give the whole table as JSON-ready rows, for the API and the documents made from it."""
    return [asdict(spec) for spec in FEATURES]
