"""The README says what the code says."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()


def generator():
    spec = importlib.util.spec_from_file_location("generate_docs", Path(__file__).with_name("generate.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["README.md", "backend/docs/operating.md"])
def test_generated_blocks_are_in_step(page: str):
    text = (ROOT / page).read_text()
    assert "<!-- generated: " in text
    assert generator().render(text) == text


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z-]+)", README)) <= targets


def test_every_linked_file_exists():
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_that_is_named_exists():
    from typer.testing import CliRunner

    from spectral_dna.cli import app as service
    from spectral_training.cli import app as training

    for program, app in (("spectral-dna", service), ("spectral-train", training)):
        named = set(re.findall(rf"{program} ([a-z]+)", README))
        assert named
        for command in named:
            assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_every_setting_says_what_it_is():
    from spectral_dna.settings import Settings

    rows = list(generator().setting_rows("SDNA_", Settings))
    assert len(rows) > 50
    assert [row[0] for row in rows if not row[2]] == []
