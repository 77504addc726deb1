"""Single sounds by arithmetic: drums, and tones in a few timbres. Deterministic, pure numpy."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from spectral_dna.schema.values import FloatArray


@dataclass(frozen=True, slots=True)
class Timbre:
    """A tone's make: strengths of its harmonics and how they move.

    Attributes
    ----------
    harmonics : strength of each harmonic, the fundamental first.
    attack, release : seconds of rise, and of fall after the note's end.
    decay : seconds after which a held note has lost 60 dB; 0 holds it.
    damping : how much faster each higher harmonic decays.
    detune : cents between three voices that play together; 0 is one voice.
    vibrato : cents of swing at 5.2 Hz.
    """

    harmonics: tuple[float, ...]
    attack: float = 0.005
    release: float = 0.06
    decay: float = 0.0
    damping: float = 0.0
    detune: float = 0.0
    vibrato: float = 0.0


TIMBRES: dict[str, Timbre] = {
    "sine": Timbre((1.0,), 0.01, 0.03),
    "organ": Timbre((1.0, 0.8, 0.5, 0.4, 0.0, 0.3, 0.0, 0.2), 0.02, 0.08),
    "piano": Timbre((1.0, 0.7, 0.45, 0.3, 0.2, 0.12, 0.08, 0.05), 0.003, 0.15, 3.5, 0.35),
    "pluck": Timbre((1.0, 0.6, 0.5, 0.3, 0.25, 0.15, 0.1, 0.07, 0.05), 0.002, 0.08, 1.2, 0.5),
    "strings": Timbre(tuple(1 / k for k in range(1, 15)), 0.12, 0.25, detune=9.0, vibrato=6.0),
    "pad": Timbre(tuple(1 / k**1.5 for k in range(1, 10)), 0.45, 0.7, detune=11.0),
    "lead": Timbre(tuple(1 / k**1.2 for k in range(1, 16)), 0.012, 0.12, 6.0, 0.1, 6.0, 9.0),
    "flute": Timbre((1.0, 0.35, 0.18, 0.06, 0.03), 0.06, 0.12, vibrato=10.0),
    "accordion": Timbre(tuple(1 / k**0.8 for k in range(1, 13)), 0.02, 0.06, detune=14.0),
    "bass": Timbre((1.0, 0.75, 0.4, 0.25, 0.12, 0.06), 0.004, 0.04, 2.5, 0.6),
    "voice": Timbre((1.0, 0.9, 1.0, 0.5, 0.3, 0.35, 0.25, 0.1), 0.05, 0.1, vibrato=35.0),
}


def frequency(pitch: float) -> float:
    """Hertz of a MIDI pitch; 69 is A at 440 Hz."""
    return float(440.0 * 2.0 ** ((pitch - 69.0) / 12.0))


@lru_cache(maxsize=512)
def tone(pitch: float, seconds: float, timbre: str, rate: int) -> FloatArray:
    """One note of a timbre: float32 array of about unit peak, `seconds` plus the release long."""
    make = TIMBRES[timbre]
    time = np.arange(round((seconds + make.release) * rate), dtype=np.float64) / rate
    cents = (-make.detune, 0.0, make.detune) if make.detune else (0.0,)
    sound = np.zeros(time.size)
    for voice, offset in enumerate(cents):
        sound += _partials(make, frequency(pitch + offset / 100.0), time, rate, phase=1.7 * voice)
    rise = np.minimum(time / make.attack, 1.0)
    fall = np.clip((seconds + make.release - time) / make.release, 0.0, 1.0)
    return (sound * rise * fall / (sum(make.harmonics) * len(cents))).astype(np.float32)


def _partials(make: Timbre, base: float, time: FloatArray, rate: int, *, phase: float) -> FloatArray:
    """Sum the harmonics that lie under the Nyquist frequency."""
    swing = make.vibrato / 1200.0 * np.log(2.0) * base / (2 * np.pi * 5.2)
    turns = base * time + swing * (1.0 - np.cos(2 * np.pi * 5.2 * time))
    sound = np.zeros(time.size)
    for number, strength in enumerate(make.harmonics, start=1):
        if strength == 0.0 or number * base > 0.45 * rate:
            continue
        wave = np.sin(2 * np.pi * number * turns + phase * number)
        if make.decay:
            wave *= np.exp(-6.9 * (1.0 + make.damping * (number - 1)) / make.decay * time)
        sound += strength * wave
    return sound


def _noise(size: int, seed: int) -> FloatArray:
    """White noise that is the same every time."""
    white: FloatArray = np.random.default_rng(seed).uniform(-1.0, 1.0, size)
    return white


@lru_cache(maxsize=8)
def kick(rate: int) -> FloatArray:
    """Bass drum: a sine that falls from 150 to 48 Hz, with a click."""
    time = np.arange(round(0.32 * rate)) / rate
    turns = 48.0 * time + (150.0 - 48.0) * 0.03 * (1.0 - np.exp(-time / 0.03))
    body = np.sin(2 * np.pi * turns) * np.exp(-time / 0.11)
    return np.asarray(body + 0.25 * _noise(time.size, 1) * np.exp(-time / 0.003), dtype=np.float32)


@lru_cache(maxsize=8)
def snare(rate: int) -> FloatArray:
    """Snare drum: two short tones under a burst of noise."""
    time = np.arange(round(0.25 * rate)) / rate
    tones = np.sin(2 * np.pi * 185.0 * time) + 0.6 * np.sin(2 * np.pi * 331.0 * time)
    return (0.45 * tones * np.exp(-time / 0.05) + 0.6 * _noise(time.size, 2) * np.exp(-time / 0.07)).astype(np.float32)


@lru_cache(maxsize=16)
def hat(rate: int, *, is_open: bool = False) -> FloatArray:
    """Hi-hat: noise without its lows; the open one rings longer."""
    ring = 0.14 if is_open else 0.03
    time = np.arange(round(5 * ring * rate)) / rate
    sharp = np.diff(_noise(time.size + 2, 3), n=2)
    return (0.3 * sharp * np.exp(-time / ring)).astype(np.float32)


@lru_cache(maxsize=8)
def brush(rate: int) -> FloatArray:
    """Brushed snare: a soft swell of noise."""
    time = np.arange(round(0.22 * rate)) / rate
    smooth = np.convolve(_noise(time.size, 4), np.ones(4) / 4, mode="same")
    return np.asarray(0.5 * smooth * np.minimum(time / 0.02, 1.0) * np.exp(-time / 0.06), dtype=np.float32)


@lru_cache(maxsize=8)
def click(rate: int) -> FloatArray:
    """Metronome: 20 ms of a 1.2 kHz sine."""
    time = np.arange(round(0.05 * rate)) / rate
    return (np.sin(2 * np.pi * 1200.0 * time) * np.exp(-time / 0.01)).astype(np.float32)
