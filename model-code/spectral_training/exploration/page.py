"""The report as one page: no script, no request, readable in print, by keyboard and by a screen reader."""

import re
from collections.abc import Sequence
from html import escape
from string import Template
from typing import Final

import pandas as pd

from spectral_training.exploration.drawing import Part

_PAGE: Final = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exploration of the tables</title>
<style>
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2127; --soft: #5b6470; --line: #d8dce2; --link: #1f5f96 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171b; --ink: #e6e9ed; --soft: #a3abb6; --line: #363c45; --link: #7db8ea }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.7rem; margin: 0 0 .5rem }
h2 { font-size: 1.25rem; margin: 2.8rem 0 .4rem; padding-top: .8rem; border-top: 1px solid var(--line) }
p { max-width: 46rem }
a { color: var(--link) }
nav ol { columns: 18rem; padding-left: 1.4rem }
figure { margin: 1rem 0; overflow-x: auto }
figure svg { display: block; max-width: 100%; height: auto; min-width: 34rem }
details { margin: .5rem 0; overflow-x: auto }
summary { cursor: pointer; color: var(--soft) }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; margin-top: .5rem }
th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap }
th:first-child, td:first-child { text-align: left }
</style>
</head>
<body>
<main>
<h1>Exploration of the tables</h1>
$introduction
<nav aria-label="Contents"><ol>
$contents
</ol></nav>
$parts
</main>
</body>
</html>
""")
_PART: Final = Template("""<section aria-labelledby="$anchor">
<h2 id="$anchor">$title</h2>
<p>$text</p>
<figure role="img" aria-label="$alt">$svg</figure>
<details><summary>The figure as a table</summary>
$table
</details>
</section>
""")


def page(introduction: Sequence[str], parts: Sequence[Part]) -> str:
    """Lay out the whole report."""
    return _PAGE.substitute(
        introduction="\n".join(f"<p>{escape(text)}</p>" for text in introduction),
        contents="\n".join(f'<li><a href="#{_anchor(one)}">{escape(one.title)}</a></li>' for one in parts),
        parts="\n".join(_laid_out(one) for one in parts),
    )


def _laid_out(one: Part) -> str:
    return _PART.substitute(
        anchor=_anchor(one), title=escape(one.title), text=escape(one.text), alt=escape(one.alt), svg=one.svg,
        table=_table(one.table),
    )  # fmt: skip


def _anchor(one: Part) -> str:
    return re.sub(r"\W+", "-", one.title.casefold()).strip("-")


def _table(table: pd.DataFrame) -> str:
    return table.to_html(index=False, border=0, na_rep="", float_format=lambda value: f"{value:,.4g}", escape=True)
