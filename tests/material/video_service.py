"""The service as it is, but that its videos come from a site of this machine: `entry` is what `Killable` runs."""

from material.video_site import Site


def entry(site: Site) -> str:
    return (
        "import sys; from spectral_dna.settings import settings; from spectral_dna.terminal.serve import serve; "
        f"serve(settings().model_copy(update={{'port': int(sys.argv[-1])}}), {site.program!r})"
    )
