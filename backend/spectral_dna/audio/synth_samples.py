"""The sample tracks: three little songs of different character, written here and played by the synthesiser."""

from spectral_dna.audio.synth_song import Part, Song, Stage, melody
from spectral_dna.audio.synth_voices import brush, hat, kick, snare

Chord = tuple[int, ...]

AM, F, G = (57, 60, 64, 69), (53, 60, 65, 69), (55, 59, 62, 67)
E7, DM = (52, 59, 64, 68), (50, 57, 62, 65)
D3, G3, A3, BM3, EM3 = (50, 62, 66, 69), (43, 62, 67, 71), (45, 61, 64, 69), (47, 62, 66, 71), (40, 64, 67, 71)
FF, D7, BB, C7 = (41, 57, 60, 65), (50, 57, 60, 65), (46, 58, 62, 65), (48, 58, 64, 67)


def _club_drums(stage: Stage, start: float, _chord: Chord, bar: int) -> None:
    """Four on the floor, claps on two and four, open hats between."""
    for beat in range(4):
        at = start + beat * stage.beat
        stage.mix.add(kick(stage.mix.rate), at, 0.95)
        stage.mix.add(hat(stage.mix.rate, is_open=True), at + stage.beat / 2, 0.28, 0.3)
        for quarter in (0.25, 0.75):
            stage.mix.add(hat(stage.mix.rate), at + quarter * stage.beat, 0.22, -0.3)
        if beat % 2:
            stage.mix.add(snare(stage.mix.rate), at, 0.5)
    if bar % 4 == 3:
        stage.mix.add(snare(stage.mix.rate), start + 3.75 * stage.beat, 0.3)


def _club_hats(stage: Stage, start: float, _chord: Chord, _bar: int) -> None:
    """Count in on the hats and a soft kick."""
    for beat in range(4):
        stage.mix.add(kick(stage.mix.rate), start + beat * stage.beat, 0.6)
        stage.mix.add(hat(stage.mix.rate), start + (beat + 0.5) * stage.beat, 0.3, 0.2)


