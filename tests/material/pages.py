"""The pages of the documentation, read as Markdown: their blocks of code, links, headings and names."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
FOLDERS = ("backend/docs/**/*.md", "model-code/*.md", "deployment_hf/**/*.md", ".github/*.md")
PAGES = sorted(path.relative_to(ROOT).as_posix() for glob in ("*.md", *FOLDERS) for path in ROOT.glob(glob))

FOLLOWED = (
    "backend/docs/how-to/add-a-feature.md",
    "backend/docs/how-to/add-a-screen.md",
    "backend/docs/how-to/add-a-lens.md",
)
"""Pages whose changes are made in a copy of the repository, where their commands are run."""


@dataclass(frozen=True)
class Block:
    """A fenced block: what language it says it is in, and where it stands."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@cache
def tokens(page: str) -> list[Token]:
    text = (ROOT / page).read_text(encoding="utf-8")
    head = re.match(r"---\n.*?\n---\n", text, re.S)
    if head:  # the front matter of a Space's README is no Markdown; lines keep their numbers
        text = "\n" * head[0].count("\n") + text[head.end() :]
    return MarkdownIt("commonmark").enable("table").parse(text)


def blocks(page: str, *languages: str) -> list[Block]:
    found = [Block(page, token.map[0] + 1, token.info.strip(), token.content) for token in tokens(page)
             if token.type == "fence" and token.map]  # fmt: skip
    return [block for block in found if not languages or block.language in languages]


def added(page: str) -> set[str]:
    """Name the files that a page changes or adds."""
    return {path for block in blocks(page, "diff") for path in re.findall(r"^\+\+\+ b/(\S+)", block.text, re.M)}


def inline(page: str) -> Iterator[Token]:
    for token in tokens(page):
        yield from token.children or []


def links(page: str) -> list[str]:
    """Every address that a page leads to or shows."""
    return [str(token.attrs.get("href", token.attrs.get("src"))) for token in inline(page)
            if token.type in ("link_open", "image")]  # fmt: skip


def spans(page: str) -> list[str]:
    """What stands in running text as code."""
    return [token.content for token in inline(page) if token.type == "code_inline"]


def prose(page: str) -> str:
    """All that is read as words, without code."""
    return " ".join(token.content for token in inline(page) if token.type == "text")


def anchors(page: str) -> set[str]:
    """Name the headings as forges do: small letters, no signs, dashes for blanks, numbered when they come again."""
    listed = tokens(page)
    heads = [after.content for token, after in pairwise(listed) if token.type == "heading_open"]
    seen: Counter[str] = Counter()
    made = set()
    for head in heads:
        slug = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]|\]\([^)]*\)", "", head).lower()).replace(" ", "-")
        made.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return made
