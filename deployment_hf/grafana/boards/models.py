"""The dashboard of the models: what they answer, how far it has moved from training, and how it held up."""

from boards.asking import CHOSEN, HOUR, OF_ALL, STEP, growth, mean, now
from boards.board import Board, Row, Variable
from boards.panels import Limits, Query, Unit, bars, lines, number, spread

BY_WHOM = 'set=~"$set", asked=~"$asked"'
WITHHELD_SHARE = " / ".join([
    growth("sdna_verdicts_withheld_total", over=CHOSEN),
    growth("sdna_analyses_ended_total", of='state="succeeded"', over=CHOSEN),
])  # fmt: skip
WINDOW = 'window="$window"'


def beyond(kind: str, most: int) -> str:
    """Ask how far features or scores are from training, as a share of what counts as moved, the farthest first."""
    of = f'kind="{kind}", {WINDOW}'
    shares = " / ".join(f"max by (subject) ({metric}{{{of}}})" for metric in ("sdna_drift", "sdna_drift_limit"))
    return f"sort_desc(topk({most}, {shares}))"


GLANCE = Row(
    "At a glance",
    [
        number(
            "Answers",
            "Expected popularities answered in the time chosen above: one a verdict.",
            Unit.COUNT,
            growth("sdna_popularity_count", of=BY_WHOM, over=CHOSEN),
            width=6,
        ),
        number(
            "Withheld",
            "Share of the reports without a verdict in the time chosen above, because it was no music to judge.",
            Unit.SHARE,
            WITHHELD_SHARE,
            width=6,
        ),
        number(
            "Mean popularity",
            "Mean of the popularities answered in the time chosen above, from 0 to 100.",
            Unit.PLAIN,
            mean("sdna_popularity", of=BY_WHOM, over=CHOSEN),
            width=6,
        ),
        number(
            "Mean chance",
            "Mean of the calibrated chances answered in the time chosen above.",
            Unit.SHARE,
            mean("sdna_lens_chance", of=BY_WHOM, over=CHOSEN),
            width=6,
        ),
    ],
)

SCORES = Row(
    "Scores",
    [
        spread(
            "Chances",
            "How the calibrated chances are spread: a band that widens, narrows or wanders is worth a look.",
            Unit.SHARE,
            growth("sdna_lens_chance_bucket", by="le", of=BY_WHOM, over=STEP),
        ),
        spread(
            "Likenesses",
            "How the likenesses to what charted are spread.",
            Unit.SHARE,
            growth("sdna_lens_likeness_bucket", by="le", of=BY_WHOM, over=STEP),
        ),
        spread(
            "Popularities",
            "How the expected popularities are spread, from 0 to 100.",
            Unit.PLAIN,
            growth("sdna_popularity_bucket", by="le", of=BY_WHOM, over=STEP),
        ),
        lines(
            "Mean of chance and likeness",
            "Mean of an hour's answers, by question.",
            Unit.SHARE,
            Query(mean("sdna_lens_chance", by="lens", of=BY_WHOM, over=HOUR), "{{lens}}, chance"),
            Query(mean("sdna_lens_likeness", by="lens", of=BY_WHOM, over=HOUR), "{{lens}}, likeness"),
            most=1,
        ),
        lines(
            "Mean of popularity",
            "Mean of an hour's answers, from 0 to 100, by the set of models that answered.",
            Unit.PLAIN,
            Query(mean("sdna_popularity", by="set", of=BY_WHOM, over=HOUR), "{{set}}"),
            most=100,
        ),
    ],
)

DRIFT = Row(
    "Drift",
    [
        number(
            "Recordings",
            "Distinct recordings of the window chosen above; below a hundred nothing is judged." + OF_ALL,
            Unit.COUNT,
            f"max(sdna_drift_count{{{WINDOW}}})",
            width=12,
        ),
        number(
            "Moved",
            "Features and scores that have moved beyond their limit, in the window chosen above." + OF_ALL,
            Unit.COUNT,
            f"max(sdna_drift_moved{{{WINDOW}}})",
            limits=Limits(None, 1),
            width=12,
        ),
        bars(
            "Features farthest from training",
            "Population stability index over its limit, in the window chosen above: from 1 on a feature has moved."
            + OF_ALL,
            Unit.PLAIN,
            Query(beyond("feature", 12), "{{subject}}"),
            limits=Limits(0.5, 1),
            most=2,
        ),
        bars(
            "Scores farthest from training",
            "Population stability index over its limit, in the window chosen above: from 1 on a score has moved."
            + OF_ALL,
            Unit.PLAIN,
            Query(beyond("score", 12), "{{subject}}"),
            limits=Limits(0.5, 1),
            most=2,
        ),
        lines(
            "Moved, by window",
            "Features and scores that have moved beyond their limit." + OF_ALL,
            Unit.COUNT,
            Query("max by (window) (sdna_drift_moved)", "{{window}}"),
        ),
        lines(
            "Stability of scores",
            "Population stability index of each score, in the window chosen above." + OF_ALL,
            Unit.PLAIN,
            Query(f'max by (subject) (sdna_drift{{kind="score", {WINDOW}}})', "{{subject}}"),
        ),
    ],
)

RECORD = Row(
    "What became of the tracks",
    [
        lines(
            "Calibration error",
            "Distance between what was shown and what came true, from thirty outcomes on; a likeness is no chance."
            + OF_ALL,
            Unit.SHARE,
            Query("max by (lens) (sdna_calibration_error)", "{{lens}}"),
            limits=Limits(None, 0.1),
        ),
        lines(
            "Outcomes",
            "Tracks of the models in use whose outcome was reported." + OF_ALL,
            Unit.COUNT,
            Query("max by (lens) (sdna_calibration_outcomes)", "{{lens}}"),
        ),
    ],
)

ANSWERING = Row(
    "Who answers",
    [
        lines(
            "Reports without a verdict, by reason",
            "Reports of an hour that judge nothing: a silence, speech, or no music.",
            Unit.COUNT,
            Query(growth("sdna_verdicts_withheld_total", by="reason"), "{{reason}}"),
            stacked=True,
        ),
        lines(
            "Versions of the models",
            "Processes that answer, by the version of their models.",
            Unit.COUNT,
            Query(now("sdna_build_info", by="models"), "{{models}}"),
        ),
    ],
)

MODELS = Board(
    "models",
    "models",
    "What the models answer, how far it has moved from training, and how it held up.",
    "now-7d",
    [
        Variable("instance", "Process", "sdna_build_info"),
        Variable("set", "Models", "sdna_popularity_count"),
        Variable("asked", "Asked by", "sdna_popularity_count", value="analysis"),
        Variable("window", "Window of drift", "sdna_drift_count", value="30d"),
    ],
    [GLANCE, SCORES, DRIFT, RECORD, ANSWERING],
)
