"""Short signals with known answers: clicks, drum loops, cadences, waltzes, noise. Mono float32."""

from collections.abc import Sequence

import numpy as np

from spectral_dna.audio.synth_mix import Mix
from spectral_dna.audio.synth_voices import brush, click, hat, kick, snare, tone
from spectral_dna.schema.values import FloatArray

RATE = 22_050
# Sixteen steps a bar: kick, snare, hat. Styles that put the octave of the tempo to the test.
PATTERNS: dict[str, tuple[str, str, str]] = {
    "rock": ("x.......x.......", "....x.......x...", "x.x.x.x.x.x.x.x."),
    "house": ("x...x...x...x...", "....x.......x...", "..x...x...x...x."),
    "busy": ("x.....x.x.x.....", "....x.......x..x", "xxxxxxxxxxxxxxxx"),
    "sparse": ("x.......x.......", "....x.......x...", "x...x...x...x..."),
    "funk": ("x..x..x...x..x..", "....x..x.x..x...", "x.x.x.x.x.x.x.x."),
    "breaks": ("x.x.......xx....", "....x..x.x..x..x", "x.x.x.x.x.x.x.x."),
}


def click_track(bpm: float, seconds: float = 20.0, *, rate: int = RATE, start: float = 0.0) -> FloatArray:
    """Make equal clicks at `start + k * 60 / bpm` seconds."""
    mix = Mix(seconds, rate)
    for at in np.arange(start, seconds, 60.0 / bpm):
        mix.add(click(rate), float(at))
    return mix.mono()


def drum_loop(
    bpm: float, seconds: float = 20.0, *, pattern: str = "rock", swing: float = 0.0, rate: int = RATE
) -> FloatArray:
    """Play a pattern of kick, snare and hat; swing (0 to 1/3) delays second eighths by that part of an eighth."""
    mix = Mix(seconds, rate)
    sounds = (kick(rate), snare(rate), hat(rate))
    step = 60.0 / bpm / 4
    for number in range(int(seconds / step)):
        late = swing * 2 * step if number % 4 == 2 else 0.0
        for sound, row, gain in zip(sounds, PATTERNS[pattern], (1.0, 0.8, 0.35), strict=True):
            if row[number % 16] == "x":
                mix.add(sound, number * step + late, gain)
    return mix.mono()


def chords(
    pitches: Sequence[Sequence[float]], *, seconds: float = 1.0, timbre: str = "piano", rate: int = RATE
) -> FloatArray:
    """Play chords (MIDI pitches) one after the other."""
    mix = Mix(seconds * len(pitches) + 0.5, rate)
    for number, chord in enumerate(pitches):
        for pitch in chord:
            mix.add(tone(pitch, seconds, timbre, rate), number * seconds, 0.3)
    return mix.mono()


def cadence(
    key: int, mode: int, *, repeats: int = 3, timbre: str = "piano", tuning: float = 0.0, rate: int = RATE
) -> FloatArray:
    """I IV V I (or i iv V i) with the root below, in a key from 0 (C) to 11; tuning in cents."""
    third = 4 if mode == 1 else 3
    root = 60 + key - (12 if key > 6 else 0) + tuning / 100.0
    tonic, fourth, fifth = (0, third, 7), (5, 5 + third, 12), (7, 11, 14)
    progression = [tonic, fourth, fifth, tonic]
    pitches = [[root + chord[0] - 24, *(root + note for note in chord)] for chord in progression]
    return chords(pitches * repeats, timbre=timbre, rate=rate)


def groove(beats: int, bpm: float, seconds: float = 30.0, *, style: str = "band", rate: int = RATE) -> FloatArray:
    """Accompany in bars of `beats`: bass on one, chords after, drums by style (band, brushes, piano, strings)."""
    mix = Mix(seconds, rate)
    beat = 60.0 / bpm
    roots = (48, 45, 53, 55)
    for number in range(int(seconds / beat)):
        bar, place = divmod(number, beats)
        at, root = number * beat, roots[bar % 4]
        third = 3 if root == 45 else 4
        voice = {"piano": "piano", "strings": "strings"}.get(style, "pluck")
        if place == 0:
            mix.add(tone(root - 12, beat * 0.9, "bass", rate), at, 0.8)
        else:
            for note in (root + 12, root + 12 + third, root + 19):
                mix.add(tone(note, beat * 0.6, voice, rate), at, 0.25)
        _groove_drums(mix, style, place, beats, at, beat)
    return mix.mono()


def _groove_drums(mix: Mix, style: str, place: int, beats: int, at: float, beat: float) -> None:
    """Add the drums of one beat."""
    if style == "band":
        is_backbeat = place in (1, 3) if beats == 4 else place in (1, 2)
        mix.add(snare(mix.rate) if is_backbeat else kick(mix.rate), at, 0.5)
        for half in (0.0, beat / 2):
            mix.add(hat(mix.rate), at + half, 0.2)
    elif style == "brushes":
        mix.add(brush(mix.rate), at, 0.5 if place else 0.15)


def noise(colour: str, seconds: float = 10.0, *, rate: int = RATE, seed: int = 7) -> FloatArray:
    """White, pink (-3 dB an octave) or brown (-6 dB) noise, peak 0.5."""
    size = round(seconds * rate)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(size))
    slope = {"white": 0.0, "pink": 0.5, "brown": 1.0}[colour]
    frequencies = np.maximum(np.fft.rfftfreq(size, 1.0 / rate), 20.0)
    sound = np.fft.irfft(spectrum / frequencies**slope, size)
    return np.asarray(0.5 * sound / np.abs(sound).max(), dtype=np.float32)
