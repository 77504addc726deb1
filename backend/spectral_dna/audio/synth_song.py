"""Play a written arrangement: parts of bars, each with its chords and the players who join in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spectral_dna.audio.synth_mix import Mix
from spectral_dna.audio.synth_voices import tone

Player = Callable[["Stage", float, tuple[int, ...], int], None]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of bars: one chord a bar (MIDI pitches, root first), repeated, and who plays."""

    bars: int
    chords: tuple[tuple[int, ...], ...]
    players: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where players stand: the mix, the length of a beat in seconds, and beats in a bar."""

    mix: Mix
    beat: float
    beats: int

    def note(
        self, voice: str, pitch: float, start: float, beats: float, *, gain: float = 0.3, pan: float = 0.0
    ) -> None:
        """Play one note; start in seconds, length in beats."""
        self.mix.add(tone(pitch, beats * self.beat, voice, self.mix.rate), start, gain, pan)


@dataclass(frozen=True, slots=True)
class Song:
    """A whole track: its title, BPM, beats in a bar, parts in order, its players, and how large the room is."""

    title: str
    bpm: float
    beats: int
    parts: tuple[Part, ...]
    players: Mapping[str, Player]
    room: float

    def perform(self, rate: int) -> Mix:
        """Play every part; a last chord rings for two bars' worth of silence."""
        beat = 60.0 / self.bpm
        bars = sum(part.bars for part in self.parts)
        stage = Stage(Mix((bars + 1) * self.beats * beat, rate), beat, self.beats)
        bar = 0
        for part in self.parts:
            for number in range(part.bars):
                chord = part.chords[number % len(part.chords)]
                for name in part.players:
                    self.players[name](stage, bar * self.beats * beat, chord, number)
                bar += 1
        return stage.mix


def melody(voice: str, phrases: tuple[tuple[tuple[float, float, int], ...], ...], *, gain: float, pan: float) -> Player:
    """Make a player of a line that is written out: one phrase a bar of (beat, beats, MIDI pitch)."""

    def play(stage: Stage, start: float, _chord: tuple[int, ...], bar: int) -> None:
        for at, beats, pitch in phrases[bar % len(phrases)]:
            stage.note(voice, pitch, start + at * stage.beat, beats, gain=gain, pan=pan)

    return play
