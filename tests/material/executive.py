"""A small executive report of invented figures, for tests of what lays one out, and how one is published."""

import hashlib
import json
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from spectral_dna.crossplatform.report import (
    Band,
    Claim,
    CleaningStep,
    Driver,
    Evidence,
    ExecutiveReport,
    Family,
    Hypothesis,
    Indicator,
    Learner,
    ModelFigures,
    NotTestable,
    Quality,
    QualityPart,
    Run,
    Sentence,
    Target,
    Verdict,
)
from spectral_dna.inference.manifest import Manifest, Metric

BETWEEN = Metric(value=0.5, low=0.4, high=0.6, n=900)
COLUMNS = ("views", "likes", "duration", "energy", "tempo", "licensed", "valence", "key", "liveness", "loudness")


def sentence(text: str, key: str = "told") -> Sentence:
    return Sentence(key=key, text=text, numbers={"n": 900})


def evidence(key: str, value: float) -> Evidence:
    return Evidence(
        key=key, label=key.replace("_", " "), unit="%", p_value=0.01, method="Ratio of medians.",
        figure=Metric(value=value, low=value - 8, high=value + 8, n=900),
    )  # fmt: skip


def hypothesis(key: str, statement: str, verdict: Verdict) -> Hypothesis:
    return Hypothesis(
        key=key, statement=statement, threshold=30.0, verdict=verdict,
        finding=sentence("Videos go with more streams; how much of it they bring about is not known."),
        evidence=[evidence("raw_means", 70), evidence("medians", 45), evidence("within_artist", 12)],
        assumptions=[sentence("What was not measured does not matter.")], caveats=[sentence("One snapshot.")],
    )  # fmt: skip


def claim(key: str, verdict: Verdict, measured: Metric | None = BETWEEN) -> Claim:
    return Claim(
        key=key, claim=f"R² of {key} <b>.847</b>", claimed=0.847, unit="R²", measured=measured, verdict=verdict,
        why=sentence("The same artists stood on both sides of the split; apart from that nothing differs. " * 2),
    )  # fmt: skip


def drivers(family: Family) -> list[Driver]:
    return [
        Driver(target=Target.STREAMS, family=family, column=column, rank=rank,
               importance=Metric(value=0.2 / rank, low=0.15 / rank, high=0.25 / rank, n=900))
        for rank, column in enumerate(COLUMNS, 1)
    ]  # fmt: skip


def bands() -> list[Band]:
    edges: list[float | None] = [None, 90, 110, 130, 150, None]
    return [
        Band(group="tempo", key=f"tempo_{place}", low=low, high=high, n=180, hits=BETWEEN,
             streams=Metric(value=5e7 + 4e6 * place, low=4e7, high=8e7, n=180))
        for place, (low, high) in enumerate(pairwise(edges))
    ]  # fmt: skip


def indicator(key: str, value: float, unit: str) -> Indicator:
    return Indicator(key=key, group="business", label=key.replace("_", " "), unit=unit, definition="Of all recordings.",
                     figure=Metric(value=value, low=value * 0.9, high=value * 1.1, n=900))  # fmt: skip


def executive_report() -> ExecutiveReport:
    return ExecutiveReport(
        schema_version="1",
        run=Run(id="0123456789ab", made=datetime(2026, 1, 2, tzinfo=UTC), version="1.2.3", seed=42, rows=1000,
                data={"youtube": "ab" * 32}, recordings=900, artists=120, learned_from=900, snapshot=None),
        summary=[sentence(f"Finding {place} in one sentence of middling length, with a figure.") for place in range(5)],
        quality=Quality(score=93.5, parts=[
            QualityPart(key="complete", share=0.95, weight=0.5, definition="Cells with a value."),
            QualityPart(key="single", share=0.92, weight=0.5, definition="Rows of a recording that stands once."),
        ]),
        cleaning=[CleaningStep(key="named", why="A row without a title can't be told.", rows_in=1000, rows_out=990)],
        models=[ModelFigures(
            target=Target.STREAMS, family=family, learner=Learner.BOOSTED, with_artist=False, columns=list(COLUMNS),
            settings={"max_depth": 6}, folds={"r2": BETWEEN}, spread={"r2": [0.4, 0.5, 0.6]}, test={"r2": BETWEEN},
        ) for family in Family],
        drivers=[*drivers(Family.BEFORE), *drivers(Family.AFTER)],
        claims=[claim(f"claim_{verdict}", verdict) for verdict in Verdict] + [claim("unknown", Verdict.OPEN, None)],
        hypotheses=[
            hypothesis("predictable", "Streams are at least 70 % predictable.", Verdict.REFUTED),
            hypothesis("h2_official_video", "An official video goes with 30 % more streams.", Verdict.WEAKENED),
            hypothesis("across", "The correlation across platforms is at least .6.", Verdict.OPEN),
        ],
        insights=[hypothesis("tempo", "120 to 130 BPM is best.", Verdict.REFUTED)],
        not_testable=[NotTestable(key="lag", claim="YouTube leads by two weeks", needs=sentence("Weekly series."))],
        indicators=[indicator("median_streams", 4.6e7, "streams"), indicator("median_views", 1.4e7, "views"),
                    indicator("engagement", 3.2, "%"), indicator("streams_a_view", 1.9, "ratio"),
                    indicator("fifth", 1.0, "ratio")],
        bands=bands(), reach=None, network=None, limits=[sentence("One snapshot of February 2023.")],
    )  # fmt: skip


def publish(artifacts: Path, name: str, content: bytes, ending: str) -> None:
    """Lay a file beside published models, named in their manifest with its checksum."""
    digest = hashlib.sha256(content).hexdigest()
    (artifacts / f"{name}{ending}").write_bytes(content)
    told = json.loads((artifacts / "manifest.json").read_text())
    told.setdefault("beside", {})[name] = {"file": f"{name}{ending}", "sha256": digest, "bytes": len(content)}
    (artifacts / "manifest.json").write_text(Manifest.model_validate(told).model_dump_json())
