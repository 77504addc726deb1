"""`compose.yml` as Compose reads it, as far as ours uses it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[2] / "deployment_hf"
_VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?:(:[-?])([^}]*))?\})")


class Unset(Exception):
    """A variable that has to have a value has none."""


def interpolated(value: Any, given: Mapping[str, str]) -> Any:
    """Put variables into every text: $$, ${NAME}, ${NAME:-default} and ${NAME:?or this is said}."""
    if isinstance(value, dict):
        return {key: interpolated(item, given) for key, item in value.items()}
    if isinstance(value, list):
        return [interpolated(item, given) for item in value]
    if not isinstance(value, str):
        return value

    def put(found: re.Match[str]) -> str:
        dollar, name, sign, words = found.groups()
        if dollar:
            return "$"
        if held := given.get(name):
            return held
        if sign == ":?":
            raise Unset(f"{name} {words}")
        return words or ""

    return _VARIABLE.sub(put, value)


def read(given: Mapping[str, str]) -> dict[str, Any]:
    """Read the file with these variables; what is passed on without a value is dropped where it has none."""
    file = interpolated(raw(), given)
    for service in file["services"].values():
        named = service.get("environment", {})
        values = {name: given.get(name) if value is None else value for name, value in named.items()}
        service["environment"] = {name: value for name, value in values.items() if value is not None}
    return dict(file)


def raw() -> dict[str, Any]:
    return dict(yaml.safe_load((FOLDER / "compose.yml").read_text(encoding="utf-8")))


def variables() -> set[str]:
    """Name every variable that the file takes from its surroundings."""
    text = (FOLDER / "compose.yml").read_text(encoding="utf-8")
    passed = {name for service in raw()["services"].values()
              for name, value in service.get("environment", {}).items() if value is None}  # fmt: skip
    return passed | {name for _, name, *_ in _VARIABLE.findall(text) if name}


def example() -> tuple[dict[str, str], set[str]]:
    """Give what `.env.example` sets, and the names that it only offers."""
    lines = (FOLDER / ".env.example").read_text(encoding="utf-8").splitlines()
    settings = [line.partition("=") for line in lines if re.match(r"\w+=", line)]
    return {name: value for name, _, value in settings}, {line[1:-1] for line in lines if re.fullmatch(r"#\w+=", line)}
