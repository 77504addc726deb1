"""What pages take from the code is what the code says."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def generator():
    spec = importlib.util.spec_from_file_location("generate_docs", Path(__file__).with_name("generate.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", [str(page.relative_to(ROOT)) for page in generator().PAGES])
def test_generated_blocks_are_in_step(page: str):
    text = (ROOT / page).read_text()
    assert "<!-- generated: " in text
    is_in_step = generator().render(text) == text
    assert is_in_step, f"{page} says something else than the code: run `make docs`"


def test_the_picture_of_the_architecture_shows_the_imports_that_there_are():
    from material.drawing import drawn
    from material.layers import read_layers

    layers = read_layers()
    assert ("crossplatform", "inference") in layers.imports
    is_in_step = (ROOT / "backend/docs/architecture.svg").read_text() == drawn(layers)
    assert is_in_step, "the picture shows other imports: run `make docs`"


def test_every_setting_says_what_it_is():
    from spectral_dna.settings import Settings

    rows = list(generator().setting_rows("SDNA_", Settings))
    assert len(rows) > 50
    assert [row[0] for row in rows if not row[2]] == []
