"""Rewrite what pages take from the feature table, the manifest, the settings and the imports. Run by `make docs`."""

import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from material import licences
from material.drawing import drawn
from material.layers import read_layers
from spectral_dna.bulk.columns import COLUMNS as OF_A_ROW
from spectral_dna.catalogue.tables import TABLES
from spectral_dna.inference.manifest import Manifest, Metric
from spectral_dna.schema.feature_table import BY_KEY, FEATURES, FeatureSpec
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings
from spectral_training.evaluation.metrics import shown
from spectral_training.tables.schemas import BILLBOARD, TRACKS, YOUTUBE, Field, TableSchema

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
OPERATING = ROOT / "backend/docs/operating.md"
BULK = ROOT / "backend/docs/bulk.md"
LICENCES = ROOT / "backend/docs/licences.md"
OWN_DATA = ROOT / "backend/docs/how-to/train-on-your-own-data.md"
CATALOGUE = ROOT / "backend/docs/catalogue.md"
INTELLIGENCE = ROOT / "backend/docs/intelligence.md"
PAGES = (README, OPERATING, BULK, LICENCES, OWN_DATA, CATALOGUE, INTELLIGENCE)
PICTURE = ROOT / "backend/docs/architecture.svg"


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
    "paired gain over XGBoost with default settings": "gain_over_default",
    "calibration error of the chance": "calibration_error",
}
POPULARITY_FIGURES = {
    "rank correlation": "spearman_{columns}",
    "paired gain over XGBoost with default settings": "gain_over_default",
    "share within the 90 % interval": "interval_coverage",
    "width of that interval, points": "interval_width",
}


def rows(set_name: SetName, question: str, figures: dict[str, str], metrics: dict[str, Metric]) -> list[list[str]]:
    """Give one row a figure, of those that were published."""
    keys = {label: key.format(columns=COLUMNS[set_name]) for label, key in figures.items()}
    return [[set_name, question, label, shown(metrics[key])] for label, key in keys.items() if key in metrics]


def metrics() -> str:
    """List the figures that decide; the model card has all."""
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


def columns() -> str:
    """List the columns of a row of `spectral-dna bulk`."""
    return table(["column", "type", "meaning"], [[f"`{one.name}`", str(one.type), one.meaning] for one in OF_A_ROW])


def of_licences(packages: Callable[[], licences.Packages]) -> Callable[[], str]:
    """List packages by their licence."""
    return lambda: table(["licence", "packages"], licences.by_licence(packages()))


OWN_COLUMNS = {
    "title": "Title.",
    "artist": "Artists, the first of whom it is counted to.",
    "id": "Any name of its own.",
    "genre": "Genre, in words of your own.",
    "popularity": "Popularity.",
    "explicit": "Whether its lyrics are explicit.",
    "selection": "`random10pct` where a row was drawn evenly; without the column all were.",
    "decade": "Decade, where the file's name doesn't tell it.",
    "hit": "1 if it charted.",
    "album_type": "`album`, `single` or `compilation`.",
    "video_title": "Title of the video.",
    "channel": "Who put the video up.",
    "views": "Views at YouTube.",
    "likes": "Likes at YouTube.",
    "comments": "Comments at YouTube.",
    "streams": "Streams at Spotify.",
    "licensed": "Whether the video is licensed content.",
    "official_video": "Whether it is an official video.",
    "repeated": "Whether the recording stands in the table before.",
}


def of_table(schema: TableSchema) -> Callable[[], str]:
    """List the columns that a table to train on must have, and those that it may have."""
    return lambda: table(["column", "what it is", "range"], [column_row(one) for one in schema.fields])


def column_row(one: Field) -> list[str]:
    """Say what a column holds, in the unit of the table."""
    spec = BY_KEY.get(one.key)
    meaning = spec.meaning if spec else OWN_COLUMNS[one.key]
    bounds = "" if not math.isfinite(one.high) else f"{one.low * one.scale:,.10g} to {one.high * one.scale:,.10g}"
    return [f"`{one.column}`" + ("" if one.required else ", if there"), meaning, bounds]


def catalogue_tables() -> str:
    """List the published tables that the catalogue takes."""
    rows = [
        [f"[{one.title}]({one.page})", ", ".join(f"`{name}`" for name in one.columns)] for one in TABLES
    ]  # fmt: skip
    return table(["table", "its columns"], rows)


BLOCKS = {
    "catalogue_tables": catalogue_tables,
    "features": features,
    "metrics": metrics,
    "settings": settings,
    "columns": columns,
    "licences_service": of_licences(licences.service),
    "licences_dashboard": of_licences(licences.dashboard),
    "licences_tools": of_licences(licences.tools),
    "tracks_columns": of_table(TRACKS),
    "billboard_columns": of_table(BILLBOARD),
    "youtube_columns": of_table(YOUTUBE),
}


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
    PICTURE.write_text(drawn(read_layers()))
