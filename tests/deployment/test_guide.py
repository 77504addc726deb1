"""What the guide shows beside commands (tests/docs has those): a unit, settings, a proxy, secrets, calls of Compose."""

import configparser
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from material import compose
from material.commands import commands, programs
from material.pages import ROOT, blocks
from material.servers import needed
from spectral_dna.jobs.callers import check_settings
from spectral_dna.settings import Settings

PAGE = "deployment_hf/DEPLOYMENT_GUIDE.md"
TEXT = (ROOT / PAGE).read_text(encoding="utf-8")
SETTINGS, UNIT = (block.text for block in blocks(PAGE, "ini"))
(PROXY,) = (block.text for block in blocks(PAGE, "nginx"))
PROGRAM = "/opt/spectral-dna/bin/spectral-dna"
COMPOSE = {"up", "exec", "stop", "start"}
"""Of Docker Compose's commands, those that the guide uses."""


def directive(name: str) -> str:
    return re.search(rf"^\s*{name} +([^;]+);", PROXY, re.M)[1]


class TestUnit:
    def test_is_one_that_systemd_understands(self, tmp_path: Path):
        needed("systemd-analyze")
        unit = tmp_path / "spectral-dna.service"
        unit.write_text(UNIT.replace(PROGRAM, "/bin/true"))
        said = subprocess.run(
            ["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True, check=True
        )
        assert said.stderr == ""

    def test_serves_as_a_user_of_its_own_and_starts_again(self):
        unit = configparser.ConfigParser(interpolation=None)
        unit.optionxform = str
        unit.read_string(UNIT)
        service = unit["Service"]
        assert service["ExecStart"] == f"{PROGRAM} serve"
        assert service["User"] == "spectral-dna"
        assert service["Restart"] == "on-failure"
        assert f"`{service['EnvironmentFile']}`" in TEXT
        assert f"SDNA_DATA_DIR=/var/lib/{service['StateDirectory']}" in SETTINGS
        assert not {"RestrictNamespaces", "ProtectKernelTunables", "MemoryDenyWriteExecute"} & set(service)

    def test_is_told_what_the_service_reads_and_takes(self, monkeypatch: pytest.MonkeyPatch):
        for line in shlex.split(SETTINGS):
            name, _, value = line.partition("=")
            monkeypatch.setenv(name, value)
        read = Settings()
        check_settings(read)
        assert read.allowed_hosts == [directive("server_name")]
        assert read.trusted_proxies == ["127.0.0.1"]
        assert read.metrics.port is not None


class TestProxy:
    def test_lets_through_all_that_the_service_takes(self):
        assert int(directive("client_max_body_size").removesuffix("m")) * 1024**2 > Settings().batches.total_bytes

    def test_waits_longer_than_the_service_does(self):
        assert int(directive("proxy_read_timeout").removesuffix("s")) > Settings().limits.wait_seconds

    def test_holds_nothing_back_and_says_for_whom_it_speaks(self):
        assert directive("proxy_buffering") == directive("proxy_request_buffering") == "off"
        assert re.search(r"X-Forwarded-For +\$remote_addr;", PROXY)
        assert re.search(r"X-Forwarded-Proto +\$scheme;", PROXY)
        assert directive("proxy_pass") == f"http://127.0.0.1:{Settings().port}"


class TestSecrets:
    def test_of_the_table_are_read(self, monkeypatch: pytest.MonkeyPatch):
        rows = re.findall(r"^\| (`\w+`.*?) \|", TEXT, re.M)
        named = [name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)]
        assert {"YT_COOKIES", "SPOTIFY_CLIENT_ID"} <= set(named)
        for name in named:
            monkeypatch.setenv(name, "# Netscape HTTP Cookie File, or a secret of more than 32 characters")
        held = Settings()
        assert held.youtube_cookies is not None
        assert held.api_key_secret is not None
        assert held.spotify_client_id is not None
        assert held.spotify_client_secret is not None


class TestCompose:
    CALLS = tuple(
        words for block in blocks(PAGE, "sh") for command in commands(block.text) for words in programs(command)
        if words[:2] == ["docker", "compose"]
    )  # fmt: skip

    def test_is_called_for_the_file_that_is_there(self):
        assert self.CALLS
        assert {tuple(words[2:4]) for words in self.CALLS} == {("--file", "deployment_hf/compose.yml")}

    def test_is_told_of_services_that_are_there(self):
        services = set(compose.raw()["services"])
        for _, _, _, _, command, *words in self.CALLS:
            assert command in COMPOSE
            named = [word for word in words if not word.startswith("-")]
            if command == "exec":
                assert named[0] in services
            elif command == "up":
                assert all(word.partition("=")[0] in services for word in named)
            else:
                assert named
                assert set(named) <= services
