"""Rewrite what pages take from the feature table, the published manifest and the settings. Run by `make docs`."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from spectral_dna.inference.manifest import Manifest, Metric
from spectral_dna.schema.feature_table import FEATURES, FeatureSpec
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings
from spectral_training.evaluation.metrics import shown

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
OPERATING = ROOT / "backend/docs/operating.md"
PAGES = (README, OPERATING)


def table(header: list[str], rows: list[list[str]]) -> str:
    """Lay out a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def feature_row(spec: FeatureSpec) -> list[str]:
    """Say what a feature is and who uses it."""
    return [spec.label, spec.unit or "–", spec.meaning, "yes" if spec.in_models else ""]


def features() -> str:
    """List the features, the cepstrum in one row."""
    single = [feature_row(spec) for spec in FEATURES if not spec.key.startswith("mfcc_")]
    mfcc = next(spec for spec in FEATURES if spec.key.startswith("mfcc_"))
    return table(["feature", "unit", "what it says", "models use it"],
                 [*single, ["MFCC 1-13", "–", mfcc.meaning.replace("Coefficient 1", "Coefficients"), ""]])  # fmt: skip


# Each set is judged on the columns that it answers for: blurred as by our extractor, or exact.
COLUMNS = {SetName.RECORDING: "extracted", SetName.CATALOGUE: "exact"}
LENS_FIGURES = {
    "AUC of the soft vote": "auc_{columns}",
    "balanced accuracy of the vote": "vote_balanced_accuracy_{columns}",
    "AUC of XGBoost with default settings": "default_auc",
    "paired gain of the five over it": "gain_over_default",
    "calibration error of the chance": "calibration_error",
}
POPULARITY_FIGURES = {
    "rank correlation": "spearman_{columns}",
    "rank correlation of XGBoost with default settings": "default_spearman",
    "paired gain of ours over it": "gain_over_default",
    "mean error, points": "mean_error",
    "share within the 90 % interval": "interval_coverage",
    "share within it, popularity 0 included": "interval_coverage_with_zeros",
    "width of that interval, points": "interval_width",
}


def rows(set_name: SetName, question: str, figures: dict[str, str], metrics: dict[str, Metric]) -> list[list[str]]:
    """Give one row a figure, of those that were published."""
    keys = {label: key.format(columns=COLUMNS[set_name]) for label, key in figures.items()}
    return [[set_name, question, label, shown(metrics[key])] for label, key in keys.items() if key in metrics]


def metrics() -> str:
    """List the figures to judge the models by; the model card has them all."""
    manifest = Manifest.model_validate_json((Settings().artifacts_dir / "manifest.json").read_text())
    lines: list[list[str]] = []
    for set_name, entry in manifest.sets.items():
        for name, lens in entry.lenses.items():
            lines += rows(set_name, name, LENS_FIGURES, lens.metrics)
        lines += rows(set_name, "popularity", POPULARITY_FIGURES, entry.popularity.metrics)
    return table(["models", "question", "figure on unseen artists", "value [95 % interval]"], lines)


def settings() -> str:
    """List what an operator may set, by the environment variable that sets it."""
    return table(["variable", "default", "what it is"], list(setting_rows("SDNA_", Settings)))


def setting_rows(prefix: str, group: type[BaseModel]) -> Iterator[list[str]]:
    """Go through a group and the groups in it."""
    for name, field in group.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from setting_rows(f"{prefix}{name}__".upper(), kind)
        else:
            yield [f"`{variable(prefix, name, field)}`", default_of(field), (field.description or "").replace("|", "/")]


def variable(prefix: str, name: str, field: FieldInfo) -> str:
    """Name the variable; a secret that has a name of its own goes by that."""
    own = [choice for choice in getattr(field.validation_alias, "choices", []) if str(choice).isupper()]
    return str(own[0]) if own else f"{prefix}{name}".upper()


def default_of(field: FieldInfo) -> str:
    """Show a default that is the same on every machine."""
    value = field.default
    if value is PydanticUndefined or isinstance(value, Path):
        return "of this machine"
    return f"`{value}`" if value not in (None, "", [], {}) and str(value) != "" else ""


BLOCKS = {"features": features, "metrics": metrics, "settings": settings}


def render(text: str) -> str:
    """Put each generated block of a page between its two comments."""
    for name in re.findall(r"<!-- generated: (\w+) -->", text):
        pattern = re.compile(rf"(<!-- generated: {name} -->\n).*?(<!-- end -->)", re.S)
        opening, closing = pattern.search(text).groups()
        block = f"{opening}{BLOCKS[name]()}\n{closing}"
        text = text.replace(pattern.search(text).group(), block)
    return text


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(render(page.read_text()))
