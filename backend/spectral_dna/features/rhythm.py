"""Tempo, pulse clarity, beats and time signature of one onset curve."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.features.rhythm_beats import track_beats
from spectral_dna.features.rhythm_metre import estimate_metre
from spectral_dna.features.rhythm_tempo import estimate_tempo, flatten
from spectral_dna.schema.values import FloatArray


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What the onsets tell.

    Attributes
    ----------
    tempo, tempo_low, tempo_high : BPM, and where the tempo of the track itself wanders (quartiles of the beats);
        0 where there is no beat at all.
    pulse_clarity : 0 (no pulse) to 1 (metronome).
    beats : ndarray of shape (n_beats,), seconds, increasing.
    time_signature : beats in a bar, 3 or 4.
    time_signature_confidence : 0.5 (a coin) to 1.
    """

    tempo: float
    tempo_low: float
    tempo_high: float
    pulse_clarity: float
    beats: FloatArray
    time_signature: int
    time_signature_confidence: float


def analyse_rhythm(onsets: FloatArray, bands: FloatArray, *, frame_rate: float) -> Rhythm:
    """Find pulse, beats and bars in time linear in the length: 20 ms for four minutes, 0.4 s for two hours.

    Parameters
    ----------
    onsets : ndarray of shape (n_frames,), onset strength, non-negative; frame i stands at i / frame_rate seconds.
    bands : ndarray of shape (4, n_frames), the same in bass, low middle, middle and treble.
    frame_rate : frames per second, in Hz.
    """
    onsets = np.asarray(onsets, dtype=np.float64)
    tempo = estimate_tempo(onsets, bands, frame_rate=frame_rate)
    beats = track_beats(flatten(onsets, frame_rate=frame_rate), bpm=tempo.bpm, frame_rate=frame_rate)
    metre = estimate_metre(bands, beats, frame_rate=frame_rate)
    low, high = _wander(beats, tempo.bpm)
    return Rhythm(tempo.bpm, low, high, tempo.clarity, beats, metre.beats, metre.confidence)


def _wander(beats: FloatArray, bpm: float) -> tuple[float, float]:
    """Quartiles of the tempo over stretches of eight beats, always holding the tempo itself."""
    if beats.size < 10:
        return bpm, bpm
    stretches = 8 * 60.0 / (beats[8:] - beats[:-8])
    low, high = np.quantile(stretches, [0.25, 0.75])
    return min(float(low), bpm), max(float(high), bpm)
