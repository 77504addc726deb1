"""Every figure that README, card, report and dashboard show comes from the manifest or the evaluation's files."""

import ast
import re
from pathlib import Path

import pytest

import spectral_dna
from spectral_dna.inference.manifest import Manifest
from spectral_training.publishing import card, limits
from spectral_training.tables.cleaning import CALM
from spectral_training.train.release import render_report

ROOT = Path(__file__).parents[2]
MODEL_CODE = ROOT / "model-code"
EVALUATION = MODEL_CODE / "evaluation"
REPORT = MODEL_CODE / "EVALUATION.md"

FIGURE = re.compile(r"(?<![\w.#-])\d*\.\d+(?![\w.]*\.\d)|(?<![\w.])\d+(?:\.\d+)? ?%")
"""A decimal fraction or a percentage, but no version number."""
LEVELS = {"95 %", "95%", "90 %", "90%"}
"""How intervals are made, not what was found."""
GENERATED = re.compile(r"<!-- generated: (\w+) -->\n.*?<!-- end -->", re.S)
WORDING = ("explain", "jobs", "terminal", "inference")
"""Packages of the service whose sentences people read beside a verdict."""


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return Manifest.model_validate_json((Path(spectral_dna.__file__).parent / "artifacts/manifest.json").read_bytes())


def figures(text: str) -> set[str]:
    return set(FIGURE.findall(text)) - LEVELS


def thresholds(found: set[str]) -> set[str]:
    """What is left when the one threshold that reports have to name is taken out."""
    return {figure for figure in found if not figure.endswith("%") and float(figure) != CALM} | {
        figure for figure in found if figure.endswith("%")
    }


def sentences(path: Path) -> list[str]:
    """Every string of several words in a module that is no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [re.sub(r"{[^}]*}", "", node.value) for node in texts if id(node) not in told and " " in node.value]


class TestPattern:
    @pytest.mark.parametrize("text", ["an AUC of .875", "reaches 0.83 [0.81", "79 % right", "84.5% accuracy"])
    def test_a_typed_figure_is_found(self, text: str) -> None:
        assert figures(text)

    @pytest.mark.parametrize("text", ["Python 3.11.2", "95 % bootstraps", "of 100", "2026.11.2", "track.mp3"])
    def test_what_is_no_claim_is_not(self, text: str) -> None:
        assert not figures(text)


class TestReport:
    def test_it_is_what_the_evaluations_files_render(self, manifest: Manifest) -> None:
        if EVALUATION.is_dir() and any(path.name != "openings.json" for path in EVALUATION.glob("*.json")):
            assert REPORT.read_text(encoding="utf-8") == render_report(EVALUATION, manifest)
        else:
            assert not REPORT.exists(), "a report without the files that it was made from"


class TestProse:
    def test_the_cards_own_words_hold_no_figure(self) -> None:
        templates = [text for name, text in vars(card).items() if name.isupper() and isinstance(text, str)]
        assert len(templates) >= 3
        assert not [found for text in templates for found in figures(text)]

    def test_neither_do_the_limits(self) -> None:
        assert not thresholds({found for text in limits.LIMITS for found in figures(text)})

    def test_neither_does_the_readme_outside_its_generated_parts(self) -> None:
        readme = (ROOT / "README.md").read_text(encoding="utf-8")
        assert GENERATED.search(readme)
        prose = GENERATED.sub("", readme)
        versions = set(re.findall(r"(?:Python|Node) (\d+\.\d+)", prose))
        assert not figures(prose) - versions


class TestService:
    def test_no_sentence_holds_a_figure_of_the_models(self) -> None:
        package = Path(spectral_dna.__file__).parent
        files = [path for name in WORDING for path in sorted((package / name).rglob("*.py"))]
        assert files
        typed = {path.name: thresholds({one for text in sentences(path) for one in figures(text)}) for path in files}
        assert not {name: found for name, found in typed.items() if found}


class TestDashboard:
    def test_no_sentence_holds_a_figure_of_the_models(self) -> None:
        sources = [path for path in (ROOT / "frontend/src/i18n").rglob("*.ts") if ".test." not in path.name]
        assert sources
        typed = {path.name: thresholds(figures(path.read_text(encoding="utf-8"))) for path in sources}
        assert not {name: found for name, found in typed.items() if found}

    def test_no_component_writes_text_of_its_own_beside_the_dictionary(self) -> None:
        text = re.compile(r">[^<>{}]*(?:AUC|accuracy|\d ?%)[^<>{}]*<")
        components = [path for path in (ROOT / "frontend/src").rglob("*.tsx") if ".test." not in path.name]
        assert components
        assert not [path.name for path in components if text.search(path.read_text(encoding="utf-8"))]
