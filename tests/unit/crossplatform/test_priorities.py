"""What is said of a video's effect, whatever is known of it."""

from spectral_dna.crossplatform.predict import video_note
from spectral_dna.inference.manifest import Metric


def test_an_effect_without_an_interval_can_be_told() -> None:
    note = video_note(Metric(value=1.2, low=None, high=None, n=9))
    assert note.numbers == {"ratio": 1.2, "low": 1.2, "high": 1.2}
