"""A report as people read it on a terminal: the verdict first, then the votes, the reasons, every feature."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from spectral_dna.schema.feature_table import BY_KEY, FeatureSpec, Group
from spectral_dna.schema.problem import Problem
from spectral_dna.schema.report import FeatureValue, LensReport, PopularityReport, Report
from spectral_dna.schema.verdict import Given

REASONS = 5


def print_problem(console: Console, problem: Problem) -> None:
    """Say what happened, why, and what to do next."""
    console.print(
        Text.assemble((problem.instance or "", "bold"), f"\n  {problem.title} ", (f"[{problem.code}]", "dim"))
    )
    if problem.detail != problem.title:
        console.print(Text(f"  {problem.detail}"))
    console.print(Text(f"  {problem.advice}\n"))


def print_report(console: Console, report: Report) -> None:
    """Print everything that the report holds but its curves."""
    console.print(Text(report.source.name, style="bold"))
    if (video := report.source.video) is not None:
        console.print(Text(" · ".join(filter(None, (video.channel, video.url))), style="dim"))
    console.print(Text(f"{report.summary}\n"))
    if said := report.stated.said():
        console.print(Text(f"Stated: {', '.join(f'{name} {value}' for name, value in said.items())}\n"))
    for name, lens in (report.lenses or {}).items():
        _print_lens(console, name.value.capitalize(), lens)
    if report.popularity is not None:
        _print_popularity(console, report.popularity)
    for group in Group:
        _print_features(console, group, report.features)
    for notice in report.warnings:
        console.print(Text(f"Note: {notice.message}"))
    console.print(Text(f"Models {report.models.version}, trained {report.models.trained}.\n", style="dim"))


def _print_lens(console: Console, name: str, lens: LensReport) -> None:
    votes = Table(title=f"{name}: {'yes' if lens.hit else 'no'}, {lens.agreement}", title_justify="left")
    votes.add_column("Model")
    votes.add_column("Vote")
    votes.add_column("Own chance", justify="right")
    for member, vote in lens.members.items():
        votes.add_row(member.value.replace("_", " "), "yes" if vote.hit else "no", f"{vote.probability:.0%}")
    console.print(votes)
    if lens.given is not None:
        console.print(_beside(lens.given, f"{lens.given.plain:.0%}, with {lens.given.plain_votes} of 5 votes"))
    console.print(Text(f"The majority holds in {lens.stability:.0%} of draws within the features' known errors."))
    _print_reasons(console, [reason.sentence for reason in lens.reasons])


def _print_popularity(console: Console, popularity: PopularityReport) -> None:
    console.print(
        Text(
            f"Popularity {popularity.value:.0f} ({popularity.low:.0f} to {popularity.high:.0f}), "
            f"hit score {popularity.hit_score:.0f} of 100"
        )
    )
    if popularity.given is not None:
        console.print(_beside(popularity.given, f"{popularity.given.plain:.0f}"))
    _print_reasons(console, [reason.sentence for reason in popularity.reasons])


def _beside(given: Given, plain: str) -> Text:
    """Say which variant answered, told what, and what the sound alone gives."""
    return Text(
        f"Answered by the variant '{given.variant}', told {', '.join(given.inputs)}; from the sound alone {plain}."
    )


def _print_reasons(console: Console, sentences: list[str]) -> None:
    for sentence in sentences[:REASONS]:
        console.print(Text(f"  · {sentence}"))
    console.print()


def _print_features(console: Console, group: Group, features: dict[str, FeatureValue]) -> None:
    table = Table(title=group.value.capitalize(), title_justify="left")
    for heading, justify in (("Feature", "left"), ("Value", "right"), ("Known error", "left"), ("Percentile", "right")):
        table.add_column(heading, justify="right" if justify == "right" else "left")
    for key, found in features.items():
        if BY_KEY[key].group is group:
            spec = BY_KEY[key]
            percentile = "" if found.percentile is None or spec.categories else f"{found.percentile:.0f}"
            table.add_row(spec.label, _shown(spec, found.value), _band(spec, found), percentile)
    if table.row_count:
        console.print(table)


def _shown(spec: FeatureSpec, value: float) -> str:
    index = round(value - spec.low)
    if spec.categories and 0 <= index < len(spec.categories):
        return spec.categories[index]
    return f"{value:.{spec.decimals}f} {spec.unit}".strip()


def _band(spec: FeatureSpec, found: FeatureValue) -> str:
    if found.low is None or found.high is None or spec.categories:
        return ""
    return f"{found.low:.{spec.decimals}f} to {found.high:.{spec.decimals}f}"
