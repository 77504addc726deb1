"""The report as two pages to pass on: no script, no request; on screen as on paper, light and dark."""

from collections.abc import Iterable, Sequence
from html import escape
from string import Template
from typing import Final

from spectral_dna.crossplatform.report import Band, Claim, ExecutiveReport, Family, Hypothesis, Indicator, Sentence
from spectral_training.crossplatform.reports import drawings
from spectral_training.crossplatform.reports.wording import VERDICTS, figure, interval, number

_PAGE: Final = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Spotify and YouTube together</title>
<style>
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2127; --soft: #5b6470; --line: #d8dce2; --accent: #1f5f96 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171b; --ink: #e6e9ed; --soft: #a3abb6; --line: #363c45; --accent: #7db8ea }
}
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
section.sheet + section.sheet { margin-top: 3rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 }
h2 { font-size: 1.05rem; margin: 1.4rem 0 .4rem }
p, ul { margin: .4rem 0 }
ul { padding-left: 1.1rem }
.quiet { color: var(--soft); font-size: .85em; overflow-wrap: anywhere }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .6rem; margin: 1rem 0 }
.tiles div { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .7rem }
.tiles strong { display: block; font-size: 1.15rem; font-variant-numeric: tabular-nums }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem }
figure { margin: 0 } figure svg { display: block; width: 100%; height: auto }
figcaption { font-size: .85em; color: var(--soft) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .82rem; font-variant-numeric: tabular-nums }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
.verdict { font-weight: 600; white-space: nowrap }
.verdict::before { content: attr(data-sign) " "; color: var(--accent) }
@media print {
  :root { --paper: #fff; --ink: #1c2127; --soft: #5b6470; --line: #d8dce2; --accent: #1f5f96; color-scheme: light }
  body { font-size: 8pt; line-height: 1.28 } main { max-width: none; padding: 0 } h1 { font-size: 15pt }
  h2 { font-size: 10pt; margin: .5rem 0 .1rem } p, ul { margin: .15rem 0 } table { font-size: 7.6pt }
  .tiles { margin: .5rem 0; grid-template-columns: repeat(4, 1fr) } .tiles strong { font-size: 10.5pt }
  .pair { grid-template-columns: 1fr 1fr; gap: .6rem } figure svg { max-height: 42mm }
  section.sheet + section.sheet { margin-top: 0; break-before: page }
}
</style>
</head>
<body>
<main>
<section class="sheet" aria-labelledby="top">
<h1 id="top">Spotify and YouTube together</h1>
<p class="quiet">$scope</p>
$summary
<div class="tiles">$tiles</div>
<h2>What was claimed, and what was measured</h2>
<div class="wide"><table><thead><tr><th>claim</th><th>measured, 95 % interval</th><th></th><th>why they differ</th></tr>
</thead><tbody>
$claims
</tbody></table></div>
</section>
<section class="sheet" aria-labelledby="tests">
<h2 id="tests">Hypotheses</h2>
$hypotheses
<div class="pair">$figures</div>
<h2>What else was said of music</h2>
<ul>$insights</ul>
<h2>What these tables can't tell</h2>
<ul>$unknown</ul>
<p class="quiet">$origin</p>
</section>
</main>
</body>
</html>
""")
_SIGNS = {"confirmed": "●", "weakened": "◐", "refuted": "○", "open": "?"}
_TILES = 4
_DRAWN = "h2_official_video"


def page(report: ExecutiveReport) -> str:
    """Lay the report out."""
    run = report.run
    return _PAGE.substitute(
        scope=escape(
            f"{run.recordings:,} recordings of {run.artists:,} artists, from {run.rows:,} rows. Figures are of artists "
            f"that no model had seen; brackets are 95 % intervals. Data quality {report.quality.score:.0f} of 100."
        ),
        summary=_list(report.summary),
        tiles="".join(_tile(one) for one in report.indicators[:_TILES]),
        claims="\n".join(_claim(one) for one in report.claims),
        hypotheses="".join(_hypothesis(one) for one in report.hypotheses),
        figures="".join(_figures(report)),
        insights="".join(f"<li>{_verdict(one)} {escape(one.finding.text)}</li>" for one in report.insights),
        unknown="".join(
            f"<li>{escape(one.claim)} {escape(one.needs.text)}</li>" for one in report.not_testable
        ) + "".join(f"<li>{escape(one.text)}</li>" for one in report.limits),
        origin=escape(_origin(report)),
    )  # fmt: skip


def _origin(report: ExecutiveReport) -> str:
    """Tell from which run, data and program every figure is."""
    run = report.run
    data = ", ".join(f"{name} {digest[:12]}" for name, digest in run.data.items())
    return (
        f"Run {run.id} of {run.made:%Y-%m-%d}, Spectral DNA {run.version}, seed {run.seed}; data {data}. Every figure "
        "stands in executive_report.json of that run."
    )


def _list(sentences: Iterable[Sentence]) -> str:
    return "<ul>" + "".join(f"<li>{escape(one.text)}</li>" for one in sentences) + "</ul>"


def _tile(one: Indicator) -> str:
    own, between = number(one.figure.value, one.unit), interval(one.figure, one.unit)
    return (
        f'<div title="{escape(one.definition)}"><span class="quiet">{escape(one.label)}</span>'
        f'<strong>{escape(own)}</strong><span class="quiet">{escape(between)}</span></div>'
    )


def _claim(one: Claim) -> str:
    measured = "not measured" if one.measured is None else figure(one.measured, one.unit)
    return (
        f"<tr><td>{escape(one.claim)}</td><td>{escape(measured)}</td><td>{_verdict(one)}</td>"
        f"<td>{escape(one.why.text)}</td></tr>"
    )


def _verdict(one: Claim | Hypothesis) -> str:
    said = VERDICTS[one.verdict]
    return f'<span class="verdict" data-sign="{_SIGNS[said]}">{said}</span>'


def _hypothesis(one: Hypothesis) -> str:
    return f"<p>{_verdict(one)} <strong>{escape(one.statement)}</strong> {escape(one.finding.text)}</p>"


def _figures(report: ExecutiveReport) -> Iterable[str]:
    for family in Family:
        if any(one.family == family for one in report.drivers):
            said = str(family).replace("_", " ")
            yield _figure(drawings.drivers(report.drivers, family), f"What the model of streams rests on, {said}.")
    for one in report.hypotheses:
        if one.key == _DRAWN:
            yield _figure(drawings.estimates(one.evidence, one.threshold, one.key), one.statement)
    tempo = _of_group(report.bands, "tempo")
    if tempo:
        yield _figure(drawings.bands(tempo, "tempo", "BPM"), "Median streams by tempo.")


def _of_group(bands: Sequence[Band], group: str) -> list[Band]:
    return [one for one in bands if one.group == group]


def _figure(svg: str, words: str) -> str:
    return f'<figure role="img" aria-label="{escape(words)}">{svg}<figcaption>{escape(words)}</figcaption></figure>'
