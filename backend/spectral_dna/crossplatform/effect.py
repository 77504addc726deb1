"""What an official video goes with, as the published report estimates and judges it."""

from pathlib import Path

from spectral_dna.crossplatform.opening import REPORT
from spectral_dna.crossplatform.report import ExecutiveReport, Hypothesis, Sentence, Verdict
from spectral_dna.inference.checks import read_beside
from spectral_dna.inference.manifest import Manifest, Metric
from spectral_dna.schema.values import Value

VIDEO, CAUSAL = "h2_official_video", "ratio_causal"
"""The hypothesis and its evidence that say what an official video goes with, like compared with like."""


class VideoEffect(Value):
    """Times the streams with an official video, doubly robust, and the verdict on the hypothesis that it belongs to."""

    figure: Metric
    verdict: Verdict


def open_effect(folder: Path, manifest: Manifest) -> VideoEffect | None:
    """Find the effect in the published report; None without a report, or where too few tracks gave an interval.

    Raises
    ------
    ModelsMissing, ModelAltered : see `read_beside`.
    """
    report = read_beside(folder, manifest, REPORT, ExecutiveReport)
    return None if report is None else effect_of_video(report.hypotheses)


def effect_of_video(hypotheses: list[Hypothesis]) -> VideoEffect | None:
    """Find the doubly robust estimate with its interval; None where there is none."""
    found = (
        VideoEffect(figure=one.figure, verdict=hypothesis.verdict)
        for hypothesis in hypotheses if hypothesis.key == VIDEO
        for one in hypothesis.evidence if one.key == CAUSAL and None not in (one.figure.low, one.figure.high)
    )  # fmt: skip
    return next(found, None)


def video_note(video: VideoEffect) -> Sentence:
    """Say what an official video may bring, and whether what was claimed of it stands."""
    figure, verdict = video.figure, video.verdict.value
    ends = "" if figure.low is None or figure.high is None else f" ({figure.low:.2f} to {figure.high:.2f})"
    return Sentence(
        key="planner_video_effect",
        text=f"Like compared with like, tracks with an official video have {figure.value:.2f} times the streams of "
        f"tracks with another video{ends}, among artists who have both: an effect if nothing hidden decides both. "
        f"The report's verdict on the hypothesis behind it: {verdict}.",
        numbers={"ratio": figure.value, "low": figure.low, "high": figure.high, "verdict": verdict},
    )
