"""Short sounds and tiny models for runs over many recordings."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from material import audio_files as make
from spectral_dna.settings import Settings, settings

SECONDS = 6.0


@pytest.fixture(scope="package")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four recordings in two folders, and beside them what is no recording."""
    folder = tmp_path_factory.mktemp("catalogue")
    below = folder / "album" / "disc 1"
    below.mkdir(parents=True)
    for number in range(3):
        make.write(below / f"track {number}.wav", make.music(SECONDS + number / 4, channels=1))
    make.write(folder / "single.FLAC".lower(), make.music(SECONDS, channels=1))
    (folder / "cover.jpg").write_bytes(b"no sound")
    (folder / ".hidden.wav").write_bytes(b"no sound either")
    make.text(folder).rename(folder / "album" / "broken.mp3")
    return folder


@pytest.fixture
def service(tiny_artifacts: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """Settings as a command line reads them, with tiny models."""
    monkeypatch.setenv("SDNA_ARTIFACTS_DIR", str(tiny_artifacts))
    settings.cache_clear()
    yield settings()
    settings.cache_clear()


@pytest.fixture
def rows() -> Callable[[Path], list[dict[str, Any]]]:
    """Read every row of a folder of answers, as another program would."""

    def read(folder: Path) -> list[dict[str, Any]]:
        parts = sorted(folder.glob("part-*.parquet"))
        return pa.concat_tables(pq.read_table(part) for part in parts).to_pylist() if parts else []

    return read
