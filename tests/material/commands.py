"""Commands as pages show them: parted into programs and words, and held against the programs that there are."""

import json
import re
import shlex
import tomllib
from collections.abc import Iterator, Set

import click
import typer

from material.pages import ROOT

OPERATORS = {"(", ")", "|", "||", "&&", ";", "&", ">", ">>", "<", "2>"}
BORROWED = {
    "cat", "cd", "cp", "curl", "docker", "git", "grep", "hf", "kubectl", "ls", "mkdir", "node", "npx", "openssl",
    "pg_dump", "pg_restore", "psql", "ray", "sed", "tar", "test", "./backend.sh", "export",
    "useradd", "ln", "systemctl", "python3.11", "/opt/spectral-dna/bin/pip",
}  # fmt: skip
"""Programs of others: that they are named as they are called is for whoever runs the page to see."""


def commands(block: str) -> list[str]:
    """Part a block into commands; one goes on over a line that ends in a backslash or within quotes."""
    found, begun = [], ""
    for line in block.splitlines():
        begun = f"{begun}\n{line}" if begun else line
        if not begun.endswith("\\") and _is_whole(begun):
            found.append(begun)
            begun = ""
    assert not begun, f"a command without an end: {begun}"
    return [one for one in found if shlex.split(one, comments=True)]


def _is_whole(text: str) -> bool:
    try:
        shlex.split(text, comments=True)
    except ValueError:
        return False
    return True


def programs(command: str) -> Iterator[list[str]]:
    """Give the words of each program of a command, without what is set for it and where its output goes."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars="|&;><()")
    lexer.whitespace_split, lexer.commenters = True, "#"
    words: list[str] = []
    for word in lexer:
        if word in OPERATORS:
            yield from _without_settings(words)
            words = [">"] if word in (">", ">>", "<") else []
        else:
            words.append(word)
    yield from _without_settings(words)


def _without_settings(words: list[str]) -> Iterator[list[str]]:
    if words[:1] == [">"]:
        words = words[2:]
    while words and re.match(r"[A-Za-z_]\w*=", words[0]):
        words = words[1:]
    if words:
        yield words


def wrong_with(words: list[str], made: Set[str] = frozenset()) -> str | None:
    """Say what is wrong with a call; None where there is such a call. `made` names files that the page itself adds."""
    name = words[0].removeprefix(".venv/bin/")
    if name in ("spectral-dna", "spectral-train"):
        return _wrong_with_ours(name, words[1:])
    known = {"make": _wrong_with_make, "npm": _wrong_with_npm, "pip": _wrong_with_pip}
    if name in known:
        return known[name](words[1:])
    if name in ("python", "pytest", "ruff"):
        return _missing_paths(words[1:], made)
    return None if name in BORROWED or (ROOT / name).is_file() else f"{name} is no program that pages may name"


def _wrong_with_ours(name: str, words: list[str]) -> str | None:
    from spectral_dna.cli import app as service
    from spectral_training.cli import app as training

    command: click.Command = typer.main.get_command(service if name == "spectral-dna" else training)
    context = click.Context(command, info_name=name)
    while isinstance(command, click.Group) and words:
        inner = command.get_command(context, words[0])
        if inner is None:
            return f"{name} has no command {words[0]}"
        command, words = inner, words[1:]
        context = click.Context(command, info_name=command.name, parent=context)
    try:
        command.make_parser(context).parse_args(list(words))
    except click.UsageError as error:
        return error.format_message()
    return None


def _wrong_with_make(words: list[str]) -> str | None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for word in words:
        variable = re.match(r"([A-Z_]+)=", word)
        if variable and not re.search(rf"\$\((or \$\()?{variable[1]}\)|\$\(if \$\({variable[1]}\)", makefile):
            return f"the Makefile reads no {variable[1]}"
        if not variable and not re.search(rf"^{re.escape(word)}:", makefile, re.M):
            return f"there is no make {word}"
    return None


def _wrong_with_npm(words: list[str]) -> str | None:
    scripts = json.loads((ROOT / "frontend/package.json").read_text(encoding="utf-8"))["scripts"]
    asked = [word for word in words if not word.startswith("-")]
    script = asked[1] if asked[:1] == ["run"] else asked[0]
    return None if script in scripts or script in ("ci", "install") else f"there is no npm run {script}"


def _wrong_with_pip(words: list[str]) -> str | None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [
        extra for word in words for found in re.findall(r"spectral-dna\[(.*?)\]", word) for extra in found.split(",")
    ]
    missing = sorted(set(extras) - set(project["optional-dependencies"]))
    return f"there is no extra {missing}" if missing else None


def _missing_paths(words: list[str], made: Set[str]) -> str | None:
    paths = [word.split("::")[0] for word in words if re.match(r"(backend|model-code|tests|frontend)/", word)]
    missing = [path for path in paths if path not in made and not (ROOT / path).exists()]
    return f"there is no {missing}" if missing else None
