"""What lies in the tables: counts and shares alone, for a person to read and for the evaluation to keep."""

from collections.abc import Iterator

import pandas as pd

from spectral_dna.schema.values import Value
from spectral_training.errors import TableUnusable
from spectral_training.tables.cleaning import STEPS, Counted, clean
from spectral_training.tables.datasets import Table
from spectral_training.tables.identity import recordings
from spectral_training.tables.questions import read_questions
from spectral_training.tables.schemas import SCHEMAS, Kind
from spectral_training.tables.sources import SOURCES


class TableReport(Value):
    """One table. `outside` counts values out of range, `zeros` those where 0 stands for "not found"."""

    title: str
    sha256: str
    rows: int
    columns: int
    published_rows: int | None
    artists: int
    ids: int
    repeated_ids: int
    recordings: int
    ids_joined: int
    label: str
    hit_shares: dict[str, float]
    missing: dict[str, int]
    outside: dict[str, int]
    zeros: dict[str, int]
    cleanings: dict[str, list[Counted]]
    warnings: list[str]


class DataReport(Value):
    """All tables that were there."""

    tables: dict[str, TableReport]


def report_on(table: Table) -> TableReport:
    """Count one table."""
    rows, schema, source = table.rows, SCHEMAS[table.name], SOURCES[table.name]
    numbered = recordings(rows)
    named = rows["id"].notna()
    ids = int(rows["id"].nunique())
    cleanings, refused = _cleanings(table)
    return TableReport(
        title=source.title, sha256=table.sha256, rows=len(rows), columns=rows.shape[1] - 1,
        published_rows=source.rows, artists=int(rows["artist_key"].nunique()), ids=ids,
        repeated_ids=int(named.sum()) - ids, recordings=len(set(numbered.tolist())),
        ids_joined=ids - len(set(numbered[named].tolist())), label=schema.label, hit_shares=_hit_shares(table),
        missing=_counted(rows.drop(columns="artist_key").isna().sum()), outside=_counted(_outside(table)),
        zeros=_counted(_zeros(table)),
        cleanings=cleanings, warnings=[str(finding) for finding in table.findings] + refused,
    )  # fmt: skip


def report_lines(tables: dict[str, TableReport]) -> Iterator[str]:
    """Tell the counts in Markdown."""
    yield "| table | rows | artists | ids | repeated | recordings | hits |"
    yield "|---|---|---|---|---|---|---|"
    for name, found in tables.items():
        numbers = (found.rows, found.artists, found.ids, found.repeated_ids, found.recordings)
        share = f"{found.hit_shares['all']:.1%}" if found.hit_shares else "no label"
        yield f"| {name} | " + " | ".join(f"{number:,}" for number in numbers) + f" | {share} |"
    for name, found in tables.items():
        yield from _details(name, found)


def _details(name: str, found: TableReport) -> Iterator[str]:
    yield f"\n**{found.title}** (`{name}`), {found.columns} columns, sha256 `{found.sha256}`"
    yield ""
    if found.published_rows not in (None, found.rows):
        yield f"- a part: the published table has {found.published_rows:,} rows"
    yield f"- {found.ids_joined:,} further ids of recordings that stand under another id already"
    counted = {"missing": found.missing, "out of range": found.outside, "0 where nothing was found": found.zeros}
    for what, counts in counted.items():
        yield f"- {what}: " + (", ".join(f"{key} {count:,}" for key, count in counts.items()) or "nothing")
    if len(found.hit_shares) > 1:
        yield f"- {found.label}: " + ", ".join(f"{part} {share:.1%}" for part, share in found.hit_shares.items())
    yield from (f"- noticed: {warning}" for warning in found.warnings)
    for question, steps in found.cleanings.items():
        yield f"\nCleaning for *{question}*\n\n| step | rows in | rows out | why |\n|---|---|---|---|"
        yield from (f"| {one.step} | {one.rows_in:,} | {one.rows_out:,} | {one.why} |" for one in steps)


def _cleanings(table: Table) -> tuple[dict[str, list[Counted]], list[str]]:
    counted: dict[str, list[Counted]] = {}
    refused = []
    for name, question in read_questions().items():
        if question.table == table.name:
            try:
                counted[name] = list(clean(table.rows, [STEPS[step] for step in question.learn]).steps)
            except TableUnusable as error:
                refused.append(f"not enough for {name}: {error}")
    return counted, refused


def _hit_shares(table: Table) -> dict[str, float]:
    hits = SCHEMAS[table.name].hits
    if hits is None:
        return {}
    hit = hits(table.rows)
    parts = hit.groupby(table.rows["decade"]).mean().items() if "decade" in table.rows else []
    return {"all": float(hit.mean())} | {str(part): float(share) for part, share in parts}


def _outside(table: Table) -> "pd.Series[int]":
    rows, counts = table.rows, {}
    for field in SCHEMAS[table.name].fields:
        if field.kind in (Kind.NUMBER, Kind.WHOLE):
            values = rows[field.key]
            fits = values.between(field.low, field.high) | values.isna() | (field.zero_missing & (values == 0))
            counts[field.key] = int((~fits).sum())
    return pd.Series(counts)


def _zeros(table: Table) -> "pd.Series[int]":
    fields = [field for field in SCHEMAS[table.name].fields if field.zero_missing]
    return pd.Series({field.key: int((table.rows[field.key] == 0).sum()) for field in fields})


def _counted(counts: "pd.Series[int]") -> dict[str, int]:
    return {str(key): int(count) for key, count in counts.items() if count}
