"""The stages as plain functions: the same in a warmed process and on the command line."""

from collections.abc import Callable, Mapping
from pathlib import Path

from spectral_dna.explain.explain import explain as explain_verdict
from spectral_dna.inference.along import along
from spectral_dna.inference.judge import judge as let_vote
from spectral_dna.inference.readiness import TOO_CALM, readiness
from spectral_dna.inference.reference import percentiles
from spectral_dna.inference.store import Models
from spectral_dna.jobs.judged import Judged
from spectral_dna.schema.heard import Heard, Measured
from spectral_dna.schema.stages import Progress
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.verdict import Explanations, LensName, SetName, Verdict
from spectral_dna.settings import Limits, Sandbox

Tell = Callable[[Progress], None]


def listen(path: Path, *, limits: Limits, sandbox: Sandbox, tell: Tell | None = None) -> Heard:
    """Decode a file and measure it."""
    # Signal processing takes most of a second to import: who judges alone need not pay.
    from spectral_dna.audio.source import open_source
    from spectral_dna.features.extract import listen as measure

    with open_source(path, limits=limits, sandbox=sandbox) as opened:
        return measure(opened.signal, opened.container, limits=limits, on_progress=tell)


def judge(heard: Heard, models: Models, *, decade: str | None, stated: Stated) -> Judged:
    """Let the models judge a recording, if they may; what is only too calm still gets its popularity."""
    reason = readiness(heard.features, heard.gate)
    verdict = None
    if reason in (None, TOO_CALM):
        verdict = let_vote(heard.features, models, set_name=SetName.RECORDING, decade=decade, stated=stated)
    if verdict is not None and reason is not None:
        verdict = verdict.model_copy(update={"lenses": {}})
    standing = percentiles(heard.features, models)
    moving = None
    if verdict is not None and heard.windows is not None and (charting := verdict.lenses.get(LensName.CHARTING)):
        moving = along(heard.features, heard.windows, charting, models, stated=stated, percentiles=standing)
    return Judged(no_verdict=reason, verdict=verdict, percentiles=standing, along=moving)


def explain(
    features: Mapping[str, Measured],
    verdict: Verdict,
    models: Models,
    *,
    stated: Stated,
    set_name: SetName = SetName.RECORDING,
) -> Explanations:
    """Say which features moved each answer, and how far."""
    return explain_verdict(features, verdict, models, set_name=set_name, stated=stated)
