"""The changelog, as a release leaves it."""

from datetime import date

import pytest

from release import changelog

DAY = date(2026, 11, 22)


class TestChangelog:
    def test_moves_what_came_under_its_version_and_day(self):
        text = "# Changelog\n\n## Unreleased\n\nLouder.\n\n### Fixed\n\n- Silence \\1.\n\n## 0.3.0\n\nSound.\n"
        assert changelog.released(text, "0.4.0", DAY) == (
            "# Changelog\n\n## Unreleased\n\n## 0.4.0 - 2026-11-22\n\nLouder.\n\n### Fixed\n\n- Silence \\1.\n\n"
            "## 0.3.0\n\nSound.\n"
        )

    def test_keeps_to_its_section_when_it_is_the_only_one(self):
        text = "# Changelog\n\n## Unreleased\n\nSound.\n"
        assert changelog.released(text, "0.1.0", DAY).endswith("## Unreleased\n\n## 0.1.0 - 2026-11-22\n\nSound.\n")

    @pytest.mark.parametrize("text", ["# Changelog\n", "## Unreleased\n\n\n## 0.3.0\n\nSound.\n", "## Unreleased\n"])
    def test_nothing_came(self, text: str):
        assert changelog.unreleased(text) == ""
