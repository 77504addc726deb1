"""What runs inside a warmed process. Nothing here knows of the web, the database or the workflow."""

import os
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import structlog

from spectral_dna.crossplatform.planning import PriorityRequest, ReleaseRequest
from spectral_dna.errors import StreamsModelsMissing
from spectral_dna.jobs import heap
from spectral_dna.jobs.judged import Judged
from spectral_dna.logging import configure
from spectral_dna.schema.heard import Heard, Measured
from spectral_dna.schema.moves import CounterfactualRequest
from spectral_dna.schema.requests import PredictionRequest
from spectral_dna.schema.stages import Progress
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import Explanations, Verdict
from spectral_dna.settings import Settings
from spectral_dna.telemetry import origin, tracing

if TYPE_CHECKING:  # models and signal processing cost memory: each process imports what it works with
    from spectral_dna.crossplatform.mood import MoodRequest
    from spectral_dna.crossplatform.opened import Releases
    from spectral_dna.inference.store import Models

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")
WARM = b"warm"
DONE = b"done"


class _Process:
    """What this process holds, from its warm-up to its end."""

    settings: Settings
    pipe: Connection
    models: "Models"
    releases: "Releases | None" = None


def _begin(settings: Settings, pipe: Connection, service: int, seat: str) -> None:
    _Process.settings, _Process.pipe = settings, pipe
    configure(as_json=settings.log_json, level=settings.log_level)
    tracing.start(settings.otel, role=seat)
    threading.Thread(target=_end_with, args=(service,), name="service-watch", daemon=True).start()


def _end_with(service: int) -> None:
    """End when the service is gone: a killed parent must not leave children that go on computing."""
    while os.getppid() == service:
        time.sleep(0.5)
    os._exit(1)


def _is_warm(pipe: Connection, seat: str) -> None:
    heap.settle()
    pipe.send_bytes(WARM + f" {seat} {os.getpid()}".encode())


def warm_listener(settings: Settings, pipe: Connection, service: int, seat: str) -> None:
    """Load what listening needs, and use it once."""
    _begin(settings, pipe, service, seat)
    from spectral_dna.audio import source  # noqa: F401 - imported now, so that the first job doesn't wait for it
    from spectral_dna.features import extract
    from spectral_dna.jobs import stages  # noqa: F401 - so is this
    from spectral_dna.sandbox import children

    children.warm()
    extract.warm()
    _is_warm(pipe, seat)


def warm_judge(settings: Settings, pipe: Connection, service: int, seat: str) -> None:
    """Load the models, and use them once."""
    _begin(settings, pipe, service, seat)
    from spectral_dna.crossplatform.opened import open_releases
    from spectral_dna.inference.store import load
    from spectral_dna.jobs import moves  # noqa: F401 - imported now, so that the first call doesn't wait for it
    from spectral_dna.jobs.predict import warm

    _Process.models = load(settings.artifacts_dir)
    # opened by the manifest that was just read: a later release takes their files away
    _Process.releases = open_releases(settings.artifacts_dir, _Process.models.manifest)
    warm(_Process.models)
    _is_warm(pipe, seat)


def carry(carried: dict[str, str], call: Callable[..., Answer], *arguments: object) -> Answer:
    """Run a call in the name of the request that it is for."""
    began = time.perf_counter()
    with origin.within(carried), tracing.span(call.__name__, parent=carried.get(origin.TRACE)):
        try:
            return call(*arguments)
        finally:
            log.debug("worker.called", call=call.__name__, seconds=round(time.perf_counter() - began, 3))


def _tell(analysis: str) -> Callable[[Progress], None]:
    """Tell the service of progress: one write below PIPE_BUF is whole or not at all, and needs no lock."""

    def tell(progress: Progress) -> None:
        _Process.pipe.send_bytes(f"{analysis} {progress.model_dump_json()}".encode())

    return tell


def listen(analysis: str, path: Path, workspace: Path) -> Heard:
    """Decode and measure; what is written on the way goes into the workspace, which the service makes and removes."""
    from spectral_dna.jobs import stages

    tempfile.tempdir = str(workspace)
    settings = _Process.settings
    try:
        heard = stages.listen(path, limits=settings.limits, sandbox=settings.sandbox, tell=_tell(analysis))
        log.info("recording.heard", format=heard.container.format, duration=round(heard.duration, 1))
        return heard
    finally:
        _Process.pipe.send_bytes(f"{analysis} ".encode() + DONE)


def judge(heard: Heard, decade: str | None, stated: Stated) -> Judged:
    """Let the models judge a recording, if they may."""
    from spectral_dna.jobs import stages

    return stages.judge(heard, _Process.models, decade=decade, stated=stated)


def explain(features: dict[str, Measured], verdict: Verdict, stated: Stated) -> Explanations:
    """Say which features moved each answer."""
    from spectral_dna.jobs import stages

    return stages.explain(features, verdict, _Process.models, stated=stated)


def predict(asked: PredictionRequest) -> str:
    """Judge features that someone chose; gives JSON."""
    from spectral_dna.jobs.predict import predict as answer

    return answer(asked, _Process.models).model_dump_json()


def counterfactuals(asked: CounterfactualRequest) -> str:
    """Search what would change an answer; gives JSON."""
    from spectral_dna.jobs.moves import moves

    return moves(asked, _Process.models).model_dump_json()


def planner_status() -> str:
    """Say what may be said of a release; gives JSON."""
    return _releases().status().model_dump_json()


def release_prediction(asked: ReleaseRequest) -> str:
    """Say what is expected of a release; gives JSON."""
    return _releases().predict(asked).model_dump_json()


def video_priorities(asked: PriorityRequest) -> str:
    """Rank videos by what they may add for their cost; gives JSON."""
    return _releases().rank(asked).model_dump_json()


def _releases() -> "Releases":
    if _Process.releases is None:
        raise StreamsModelsMissing
    return _Process.releases


def mood(asked: "MoodRequest") -> str:
    """Judge the mood of words; gives JSON."""
    from spectral_dna.crossplatform.mood import mood_of

    return mood_of(asked).model_dump_json()


def caption(text: str) -> str:
    """Measure and score a caption; gives JSON."""
    from spectral_dna.social.caption.assess import assess

    return assess(text).model_dump_json()


def caption_score(text: str) -> tuple[str, float]:
    """Give a caption as it is kept, and its score."""
    from spectral_dna.social.caption.assess import score_alone

    return score_alone(text)


def sample_titles() -> dict[str, str]:
    """Give the titles of the sample tracks by name, the best to begin with first."""
    from spectral_dna.audio.synth import sample_names, sample_title

    return {name: sample_title(name) for name in sample_names()}


def synthesise(name: str, path: Path) -> None:
    """Make a sample track; it appears whole or not at all."""
    from spectral_dna.audio.synth import write_sample

    unfinished = path.with_suffix(f".{os.getpid()}.part")
    write_sample(name, unfinished)
    unfinished.replace(path)
