"""What the image is made of, as far as it shows without building one: `make image-test` builds it."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import cv2
import rapidocr
from packaging.utils import canonicalize_name

from spectral_dna.social.picture import faces, writing

FOLDER = Path(__file__).parents[2] / "deployment_hf"
RECIPE = (FOLDER / "Dockerfile").read_text(encoding="utf-8")
LOCKED = set(re.findall(r"^([a-z][\w.-]*)==", (FOLDER / "requirements.lock").read_text(encoding="utf-8"), re.M))

AWAY = """
import sys

class Away:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {absent}:
            raise ModuleNotFoundError(f"the image has no {{name}}", name=name)

sys.meta_path.insert(0, Away())
"""


def trimmed() -> set[str]:
    """Name the packages that trim.sh takes out."""
    lines = (FOLDER / "trim.sh").read_text(encoding="utf-8").replace("\\\n", "")
    return set(re.search(r" uninstall (?:--?\S+ |ignore )*(.+)$", lines, re.M)[1].split())


def test_what_is_taken_out_is_there():
    assert "scikit-learn" in trimmed()
    assert trimmed() <= LOCKED


def test_every_module_is_imported_without_what_the_image_lacks(tmp_path: Path):
    """As it is rehearsed when the image is built, but for every other package of this environment."""
    kept = LOCKED - trimmed() | {"spectral-dna"}
    absent = {
        module
        for module, packages in packages_distributions().items()
        if not kept & {canonicalize_name(package) for package in packages}
    }
    assert {"sklearn", "numba", "pytest"} <= absent
    rehearsed = re.search(r"<<'EOF'\n(.*)^EOF$", (FOLDER / "rehearse.sh").read_text(encoding="utf-8"), re.M | re.S)[1]
    sample = tmp_path / "sample.wav"
    program = AWAY.format(absent=absent) + rehearsed.replace("/tmp/sample.wav", str(sample))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sample.stat().st_size


def test_of_what_finds_faces_and_text_that_stays_which_is_asked(tmp_path: Path):
    lines = (FOLDER / "trim.sh").read_text(encoding="utf-8").splitlines()
    removing = "\n".join(line for line in lines if re.search(r"/(rapidocr|cv2)/", line))
    kept = {"rapidocr/models": writing.MODEL, "cv2/data": faces.CASCADE}
    for package in (cv2, rapidocr):
        source = Path(package.__file__).parent
        for folder in (folder for folder in kept if folder.startswith(source.name)):
            (tmp_path / folder).mkdir(parents=True)
            for path in (source.parent / folder).iterdir():
                (tmp_path / folder / path.name).touch()
    subprocess.run(["sh", "-eu", "-c", f'packages="{tmp_path}"\n{removing}'], check=True)
    for folder, name in kept.items():
        assert [path.name for path in (tmp_path / folder).iterdir() if path.suffix in (".onnx", ".xml")] == [name]


class TestRecipe:
    def test_installs_what_it_has_taken_and_starts_what_it_has_installed(self):
        taken = {Path(path).name for path in re.findall(r"\bdeployment_hf/\S+", RECIPE) if "Dockerfile" not in path}
        installed = dict(re.findall(r"\binstall (?:-D )?(\w+\.\w+) /product/(\S+)", RECIPE))
        assert set(installed) | set(re.findall(r"&& sh (\S+)", RECIPE)) | {"requirements.lock"} == taken
        folders = re.search(r"PATH=(\S+):\$PATH", RECIPE)[1].replace("/app/", "").split(":")
        assert [folders[0] + "/spectral-dna", folders[1] + "/healthy"] == list(installed.values())
        assert 'ENTRYPOINT ["tini", "-s", "--", "spectral-dna"]\nCMD ["serve"]' in RECIPE
        assert re.search(r'^HEALTHCHECK .* CMD \["healthy"\]$', RECIPE, re.M)

    def test_names_nobody_s_registry_and_runs_as_an_unprivileged_user(self):
        assert re.findall(r"^FROM (\S+)", RECIPE, re.M) == [
            "${NODE_IMAGE}",
            "${PYTHON_IMAGE}",
            "packages",
            "${PYTHON_IMAGE}",
        ]
        assert "://" not in RECIPE
        assert RECIPE.rindex("\nUSER 1000:1000\n") > RECIPE.rindex("useradd")
