"""Steps that leave a stamp when they are done, so that a broken run goes on where it broke."""

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.schema.values import Value
from spectral_training.errors import StepBroke, TrainingError
from spectral_training.spans import Recorder, Spent, recording, span
from spectral_training.train.code import code_digest

Tell = Callable[[str], None]
MEGABYTE = 2**20
_STAMPS = "steps"


@dataclass(frozen=True)
class Step:
    """One step. `inputs` is asked when its turn comes; None means that it has to run every time.

    It stands when its stamp holds the same inputs and code, everything in `leaves` is there, and `holds` what it left
    elsewhere. `code` names the modules of training that do the work; what these import counts with them.
    """

    name: str
    run: Callable[[], None]
    inputs: Callable[[], str] | None
    leaves: tuple[Path, ...]
    code: tuple[str, ...]
    holds: Callable[[], bool] = lambda: True


class Took(Value):
    """What a part of a step took by itself; `peak` in megabytes."""

    seconds: float
    cpu: float
    peak: float


class Stamp(Value):
    """Left by a finished step: the key of what it was made from, and what it took, by part."""

    key: str
    seconds: float
    cpu: float
    peak: float
    parts: dict[str, Took]


@dataclass(frozen=True)
class Done:
    """A step that is done, now or in an earlier run."""

    name: str
    stamp: Stamp
    kept: bool


def run_steps(steps: list[Step], folder: Path, tell: Tell, *, restart: str | None = None) -> Iterator[Done]:
    """Run what isn't done yet, in order; yield each step as soon as it stands.

    Raises
    ------
    StepBroke : a step refused; what is done before it stands, and the same command goes on with it.
    """
    names = [step.name for step in steps]
    if restart is not None and restart not in names:
        raise TrainingError(f"There is no step called {restart}; there are {', '.join(names)}.")
    stamps = folder / _STAMPS
    stamps.mkdir(parents=True, exist_ok=True)
    anew = False
    for step in steps:
        code_digest(
            step.code
        )  # is remembered: a step is stamped with the code that runs, edited in the meantime or not
    for step in steps:
        anew = anew or step.name == restart
        path, key = stamps / f"{step.name}.json", _key(step)
        known = None if anew or step.inputs is None else read_stamp(path)
        if known is not None and known.key == key and _is_there(step):
            tell(f"{step.name}: kept")
            yield Done(step.name, known, kept=True)
            continue
        path.unlink(missing_ok=True)
        stamp = _run(step, key, tell)
        path.write_text(stamp.model_dump_json(indent=1) + "\n", encoding="utf-8")
        yield Done(step.name, stamp, kept=False)


def read_stamp(path: Path) -> Stamp | None:
    """Read a stamp; None when there is none, or one of other code."""
    try:
        return Stamp.model_validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def parts_of(recorder: Recorder) -> dict[str, Took]:
    """Lay out what was recorded: paths as text, megabytes."""
    return {"/".join(path): _took(spent) for path, spent in recorder.spent.items()}


def _is_there(step: Step) -> bool:
    return all(left.exists() for left in step.leaves) and step.holds()


def _run(step: Step, key: str, tell: Tell) -> Stamp:
    tell(f"{step.name}: begins")
    began, cpu = time.perf_counter(), time.process_time()
    try:
        with recording() as recorder, span(step.name):
            step.run()
    except TrainingError as error:
        after = time.perf_counter() - began
        raise StepBroke(step.name, after, error) from error
    except Exception as error:
        error.add_note(f"The step {step.name} broke; the same command goes on with it.")
        raise
    whole = max(spent.peak for spent in recorder.spent.values()) / MEGABYTE
    stamp = Stamp(
        key=key, seconds=time.perf_counter() - began, cpu=time.process_time() - cpu, peak=whole,
        parts=parts_of(recorder),
    )  # fmt: skip
    tell(f"{step.name}: done in {stamp.seconds:.1f} s, at most {stamp.peak:.0f} MB")
    return stamp


def _took(spent: Spent) -> Took:
    return Took(seconds=spent.seconds, cpu=spent.cpu, peak=spent.peak / MEGABYTE)


def _key(step: Step) -> str:
    inputs = step.inputs() if step.inputs is not None else ""
    return hashlib.sha256(f"{step.name}\n{inputs}\n{code_digest(step.code)}".encode()).hexdigest()
