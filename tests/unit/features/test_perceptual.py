"""Against the published package's own front end and pipeline."""

import os
import subprocess
import sys
import warnings

import numpy as np
import pytest

from spectral_dna.features.perceptual import (
    LABELS,
    LIKELIHOODS,
    MODEL_RATE,
    averaged,
    log_mel,
    perceive_each,
    perceive_excerpt,
)
from spectral_dna.features.stft import RATE


@pytest.fixture(scope="module")
def vibenet():
    """The package itself; what it imports warns about its own age."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import vibenet
        import vibenet.backends
        import vibenet.core
    return vibenet


def _music(seconds, *, rate=MODEL_RATE):
    """A chord, a beat and some noise."""
    time = np.arange(round(seconds * rate)) / rate
    chord = sum(np.sin(2 * np.pi * hertz * time) for hertz in (220, 277.18, 329.63))
    noise = np.random.default_rng(5).standard_normal(len(time))
    return (0.1 * chord + 0.2 * noise * np.exp(-(time % 0.5) / 0.03)).astype(np.float32)


class TestAgainstThePackage:
    @pytest.mark.parametrize("seconds", [0.01, 0.04, 1.0, 7.3])
    def test_same_front_end(self, vibenet, seconds):
        samples = _music(seconds)
        np.testing.assert_allclose(log_mel(samples), vibenet.core.extract_mel(samples, MODEL_RATE), atol=2e-3)

    def test_same_front_end_on_silence(self, vibenet):
        samples = np.zeros(MODEL_RATE, dtype=np.float32)
        np.testing.assert_allclose(log_mel(samples), vibenet.core.extract_mel(samples, MODEL_RATE))

    @pytest.mark.filterwarnings("ignore:path is deprecated:DeprecationWarning")
    def test_same_answers(self, vibenet):
        samples = _music(6)
        theirs = vibenet.backends.EfficientNetModel().predict(samples, sr=MODEL_RATE)[0].to_dict()
        ours = dict(zip(LABELS, perceive_excerpt(samples), strict=True))
        assert ours == pytest.approx(theirs, abs=1e-3)

    def test_same_labels(self, vibenet):
        assert list(LABELS) == vibenet.labels
        assert set(LIKELIHOODS) == vibenet.LIKELIHOODS


def perceive(excerpts):
    return averaged(perceive_each(excerpts), excerpts)


class TestExcerpts:
    def test_every_value_is_a_share(self):
        found = perceive([_music(3, rate=RATE)])
        assert set(found) == set(LABELS)
        assert all(0 <= value <= 1 for value in found.values())

    def test_longer_excerpts_weigh_more(self):
        music, silence = _music(6, rate=RATE), np.zeros(2 * RATE, dtype=np.float32)
        both, first, second = perceive([music, silence]), perceive([music]), perceive([silence])
        for label in LABELS:
            assert both[label] == pytest.approx(0.75 * first[label] + 0.25 * second[label], abs=1e-6)

    @pytest.mark.parametrize("samples", [np.zeros(100), np.ones(RATE), np.full(RATE, 1e-30)])
    def test_odd_sound_gives_numbers(self, samples):
        assert np.isfinite(list(perceive([samples.astype(np.float32)]).values())).all()


def test_a_worker_never_loads_the_heavy_libraries():
    script = "import sys; from spectral_dna.features import extract; extract.warm(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.split()
    assert {"onnxruntime", "soxr"} <= set(loaded)
    assert not {"librosa", "numba", "vibenet", "torch", "pandas", "sklearn"} & set(loaded)


def test_the_network_keeps_nothing_in_the_users_folder_and_tells_nobody(tmp_path):
    """Of its own accord ONNX Runtime would: it marks the machine there before it calls its makers."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    code = "from spectral_dna.features import perceptual; perceptual.warm()"
    subprocess.run([sys.executable, "-c", code], env={**environment, "HOME": str(tmp_path)}, check=True)
    assert list(tmp_path.iterdir()) == []
