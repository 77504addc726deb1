"""The service as it is, but that its videos come from a site of this machine: `entry` is what `Killable` runs."""

import os
from pathlib import Path

from live_service import Killable
from material.video_site import Site


def entry(site: Site) -> str:
    return (
        "import sys; from spectral_dna.settings import settings; from spectral_dna.terminal.serve import serve; "
        f"serve(settings().model_copy(update={{'port': int(sys.argv[-1])}}), {site.program!r})"
    )


def watching(site: Site, data: Path, artifacts: Path, **environment: str) -> Killable:
    """Give the service, not started yet, with its videos from a site."""
    paths = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    return Killable(data, artifacts, entry=entry(site), PYTHONPATH=paths, **environment)
