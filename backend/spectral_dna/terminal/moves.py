"""What would turn the majorities of a report, on the terminal."""

from rich.console import Console
from rich.text import Text

from spectral_dna.explain.moves_wording import NOTE
from spectral_dna.inference.store import Models
from spectral_dna.jobs.moves import moves
from spectral_dna.schema.feature_table import MODEL_FEATURES, Scale
from spectral_dna.schema.moves import CounterfactualRequest, Counterfactuals
from spectral_dna.schema.report import Report
from spectral_dna.schema.stated import Stated


def print_moves(console: Console, report: Report, models: Models, stated: Stated) -> None:
    """Search and print the moves of each lens that voted."""
    for name in report.lenses or {}:
        measured = {spec.key: report.features[spec.key].value for spec in MODEL_FEATURES}
        whole = {spec.key: round(measured[spec.key]) for spec in MODEL_FEATURES if spec.scale is Scale.CATEGORY}
        asked = CounterfactualRequest.model_validate(
            {"features": {**measured, **whole}, "lens": name, **stated.model_dump()}
        )
        _print(console, name.value.capitalize(), moves(asked, models))
    if report.lenses:
        console.print(Text(f"{NOTE}\n", style="dim"))


def _print(console: Console, lens: str, found: Counterfactuals) -> None:
    console.print(Text(f"{lens}: what would turn the majority", style="bold"))
    console.print(Text(found.sentence))
    for move in [*found.moves, *([found.nearest] if found.nearest is not None else [])]:
        console.print(Text(f"  · {move.sentence}"))
    console.print()
