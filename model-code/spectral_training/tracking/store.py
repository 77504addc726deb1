"""Runs in an MLflow store: by default one SQLite file, no server, no network, no telemetry."""

import logging
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from matplotlib.figure import Figure

# both are read when MLflow is imported: it would else report its use to its makers
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["DO_NOT_TRACK"] = "true"

from mlflow.entities import Metric, Param, RunTag
from mlflow.tracking import MlflowClient
from mlflow.utils.mlflow_tags import MLFLOW_PARENT_RUN_ID

EXPERIMENT = "spectral-dna training"
ARTIFACTS = "mlartifacts"
_PARAMETERS_AT_ONCE = 100
_METRICS_AT_ONCE = 1000
_NOT_IN_NAMES = re.compile(r"[^\w\-./ ]")


@dataclass(frozen=True)
class Tracked:
    """One run that is under way."""

    client: MlflowClient
    experiment: str
    run: str

    def parameters(self, values: Mapping[str, object]) -> None:
        """Log what the run followed."""
        made = [Param(_name(name), str(value)) for name, value in values.items()]
        for at in range(0, len(made), _PARAMETERS_AT_ONCE):
            self.client.log_batch(self.run, params=made[at : at + _PARAMETERS_AT_ONCE])

    def metrics(self, values: Mapping[str, float]) -> None:
        """Log what the run reached."""
        now = int(time.time() * 1000)
        made = [Metric(_name(name), float(value), now, 0) for name, value in values.items()]
        for at in range(0, len(made), _METRICS_AT_ONCE):
            self.client.log_batch(self.run, metrics=made[at : at + _METRICS_AT_ONCE])

    def tags(self, values: Mapping[str, str]) -> None:
        """Log what the run was made of."""
        self.client.log_batch(self.run, tags=[RunTag(_name(name), value) for name, value in values.items()])

    def file(self, path: Path, folder: str) -> None:
        """Keep a copy of a file."""
        self.client.log_artifact(self.run, str(path), folder)

    def figure(self, drawing: Figure, name: str) -> None:
        """Keep a drawing."""
        self.client.log_figure(self.run, drawing, f"figures/{name}.png")

    @contextmanager
    def child(self, name: str) -> Iterator["Tracked"]:
        """Open a run inside this one."""
        with _running(self.client, self.experiment, name, {MLFLOW_PARENT_RUN_ID: self.run}) as inner:
            yield inner


@contextmanager
def tracked(uri: str, folder: Path, name: str) -> Iterator[Tracked]:
    """Open a run in the store at `uri`; its files lie in `folder` unless a server keeps them.

    The run ends as finished, or as failed when an error leaves the block.
    """
    for noisy in ("mlflow", "alembic"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    client = MlflowClient(tracking_uri=uri)
    known = client.get_experiment_by_name(EXPERIMENT)
    with _running(client, known.experiment_id if known else _experiment(client, uri, folder), name, {}) as run:
        yield run


def sqlite_in(folder: Path) -> str:
    """Give the address of the store in a folder."""
    return f"sqlite:///{folder.resolve() / 'mlflow.db'}"


def _experiment(client: MlflowClient, uri: str, folder: Path) -> str:
    kept_here = uri.startswith("sqlite:")
    return str(client.create_experiment(EXPERIMENT, (folder.resolve() / ARTIFACTS).as_uri() if kept_here else None))


@contextmanager
def _running(client: MlflowClient, experiment: str, name: str, tags: dict[str, str]) -> Iterator[Tracked]:
    run = client.create_run(experiment, run_name=name, tags=tags).info.run_id
    try:
        yield Tracked(client, experiment, run)
    except BaseException:
        client.set_terminated(run, "FAILED")
        raise
    client.set_terminated(run, "FINISHED")


def _name(name: str) -> str:
    """Replace what MLflow doesn't take in a name."""
    return _NOT_IN_NAMES.sub("_", name)
