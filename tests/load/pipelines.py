"""One pipeline in a process of its own: reads a path a line, answers a line when it is through.

The bench starts one such process for each pipeline, warms it, and lets them work in turns, so that whatever else the
machine does hits all of them alike. Run by `bench.py`, not by hand.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

Pipeline = Callable[[Path], object]
RATE = 22_050


def floor() -> Pipeline:
    """ffmpeg to 22,050 Hz mono floats, read by us: what any engine has to pay before it hears anything."""
    from spectral_dna.audio.ffmpeg import executable

    command = [executable(), "-v", "error", "-nostdin", "-threads", "1", "-i"]

    def run(path: Path) -> object:
        sound = ["-vn", "-ac", "1", "-ar", str(RATE), "-f", "f32le", "pipe:1"]
        return len(subprocess.run([*command, str(path), *sound], stdout=subprocess.PIPE, check=True).stdout)

    return run


def ours(*, perceptual: bool) -> Pipeline:
    """Listen as a worker of the service does; without the network, the very same code gets constants for its answer."""
    import numpy as np

    from spectral_dna.features import describe, extract
    from spectral_dna.jobs import stages
    from spectral_dna.sandbox import children
    from spectral_dna.settings import Limits, Sandbox

    extract.warm()
    children.warm()
    if not perceptual:
        labels = describe.LABELS
        describe.perceive_each = lambda passages: np.full((len(passages), len(labels)), 0.5)
    limits, sandbox = Limits(max_seconds=4 * 3600.0, min_seconds=1.0), Sandbox(cpu_seconds=1800, wall_seconds=3600.0)
    return lambda path: stages.listen(path, limits=limits, sandbox=sandbox).duration


def librosa_script(*, hpss: bool) -> Pipeline:
    """What people write with librosa, each call on raw samples as in its tutorials, and pyloudnorm as in its own."""
    import librosa
    import numpy as np
    import pyloudnorm
    import soundfile

    def run(path: Path) -> object:
        y, rate = librosa.load(path, sr=RATE, mono=True)
        found = [
            librosa.beat.beat_track(y=y, sr=rate)[1],
            librosa.feature.chroma_cqt(y=y, sr=rate),
            librosa.feature.spectral_centroid(y=y, sr=rate),
            librosa.feature.spectral_rolloff(y=y, sr=rate),
            librosa.feature.spectral_flatness(y=y),
            librosa.feature.zero_crossing_rate(y),
            librosa.feature.rms(y=y),
            librosa.feature.mfcc(y=y, sr=rate, n_mfcc=13),
            librosa.onset.onset_strength(y=y, sr=rate),
        ]
        if hpss:
            found += librosa.effects.hpss(y)
        sound, recorded_rate = soundfile.read(path)  # loudness is the recording's own: its rate, all its channels
        loudness = pyloudnorm.Meter(recorded_rate).integrated_loudness(sound)
        return float(loudness) + sum(float(np.mean(part)) for part in found)

    return run


PIPELINES: dict[str, Callable[[], Pipeline]] = {
    "floor": floor,
    "dsp": lambda: ours(perceptual=False),
    "full": lambda: ours(perceptual=True),
    "librosa": lambda: librosa_script(hpss=True),
    "librosa_without_hpss": lambda: librosa_script(hpss=False),
}


def main() -> None:
    """Serve paths from standard input until it ends."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever a library prints must not stand between the answers
    run = PIPELINES[sys.argv[1]]()
    answers.write("ready\n")
    answers.flush()
    for line in sys.stdin:
        begun = time.perf_counter()
        run(Path(line.rstrip("\n")))
        answers.write(json.dumps({"seconds": time.perf_counter() - begun}) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
