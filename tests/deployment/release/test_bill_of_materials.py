"""The bill of materials of what stands in the two locks."""

import json
import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement

from release import bill_of_materials, licences
from release.refusal import Refused

ROOT = Path(__file__).parents[3]

BUILDERS = {"hatchling", "pathspec", "pluggy", "tomlkit"}
"""Of the lock, what makes packages and is no part of the service."""


@pytest.fixture(scope="module")
def text() -> str:
    return bill_of_materials.of(ROOT, "9.8.7")


@pytest.fixture(scope="module")
def bill(text: str) -> dict:
    return json.loads(text)


def addresses(bill: dict, kind: str) -> set[str]:
    return {part["purl"] for part in bill["components"] if part.get("purl", "").startswith(f"pkg:{kind}/")}


def test_is_valid_cyclonedx(text: str, bill: dict):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")


def test_is_about_the_service_and_its_version(bill: dict):
    about = bill["metadata"]["component"]
    assert (about["name"], about["version"], about["type"]) == ("spectral-dna", "9.8.7", "application")


def test_lists_every_package_that_the_service_takes_here_with_its_checksums(bill: dict):
    lines = re.findall(r"^[a-z][\w.-]*==[^\\\n]+", (ROOT / "requirements.lock").read_text(), re.M)
    here = [each for each in map(Requirement, lines) if each.marker is None or each.marker.evaluate()]
    assert len(here) > 80
    locked = {f"pkg:pypi/{each.name}@{str(each.specifier).removeprefix('==')}" for each in here}
    listed = addresses(bill, "pypi")
    assert listed <= locked
    assert {purl.split("/")[1].split("@")[0] for purl in locked - listed} == BUILDERS
    parts = [part for part in bill["components"] if part["purl"] in listed]
    assert all(part["externalReferences"][0]["hashes"] for part in parts)


def test_nothing_in_it_is_without_its_licence(bill: dict):
    parts = [bill["metadata"]["component"], *bill["components"]]
    assert [part["name"] for part in parts if not part.get("licenses")] == []


class TestLicences:
    def test_what_no_classifier_says_is_read_in_the_words_of_the_package(self):
        (license,) = licences.of_package("protobuf")
        assert license["license"] == {"id": "BSD-3-Clause", "acknowledgement": "declared"}

    @pytest.mark.parametrize(("line", "told"), [("License: As you like", "As you like"), ("", None)])
    def test_another_name_stays_as_it_is_and_none_is_refused(self, line, told, tmp_path, monkeypatch):
        folder = tmp_path / "odd-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n{line}\n")
        monkeypatch.syspath_prepend(tmp_path)
        if told is None:
            with pytest.raises(Refused, match="odd does not state its licence"):
                licences.of_package("odd")
        else:
            assert licences.of_package("odd")[0]["license"]["name"] == told


def test_says_which_package_asks_for_which(bill: dict):
    hangs = {each["ref"].split("@")[0]: {ref.split("@")[0] for ref in each.get("dependsOn", [])}
             for each in bill["dependencies"]}  # fmt: skip
    assert {"pkg:pypi/fastapi", "pkg:pypi/librosa"} <= hangs["spectral-dna"]
    assert "pkg:pypi/starlette" in hangs["pkg:pypi/fastapi"]
    assert "pkg:pypi/starlette" not in hangs["spectral-dna"]


def test_lists_what_the_dashboard_is_bundled_from_and_not_what_builds_it(bill: dict):
    lock = json.loads((ROOT / "frontend/package-lock.json").read_text())["packages"]
    bundled = {place.rpartition("node_modules/")[2] for place, package in lock.items() if not package.get("dev")} - {""}
    listed = {purl.replace("%40", "@").removeprefix("pkg:npm/").rpartition("@")[0] for purl in addresses(bill, "npm")}
    assert {"react", "react-dom", "wavesurfer.js"} <= listed
    assert listed == bundled | {"spectral-dna-dashboard"}


def test_the_dashboard_hangs_on_the_service_and_its_packages_on_the_dashboard(bill: dict):
    hangs = {each["ref"]: set(each.get("dependsOn", [])) for each in bill["dependencies"]}
    assert "spectral-dna-dashboard@9.8.7" in hangs["spectral-dna"]
    assert any(ref.startswith("react@") for ref in hangs["spectral-dna-dashboard@9.8.7"])
    assert {part["bom-ref"] for part in bill["components"]} <= set(hangs)
