"""The image as it is built, and as it runs: `make image-test` prints its size and how fast it is."""

import os
import signal
from pathlib import Path

import pytest

from material.container import USER, Container, Opens, SealedContainer, accepted, heard
from material.servers import Postgres, free_port
from material.workshop import Workshop
from spectral_dna import __version__

pytestmark = pytest.mark.image

LARGEST = 1200.0
"""Megabytes, unpacked."""
SECRET = "0123456789abcdef0123456789abcdef"


class TestImage:
    def test_is_small(self, workshop: Workshop, image: str, figures: dict[str, str]):
        layers = workshop.layers(image)
        for number, layer in enumerate(layers):
            figures[f"layer {number}"] = f"{layer.megabytes:7.1f} MB  {layer.made_by[:70]}"
        whole = sum(layer.megabytes for layer in layers)
        figures["all layers, unpacked"] = f"{whole:7.1f} MB"
        assert whole < LARGEST

    def test_says_what_it_is_and_how_it_is_run(self, workshop: Workshop, image: str):
        said = workshop.configuration(image)
        assert said["Labels"]["org.opencontainers.image.version"] == __version__
        assert said["Labels"]["org.opencontainers.image.licenses"] == "GPL-3.0-or-later"
        assert said["User"] == f"{USER}:{USER}"
        assert list(said["ExposedPorts"]) == ["7860/tcp"]
        assert {"SDNA_PORT=7860", "SDNA_HOST=0.0.0.0"} <= set(said["Env"])
        assert said["Healthcheck"]["Test"] == ["CMD", "healthy"]

    def test_keeps_nothing_of_how_it_was_built(self, workshop: Workshop, image: str, container: Opens):
        told = workshop.buildah("inspect", "--type=image", image)
        assert "PIP_" not in told
        assert "NPM_" not in told
        with container() as made:
            found = made.run(
                "sh", "-c", "command -v gcc cc make node npm git curl; ls /build /tools /product ~root/.cache"
            )
        assert found.stdout == ""

    def test_lets_its_user_write_nowhere_but_where_state_and_temporary_files_go(self, container: Opens):
        with container() as made:
            found = made.run(
                "sh",
                "-c",
                "find / -xdev -writable -not -type l -not -path '/proc/*' -not -path '/dev/*' -not -path '/sys/*'",
            )
        assert set(found.stdout.split()) <= {"/tmp", "/var/tmp", "/run/lock", "/data", "/dev", "/dev/shm"}


class TestContainer:
    def test_answers_as_an_unprivileged_user_and_hears_the_first_recording_as_fast_as_the_tenth(
        self, container: Opens, disk: Path, recordings: list[Path], video_sound: Path, figures: dict[str, str]
    ):
        with container(disk=disk) as made:
            figures["from start to ready"] = f"{made.start():7.1f} s"
            assert made.users() == {USER}
            http = made.service.http
            assert http.get("/health").json()["version"] == __version__
            assert '<div id="root">' in http.get("/").text
            assert made.run("healthy").returncode == 0
            seconds = [heard(made, recording) for recording in recordings]
            figures["first analysis"] = f"{seconds[0]:7.2f} s"
            figures["tenth analysis"] = f"{seconds[-1]:7.2f} s"
            figures["second to ninth, from and to"] = f"{min(seconds[1:-1]):7.2f} s {max(seconds[1:-1]):.2f} s"
            heard(made, video_sound)
            assert made.stop() == 0
            assert made.run("healthy").returncode != 0
        assert (disk / "spectral-dna" / "analyses.sqlite").is_file()

    @pytest.mark.parametrize("end", [Container.stop, Container.kill], ids=["asked", "killed"])
    def test_loses_no_job_when_it_is_ended_and_started_again(
        self, container: Opens, disk: Path, recordings: list[Path], end
    ):
        with container(disk=disk, SDNA_POOL__WORKERS="1") as made:
            made.start()
            jobs = [accepted(made, recording) for recording in recordings[:3]]
            made.service.until(jobs[0], "running", "succeeded")
            end(made)
            assert made.processes == []
            made.start()
            assert [made.service.until(job)["state"] for job in jobs] == ["succeeded"] * 3
            assert made.stop() == 0

    def test_begins_with_an_operators_secret_and_knows_them_by_it(self, container: Opens, disk: Path):
        with container(disk=disk, SDNA_API_KEY_SECRET=SECRET) as made:
            made.start()
            asked = {"Authorization": f"Bearer {SECRET}"}
            assert made.service.http.get("/api/v1/keys", headers=asked).status_code == 200
            assert made.service.http.get("/api/v1/keys").status_code == 403

    @pytest.mark.parametrize("secret", ["hunter2-hunter2", "changeme" * 8])
    def test_refuses_to_start_with_a_bad_secret(self, container: Opens, disk: Path, secret: str):
        with container(disk=disk, SDNA_API_KEY_SECRET=secret) as made:
            code, said = made.refusal()
        assert code == 1
        assert "SDNA_API_KEY_SECRET has fewer than" in said
        assert secret not in said
        assert "Traceback" not in said
        assert list(disk.iterdir()) == []


class TestSealed:
    """No file of the image can be written, and the service's processes are all that there are."""

    def test_works_without_a_disk_in_a_temporary_folder_and_says_so(self, container: Opens, recordings: list[Path]):
        with container(sealed=True) as made:
            made.start()
            assert made.users() == {USER}
            assert "temporary folder" in made.log
            heard(made, recordings[0])
            assert made.stop() == 0

    def test_keeps_its_state_on_a_disk(self, container: Opens, disk: Path, recordings: list[Path]):
        with container(sealed=True, disk=disk) as made:
            made.start()
            job = accepted(made, recordings[0])
            made.kill()
            made.start()
            assert made.service.until(job)["state"] == "succeeded"
            assert "temporary folder" not in made.log

    def test_is_healthy_and_obeys_commands_given_later_where_its_state_is(self, container: Opens):
        with container(sealed=True) as made:
            made.start()
            assert isinstance(made, SealedContainer)
            assert made.execute("healthy").returncode == 0
            key = made.execute("spectral-dna", "keys", "create", "first", "--scope", "read").stdout.strip()
            as_its_holder = made.service.http.get("/api/v1/me", headers={"Authorization": f"Bearer {key}"})
            assert as_its_holder.status_code == 200, as_its_holder.text
            assert as_its_holder.json()["name"] == "first"

    def test_ends_with_its_service_and_goes_on_when_it_is_started_again(
        self, container: Opens, disk: Path, recordings: list[Path]
    ):
        with container(sealed=True, disk=disk, SDNA_POOL__WORKERS="1") as made:
            made.start()
            job = accepted(made, recordings[0])
            first, service, *_ = made.processes
            os.kill(service, signal.SIGKILL)
            assert made.exit_code() == 128 + signal.SIGKILL
            assert not Path(f"/proc/{first}").exists()
            made.start()
            assert made.service.until(job)["state"] == "succeeded"

    def test_a_worker_is_healthy_although_it_has_no_port_of_the_service(self, container: Opens, postgres: Postgres):
        beside = {"SDNA_DATA_DIR": "/tmp/state", "SDNA_METRICS__PORT": str(free_port())}
        folder = postgres.opened()
        address = postgres.database().replace(str(folder), "/data")
        with container("worker", sealed=True, disk=folder, SDNA_DATABASE_URL=address, **beside) as made:
            assert isinstance(made, SealedContainer)
            made.begin()
            made.until(lambda: made.execute("healthy").returncode == 0)
            assert made.stop() == 0
