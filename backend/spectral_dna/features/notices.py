"""What a reader of the report should know about the recording or about how sure we are."""

from typing import Final

from spectral_dna.schema.heard import Kind, Notice

_FROM_READING: Final = {
    "damaged_frames": "Parts of the file are damaged and were skipped or concealed; the rest was analysed.",
    "truncated": "The file ends before the length that it states; what is there was analysed.",
    "non_finite_samples": "Samples in the file that are no numbers, or beyond all measure, were taken as silence.",
}
_UNCLEAR_PULSE: Final = 0.15
_UNCLEAR_KEY: Final = 0.05
_NARROW_RATE: Final = 16_000


def reading_notices(codes: tuple[str, ...]) -> list[Notice]:
    """Word what went wrong while reading."""
    fallback = "Something was unusual while the file was read."
    return [Notice(code=code, message=_FROM_READING.get(code, fallback)) for code in codes]


def listening_notices(
    *,
    kind: Kind,
    pulse_clarity: float | None,
    key_confidence: float | None,
    true_peak: float,
    is_cancelled: bool,
    rate: int,
    is_noisy: bool,
) -> list[Notice]:
    """Word what makes a value less sure than usual; None: the value was not measured."""
    found = {
        "unsure_music": (kind is Kind.UNSURE, "This may not be music; read the verdict with that in mind."),
        "unclear_pulse": (
            pulse_clarity is not None and pulse_clarity < _UNCLEAR_PULSE,
            "No tempo stands out, so tempo, beats and time signature are guesses.",
        ),
        "unclear_key": (
            key_confidence is not None and key_confidence < _UNCLEAR_KEY,
            "No key stands out, so key and mode are guesses.",
        ),
        "over_full_scale": (true_peak > 0, "Peaks exceed full scale between samples; players may distort them."),
        "channels_cancel": (
            is_cancelled,
            "Mixed to mono the channels cancel, as when one is inverted; rhythm, harmony and timbre are those of one "
            "channel alone.",
        ),
        "narrow_band": (
            rate < _NARROW_RATE,
            "The recording holds no treble, as a telephone's; brightness and timbre can't compare with music's.",
        ),
        "noisy": (
            is_noisy,
            "A steady hiss lies under the sound; it adds to the brightness, and moves timbre and character a little.",
        ),
    }
    return [Notice(code=code, message=message) for code, (applies, message) in found.items() if applies]
