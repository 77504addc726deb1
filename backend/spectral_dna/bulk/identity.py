"""What a folder of answers rests on: a run only goes on where all of it is the same."""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.bulk.columns import FORMAT
from spectral_dna.errors import OtherRun, OutputInUse, OutputUnwritable
from spectral_dna.jobs.order import ENGINE
from spectral_dna.schema.feature_table import feature_hash
from spectral_dna.schema.stated import Stated
from spectral_dna.schema.values import Value

FILE, LOCK = "run.json", ".lock"


class Identity(Value):
    """Whatever could change a row.

    Limits are not part of it: they only decide what is refused, and refused recordings can be tried again.
    """

    format: int
    engine: str
    models: str
    features: str
    stated: dict[str, str]
    carried: list[str]


def identity(models: str, stated: Stated, carried: Sequence[str]) -> Identity:
    """Describe a run."""
    return Identity(
        format=FORMAT, engine=ENGINE, models=models, features=feature_hash(), stated=stated.said(), carried=[*carried]
    )


@contextmanager
def owned(folder: Path, own: Identity) -> Iterator[None]:
    """Own a folder for one run; the kernel lets go of it when the process ends, however it ends.

    Raises
    ------
    OutputInUse : another run owns it.
    OtherRun : it holds the answers of another kind of run.
    OutputUnwritable : it can't be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w")
    except OSError as error:
        raise OutputUnwritable(f"The system says: {error.strerror}.") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputInUse from None
        _agree(folder, own)
        yield


def _agree(folder: Path, own: Identity) -> None:
    path = folder / FILE
    if not path.exists():
        if any(folder.glob("part-*.parquet")):
            raise OtherRun("It holds parts, but nothing says how they were made.")
        path.write_text(own.model_dump_json(indent=2) + "\n", encoding="utf-8")
        return
    try:
        earlier = Identity.model_validate_json(path.read_bytes())
    except ValidationError:
        raise OtherRun("What says how they were made can't be read.") from None
    differing = [name for name, value in own if getattr(earlier, name) != value]
    if differing:
        told = "; ".join(f"{name} was {_said(earlier, name)}, is {_said(own, name)}" for name in differing)
        raise OtherRun(f"They were made with other settings: {told}.")


def _said(one: Identity, name: str) -> str:
    value = getattr(one, name)
    if isinstance(value, dict):
        value = ", ".join(f"{key} {said}" for key, said in value.items()) or "nothing"
    return ", ".join(value) or "nothing" if isinstance(value, list) else str(value)[:60]
