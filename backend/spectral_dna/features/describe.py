"""From the meters' readings to what was heard: features with their bands, the gate, curves and sections."""

from typing import Final

import numpy as np

from spectral_dna.features.curves import centred, thinned
from spectral_dna.features.gate import GateEvidence, decide
from spectral_dna.features.gate_levels import low_energy_share, onset_statistics, silent_share
from spectral_dna.features.hiss import is_hissing
from spectral_dna.features.loudness import to_dbfs, to_lufs
from spectral_dna.features.meters import Readings
from spectral_dna.features.notices import listening_notices, reading_notices
from spectral_dna.features.perceptual import LABELS, averaged, perceive_each
from spectral_dna.features.rhythm import Rhythm, analyse_rhythm
from spectral_dna.features.sections import find_sections
from spectral_dna.features.stft import FRAME_RATE
from spectral_dna.features.windows import windows
from spectral_dna.schema.extraction_error import band
from spectral_dna.schema.feature_table import BY_KEY
from spectral_dna.schema.heard import Container, Curves, Gate, Heard, Kind, Measured

_WITH_BAND: Final[tuple[str, ...]] = (*LABELS, "loudness", "duration")
"""Features whose band comes from the error model; the tempo's also from how it wanders."""


def describe(readings: Readings, container: Container, *, duration: float, reading: tuple[str, ...]) -> Heard:
    """Work out what needs the whole track, and put everything into one value."""
    onsets = readings.onsets
    rhythm = analyse_rhythm(onsets.strength, onsets.bands, frame_rate=FRAME_RATE)
    passages = [excerpt.samples for excerpt in readings.excerpts]
    perceived_each = perceive_each(passages)
    perceived = averaged(perceived_each, passages)
    gate = _gate(readings, rhythm, perceived)
    values = _levels(readings, duration)
    if gate.kind is not Kind.SILENCE:
        values |= _spectrum(readings) | _rhythm(readings, rhythm) | _harmony(readings) | perceived
    bands = {key: band(key, values[key]) for key in _WITH_BAND if key in values}
    if "tempo" in values:
        low, high = band("tempo", rhythm.tempo)
        bands["tempo"] = min(low, rhythm.tempo_low), max(high, rhythm.tempo_high)
    curves = _curves(readings, rhythm if "tempo" in values else None)
    return Heard(
        duration=duration,
        container=container,
        gate=gate,
        features={key: _measured(key, value, bands.get(key)) for key, value in values.items()},
        curves=curves,
        sections=find_sections(
            curves.energy, curves.loudness, curves.brightness, duration=duration, beats=np.asarray(curves.beats)
        ),
        warnings=reading_notices(reading)
        + listening_notices(
            kind=gate.kind,
            pulse_clarity=values.get("pulse_clarity"),
            key_confidence=values.get("key_confidence"),
            true_peak=readings.true_peak,
            is_cancelled=readings.is_cancelled,
            rate=container.sample_rate,
            is_noisy=_is_noisy(readings, gate),
        ),
        windows=windows(readings, rhythm.beats, perceived_each, values=values),
    )


def _measured(key: str, value: float, band: tuple[float, float] | None) -> Measured:
    """Hold value and band within what the table allows."""
    spec = BY_KEY[key]
    low, high = (float(np.clip(end, spec.low, spec.high)) for end in band) if band else (None, None)
    return Measured(value=float(np.clip(value, spec.low, spec.high)), low=low, high=high)


def _gate(readings: Readings, rhythm: Rhythm, perceived: dict[str, float]) -> Gate:
    spectrum = readings.spectrum
    powers = spectrum.powers if spectrum else np.zeros(0)
    onsets = onset_statistics(readings.onsets.strength, powers)
    return decide(
        GateEvidence(
            loudness=readings.loudness.integrated,
            silent_share=silent_share(readings.loudness.levels),
            low_energy_share=low_energy_share(powers, frame_rate=FRAME_RATE),
            onset_strength=onsets.strength,
            onset_spread=onsets.spread,
            flatness=spectrum.flatness if spectrum else 0.0,
            flatness_deviation=spectrum.flatness_deviation if spectrum else 0.0,
            pulse_clarity=rhythm.pulse_clarity,
            key_strength=readings.harmony.strength,
            speechiness=perceived["speechiness"],
        )
    )


def _is_noisy(readings: Readings, gate: Gate) -> bool:
    """Whether noise lies under something else; what is noise itself is told so by the gate."""
    spectrum = readings.spectrum
    if spectrum is None or gate.kind in (Kind.NOISE, Kind.SILENCE):
        return False
    return is_hissing(spectrum.powers, spectrum.treble, spectrum.treble_flatness)


def _levels(readings: Readings, duration: float) -> dict[str, float]:
    return {
        "loudness": readings.loudness.integrated,
        "loudness_range": readings.loudness.range,
        "rms": readings.loudness.rms,
        "true_peak": readings.true_peak,
        "duration": duration,
    }


def _spectrum(readings: Readings) -> dict[str, float]:
    spectrum = readings.spectrum
    if spectrum is None:
        return {}
    named = {
        "spectral_centroid": spectrum.centroid,
        "spectral_rolloff": spectrum.rolloff,
        "spectral_flatness": spectrum.flatness,
    }
    return named | {f"mfcc_{index}": float(value) for index, value in enumerate(readings.timbre, start=1)}


def _rhythm(readings: Readings, rhythm: Rhythm) -> dict[str, float]:
    strength = readings.onsets.strength
    named = {"onset_strength": float(strength.mean()) if len(strength) else 0.0, "pulse_clarity": rhythm.pulse_clarity}
    if rhythm.tempo <= 0:
        return named  # nothing to tap to: no tempo, no bars
    return named | {"tempo": rhythm.tempo, "time_signature": float(rhythm.time_signature)}


def _harmony(readings: Readings) -> dict[str, float]:
    harmony = readings.harmony
    if not harmony.chroma.any():
        return {}
    return {"key": float(harmony.key), "mode": float(harmony.mode), "key_confidence": harmony.confidence}


def _curves(readings: Readings, rhythm: Rhythm | None) -> Curves:
    loudness, spectrum = readings.loudness, readings.spectrum
    short_term = centred(to_lufs(loudness.short_term), length=len(loudness.levels))
    centroids = spectrum.centroids if spectrum else np.zeros(0)
    return Curves(
        energy=thinned(to_dbfs(loudness.levels), step=loudness.step, unit="dBFS", decimals=2),
        loudness=thinned(short_term, step=loudness.step, unit="LUFS", decimals=2),
        brightness=thinned(centroids, step=1 / FRAME_RATE, unit="Hz", decimals=0),
        beats=[round(float(beat), 3) for beat in rhythm.beats] if rhythm else [],
        peaks=readings.peaks,
    )
