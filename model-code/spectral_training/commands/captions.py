"""Measure the rules for captions on posts of an account."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from spectral_dna.social.caption.effects import FILE, Effects
from spectral_dna.social.caption.rules import RULES
from spectral_training.commands.terminal import console
from spectral_training.evaluation.captions import effects_of
from spectral_training.evaluation.markdown import table
from spectral_training.tables.instagram import read_posts
from spectral_training.tables.reading import read_columns


def captions(
    data: Annotated[Path, typer.Option(help="Posts with Caption, Hashtags, Impressions and Likes.", dir_okay=False)],
    out: Annotated[Path, typer.Option(help="Where the effects are written, for the service.", dir_okay=False)] = FILE,
    source: Annotated[
        str, typer.Option(help="What these posts are, in a few words.")
    ] = "likes per impression of one account that posts about data science",
) -> None:
    """Print what each rule did for likes per impression, agreeing or not, and write it for the service."""
    posts = read_posts(data)
    found = effects_of(posts, rows=len(read_columns(data, {}, ["Likes"])), source=source)
    out.write_text(found.model_dump_json(indent=1) + "\n", encoding="utf-8")
    console.print(Markdown("\n".join(_told(found))))
    console.print(f"written to {out}", highlight=False, markup=False)


def _told(found: Effects) -> Iterator[str]:
    yield (
        f"{found.rows} rows, {found.posts} distinct posts, {found.captions} distinct texts, one account: "
        "what is found here does not generalise."
    )
    yield ""
    yield from table(
        ["rule", found.metric, "95 %", "posts", "the guideline"], (_row(found, rule.key) for rule in RULES)
    )


def _row(found: Effects, key: str) -> list[str]:
    effect = found.effects.get(key)
    if effect is None:
        return [key, "–", "–", "–", found.unmeasured.get(key, "")]
    interval = f"{effect.low:+.3f} to {effect.high:+.3f}"
    return [key, f"{effect.value:+.3f}", interval, str(effect.n), effect.verdict]
