"""Containers that were started wrongly: each says what is missing, or works all the same."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from material.container import USER, Opens, SealedContainer, heard

pytestmark = pytest.mark.image

KEPT = "There is no place for state: mount a disk at /data, or one in memory at /tmp"


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """Where a disk is mounted, which ends with the test."""
    folder = tmp_path / "mounted"
    folder.mkdir()
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def mount(folder: Path, **options: object) -> Path:
    """Mount a disk in memory, of the container's user unless said otherwise."""
    given = {"uid": USER, "gid": USER, "mode": "0700", "size": "1g", **options}
    words = ",".join(name if value is True else f"{name}={value}" for name, value in given.items())
    subprocess.run(["mount", "-t", "tmpfs", "-o", words, "tmpfs", folder], check=True)
    return folder


@contextmanager
def sealed(container: Opens, disk: Path | None = None, **environment: str) -> Iterator[SealedContainer]:
    with container(sealed=True, disk=disk, **environment) as made:
        assert isinstance(made, SealedContainer)
        yield made


class TestADisk:
    @pytest.mark.parametrize(
        ("options", "words"),
        [
            ({"ro": True}, "The data folder can't be written: The system says: Read-only file system."),
            ({"uid": 0, "gid": 0}, "The data folder can't be written: The system says: Permission denied."),
            ({"size": "300k"}, "The disk of the data folder is full"),
        ],
        ids=["read-only", "another's", "full"],
    )
    def test_of_no_use_is_refused_in_words(
        self, container: Opens, mounted: Path, options: dict[str, object], words: str
    ):
        with sealed(container, mount(mounted, **options)) as made:
            code, said = made.refusal()
        assert code == 1
        assert words in said
        assert "Traceback" not in said

    def test_too_small_for_the_largest_upload_is_said_to_be_and_takes_smaller_ones(
        self, container: Opens, mounted: Path, recordings: list[Path]
    ):
        with sealed(container, mount(mounted, size="30m")) as made:
            made.begin()
            made.until(made.service.is_live)
            checked = made.execute("healthy")
            assert checked.returncode == 1
            assert '"disk":false' in checked.stderr
            assert "disk.too_small_to_be_ready" in made.log
            heard(made, recordings[0])

    def test_of_another_container_is_refused_and_that_one_goes_on(self, container: Opens, disk: Path):
        with sealed(container, disk) as first, sealed(container, disk) as second:
            first.start()
            code, said = second.refusal()
            assert (code, first.execute("healthy").returncode) == (1, 0)
        assert "Another service works in this data folder" in said


class TestNoTemporaryFiles:
    def test_and_no_disk_is_no_place_for_state(self, container: Opens):
        with sealed(container) as made:
            made.has_temporary_files = False
            code, said = made.refusal()
        assert (code, said) == (1, f"{KEPT}. The system says: Read-only file system.\n")

    def test_but_a_disk_is_enough(self, container: Opens, disk: Path, recordings: list[Path], video_sound: Path):
        with sealed(container, disk) as made:
            made.has_temporary_files = False
            made.start()
            heard(made, recordings[0])
            heard(made, video_sound)


def test_cookies_of_no_known_form_are_refused_and_not_repeated(container: Opens):
    with sealed(container, YT_COOKIES="SID=verysecret") as made:
        code, said = made.refusal()
    assert code == 2
    assert "YT_COOKIES: " in said
    assert "verysecret" not in said


def test_another_time_zone_changes_no_date(container: Opens, recordings: list[Path]):
    with sealed(container, TZ="<+0545>-5:45") as made:
        made.start()
        before = datetime.now(UTC)
        heard(made, recordings[0])
        (analysis,) = made.service.http.get("/api/v1/analyses").json()["items"]
        assert before <= datetime.fromisoformat(analysis["created"]) <= datetime.now(UTC)
