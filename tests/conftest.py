"""What every test may ask for."""

import os
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

import spectral_dna  # noqa: F401 - before numpy: it settles how many threads linear algebra takes

BESIDE = Path(__file__).parents[2] / "shared"


def _beside(variable: str, default: Path) -> Path:
    """Find a folder of real material; missing is a skip on a user's machine and a failure in CI."""
    folder = Path(os.environ.get(variable, default))
    if not folder.is_dir():
        reason = f"{variable} names no folder of real material"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


@pytest.fixture(scope="session")
def real_audio() -> Path:
    return _beside("SDNA_REAL_AUDIO", BESIDE / "audio")


@pytest.fixture(scope="session")
def real_tables() -> Path:
    return _beside("SDNA_REAL_TABLES", BESIDE / "data")


@pytest.fixture(scope="session")
def tiny_artifacts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small but complete published models, fitted once a session on made-up tracks."""
    tiny_models = pytest.importorskip("tiny_models", reason="fitting needs the training extras")
    return tiny_models.write(tmp_path_factory.mktemp("artifacts"))


class Together(LoadScopeScheduling):
    """Keep on one worker what shares a costly beginning: a fit of the models, a service, a browser."""

    FOLDERS = ("tests/training/", "tests/api/", "tests/e2e/")

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        return next((folder for folder in self.FOLDERS if file.startswith(folder)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return Together(config, log)
