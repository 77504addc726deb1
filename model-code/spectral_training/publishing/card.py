"""The model card, made from the manifest and the evaluation's files: no figure in it is typed by hand."""

from collections.abc import Iterator
from pathlib import Path

from spectral_dna.crossplatform.published import MODELS
from spectral_dna.inference.manifest import Manifest, Metric, SetEntry
from spectral_dna.inference.markets import MARKETS
from spectral_dna.schema.verdict import LensName, SetName
from spectral_training.evaluation.markdown import table
from spectral_training.evaluation.metrics import shown
from spectral_training.evaluation.variants import by_question
from spectral_training.markets.findings import tell_markets
from spectral_training.publishing.card_findings import findings
from spectral_training.publishing.evaluated import FOLDER, what_was_scored
from spectral_training.publishing.streams import tell_streams
from spectral_training.tables.cleaning import CALM, HIT_POPULARITY
from spectral_training.tables.questions import POPULARITY
from spectral_training.tables.sources import SOURCES

_HEAD = """# Model card

<!-- Made by `spectral-train publish` from the published manifest and model-code/evaluation. Do not edit. -->

Models **{version}**, trained {trained}. All figures are on artists that no fit, scaler, threshold or calibration of the
scored models has seen; intervals are 95 % bootstraps that draw artists.{report}{scored}

## Intended use
A comparison of one recording's sound with music that found its audience, as a second opinion for people who make
or release music. Not for deciding about people, contracts or money, and not a forecast.

## What answers
| question | answer |
|---|---|
| emerging | the calibrated chance of a popularity of at least {popularity} of 100, beside its base rate |
| charting | likeness to music that was on the Billboard Hot 100 in a decade, never a chance |
| popularity | 0 to 100 with a 90 % conformal interval, its percentile, and the Hit Score on that percentile |

Five members vote on each of the first two: random forest, XGBoost, AdaBoost, nearest neighbours among prototypes (each
the average of at least five recordings) and a decision tree. Part of what members learn may be the answer of an XGBoost
teacher that never saw the row's artist, instead of the bare label; so their agreement is not independent evidence.
There are two sets of the same code: `recording` for uploads, trained on columns passed through a model of our
extractor's errors, and `catalogue` for rows that carry Spotify's own values.

## What they reach
`extracted` figures are on columns passed through that model of the extractor's errors, as uploads are heard; they are
what README and dashboard quote. `exact` figures are on the tables' own columns, `yardstick` ones on another fixed model
of such errors that training doesn't see. Balanced accuracy is the mean of the shares of hits and of the others that are
recognised. A calibration error holds noise, so it lies towards the upper end of its interval, which is freed of it.
"""

_DATA = """
## Data
Tables of tracks with Spotify's audio features: "{tracks.title}" (emerging, popularity; licence: {tracks.licence})
and "{billboard.title}" (charting; licence: {billboard.licence}). One row a recording,
recognised across ids; artists stand on one side of every split, and test rows whose recording is learnt from
under another artist's name are dropped; rows with energy of {calm:g} or less are left out.
Where only part of the tracks table is given, rows that were chosen by popularity are never used, whole genres are
weighted down, and every figure is on the uniform part.
Columns derived from Spotify's API fall under its developer terms, which restrict training on their content: whoever
deploys decides.
"""

_UNKNOWN = """
## What is not known
- How uploads fare in truth: no set of recordings carries both our extractor's values and these labels, so `extracted`
  figures stand for it.
- Whether what held in these snapshots of one streaming catalogue and one chart holds today, or elsewhere.
- What would happen to a track if its sound were changed: the models compare, they don't explain success.
"""

_LENS_ROWS = {
    "AUC of the soft vote": "auc_{kind}",
    "balanced accuracy of the vote": "vote_balanced_accuracy_{kind}",
    "AUC without popularity 0": "auc_{kind}_above_zero",
}
_LENS_NATIVE = {
    "AUC of XGBoost with default settings": "default_auc",
    "paired gain in AUC over it": "gain_over_default",
    "AUC behind the best member": "auc_behind_best",
    "balanced accuracy behind the best member": "balanced_accuracy_behind_best",
    "calibration error of the chance": "calibration_error",
}
_POPULARITY_ROWS = {"rank correlation": "spearman_{kind}"}
_POPULARITY_NATIVE = {
    "rank correlation of XGBoost with default settings": "default_spearman",
    "paired gain over it": "gain_over_default",
    "mean error, points": "mean_error",
    "R²": "explained",
    "share within the 90 % interval": "interval_coverage",
    "share within it, popularity 0 included": "interval_coverage_with_zeros",
    "width of that interval, points": "interval_width",
}
_KINDS = {
    SetName.RECORDING: ("extracted", "exact", "yardstick"),
    SetName.CATALOGUE: ("exact", "extracted", "yardstick"),
}
"""The set's own kind of input first."""