def _club_bass(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Eighths on the root, an octave up off the beat."""
    for eighth in range(8):
        pitch = chord[0] - 24 + (12 if eighth % 2 else 0)
        stage.note("bass", pitch, start + eighth * stage.beat / 2, 0.42, gain=0.55)


def _stabs(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Short chords against the beat."""
    for at in (0.5, 1.5, 2.25, 3.5):
        for index, pitch in enumerate(chord[1:]):
            stage.note("lead", pitch, start + at * stage.beat, 0.3, gain=0.16, pan=0.4 * (index - 1))


def _arpeggio(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Sixteenths up and down the chord."""
    order = (1, 2, 3, 2, 1, 3, 2, 3)
    for step in range(16):
        pitch = chord[order[step % 8]] + 12
        stage.note("pluck", pitch, start + step * stage.beat / 4, 0.24, gain=0.2, pan=0.5 if step % 2 else -0.5)


def _pad(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Hold the chord for the bar."""
    for index, pitch in enumerate(chord[1:]):
        stage.note("pad", pitch, start, stage.beats, gain=0.22, pan=0.6 * (index - 1))


def _waltz_bass(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """One: the root."""
    stage.note("bass", chord[0], start, 0.95, gain=0.55)


def _waltz_guitar(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Two, three: the chord, plucked upwards."""
    for beat in (1, 2):
        for index, pitch in enumerate(chord[1:]):
            at = start + beat * stage.beat + 0.018 * index
            stage.note("pluck", pitch, at, 0.8, gain=0.24, pan=-0.35 + 0.1 * index)


def _waltz_brushes(stage: Stage, start: float, _chord: Chord, _bar: int) -> None:
    """A soft kick on one, brushes on two and three."""
    stage.mix.add(kick(stage.mix.rate), start, 0.4)
    for beat in (1, 2):
        stage.mix.add(brush(stage.mix.rate), start + beat * stage.beat, 0.5, 0.25)


def _waltz_kit(stage: Stage, start: float, _chord: Chord, bar: int) -> None:
    """A dance band: kick on one, snare on two and three, eighths on the hat, a fill every fourth bar."""
    stage.mix.add(kick(stage.mix.rate), start, 0.8)
    for beat in (1, 2):
        stage.mix.add(snare(stage.mix.rate), start + beat * stage.beat, 0.35)
    for eighth in range(6):
        stage.mix.add(hat(stage.mix.rate), start + eighth * stage.beat / 2, 0.18 if eighth % 2 else 0.28, 0.3)
    if bar % 4 == 3:
        stage.mix.add(snare(stage.mix.rate), start + 2.5 * stage.beat, 0.3)


def _waltz_accordion(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Chords of an accordion on two and three."""
    for beat in (1, 2):
        for index, pitch in enumerate(chord[1:]):
            stage.note("accordion", pitch, start + beat * stage.beat, 0.6, gain=0.3, pan=0.35 * (index - 1))


def _strings(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Strings under the chorus."""
    for index, pitch in enumerate(chord[1:]):
        stage.note("strings", pitch, start, stage.beats, gain=0.14, pan=0.5 * (index - 1))


def _slow_drums(stage: Stage, start: float, _chord: Chord, bar: int) -> None:
    """A patient kit: kick on one and three, snare on two and four, soft eighths on the hat."""
    for at in (0.0, 2.0, 3.75) if bar % 4 == 3 else (0.0, 2.0):
        stage.mix.add(kick(stage.mix.rate), start + at * stage.beat, 0.8)
    for beat in (1, 3):
        stage.mix.add(snare(stage.mix.rate), start + beat * stage.beat, 0.4)
    for eighth in range(8):
        stage.mix.add(hat(stage.mix.rate), start + eighth * stage.beat / 2, 0.08 if eighth % 2 else 0.25, 0.25)


def _slow_bass(stage: Stage, start: float, chord: Chord, _bar: int) -> None:
    """Root, fifth and back."""
    for at, beats, up in ((0.0, 1.9, 0), (2.0, 0.9, 7), (3.0, 0.9, 0)):
        stage.note("bass", chord[0] + up - 12 * (chord[0] > 45), start + at * stage.beat, beats, gain=0.55)


def _keys(stage: Stage, start: float, chord: Chord, bar: int) -> None:
    """Broken chords on the piano."""
    for at, index in ((0.0, 1), (0.5, 2), (1.0, 3), (2.0, 2), (2.5, 3), (3.0, 1 + bar % 2)):
        stage.note("piano", chord[index], start + at * stage.beat, 1.2, gain=0.34, pan=-0.25)


_LEAD = melody(
    "lead",
    (
        ((0.0, 0.9, 76), (1.0, 0.4, 74), (1.5, 0.9, 72), (2.5, 1.4, 69)),
        ((0.0, 0.9, 72), (1.0, 0.4, 69), (1.5, 0.9, 72), (2.5, 1.4, 77)),
        ((0.0, 0.9, 74), (1.0, 0.4, 77), (1.5, 0.9, 74), (2.5, 1.4, 69)),
        ((0.0, 0.9, 76), (1.0, 0.4, 74), (1.5, 0.9, 71), (2.5, 1.4, 68)),
    ),
    gain=0.4, pan=0.0,
)  # fmt: skip
_FLUTE = melody(
    "flute",
    (
        ((0.0, 1.9, 78), (2.0, 0.9, 81)),
        ((0.0, 1.9, 79), (2.0, 0.9, 74)),
        ((0.0, 0.9, 76), (1.0, 0.9, 78), (2.0, 0.9, 79)),
        ((0.0, 2.8, 78),),
        ((0.0, 1.9, 74), (2.0, 0.9, 78)),
        ((0.0, 1.9, 76), (2.0, 0.9, 71)),
        ((0.0, 0.9, 73), (1.0, 0.9, 76), (2.0, 0.9, 73)),
        ((0.0, 2.8, 74),),
    ),
    gain=0.42, pan=0.2,
)  # fmt: skip
_SONG = melody(
    "strings",
    (
        ((0.0, 1.9, 72), (2.0, 0.9, 69), (3.0, 0.9, 72)),
        ((0.0, 2.9, 74), (3.0, 0.9, 72)),
        ((0.0, 1.9, 74), (2.0, 1.9, 70)),
        ((0.0, 1.4, 72), (1.5, 0.4, 70), (2.0, 1.9, 67)),
    ),
    gain=0.34, pan=0.1,
)  # fmt: skip

_NIGHT = (AM, F, DM, E7)
_LIFT = (F, G, AM, AM)
_DANCE = (D3, G3, A3, D3, BM3, EM3, A3, D3)
_TIDE = (FF, D7, BB, C7)

SONGS: dict[str, Song] = {
    "night_drive": Song(
        "Night Drive", 124.0, 4,
        (
            Part(4, _NIGHT, ("hats", "pad", "arpeggio")),
            Part(8, _NIGHT, ("drums", "bass", "stabs")),
            Part(8, _NIGHT, ("drums", "bass", "stabs", "arpeggio", "pad", "lead")),
            Part(4, _LIFT, ("pad", "arpeggio")),
        ),
        {
            "drums": _club_drums, "hats": _club_hats, "bass": _club_bass, "stabs": _stabs,
            "arpeggio": _arpeggio, "pad": _pad, "lead": _LEAD,
        },
        0.12,
    ),
    "morning_waltz": Song(
        "Morning Waltz", 150.0, 3,
        (
            Part(4, _DANCE[:4], ("bass", "guitar", "brushes")),
            Part(8, _DANCE, ("bass", "guitar", "brushes", "flute")),
            Part(16, _DANCE, ("bass", "guitar", "accordion", "kit", "strings", "flute")),
            Part(4, _DANCE[4:], ("bass", "guitar", "brushes", "strings")),
        ),
        {
            "bass": _waltz_bass, "guitar": _waltz_guitar, "brushes": _waltz_brushes,
            "kit": _waltz_kit, "accordion": _waltz_accordion,
            "strings": _strings, "flute": _FLUTE,
        },
        0.2,
    ),
    "slow_tide": Song(
        "Slow Tide", 92.0, 4,
        (
            Part(4, _TIDE, ("keys", "pad")),
            Part(4, _TIDE, ("keys", "drums", "bass")),
            Part(6, _TIDE, ("keys", "pad", "drums", "bass", "song")),
            Part(2, _TIDE, ("keys", "pad")),
        ),
        {"keys": _keys, "pad": _pad, "drums": _slow_drums, "bass": _slow_bass, "song": _SONG},
        0.25,
    ),
}  # fmt: skip
