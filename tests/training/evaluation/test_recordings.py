from dataclasses import replace
from pathlib import Path

import pytest

from spectral_dna.audio.synth import sample_names, write_sample
from spectral_dna.schema.feature_table import MODEL_KEYS
from spectral_dna.schema.verdict import LensName
from spectral_training.evaluation import recordings
from spectral_training.evaluation.lab import Lab
from spectral_training.evaluation.recordings import Recordings


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("recordings")
    write_sample(sample_names()[0], made / "sample_song.wav")
    (made / "broken.mp3").write_bytes(b"no sound at all" * 100)
    (made / "LICENSES.md").write_text("who made it")
    return made


@pytest.fixture(scope="module")
def found(lab: Lab, folder: Path) -> Recordings:
    return recordings.compute(replace(lab, recordings=folder))


class TestRecordings:
    def test_every_recording_is_heard_and_judged_by_both_lenses(self, found: Recordings) -> None:
        (song,) = found.recordings
        assert song.name == "sample_song.wav"
        assert song.gate == "music"
        assert set(song.features) == set(MODEL_KEYS)
        assert set(song.lenses) == set(LensName)
        assert all(len(lens.members) == 5 and 0 <= lens.stability <= 1 for lens in song.lenses.values())
        assert song.popularity.low <= song.popularity.value <= song.popularity.high

    def test_what_cannot_be_read_is_told_with_its_code(self, found: Recordings) -> None:
        assert list(found.refused) == ["broken.mp3"]

    def test_the_report_names_each_file_once_in_its_tables(self, found: Recordings) -> None:
        text = "\n".join(recordings.render(found))
        assert text.count("| sample_song.wav |") == 2
        assert f"| broken.mp3 | refused: {found.refused['broken.mp3']} |" in text

    def test_without_a_folder_the_part_is_left_out_and_says_so(self, lab: Lab) -> None:
        text = "\n".join(recordings.render(recordings.compute(lab)))
        assert text.startswith("Left out")
        assert "SDNA_REAL_AUDIO" in text

    def test_other_recordings_make_another_fingerprint(self, lab: Lab, folder: Path, tmp_path: Path) -> None:
        there = recordings.fingerprint(replace(lab, recordings=folder))
        assert there != recordings.fingerprint(replace(lab, recordings=tmp_path)) == ""
