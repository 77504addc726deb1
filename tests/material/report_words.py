"""Words that the dashboard has for a report in another language, and the keys that a report's texts have there."""

import json
import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from material.pages import ROOT
from spectral_dna.crossplatform.report import Evidence, ExecutiveReport, Sentence, Verdict

WORDS = ROOT / "frontend" / "src" / "i18n"
_ENTRY = re.compile(r'"intel\.(\w+)\.([\w.]+)":\s+(?:"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|(\w+))')
_VERDICT = re.compile(rf"_(?:{'|'.join(Verdict)})$")


def kept(language: str, kind: str = "said") -> dict[str, str]:
    """Words of one kind (`said`, `figured`, `text`) by their key."""
    files = [WORDS / language / "told.ts", *sorted((WORDS / language / "told").glob("*.ts"))]
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    names = dict(re.findall(r'^const (\w+) =\s+"(.*)"$', source, re.MULTILINE))
    return {
        key: json.loads(f'"{double}"') if double else single or names[name]
        for found, key, double, single, name in _ENTRY.findall(source)
        if found == kind
    }


def sentences(part: object) -> Iterator[Sentence]:
    """Walk all sentences of a value of the report."""
    if isinstance(part, Sentence):
        yield part
    elif isinstance(part, BaseModel):
        for _, value in part:
            yield from sentences(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from sentences(value)


def stem(key: str) -> str:
    """Take the verdict off a sentence's key: some say the same whatever the verdict."""
    return _VERDICT.sub("", key)


def texts(report: ExecutiveReport) -> set[str]:
    """Name the keys of all texts that the dashboard shows of a report, sentences aside."""
    tested = [*report.hypotheses, *report.insights]
    found = {f"hypothesis.{one.key}" for one in tested}
    found |= {f"claim.{one.key}" for one in [*report.claims, *report.not_testable]}
    found |= {f"indicator.{one.key}" for one in report.indicators}
    found |= {f"quality.{one.key}" for one in report.quality.parts} | {f"cleaning.{one.key}" for one in report.cleaning}
    owned = [(one.key, one.evidence) for one in tested]
    owned += [(name, part.figures) for name, part in (("reach", report.reach), ("network", report.network)) if part]
    return found.union(*(evidence_keys(owner, figures) for owner, figures in owned))


def evidence_keys(owner: str, figures: Iterable[Evidence]) -> set[str]:
    """Name the keys of what figures are called and of how they were come by."""
    return {f"{kind}.{owner}.{one.key}" for kind in ("label", "method") for one in figures}


def unworded(report: ExecutiveReport, language: str) -> set[str]:
    """Name the texts and sentences of a report that a reader of another language would meet in English."""
    said, figured = kept(language), kept(language, "figured")
    strange = {
        one.key for one in sentences(report)
        if one.key not in (figured.keys() | said.keys()) and stem(one.key) not in figured
    }  # fmt: skip
    return strange | (texts(report) - kept(language, "text").keys())
