"""The version stands in one place, and everything that says it says the same."""

import json
import re
from pathlib import Path

import pytest
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager
from typer.testing import CliRunner

from release import version
from spectral_dna import __version__
from spectral_dna.api.document import examples
from spectral_dna.app import create_app
from spectral_dna.cli import app
from spectral_dna.settings import Settings

ROOT = Path(__file__).parents[3]


class TestOnePlace:
    def test_is_read_as_it_is_imported(self):
        assert version.current(ROOT) == __version__

    def test_packages_take_it_from_there(self):
        assert ProjectMetadata(str(ROOT), PluginManager()).version == __version__

    def test_the_api_takes_it_from_there_and_its_examples_too(self):
        assert create_app(Settings()).openapi()["info"]["version"] == __version__
        assert {examples()[answer]["version"] for answer in ("Ready", "Health")} == {__version__}

    def test_the_command_line_takes_it_from_there(self):
        assert CliRunner().invoke(app, ["--version"]).output == f"spectral-dna {__version__}\n"

    def test_the_dashboard_has_none_of_its_own(self):
        """It shows the service's, and is never published by itself."""
        package, lock = (
            json.loads((ROOT / "frontend" / name).read_text()) for name in ("package.json", "package-lock.json")
        )
        assert [described.get("version") for described in (package, lock, lock["packages"][""])] == [None] * 3

    def test_the_newest_release_of_the_changelog_has_it(self):
        headings = re.findall(r"^## (\d\S*)", (ROOT / "CHANGELOG.md").read_text(), re.M)
        assert headings[0] == __version__


class TestNext:
    @pytest.mark.parametrize("later", ["0.3.1", "0.4.0", "0.10.0", "1.0.0"])
    def test_a_later_one_is_taken(self, later: str):
        assert version.fault(later, last="0.3.0") is None

    @pytest.mark.parametrize("wrong", ["0.3.0", "0.2.9", "0.4", "v0.4.0", "0.4.0rc1", "0.4.0; true", ""])
    def test_any_other_is_not(self, wrong: str):
        assert "0.3.0" in version.fault(wrong, last="0.3.0")

    def test_it_replaces_the_one_before_and_nothing_else(self):
        source = (ROOT / version.PLACE).read_text()
        assert version.replaced(source, "9.8.7") == source.replace(f'"{__version__}"', '"9.8.7"')
