"""Music, speech, silence or noise: what the recording is, before anything is judged."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.schema.heard import Gate, Kind

SILENT_LOUDNESS = -60.0  # LUFS; BS.1770 itself gates at -70
SILENT_SHARE = 0.98


@dataclass(frozen=True, slots=True, kw_only=True)
class GateEvidence:
    """What the gate looks at. Every value is one number for the whole recording.

    Attributes
    ----------
    loudness : integrated loudness, LUFS (-70 or lower, or -inf, where nothing passed the gate).
    silent_share, low_energy_share, modulation : from `gate_levels.level_statistics`.
    flatness, flatness_deviation : mean and standard deviation over frames of the spectral flatness, 0 to 1.
    pulse_clarity : from `rhythm.analyse_rhythm`.
    key_strength : `Harmony.strength`.
    speechiness, energy, instrumentalness : the perceptual model's, mean over the excerpts, 0 to 1.
    """

    loudness: float
    silent_share: float
    low_energy_share: float
    modulation: float
    flatness: float
    flatness_deviation: float
    pulse_clarity: float
    key_strength: float
    speechiness: float
    energy: float
    instrumentalness: float


def decide(evidence: GateEvidence) -> Gate:
    """Name the kind of the recording; `music` is how much of it looks like music, 0 to 1.

    Unsure is a warning, so whatever may be music is never refused: speech needs the perceptual model's
    speechiness and the pauses of talk together, noise a flat or motionless spectrum without pulse or key.
    """
    if not np.isfinite(evidence.loudness) or evidence.loudness <= SILENT_LOUDNESS:
        return Gate(kind=Kind.SILENCE, music=0.0)
    if evidence.silent_share >= SILENT_SHARE:
        return Gate(kind=Kind.SILENCE, music=0.0)
    speech = evidence.speechiness > 0.33 and evidence.low_energy_share > 0.2 and evidence.pulse_clarity < 0.35
    noise = evidence.flatness > 0.2 and evidence.flatness_deviation < 0.1 and evidence.pulse_clarity < 0.2
    score = float(np.clip(1.0 - evidence.speechiness - evidence.flatness, 0.0, 1.0))
    if speech:
        return Gate(kind=Kind.SPEECH, music=score)
    return Gate(kind=Kind.NOISE if noise else Kind.MUSIC, music=score)
