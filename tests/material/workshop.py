"""Images without a container engine: Debian's buildah on a base by debootstrap; both need root."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from material.servers import needed
from spectral_dna import __version__

ROOT = Path(__file__).parents[2]
BASES = ROOT / "tests/image/debian.Dockerfile"
STAGES = ("dashboard", "packages", "service")
DEBIAN = ("ca-certificates", "python3-distutils", "python3.11", "python3.11-venv")
CERTIFICATES = "/run/certificates.crt"
MEGABYTE = 1e6


@dataclass(frozen=True)
class Layer:
    """One layer of an image, and the instruction that made it."""

    megabytes: float
    made_by: str


class Workshop:
    """A store of images, apart from whatever else buildah keeps on this machine."""

    def __init__(self) -> None:
        needed("buildah", "debootstrap")
        if os.geteuid() != 0:
            (pytest.fail if os.environ.get("CI") else pytest.skip)("debootstrap and chroot isolation need root")
        self.folder = kept()
        (self.folder / "tmp").mkdir(parents=True, exist_ok=True)

    @cached_property
    def _store(self) -> tuple[str, ...]:
        # copies of whole file systems, as vfs makes them, cost ten times the disk and minutes
        driver = "overlay" if self._has_overlay() else "vfs"
        return f"--root={self.folder / driver}", f"--runroot={self.folder / 'run'}", f"--storage-driver={driver}"

    def _has_overlay(self) -> bool:
        layers = [self.folder / "trial" / name for name in ("lower", "upper", "work", "seen")]
        for folder in layers:
            folder.mkdir(parents=True, exist_ok=True)
        lower, upper, work, seen = map(str, layers)
        options = f"lowerdir={lower},upperdir={upper},workdir={work}"
        try:
            call = ["mount", "-t", "overlay", "overlay", "-o", options, seen]
            works = subprocess.run(call, capture_output=True, check=False).returncode == 0
            if works:
                subprocess.run(["umount", seen], check=True)
        finally:
            shutil.rmtree(self.folder / "trial")
        return works

    def call(self, *words: str) -> list[str]:
        """Spell a call of buildah."""
        return ["buildah", *self._store, *words]

    @property
    def environment(self) -> Mapping[str, str]:
        """Caches of builds lie where temporary files do."""
        return {**os.environ, "TMPDIR": str(self.folder / "tmp")}

    def buildah(self, *words: str) -> str:
        """Call buildah and give what it says."""
        done = subprocess.run(
            self.call(*words), env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"buildah {' '.join(words)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
        return done.stdout

    def image(self) -> str:
        """Build the image of the sources as they lie here; gives its name. What is unchanged is taken from before."""
        bases = self._bases()
        arguments = (
            "--build-arg",
            f"VERSION={__version__}",
            *(word for base in bases for word in ("--build-arg", base)),
        )
        for stage in STAGES:  # named, so that they outlive the removal of what nothing needs
            self._build(stage, ROOT / "deployment_hf/Dockerfile", ROOT, "--target", stage, *arguments)
        name = self._build("image", ROOT / "deployment_hf/Dockerfile", ROOT, *arguments)
        # by force, since a run that was killed leaves containers of what was replaced
        self.buildah("rmi", "--prune", "--force")
        return name

    def image_of(self, name: str, folder: Path) -> str:
        """Build the image of a Space's repository, as the Hub does: no argument names a version."""
        arguments = (word for base in self._bases() for word in ("--build-arg", base))
        return self._build(name, folder / "Dockerfile", folder, *arguments)

    def _bases(self) -> tuple[str, str]:
        self._debian()
        python, node = (self._build(name, BASES, self.folder, "--target", name) for name in ("python", "node"))
        return f"PYTHON_IMAGE={python}", f"NODE_IMAGE={node}"

    def _debian(self) -> None:
        whole, part = self.folder / "debian", self.folder / "debian.part"
        if whole.is_dir():
            return
        shutil.rmtree(part, ignore_errors=True)
        call = ["debootstrap", "--variant=minbase", f"--include={','.join(DEBIAN)}", "bookworm", str(part)]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-4000:]
        for folder in ("var/cache/apt", "var/lib/apt/lists"):
            shutil.rmtree(part / folder)
        part.rename(whole)

    def _build(self, name: str, recipe: Path, context: Path, *words: str) -> str:
        tag = f"localhost/spectral-dna/{name}"
        self.buildah(
            *("bud", "--isolation=chroot", "--pull-never", "--format=docker", "--layers", f"--file={recipe}"),
            *(f"--tag={tag}", *_outside(), *words, str(context)),
        )
        return tag

    def configuration(self, image: str) -> dict[str, object]:
        """Give what an image says of itself: user, port, labels, environment."""
        return dict(json.loads(self.buildah("inspect", "--type=image", image))["Docker"]["config"])

    def layers(self, image: str) -> list[Layer]:
        """Give the layers of an image, unpacked, the lowest first."""
        told = json.loads(self.buildah("inspect", "--type=image", image))
        made = [step["created_by"] for step in told["Docker"]["history"] if not step.get("empty_layer")]
        sizes = [layer["size"] / MEGABYTE for layer in json.loads(told["Manifest"])["layers"]]
        return [Layer(size, by) for size, by in zip(sizes, made, strict=True)]


def kept() -> Path:
    """Name the folder of all images and their bases; `make clean` removes it."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "spectral-dna" / "image"


def _outside() -> list[str]:
    """Spell how a build reaches registries as this machine does; nothing of it stays in the image."""
    words: list[str] = []
    if authority := os.environ.get("PIP_CERT") or os.environ.get("SSL_CERT_FILE"):
        words += ["--volume", f"{authority}:{CERTIFICATES}:ro"]
        words += [
            word for name in ("PIP_CERT", "NODE_EXTRA_CA_CERTS") for word in ("--build-arg", f"{name}={CERTIFICATES}")
        ]
    for name in ("PIP_INDEX_URL", "NPM_CONFIG_REGISTRY"):
        if value := os.environ.get(name):
            words += ["--build-arg", f"{name}={value}"]
    return words