def write_card(manifest: Manifest, path: Path) -> None:
    """Write the card, with what the evaluation beside it found."""
    path.write_text(render_card(manifest, path.parent / FOLDER), encoding="utf-8")


def render_card(manifest: Manifest, evaluation: Path) -> str:
    """Compose the card from the manifest and the folder of the evaluation, which may be empty."""
    report = " Everything that was measured: [EVALUATION.md](EVALUATION.md)." if evaluation.is_dir() else ""
    scored = what_was_scored(manifest)
    head = _HEAD.format(
        version=manifest.version, trained=manifest.trained, popularity=HIT_POPULARITY, report=report,
        scored=scored and f"\n\n{scored}",
    )  # fmt: skip
    lines = [head, *_reached(manifest), *findings(evaluation, manifest)]
    lines += tell_markets(evaluation) if MARKETS in manifest.beside else []
    lines += tell_streams(evaluation) if MODELS in manifest.beside else []
    lines += [_DATA.format(calm=CALM, **SOURCES)]
    lines += [f"- `{name}`: sha256 `{digest}`" for name, digest in manifest.data.items()]
    if manifest.forced:
        lines += ["", "## Gates that were overruled", *(f"- {gate}: {why}" for gate, why in manifest.forced.items())]
    lines += ["", "## Limits", *(f"- {sentence}" for sentence in manifest.limits), _UNKNOWN]
    every = manifest.every_file
    size = sum(entry.bytes for entry in every.values()) / 2**20
    lines += ["## Files", f"{len(every)} files, {size:.1f} MB together, none of them a pickle."]
    lines += ["Fitted with " + ", ".join(f"{name} {number}" for name, number in manifest.libraries.items()) + "."]
    return "\n".join(lines) + "\n"


_TOLD_COLUMNS = {
    "told": "{ability}_{kind}",
    "the sound alone": "plain_{ability}_{kind}",
    "paired gain over it": "gain_over_plain_{kind}",
    "the genre alone": "genre_alone_{ability}",
    "paired gain over that": "gain_over_genre_alone",
}


def _reached(manifest: Manifest) -> Iterator[str]:
    for set_name, entry in manifest.sets.items():
        kinds = _KINDS[set_name]
        rows: list[list[str]] = []
        for lens in LensName:
            rows += _rows(lens, entry.lenses[lens].metrics, _LENS_ROWS, _LENS_NATIVE, kinds)
        rows += _rows("popularity", entry.popularity.metrics, _POPULARITY_ROWS, _POPULARITY_NATIVE, kinds)
        yield f"### Set `{set_name}`"
        yield ""
        yield from table(["question", "figure", *(f"{kind} columns" for kind in kinds)], rows)
        rates = (f"{name} {lens.base_rate:.3f}" for name, lens in entry.lenses.items())
        yield f"Base rates: {', '.join(rates)}."
        yield ""
        yield from _told(entry, kinds[0])


def _ability(question: str) -> str:
    return "spearman" if question == POPULARITY else "auc"


def _told(entry: SetEntry, kind: str) -> Iterator[str]:
    """Set what answers gain from a stated genre beside the sound alone and the genre alone."""
    wanted = _TOLD_COLUMNS.values()
    rows = [
        [question, *(shown(figures[key.format(ability=_ability(question), kind=kind)]) for key in wanted)]
        for variant in entry.variants.values()
        for question, figures in by_question(variant)
    ]
    if rows:
        yield "Told the genre and explicit lyrics (rank correlation for popularity, else AUC):"
        yield ""
        yield from table(["question", *_TOLD_COLUMNS], rows)


def _rows(
    question: str, metrics: dict[str, Metric], each: dict[str, str], native: dict[str, str], kinds: tuple[str, ...]
) -> Iterator[list[str]]:
    """Give the figures of every kind of input, then those of the set's own kind alone."""
    for label, key in each.items():
        found = [metrics.get(key.format(kind=kind)) for kind in kinds]
        if any(found):
            yield [question, label, *("" if metric is None else shown(metric) for metric in found)]
    for label, key in native.items():
        if key in metrics:
            yield [question, label, shown(metrics[key]), *[""] * (len(kinds) - 1)]
