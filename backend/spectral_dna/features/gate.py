"""Music, speech, silence or noise: what the recording is, before anything is judged."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from spectral_dna.schema.heard import Gate, Kind

SILENT_LOUDNESS: Final = -60.0  # LUFS; BS.1770 itself gates at -70
SILENT_SHARE: Final = 0.98

# Stationary noise: the flux of Gaussian noise is the same everywhere, whatever its colour (a spread of 0.70 to 0.81
# was measured for white, pink, brown, hum in noise and wind; 0.94 to 8 for music, drones included).
NOISE_SPREAD: Final = 0.82
DOUBTFUL_SPREAD: Final = 0.90
MOTIONLESS: Final = 0.2  # dB a frame: tones, hum, sweeps; the calmest music measured has 0.37
FLAT: Final = 0.4

# Music against speech, in the unit of a logistic answer. Fitted on three hours of Debian's game music, four raps and
# three a cappella songs made for it, and an hour of talk: the prompts of Asterisk, espeak-ng in thirteen voices.
BIAS: Final = 0.3
SPEECHINESS, PAUSES, PULSE, TONALITY = -2.3, -7.0, 6.1, 2.7
# Only what talks, pauses and has no beat is refused; no music measured has all three.
LEAST_SPEECHINESS: Final = 0.2
LEAST_PAUSES: Final = 0.2
MOST_PULSE: Final = 0.35
SURE_SPEECH: Final = 0.45
SURE_MUSIC: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class GateEvidence:
    """What the gate looks at. Every value is one number for the whole recording.

    Attributes
    ----------
    loudness : integrated loudness, LUFS (-70 or lower, or -inf, where nothing passed the gate).
    silent_share, low_energy_share : from `gate_levels`, of all channels and of the mono mix.
    onset_strength, onset_spread : from `gate_levels.onset_statistics`.
    flatness, flatness_deviation : mean and standard deviation over frames of the spectral flatness, 0 to 1.
    pulse_clarity : from `rhythm.analyse_rhythm`.
    key_strength : `Harmony.strength`.
    speechiness : the perceptual model's, mean over the excerpts, 0 to 1.
    """

    loudness: float
    silent_share: float
    low_energy_share: float
    onset_strength: float
    onset_spread: float
    flatness: float
    flatness_deviation: float
    pulse_clarity: float
    key_strength: float
    speechiness: float


def decide(evidence: GateEvidence) -> Gate:
    """Name the kind of the recording; `music` is how much of it looks like music, 0 to 1.

    Unsure is a warning, so whatever may be music is never refused.
    """
    if _is_silence(evidence):
        return Gate(kind=Kind.SILENCE, music=0.0)
    if _is_noise(evidence):
        return Gate(kind=Kind.NOISE, music=0.0)
    music = _likeness_to_music(evidence)
    if music < SURE_SPEECH and _talks(evidence):
        return Gate(kind=Kind.SPEECH, music=music)
    is_sure = music >= SURE_MUSIC and evidence.onset_spread >= DOUBTFUL_SPREAD
    return Gate(kind=Kind.MUSIC if is_sure else Kind.UNSURE, music=music)


def _is_silence(evidence: GateEvidence) -> bool:
    """Whether nothing, or next to nothing, is loud enough to be heard."""
    is_quiet = not np.isfinite(evidence.loudness) or evidence.loudness <= SILENT_LOUDNESS
    return bool(is_quiet or evidence.silent_share >= SILENT_SHARE)


def _is_noise(evidence: GateEvidence) -> bool:
    """Whether the spectrum stands still, moves only as chance moves it, or is flat without a beat."""
    if evidence.pulse_clarity >= MOST_PULSE:
        return False
    is_flat = evidence.flatness > FLAT and evidence.flatness_deviation < 0.08 and evidence.pulse_clarity < 0.15
    return evidence.onset_strength < MOTIONLESS or evidence.onset_spread < NOISE_SPREAD or is_flat


def _talks(evidence: GateEvidence) -> bool:
    """Whether it sounds like talk, pauses like talk, and has no beat."""
    return (
        evidence.speechiness >= LEAST_SPEECHINESS
        and evidence.low_energy_share >= LEAST_PAUSES
        and evidence.pulse_clarity < MOST_PULSE
    )


def _likeness_to_music(evidence: GateEvidence) -> float:
    """Chance of music rather than speech."""
    answer = BIAS + SPEECHINESS * evidence.speechiness + PAUSES * evidence.low_energy_share
    answer += PULSE * evidence.pulse_clarity + TONALITY * evidence.key_strength
    return float(1.0 / (1.0 + np.exp(-answer)))
