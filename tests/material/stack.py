"""What `compose.yml` says, started from the programs of this machine: names of services become ports on loopback."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx2
import yaml

from material import compose, servers
from material.ports import free_port
from material.servers import LONGEST, Server, needed

OWN = {"postgres": 5432, "redis": 6379, "s3": 8333, "prometheus": 9090, "api": 7860}
METRICS = 9464
HEALTHY = "healthy"
"""The image's own check, by its name there."""
PRODUCT = ("api", "worker")
SLOW = 240.0
"""Everything begins at once, on a machine that may have other work."""
PROGRAMS = ("initdb", "postgres", "pg_isready", "redis-server", "redis-cli", "prometheus", "wget")


class Stack:
    """The services of the file, as processes that end with the block that began them."""

    def __init__(self, folder: Path, artifacts: Path, given: dict[str, str], ends: ExitStack) -> None:
        self.services: dict[str, dict[str, Any]] = compose.read(given)["services"]
        self._folder, self._artifacts = folder, artifacts
        self._ports: dict[tuple[str, int, int], int] = {}
        self._ends = ends
        self._product: dict[tuple[str, int], Server] = {}

    def replicas(self, name: str) -> int:
        return int(self.services[name]["deploy"].get("replicas", 1))

    def port(self, name: str, inside: int, replica: int = 0) -> int:
        """Give the port of this machine that stands for one inside of a container."""
        return self._ports.setdefault((name, inside, replica), free_port())

    def address(self, name: str) -> str:
        return f"http://127.0.0.1:{self.port(name, OWN[name])}"

    def here(self, text: str) -> str:
        """Turn names of services into addresses of this machine."""
        names = "|".join(self.services)
        return re.sub(rf"\b({names}):(\d+)\b", lambda m: f"127.0.0.1:{self.port(m[1], int(m[2]))}", text)

    def environment(self, name: str) -> dict[str, str]:
        return {variable: self.here(value) for variable, value in self.services[name]["environment"].items()}

    def folder(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        return folder

    def log(self, name: str) -> str:
        return (self._folder / name / "server.log").read_text()

    def start(self, server: Server) -> None:
        self._ends.callback(server.end, signal.SIGINT)
        server.start()

    def check(self, name: str, replica: int = 0) -> bool:
        """Run a service's own check of its health."""
        kind, *words = self.services[name]["healthcheck"]["test"]
        for inside in {*OWN.values(), METRICS}:
            here = str(self.port(name, inside, replica))
            words = [re.sub(rf"\b{inside}\b", here, word) for word in words]
        call = ["sh", "-c", *words] if kind == "CMD-SHELL" else words
        if call[0] == HEALTHY:
            call = [sys.executable, "-I", str(compose.FOLDER / "healthy.py"), *call[1:]]
        environment = {**os.environ, **self.environment(name), **self._doors(name, replica), "no_proxy": "*"}
        return subprocess.run(call, env=environment, capture_output=True, timeout=LONGEST, check=False).returncode == 0

    def until_healthy(self, name: str, replica: int = 0) -> None:
        deadline = time.monotonic() + SLOW
        while not self.check(name, replica):
            assert time.monotonic() < deadline, f"{name} is not healthy: {self.said()}"
            time.sleep(0.2)

    def said(self) -> str:
        return "\n".join(path.read_text() for path in self._folder.rglob("server.log"))

    def ours(self, name: str, replica: int = 0) -> Server:
        """A process of the product, by the command and the environment of the file, in places of this machine."""
        folder = self.folder(f"{name}{replica}")
        settings = self.environment(name) | self._doors(name, replica) | {
            "SDNA_DATA_DIR": str(folder / "data"), "SDNA_ARTIFACTS_DIR": str(self._artifacts),
            "SDNA_POOL__WORKERS": "1",  # so that it begins sooner
        }  # fmt: skip
        entry = "from spectral_dna.cli import main; main()"
        return _Ours([sys.executable, "-c", entry, *self.services[name]["command"]], folder, **settings)

    def _doors(self, name: str, replica: int) -> dict[str, str]:
        """Say where a process of the product listens on this machine."""
        return {
            "SDNA_HOST": "127.0.0.1", "SDNA_PORT": str(self.port(name, OWN["api"])),
            "SDNA_METRICS__HOST": "127.0.0.1", "SDNA_METRICS__PORT": str(self.port(name, METRICS, replica)),
        }  # fmt: skip

    def begin_product(self) -> None:
        """Start the API and the workers, and wait for all of them."""
        every = [(name, replica) for name in PRODUCT for replica in range(self.replicas(name))]
        for one in every:
            self._product[one] = self.ours(*one)
            self.start(self._product[one])
        for one in every:
            self.until_healthy(*one)

    def end_product(self) -> None:
        """Stop the API and the workers, as an engine does."""
        for server in self._product.values():
            server.end(signal.SIGTERM)

    def query(self, expression: str) -> list[dict[str, Any]]:
        answer = httpx2.get(f"{self.address('prometheus')}/api/v1/query", params={"query": expression}, trust_env=False)
        return list(answer.json()["data"]["result"])


class _Ours(Server):
    def answers(self) -> bool:
        return True  # whether it does is for its own check to say


class _Listening(Server):
    def __init__(self, call: list[str], folder: Path, port: int, *, user: str | None = None) -> None:
        super().__init__(call, folder, user=user)
        self._port = port

    def answers(self) -> bool:
        return servers.listens(self._port)


def _postgres(stack: Stack) -> None:
    service, port = stack.services["postgres"], stack.port("postgres", OWN["postgres"])
    given = service["environment"]
    user = "nobody" if os.getuid() == 0 else None  # the server refuses to run as root
    folder = stack.folder("postgres")
    (folder / "word").write_text(given["POSTGRES_PASSWORD"])
    if user:
        shutil.chown(folder, user)
    data = str(folder / "data")
    made = ["initdb", "-D", data, "-U", given["POSTGRES_USER"], "--pwfile", str(folder / "word"), "--no-sync"]
    made += ["--auth-local=trust", *given["POSTGRES_INITDB_ARGS"].split()]
    subprocess.run(made, check=True, user=user, cwd=folder, capture_output=True, timeout=LONGEST)
    program, *options = service["command"]
    options += ["-c", f"port={port}", "-c", f"unix_socket_directories={folder}", "-c", "fsync=off"]
    options += ["-c", "listen_addresses=127.0.0.1"]
    stack.start(_Listening([program, "-D", data, *options], folder, port, user=user))
    stack.until_healthy("postgres")  # its port is open before it takes anybody in
    database = ["createdb", "-h", str(folder), "-p", str(port), "-U", given["POSTGRES_USER"], given["POSTGRES_DB"]]
    subprocess.run(database, check=True, capture_output=True, timeout=LONGEST)


def _redis(stack: Stack) -> None:
    port = stack.port("redis", OWN["redis"])
    call = [*stack.services["redis"]["command"], "--bind", "127.0.0.1", "--port", str(port)]
    stack.start(_Listening(call, stack.folder("redis"), port))


def _s3(stack: Stack) -> None:
    """Moto in the place of SeaweedFS; its bucket is the one that the file names."""
    port = stack.port("s3", OWN["s3"])
    stack.start(_Listening(servers.s3_call(port), stack.folder("s3"), port))
    (bucket,) = (word.partition("=")[2] for word in stack.services["s3"]["command"] if word.startswith("-bucket="))
    httpx2.put(f"{stack.address('s3')}/{bucket}", trust_env=False).raise_for_status()


def _prometheus(stack: Stack) -> None:
    """Prometheus as it is set up, looking every second, at ports in the place of names."""
    service, port, folder = stack.services["prometheus"], stack.port("prometheus", 9090), stack.folder("prometheus")
    mounted = dict(reversed(volume.split(":")[:2]) for volume in service["volumes"])
    inside = next(path for path in mounted if mounted[path].startswith("./"))
    shutil.copytree(compose.FOLDER / mounted[inside], folder / "etc")
    file = folder / "etc" / "prometheus.yml"
    settings = yaml.safe_load(file.read_text())
    settings["global"] |= {"scrape_interval": "1s", "scrape_timeout": "1s", "evaluation_interval": "1s"}
    for job in settings["scrape_configs"]:
        job["static_configs"] = [{"targets": [_target(stack, one) for found in job.pop("dns_sd_configs")
                                              for name in found["names"]
                                              for one in _replicas(stack, name, found["port"])]}]  # fmt: skip
    file.write_text(yaml.safe_dump(settings))
    (data,) = (path for path in mounted if path != inside)
    flags = [re.sub(rf"={re.escape(data)}\b", f"={folder / 'data'}", flag) for flag in service["command"]]
    flags = [flag.replace(inside, str(folder / "etc")) for flag in flags]
    call = ["prometheus", *flags, f"--web.listen-address=127.0.0.1:{port}"]
    stack.start(_Listening(call, folder, port))


def _replicas(stack: Stack, name: str, inside: int) -> Iterator[tuple[str, int, int]]:
    return ((name, inside, replica) for replica in range(stack.replicas(name)))


def _target(stack: Stack, one: tuple[str, int, int]) -> str:
    return f"127.0.0.1:{stack.port(*one)}"


@contextmanager
def up(folder: Path, artifacts: Path, given: dict[str, str]) -> Iterator[Stack]:
    """Start the file's services in their order, each once those that it waits for are healthy; all but Grafana."""
    needed(*PROGRAMS)
    with ExitStack() as ends:
        stack = Stack(folder, artifacts, given, ends)
        for begin in (_postgres, _redis, _s3, _prometheus):
            begin(stack)
        for name in ("redis", "prometheus"):
            stack.until_healthy(name)
        stack.begin_product()
        yield stack


def spoken(log: str, event: str) -> list[dict[str, Any]]:
    """Give the lines of JSON that tell of an event."""
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    return [line for line in lines if line.get("event") == event]
