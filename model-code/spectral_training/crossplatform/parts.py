"""What each step of a run leaves for the next: values of the report, kept as files in its folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from spectral_dna.crossplatform.planning import ColumnRange
from spectral_dna.crossplatform.published import Asked
from spectral_dna.crossplatform.report import (
    Band,
    Claim,
    CleaningStep,
    Driver,
    Family,
    Hypothesis,
    Indicator,
    ModelFigures,
    Network,
    NotTestable,
    Quality,
    Reach,
    Sentence,
)
from spectral_dna.schema.values import Value
from spectral_training.errors import TrainingError
from spectral_training.publishing.replace import write_whole

FOLDER = "parts"
EXPECTED, BOOSTERS, LINKS = "expected.npz", "boosters", "links.csv"
PACKED = ".ubj.xz"
Part = TypeVar("Part", bound=Value)


class TablePart(Value):
    """What the table is, and how it was cleaned."""

    sha256: str
    rows: int
    recordings: int
    artists: int
    learned_from: int
    quality: Quality
    cleaning: list[CleaningStep]
    other_order: list[CleaningStep]
    limits: list[Sentence]


class ModelsPart(Value):
    """What models reach, and what they rest on."""

    models: list[ModelFigures]
    drivers: list[Driver]
    claims: list[Claim]


class ServedPart(Value):
    """What is served of the models, without the boosters."""

    questions: list[Asked]
    columns: list[ColumnRange]
    base_rate: float


class HypothesesPart(Value):
    """What became of the hypotheses."""

    hypotheses: list[Hypothesis]
    insights: list[Hypothesis]
    claims: list[Claim]
    not_testable: list[NotTestable]


class IndicatorsPart(Value):
    """The table at a glance."""

    indicators: list[Indicator]
    bands: list[Band]


class BeyondPart(Value):
    """Reach on other platforms, and artists joined to one another."""

    reach: Reach | None
    network: Network


def path_of(folder: Path, kind: type[Value]) -> Path:
    """Name the file of a part."""
    return folder / FOLDER / f"{kind.__name__.removesuffix('Part').lower()}.json"


def keep(folder: Path, part: Value) -> None:
    """Keep a part."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    write_whole(path_of(folder, type(part)), (part.model_dump_json(indent=1) + "\n").encode())


def kept(folder: Path, kind: type[Part]) -> Part:
    """Read a part; raises TrainingError where an earlier step left none that can be read."""
    try:
        return kind.model_validate_json(path_of(folder, kind).read_bytes())
    except (OSError, ValueError) as error:
        raise TrainingError(f"{path_of(folder, kind).name} can't be read; begin anew with --from survey.") from error


def keep_expected(folder: Path, expected: dict[Family, npt.NDArray[np.float64]]) -> None:
    """Keep what models expected of each recording, log10 streams in the order of the frame's rows."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    with (folder / FOLDER / EXPECTED).open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **{family.value: values for family, values in expected.items()})


def kept_expected(folder: Path) -> dict[Family, npt.NDArray[np.float64]]:
    """Read what models expected."""
    with np.load(folder / FOLDER / EXPECTED, allow_pickle=False) as found:
        return {family: found[family.value] for family in Family}


def keep_boosters(folder: Path, boosters: Mapping[str, bytes]) -> None:
    """Keep packed boosters by their names."""
    (folder / FOLDER / BOOSTERS).mkdir(parents=True, exist_ok=True)
    for name, content in boosters.items():
        write_whole(folder / FOLDER / BOOSTERS / f"{name}{PACKED}", content)


def kept_booster(folder: Path, name: str) -> bytes:
    """Read a packed booster; raises TrainingError where there is none."""
    try:
        return (folder / FOLDER / BOOSTERS / f"{name}{PACKED}").read_bytes()
    except OSError as error:
        raise TrainingError(f"{name} is missing; begin anew with --from models.") from error


def keep_links(folder: Path, links: pd.DataFrame) -> None:
    """Keep the links between artists."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    write_whole(folder / FOLDER / LINKS, links.to_csv(index=False).encode())


def kept_links(folder: Path) -> pd.DataFrame:
    """Read the links."""
    return pd.read_csv(folder / FOLDER / LINKS, keep_default_na=False, dtype={"one": str, "other": str, "kind": str})
