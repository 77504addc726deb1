"""The model card, made from the manifest: no figure in it is typed by hand."""

from collections.abc import Iterator
from pathlib import Path

from spectral_dna.inference.manifest import LensEntry, Manifest, Metric, PopularityEntry
from spectral_dna.schema.verdict import SetName

_HEAD = """# Model card

<!-- Made by `spectral-train publish` from backend/spectral_dna/artifacts/manifest.json. Do not edit. -->

Models **{version}**, trained {trained}. All figures are on artists that no fit, scaler, threshold or calibration has
seen; intervals are 95 % bootstraps that draw artists. The test rows were looked at more than once while the models
were built, so small differences between figures mean little. Balanced accuracy is the mean of the shares of hits and
of the others that are recognised: what accuracy would be were both as many. The interval of the calibration error is
biased upwards, because a bootstrap adds its own noise to what is an absolute value: the value may stand at its lower
end.

## Intended use
A comparison of one recording's sound with music that found its audience, as a second opinion for people who make
or release music. Not for deciding about people, contracts or money, and not a forecast.

## What answers
| question | answer |
|---|---|
| emerging | the calibrated chance of a popularity of at least 15 of 100, beside its base rate |
| charting | likeness to music that was on the Billboard Hot 100 in a decade, never a chance |
| popularity | 0 to 100 with a 90 % conformal interval, its percentile, and the Hit Score on that percentile |

Five members vote on each of the first two: random forest, XGBoost, AdaBoost, nearest neighbours among prototypes (each
the average of at least five recordings) and a decision tree. Part of what the members learn (all but XGBoost in the set
`catalogue`) is the answer of an XGBoost teacher that never saw the row's artist, instead of the bare label; so their
agreement is not independent evidence. There are two sets of the same code: `recording` for uploads, trained on columns
passed through a model of our extractor's errors, and `catalogue` for rows that carry Spotify's own values.
"""

_ERRORS = """
## The model of the extractor's errors
It is fixed and rough, and no fit of our extractor to labelled recordings: there was no such set. Four of its figures
follow what the author of the perceptual model reports for its teacher against Echo Nest's labels, R² of .64 (energy),
.55 (danceability), .47 (speechiness) and .30 (valence). Measured by us on the tracks table, as a coefficient of
determination, the blurred columns keep about that much. The rest (instrumentalness, acousticness, liveness, loudness,
key, mode, metre and octave errors) is our judgement after a few dozen recordings, and how uploads fare in truth was not
measured. `exact` figures are on the tables' own columns, `extracted` ones on columns passed through this model,
`yardstick` ones on another fixed one that training doesn't see.
"""

_DATA = """
## Data
Tables of tracks with Spotify's audio features: the "Spotify Tracks Dataset" (emerging, popularity) and the "Spotify Hit
Predictor Dataset" (charting). One row a recording, recognised across ids; artists stand on one side of every split, and
test rows whose recording is learnt from under another artist's name are dropped; rows with energy of .1 or less are
left out. Where only part of the tracks table is given, rows that were chosen by
popularity are never used, whole genres are weighted down, and every figure is on the uniform part.
Columns derived from Spotify's API fall under its developer terms, which restrict training on their content: whoever
deploys decides.
"""


def write_card(manifest: Manifest, path: Path) -> None:
    """Write the card."""
    path.write_text(render_card(manifest), encoding="utf-8")


def render_card(manifest: Manifest) -> str:
    """Compose the card from the manifest."""
    parts = [_HEAD.format(version=manifest.version, trained=manifest.trained), _DATA]
    parts += [f"- `{name}`: sha256 `{digest}`" for name, digest in manifest.data.items()]
    parts += [_ERRORS]
    for set_name in SetName:
        parts += _set(set_name, manifest)
    if manifest.forced:
        parts += ["", "## Gates that were overruled", *(f"- {gate}: {why}" for gate, why in manifest.forced.items())]
    parts += ["", "## Limits", *(f"- {sentence}" for sentence in manifest.limits)]
    size = sum(entry.bytes for entry in manifest.files.values()) / 2**20
    parts += ["", "## Files", f"{len(manifest.files)} files, {size:.1f} MB together, none of them a pickle."]
    parts += ["Fitted with " + ", ".join(f"{name} {number}" for name, number in manifest.libraries.items()) + "."]
    return "\n".join(parts) + "\n"


def _set(set_name: SetName, manifest: Manifest) -> Iterator[str]:
    entry = manifest.sets[set_name]
    yield f"\n## Set `{set_name}`"
    for lens, fitted in entry.lenses.items():
        yield f"\n### {str(lens).capitalize()} (base rate {fitted.base_rate:.3f})"
        yield from _lens(fitted)
    yield "\n### Popularity"
    yield from _popularity(entry.popularity)


def _lens(fitted: LensEntry) -> Iterator[str]:
    yield from _table(fitted.metrics)
    kinds = sorted(
        {name.removeprefix("auc_") for own in fitted.member_metrics.values() for name in own if "auc" in name}
    )
    yield "\n| member | " + " | ".join(f"AUC {kind} | balanced accuracy {kind}" for kind in kinds) + " |"
    yield "|---|" + "---|---|" * len(kinds)
    for name, own in fitted.member_metrics.items():
        cells = (f"{_shown(own[f'auc_{kind}'])} | {_shown(own[f'balanced_accuracy_{kind}'])}" for kind in kinds)
        yield f"| {name} | " + " | ".join(cells) + " |"


def _popularity(fitted: PopularityEntry) -> Iterator[str]:
    yield from _table(fitted.metrics)


def _table(metrics: dict[str, Metric]) -> Iterator[str]:
    yield "| figure | value | rows |"
    yield "|---|---|---|"
    for name, metric in metrics.items():
        yield f"| {name.replace('_', ' ')} | {_shown(metric)} | {metric.n} |"


def _shown(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return f"{metric.value:.3f}"
    return f"{metric.value:.3f} [{metric.low:.3f}, {metric.high:.3f}]"
