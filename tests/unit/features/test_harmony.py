import numpy as np
import pytest

from spectral_dna.audio.synth_signals import cadence, noise
from spectral_dna.features.harmony import HarmonyMeter
from spectral_dna.features.harmony_key import PROFILES, best_key


def harmony_of(sound, *, block=10_000):
    meter = HarmonyMeter()
    for start in range(0, len(sound), block):
        meter.feed(sound[start : start + block])
    return meter.result()


class TestCadences:
    @pytest.mark.parametrize("timbre", ["piano", "organ", "strings", "sine"])
    @pytest.mark.parametrize("mode", [0, 1])
    def test_all_keys_are_named(self, timbre, mode):
        found = [harmony_of(cadence(key, mode, timbre=timbre)) for key in range(12)]
        assert [(harmony.key, harmony.mode) for harmony in found] == [(key, mode) for key in range(12)]
        assert min(harmony.confidence for harmony in found) > 0.2
        assert min(harmony.strength for harmony in found) > 0.6


class TestTuning:
    @pytest.mark.parametrize("cents", [-40.0, -15.0, 0.0, 22.0, 45.0])
    def test_instruments_off_pitch_are_followed(self, cents):
        found = harmony_of(cadence(9, 0, tuning=cents))
        assert found.tuning == pytest.approx(cents, abs=6.0)
        assert (found.key, found.mode) == (9, 0)


class TestStreaming:
    def test_the_size_of_the_blocks_changes_nothing(self):
        sound = cadence(3, 1)
        whole, pieces = harmony_of(sound, block=len(sound)), harmony_of(sound, block=997)
        assert whole.chroma == pytest.approx(pieces.chroma, rel=1e-4)
        assert (whole.key, whole.mode) == (pieces.key, pieces.mode)

    def test_level_changes_nothing(self):
        loud, soft = harmony_of(cadence(5, 1)), harmony_of(cadence(5, 1) * np.float32(0.02))
        assert loud.chroma == pytest.approx(soft.chroma, abs=0.02)


class TestNothingToName:
    def test_silence_has_no_chroma(self):
        found = harmony_of(np.zeros(50_000, dtype=np.float32))
        assert not found.chroma.any()
        assert found.confidence == 0.0

    def test_nothing_fed_is_answered(self):
        assert HarmonyMeter().result().strength == 0.0

    def test_noise_has_a_weak_key(self):
        assert harmony_of(noise("white", 10.0)).strength < 0.6


class TestBestKey:
    def test_profiles_name_themselves(self):
        for index, profile in enumerate(PROFILES):
            mode, key = divmod(index, 12)
            assert best_key(profile)[:2] == (key, mode)

    def test_relative_keys_leave_little_confidence(self):
        between = PROFILES[9] + PROFILES[12]  # A minor and C major
        assert best_key(between)[2] < 0.05
