"""The image of a Space: what `publish.sh` pushes is all that it takes."""

import os
import subprocess
from pathlib import Path

import pytest

from material.container import Opens
from material.servers import needed
from material.workshop import ROOT, Workshop
from spectral_dna import __version__

pytestmark = pytest.mark.image

ME = {f"GIT_{who}_{what}": "test@localhost" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """A clone of a Space's repository, to which what is committed here was pushed."""
    needed("git", "git-lfs")

    def run(*call: object) -> None:
        done = subprocess.run(call, env={**os.environ, **ME}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    bare, ours, theirs = tmp_path / "space.git", tmp_path / "ours", tmp_path / "theirs"
    run("git", "init", "--quiet", "--bare", "--initial-branch=main", bare)
    run("git", "clone", "--quiet", "--shared", ROOT, ours)
    run(ours / "deployment_hf/publish.sh", "--to", bare.as_uri(), "someone/spectral-dna")
    run("git", "clone", "--quiet", bare.as_uri(), theirs)
    run("git", "-C", theirs, "lfs", "install", "--local")
    run("git", "-C", theirs, "lfs", "pull")
    return theirs


def test_is_built_without_arguments_from_what_was_pushed(workshop: Workshop, image: str, container: Opens, space: Path):
    built = workshop.image_of("space", space)
    said = workshop.configuration(built)
    assert said["Labels"]["org.opencontainers.image.version"] == __version__
    assert {'SDNA_ACCESS__FRAME_ANCESTORS=["https://huggingface.co"]', 'SDNA_TRUSTED_PROXIES=["10.0.0.0/8"]'} <= set(
        said["Env"]
    )
    assert (said["Entrypoint"], said["Cmd"]) == tuple(
        workshop.configuration(image)[key] for key in ("Entrypoint", "Cmd")
    )
    with container(of=built) as made:
        made.start()
        assert made.service.http.get("/health").json()["version"] == __version__
        assert made.stop() == 0
