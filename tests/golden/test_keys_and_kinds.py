"""Real recordings and real talk: keys against Essentia's, kinds against what everybody hears."""

import shutil

import numpy as np
import pytest
import soundfile
import soxr

from material.sounding import espeak, hear
from spectral_dna.features.stft import RATE
from spectral_dna.schema.heard import Kind

# Essentia 2.1 beta 6, MusicExtractor, tonal.key_edma of the whole recording: key from C, mode (1 major).
EDMA_KEYS = {
    "ambient_wzmenu": (5, 1),
    "blues_city": (2, 1),
    "electro_lincity": (6, 0),
    "electro_machinewars": (1, 1),
    "folk_minstrels": (9, 1),
    "jazz_vibeace": (9, 0),
    "metal_degeneration": (11, 0),
    "orch_hungarian": (7, 0),
    "orch_sugarplum": (4, 0),
    "piano_architect": (4, 0),
    "vocal_fishin": (10, 1),
}
TALK = (
    "The quick answer is that nobody knew what the committee had decided, and so the meeting went on until late "
    "in the evening. When it was over, they walked home along the river, talking about the weather."
)


def mirex(key: int, mode: int, reference: tuple[int, int]) -> float:
    """Score a key: 1 right, 0.5 a fifth away, 0.3 relative, 0.2 parallel."""
    true_key, true_mode = reference
    if mode == true_mode:
        return {0: 1.0, 7: 0.5, 5: 0.5}.get((key - true_key) % 12, 0.0)
    relative = (true_key + (9 if true_mode == 1 else 3)) % 12
    return 0.3 if key == relative else 0.2 if key == true_key else 0.0


@pytest.fixture(scope="module")
def heard(real_audio):
    found = {}
    for path in sorted(real_audio.glob("*.mp3")):
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
        found[path.stem] = hear(soxr.resample(samples.mean(axis=1), rate, RATE))
    return found


@pytest.mark.shared
class TestRecordings:
    def test_keys_agree_with_essentia(self, heard):
        scores = [
            mirex(int(heard[name].features["key"].value), int(heard[name].features["mode"].value), reference)
            for name, reference in EDMA_KEYS.items()
        ]
        assert np.mean(scores) >= 0.70

    def test_music_is_music_and_readings_are_speech(self, heard):
        kinds = {name: found.gate.kind for name, found in heard.items()}
        assert kinds.pop("speech_libri") is Kind.SPEECH
        assert set(kinds.values()) == {Kind.MUSIC}

    def test_parts_are_few(self, heard):
        assert all(1 <= len(found.sections) <= 12 for found in heard.values())


class TestTalk:
    @pytest.mark.parametrize("voice", ["en-us", "de", "fr", "en+f3", "en+whisper"])
    def test_synthetic_voices_are_speech(self, tmp_path, voice):
        if shutil.which("espeak-ng") is None:
            pytest.skip("espeak-ng is not installed")
        assert hear(espeak(TALK, tmp_path / "talk.wav", voice=voice)).gate.kind is Kind.SPEECH
