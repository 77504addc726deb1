"""What every test may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

import spectral_dna  # noqa: F401 - before numpy: it settles how many threads linear algebra takes

if TYPE_CHECKING:
    from material import servers

# pytest works in several processes already: further threads only wait for each other, at a third more processor time.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# An example that takes long on a machine with other work is no fault.
hypothesis.settings.register_profile("crowded", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("crowded")

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
    tiny_markets = pytest.importorskip("tiny_markets", reason="fitting needs the training extras")
    return tiny_markets.write(tiny_models.write(tmp_path_factory.mktemp("artifacts")))


@pytest.fixture(scope="session")
def postgres() -> Iterator["servers.Postgres"]:
    """A PostgreSQL of one's own; `postgres.database()` gives the address of an empty database."""
    from material import servers

    with servers.postgres() as server:
        yield server


@pytest.fixture(scope="session")
def redis() -> Iterator["servers.Redis"]:
    """A Redis of one's own, at `redis.address`."""
    from material import servers

    with servers.redis() as server:
        yield server


@pytest.fixture(scope="session")
def s3() -> Iterator["servers.ObjectStore"]:
    """An S3 server of one's own; its clients need `s3.environment`."""
    from material import servers

    with servers.s3() as server:
        yield server


class Together(LoadScopeScheduling):
    """Keep on one worker what shares a costly beginning: a fit of the models, a service, a browser."""

    FOLDERS = ("tests/training/", "tests/api/", "tests/e2e/", "tests/cluster/")
    LONG = (
        "tests/api/", "tests/e2e/", "tests/training/", "tests/cluster/", "tests/deployment/test_stack.py",
        "tests/docs/test_code_blocks.py", "tests/docs/test_how_to.py", "tests/pipeline/", "tests/fuzz/",
        "tests/bulk/", "tests/monitoring/test_live.py", "tests/deployment/",
    )  # fmt: skip
    """Minutes or tens of seconds each; the rest takes seconds."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        return next((folder for folder in self.FOLDERS if file.startswith(folder)), file)

    def _assign_work_unit(self, node: WorkerController) -> None:
        """Begin what takes longest first, so that at the end no worker waits long for another: then by tests."""
        found = (scope for start in self.LONG for scope in self.workqueue if scope.startswith(start))
        if (longest := next(found, None)) is not None:
            self.workqueue.move_to_end(longest, last=False)
        super()._assign_work_unit(node)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return Together(config, log)
