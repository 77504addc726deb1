"""The Space's page says of itself what the Hub accepts, and what the service does."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from spectral_dna.settings import Settings

PAGE = (Path(__file__).parents[2] / "deployment_hf/README.md").read_text(encoding="utf-8")

KEYS = {
    "title", "emoji", "colorFrom", "colorTo", "sdk", "app_port", "pinned", "license", "short_description", "tags",
    "suggested_hardware", "suggested_storage", "base_path", "fullWidth", "header", "models", "datasets", "thumbnail",
    "disable_embedding", "hf_oauth", "startup_duration_timeout", "custom_headers", "preload_from_hub",
}  # fmt: skip
"""Of the Hub's reference of a Space's configuration, those for Docker."""
COLOURS = {"red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray"}
LONGEST_DESCRIPTION = 60


@pytest.fixture(scope="module")
def front() -> dict[str, Any]:
    opening, matter, _ = PAGE.split("---\n", 2)
    assert opening == "", "the front matter has to be the very beginning"
    return dict(yaml.safe_load(matter))


def test_the_front_matter_holds_nothing_that_the_hub_does_not_know(front: dict[str, Any]):
    assert set(front) <= KEYS
    assert {"title", "emoji", "colorFrom", "colorTo", "sdk", "app_port", "license", "short_description"} <= set(front)


def test_its_values_are_what_the_hub_takes(front: dict[str, Any]):
    assert front["sdk"] == "docker"
    assert {front["colorFrom"], front["colorTo"]} <= COLOURS
    assert re.fullmatch(r"[\U0001F300-\U0001FAFF]", front["emoji"])
    assert isinstance(front["pinned"], bool)
    assert 0 < len(front["short_description"]) <= LONGEST_DESCRIPTION
    assert all(isinstance(tag, str) for tag in front["tags"])


def test_its_port_and_licence_are_the_service_s_own(front: dict[str, Any]):
    assert front["app_port"] == Settings.model_fields["port"].default
    assert front["license"] == "gpl-3.0"
    assert "GNU GENERAL PUBLIC LICENSE" in (Path(__file__).parents[2] / "LICENSE").read_text()


def test_what_it_says_of_files_is_so():
    limits = Settings.model_fields["limits"].default
    assert f"{limits.max_bytes // 1024**2} MB at most" in PAGE
    assert (limits.min_seconds, limits.max_seconds) == (5, 20 * 60)
    assert "from five seconds to twenty minutes" in PAGE
