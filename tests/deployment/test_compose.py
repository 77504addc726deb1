"""The stack as it is written: nothing starts without secrets, nothing is open that needs not be."""

import re
import subprocess
from typing import Any

import pytest
import yaml

from material import compose
from spectral_dna.settings import Settings

KEYS = {
    "image", "build", "command", "environment", "depends_on", "restart", "security_opt", "cap_drop", "cap_add",
    "read_only", "tmpfs", "shm_size", "volumes", "ports", "networks", "healthcheck", "stop_grace_period", "deploy",
    "logging",
}  # fmt: skip
"""Of Compose's specification, those that we use."""
SECRETS = ("POSTGRES_PASSWORD", "REDIS_PASSWORD", "S3_ACCESS_KEY", "S3_SECRET_KEY", "GRAFANA_PASSWORD")
REQUIRED = (*SECRETS, "VERSION")
GIVEN = {name: f"{name.lower()}value" for name in REQUIRED}
READ_ONLY_NOT = {"s3"}


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    return compose.read(GIVEN)["services"]


class TestWhatIsGiven:
    @pytest.mark.parametrize("name", REQUIRED)
    @pytest.mark.parametrize("value", [None, ""])
    def test_without_one_nothing_starts(self, name: str, value: str | None):
        given = {**GIVEN, name: value} if value is not None else {key: GIVEN[key] for key in REQUIRED if key != name}
        with pytest.raises(compose.Unset, match=f"{name} is missing"):
            compose.read(given)

    def test_the_example_has_the_name_of_each_and_no_value(self):
        needed, offered = compose.example()
        assert needed == dict.fromkeys(REQUIRED, "")
        assert offered == compose.variables() - set(REQUIRED)

    def test_no_secret_is_in_the_file(self):
        for service in compose.raw()["services"].values():
            secret = re.compile(r"(?i)passw|secret|key")
            values = [value for name, value in service.get("environment", {}).items() if secret.search(name)]
            assert all(value is None or value.startswith("${") for value in values)

    def test_the_real_one_is_kept_out_of_the_repository_and_of_the_image(self):
        assert "/deployment_hf/.env" in (compose.FOLDER.parent / ".gitignore").read_text().splitlines()
        assert "deployment_hf/.env" in (compose.FOLDER.parent / ".dockerignore").read_text().splitlines()


class TestEveryService:
    def test_is_written_in_known_keys(self, services: dict[str, dict[str, Any]]):
        assert {name: set(service) - KEYS for name, service in services.items() if set(service) - KEYS} == {}

    def test_has_limits_a_check_and_starts_again(self, services: dict[str, dict[str, Any]]):
        for name, service in services.items():
            assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}, name
            assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL"), name
            assert service["restart"] == "unless-stopped", name
            assert service["logging"]["options"]["max-size"], name

    def test_gains_no_privileges_and_writes_where_it_was_told(self, services: dict[str, dict[str, Any]]):
        for name, service in services.items():
            assert service["security_opt"] == ["no-new-privileges:true"], name
            if name not in READ_ONLY_NOT:
                assert service["read_only"], name
                assert service["cap_drop"] == ["ALL"], name

    def test_is_of_a_named_version(self, services: dict[str, dict[str, Any]]):
        others = {name: service["image"] for name, service in services.items() if "build" not in service}
        assert all(re.search(r":v?\d+(\.\d+)*$", image) for image in others.values()), others

    def test_waits_for_services_that_there_are(self, services: dict[str, dict[str, Any]]):
        for service in services.values():
            assert set(service.get("depends_on", {})) <= set(services)
            assert all("healthcheck" in services[name] for name in service.get("depends_on", {}))


class TestDoors:
    def test_the_api_and_grafana_alone_are_reached_and_by_this_machine(self, services: dict[str, dict[str, Any]]):
        published = {name: service["ports"] for name, service in services.items() if "ports" in service}
        assert published == {"api": ["127.0.0.1:7860:7860"], "grafana": ["127.0.0.1:3000:3000"]}

    def test_stores_are_reached_by_those_who_need_them(self, services: dict[str, dict[str, Any]]):
        networks = compose.read(GIVEN)["networks"]
        inner = {name for name, network in networks.items() if network.get("internal")}
        assert inner == {"stores", "watch"}
        on = {name: {one for one, service in services.items() if name in service["networks"]} for name in networks}
        assert on["stores"] == {"api", "worker", "postgres", "redis", "s3"}
        assert on["watch"] == {"api", "worker", "prometheus", "grafana"}
        assert set().union(*on.values()) == set(services)

    def test_the_proxy_that_is_believed_is_this_machine(self, services: dict[str, dict[str, Any]]):
        (subnet,) = compose.read(GIVEN)["networks"]["front"]["ipam"]["config"]
        assert services["api"]["environment"]["SDNA_TRUSTED_PROXIES"] == f'["{subnet["gateway"]}"]'


