"""Our program that fetches, having yt-dlp's own runner of JavaScript compute a sum in the place of a download.

It answers what deno said as the detail of a refusal.
"""

import sys
from typing import Any

from yt_dlp import YoutubeDL

from spectral_dna.errors import VideoPrivate
from spectral_dna.youtube import child


def compute(library: YoutubeDL, _address: str, *_: Any, **__: Any) -> Any:
    from yt_dlp.extractor.youtube import YoutubeIE
    from yt_dlp.extractor.youtube.jsc._builtin.deno import DenoJCP
    from yt_dlp.extractor.youtube.pot._director import YoutubeIEContentProviderLogger

    runner = DenoJCP(YoutubeIE(library), YoutubeIEContentProviderLogger(YoutubeIE(library), "test"), {})
    raise VideoPrivate(
        runner._run_deno(f"console.log({sys.argv[1]})", [*DenoJCP._DENO_BASE_OPTIONS, "--no-npm"]).strip()
    )


if __name__ == "__main__":
    YoutubeDL.extract_info = compute
    child.serve(child.EXTRACTORS, lambda video: video)
