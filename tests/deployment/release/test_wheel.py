"""The wheel and the sdist, built as for a release, and the service that was installed from the wheel alone."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.sdist import SdistBuilder

from live_service import Service
from material.ports import free_port
from release.programs import run
from spectral_dna import __version__

ROOT = Path(__file__).parents[3]
OF_A_MACHINE = re.compile(rb"(?<![\w.])/(work|root|home/\w+)/")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the sources as they are."""
    if not (ROOT / "frontend/dist/index.html").is_file():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("The dashboard is not built; `make test` and `make wheel` build it first.")
    out = tmp_path_factory.mktemp("packages")
    run(ROOT, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out))
    return out


@pytest.fixture(scope="module")
def wheel(built: Path) -> Iterator[ZipFile]:
    (path,) = built.glob("*.whl")
    with ZipFile(path) as archive:
        yield archive


class TestWheel:
    def test_holds_all_that_serving_takes(self, wheel: ZipFile):
        names = set(wheel.namelist())
        manifest = wheel.read("spectral_dna/artifacts/manifest.json").decode()
        models = re.findall(r'"([\w.-]+\.(?:onnx|ubj|npz))"', manifest)
        assert len(models) > 30
        assert {f"spectral_dna/artifacts/{name}" for name in models} <= names
        page = wheel.read("spectral_dna/dashboard/index.html").decode()
        assets = re.findall(r'"/([\w/-]+\.[\w.-]+)"', page)
        assert assets
        assert {f"spectral_dna/dashboard/{name}" for name in assets} <= names
        migrations = {path.name for path in (ROOT / "backend/migrations/versions").glob("*.py")}
        assert {f"spectral_dna/migrations/versions/{name}" for name in migrations} <= names

    def test_holds_the_licence_and_the_notices_of_what_is_bundled(self, wheel: ZipFile):
        assert wheel.read(f"spectral_dna-{__version__}.dist-info/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
        notices = wheel.read("spectral_dna/dashboard/.vite/license.md").decode()
        bundled = json.loads((ROOT / "frontend/package.json").read_text())["dependencies"]
        assert set(bundled) <= set(re.findall(r"^## (\S+) - ", notices, re.M))

    def test_holds_nothing_that_is_not_for_users(self, wheel: ZipFile):
        tops = {name.split("/")[0] for name in wheel.namelist()}
        assert tops == {"spectral_dna", "spectral_training", f"spectral_dna-{__version__}.dist-info"}
        unwanted = re.compile(r"(^|/)(tests?|__pycache__|node_modules)/|\.(csv|parquet|mp3|wav|flac|pkl|joblib|map)$")
        assert [name for name in wheel.namelist() if unwanted.search(name)] == []
        compressed = [name for name in wheel.namelist() if name.endswith((".gz", ".br"))]
        assert [name for name in compressed if not name.startswith("spectral_dna/dashboard/assets/")] == []

    def test_names_no_path_of_the_machine_that_built_it(self, wheel: ZipFile):
        here = str(ROOT).encode()
        contents = {name: wheel.read(name) for name in wheel.namelist()}
        assert [name for name, text in contents.items() if here in text or OF_A_MACHINE.search(text)] == []


@pytest.mark.usefixtures("built")
class TestSdist:
    def test_takes_sources_and_the_built_dashboard_and_nothing_else_that_git_ignores(self):
        """A wheel needs no Node where the sdist is; test_packages.py builds one from the other."""
        names = {file.relative_path for file in SdistBuilder(str(ROOT)).recurse_included_files()}
        assert {"pyproject.toml", "LICENSE", "Makefile", "frontend/src/main.tsx", "frontend/dist/index.html"} <= names
        listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True)
        known = set(listing.stdout.decode().splitlines())
        assert {name for name in names if not name.startswith("frontend/dist/")} <= known


@pytest.fixture(scope="module")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of an environment with the wheel in it; libraries are seen where the lock put them, our sources not."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    (wheel,) = built.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin/python"), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-index", "--no-deps", str(wheel)], check=True)
    own = folder / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    (own / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return folder / "bin"


def elsewhere(folder: Path) -> dict[str, str]:
    """An environment that says nothing of the project."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SDNA_", "PYTHON"))}
    return {**kept, "SDNA_DATA_DIR": str(folder / "data"), "SDNA_POOL__WORKERS": "1"}


@pytest.fixture(scope="module")
def service(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """What `spectral-dna serve` of the wheel starts, in a folder that is not the project's."""
    folder = tmp_path_factory.mktemp("anywhere")
    port = free_port()
    log = folder / "log"
    call = [str(installed / "spectral-dna"), "serve", "--port", str(port)]
    with log.open("wb") as stream:
        process = subprocess.Popen(call, cwd=folder, env=elsewhere(folder), stdout=stream, stderr=stream)
    started = Service(f"http://127.0.0.1:{port}", folder / "data")
    try:
        while not started.is_ready():
            assert process.poll() is None, log.read_text()
            time.sleep(0.2)
        yield started
    finally:
        started.http.close()
        process.terminate()
        assert process.wait(120) == 0, log.read_text()


class TestInstalled:
    def test_is_the_wheel_and_not_the_sources(self, installed: Path, tmp_path: Path):
        asked = "import spectral_dna; print(spectral_dna.__file__)"
        call = [str(installed / "python"), "-c", asked]
        told = subprocess.run(call, cwd=tmp_path, env=elsewhere(tmp_path), capture_output=True, text=True, check=True)
        assert Path(told.stdout.strip()).is_relative_to(installed.parent)

    def test_serves_the_dashboard_and_its_assets(self, service: Service):
        page = service.http.get("/", headers={"Accept": "text/html"})
        assert page.status_code == 200
        (script, *_) = re.findall(r'src="(/assets/[^"]+\.js)"', page.text)
        asset = service.http.get(script)
        assert asset.status_code == 200
        assert asset.headers["Content-Encoding"] in ("br", "gzip")
        assert "javascript" in asset.headers["Content-Type"]

    def test_says_its_version(self, service: Service):
        assert service.http.get("/health").json()["version"] == __version__

    def test_analyses_a_sample(self, service: Service):
        name = service.http.get("/api/v1/samples").json()[0]["name"]
        sent = service.http.post("/api/v1/analyses", files={"sample": (None, name)})
        done = service.until(sent.json()["id"])
        assert done["state"] == "succeeded", json.dumps(done)
        assert len(done["report"]["lenses"]) == 2

    def test_has_a_command_that_says_its_version(self, installed: Path, tmp_path: Path):
        call = [str(installed / "spectral-dna"), "--version"]
        told = subprocess.run(call, cwd=tmp_path, env=elsewhere(tmp_path), capture_output=True, text=True, check=True)
        assert told.stdout == f"spectral-dna {__version__}\n"