class TestSettings:
    @pytest.mark.parametrize("name", ["api", "worker"])
    def test_are_what_the_service_reads(
        self, services: dict[str, dict[str, Any]], name: str, monkeypatch: pytest.MonkeyPatch
    ):
        given = {**services[name]["environment"], "YT_COOKIES": "# Netscape HTTP Cookie File"}
        for variable, value in given.items():
            monkeypatch.setenv(variable, value)
        read = Settings()
        unread = {variable for variable in given if variable.startswith("SDNA_")} - set(_variables(read))
        assert not unread
        assert read.youtube_cookies is not None
        assert read.metrics.port == 9464

    def test_of_nobody_let_strangers_in(self, services: dict[str, dict[str, Any]]):
        assert services["api"]["environment"]["SDNA_ACCESS__MODE"] == "keys"

    def test_of_all_workers_are_the_same(self, services: dict[str, dict[str, Any]]):
        api, worker = (services[name]["environment"] for name in ("api", "worker"))
        assert worker.items() <= api.items()


def _variables(settings: Settings) -> list[str]:
    groups = {name: type(value).model_fields for name, value in settings if hasattr(type(value), "model_fields")}
    return [f"SDNA_{name}".upper() for name in type(settings).model_fields] + [
        f"SDNA_{group}__{name}".upper() for group, fields in groups.items() for name in fields
    ]


class TestMounts:
    def test_of_settings_are_there_and_cannot_be_written(self, services: dict[str, dict[str, Any]]):
        mounted = [volume.split(":") for service in services.values() for volume in service.get("volumes", [])]
        ours = [parts for parts in mounted if parts[0].startswith("./")]
        assert ours
        for source, _, mode in ours:
            assert (compose.FOLDER / source).is_dir()
            assert mode == "ro"

    def test_dashboards_lie_where_grafana_is_told_to_look(self, services: dict[str, dict[str, Any]]):
        inside = {volume.split(":")[1] for volume in services["grafana"]["volumes"]}
        (file,) = (compose.FOLDER / "grafana/provisioning/dashboards").glob("*.yml")
        (provider,) = yaml.safe_load(file.read_text())["providers"]
        assert provider["options"]["path"] in inside

    def test_of_state_are_named(self, services: dict[str, dict[str, Any]]):
        named = {volume.split(":")[0] for service in services.values() for volume in service.get("volumes", [])}
        assert {name for name in named if not name.startswith("./")} == set(compose.read(GIVEN)["volumes"])


class TestImage:
    def test_is_built_of_a_version_that_was_named(self, services: dict[str, dict[str, Any]]):
        for name in ("api", "worker"):
            assert services[name]["build"]["args"] == {"VERSION": GIVEN["VERSION"]}
        image = (compose.FOLDER / "Dockerfile").read_text(encoding="utf-8")
        (build,) = re.findall(r"^ARG VERSION\nRUN (.*(?:\\\n.*)+)$", image, re.M)
        for environment in ({}, {"VERSION": ""}):
            done = subprocess.run(
                ["/bin/sh", "-c", build], env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode != 0
            assert "VERSION: is missing" in done.stderr
        assert '[ "$said" = "spectral-dna $VERSION" ]' in (compose.FOLDER / "rehearse.sh").read_text(encoding="utf-8")

    def test_hands_the_commands_of_the_file_to_the_service(self, services: dict[str, dict[str, Any]]):
        """The stack of the tests calls it directly."""
        image = (compose.FOLDER / "Dockerfile").read_text(encoding="utf-8")
        assert re.search(r'^ENTRYPOINT \[.*"spectral-dna"\]$', image, re.M)
        assert (compose.FOLDER / "start.sh").read_text().rstrip().endswith('/bin/spectral-dna" "$@"')
        assert {name: service["build"]["dockerfile"] for name, service in services.items() if "build" in service} == (
            dict.fromkeys(("api", "worker"), "deployment_hf/Dockerfile")
        )

    def test_is_run_by_who_may_write_where_it_has_to(self, services: dict[str, dict[str, Any]]):
        (user,) = re.findall(r"^USER (\d+):\d+$", (compose.FOLDER / "Dockerfile").read_text(), re.M)
        for name in ("api", "worker"):
            assert any(mount.startswith("/data:") and f"uid={user}," in mount for mount in services[name]["tmpfs"])
