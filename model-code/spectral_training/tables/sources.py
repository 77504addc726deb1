"""Where the tables are published, and under which names they lie in a data folder: `sources.toml`, read and typed."""

import tomllib
from importlib import resources
from pathlib import Path

from spectral_dna.schema.values import Value
from spectral_training.errors import TableMissing

_ENDINGS = ("", ".gz", ".zip")


class Source(Value):
    """One published table; see `sources.toml` for what each entry means."""

    title: str
    files: tuple[str, ...]
    part: str
    page: str
    licence: str
    repository: str | None = None
    revision: str | None = None
    rows: int | None = None
    columns: int


def _read() -> dict[str, Source]:
    text = resources.files("spectral_training.tables").joinpath("sources.toml").read_text(encoding="utf-8")
    return {name: Source.model_validate(entry) for name, entry in tomllib.loads(text).items()}


SOURCES: dict[str, Source] = _read()


def is_there(name: str, folder: Path) -> bool:
    """Tell whether a data folder holds this table."""
    return bool(_published(SOURCES[name], folder) or _part(SOURCES[name], folder))


def files_of(name: str, folder: Path) -> list[Path]:
    """Find a table's files, plain or packed: as published, else the one that holds a part of it."""
    source = SOURCES[name]
    found = _published(source, folder) or _part(source, folder)
    if found:
        return found
    raise TableMissing(
        f"No table {name!r} in the data folder: neither {' and '.join(source.files)} nor {source.part}.csv, plain or"
        f" packed (.gz, .zip). Run `spectral-train fetch --data {folder} --only {name}`, or download it from"
        f" {source.page}."
    )


def _published(source: Source, folder: Path) -> list[Path]:
    found = [path for name in source.files if (path := _packed_or_not(folder / name))]
    return found if len(found) == len(source.files) else []


def _part(source: Source, folder: Path) -> list[Path]:
    path = _packed_or_not(folder / f"{source.part}.csv")
    return [path] if path else []


def _packed_or_not(path: Path) -> Path | None:
    """Find a file, plain or packed."""
    tried = (path.with_name(path.name + ending) for ending in _ENDINGS)
    return next((other for other in tried if other.exists()), None)
