"""What a search found: settings in the form of `lenses.toml`, and each change with what it is worth."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spectral_dna.inference.manifest import Metric
from spectral_dna.schema.values import Value
from spectral_training.fitting.lenses import Settings
from spectral_training.search.spaces import MEBIBYTE

_SECTION_DEPTH = 2
"""Tables of plain values deeper than this stand on one line, as people write them."""


class Change(Value):
    """One study: what it changes, what it cost, and the gain on the folds that chose it and on unseen artists."""

    subject: str
    study: str
    present: dict[str, Any]
    found: dict[str, Any]
    trials: int
    pruned: int
    over_share: int
    seconds: float
    bytes: int
    share: float | None
    chosen_gain: Metric
    unseen_gain: Metric
    unseen_score: Metric
    processes: int

    def told(self) -> str:
        """Tell it in one line."""
        gains = f"{_gain(self.chosen_gain)} on the folds that chose it, {_gain(self.unseen_gain)} on unseen artists"
        return f"{self.trials} trials ({self.pruned} pruned, {self.seconds:.0f} s), gain {gains}"


class Found(Value):
    """All settings with the best ones in their places, and each change."""

    settings: Settings
    changes: list[Change]


def write_found(found: Found, out: Path) -> None:
    """Write `search-result.toml`, the same as data (`search-result.json`), and the differences for people to read."""
    out.mkdir(parents=True, exist_ok=True)
    (out / "search-result.toml").write_text(to_toml(found.settings), encoding="utf-8")
    (out / "search-result.json").write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8")
    (out / "search-result.md").write_text("\n".join(_told(found)) + "\n", encoding="utf-8")


def to_toml(settings: Settings) -> str:
    """Write settings in the form of `lenses.toml`."""
    lines = ["# Found by `spectral-train search`; what each change is worth stands in search-result.md.", ""]
    return "\n".join([*lines, *_tables(settings.model_dump(mode="json"), ())]) + "\n"


def _tables(table: dict[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    inline = {key for key, value in table.items() if isinstance(value, dict) and _is_inline(value, path)}
    plain = [key for key, value in table.items() if not isinstance(value, dict) or key in inline]
    if plain and path:
        yield f"[{'.'.join(path)}]"
    yield from (f"{key} = {_value(table[key])}" for key in plain)
    if plain:
        yield ""
    for key, value in table.items():
        if key not in plain:
            yield from _tables(value, (*path, key))


def _is_inline(table: dict[str, Any], path: tuple[str, ...]) -> bool:
    return len(path) >= _SECTION_DEPTH and not any(isinstance(value, dict) for value in table.values())


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_value(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(_value(inner) for inner in value) + "]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _told(found: Found) -> Iterator[str]:
    yield "# What the search changes"
    yield ""
    yield "Gains in AUC (popularity: rank correlation) over the present settings on the same rows, with 95 % intervals"
    yield "by artist. The first is taken on the folds that chose the settings, so it flatters; the second on artists"
    yield "that no study saw."
    yield ""
    yield "| what | trials | pruned (too large) | seconds | MiB of share | gain, folds | gain, unseen |"
    yield "|---|---|---|---|---|---|---|"
    for change in found.changes:
        size = f"{change.bytes / MEBIBYTE:.2f}" + (f" of {change.share / MEBIBYTE:.2f}" if change.share else "")
        cost = f"{change.trials} | {change.pruned} ({change.over_share}) | {change.seconds:.0f} | {size}"
        yield f"| {change.subject} | {cost} | {_gain(change.chosen_gain)} | {_gain(change.unseen_gain)} |"
    for change in found.changes:
        yield ""
        yield f"## {change.subject}"
        yield from (f"- {line}" for line in _differences(change))


def _differences(change: Change) -> Iterator[str]:
    differing = [key for key, value in change.found.items() if value != change.present[key]]
    yield from (f"{key}: {change.present[key]} → {change.found[key]}" for key in differing)
    if not differing:
        yield "nothing: the present settings are the best that was tried"


def _gain(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return f"{metric.value:+.4f}"
    return f"{metric.value:+.4f} [{metric.low:+.4f}, {metric.high:+.4f}]"
