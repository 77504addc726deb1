"""What no linter checks: sizes, names, and what must never be committed."""

import ast
import re
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "manager", "misc"}
BINARY = {".onnx", ".ubj", ".npz", ".png", ".ttf", ".woff2"}
LARGEST = 500_000
"""Bytes of a file."""
GENERATED = {"generated", "node_modules", "dist"}


def tracked(*suffixes: str) -> list[Path]:
    """List files under version control, or new and not ignored: with these suffixes, or all."""
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    paths = [ROOT / line for line in listing.splitlines()]
    return [p for p in paths if p.is_file() and (not suffixes or p.suffix in suffixes) and not GENERATED & set(p.parts)]


def product(*suffixes: str) -> list[Path]:
    """Leave the tests out."""
    return [p for p in tracked(*suffixes) if p.relative_to(ROOT).parts[0] != "tests" and ".test." not in p.name]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its length without its docstring."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = ast.get_docstring(node, clean=False)
            words = docstring.count("\n") + 1 if docstring else 0
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - words


def names(paths: list[Path]) -> list[str]:
    return [str(p.relative_to(ROOT)) for p in paths]


class TestSizes:
    def test_no_file_is_longer_than_300_lines(self):
        assert names([p for p in product(".py", ".ts") if p.read_text().count("\n") > 300]) == []

    def test_no_component_file_is_longer_than_200_lines(self):
        assert names([p for p in product(".tsx") if p.read_text().count("\n") > 200]) == []

    def test_no_function_is_longer_than_40_lines(self):
        long = [f"{p.name}: {name}" for p in product(".py") for name, size in functions(p) if size > 40]
        assert long == []

    def test_medians_stay_small(self):
        files = [p.read_text().count("\n") for p in product(".py") if p.name != "__init__.py"]
        sizes = [size for p in product(".py") for _, size in functions(p)]
        assert statistics.median(files) <= 110
        assert statistics.median(sizes) <= 12

    def test_no_module_has_a_name_that_says_nothing(self):
        assert names([p for p in product(".py", ".ts", ".tsx") if p.stem in NAMES_THAT_SAY_NOTHING]) == []


class TestNeverCommitted:
    def test_no_pickles_recordings_or_tables(self):
        forbidden = (".pkl", ".pickle", ".joblib", ".mp3", ".wav", ".flac", ".m4a", ".webm", ".csv", ".gz", ".parquet")
        assert names(tracked(*forbidden)) == []

    def test_nothing_is_large_but_the_published_models(self):
        """Whatever is committed is fetched by everybody, for ever."""
        models = ROOT / "backend/spectral_dna/artifacts"
        large = [p for p in tracked() if p.stat().st_size > LARGEST and models not in p.parents]
        assert names(large) == []

    @pytest.mark.parametrize("pattern", [r"\bpickle\.loads?\(", r"\bjoblib\.load\(", r"allow_pickle=True"])
    def test_the_service_never_reads_a_pickle(self, pattern):
        service = [p for p in product(".py") if "backend" in p.parts]
        assert names([p for p in service if re.search(pattern, p.read_text())]) == []

    @pytest.mark.parametrize(
        "name",
        ["requirements.lock", "requirements-dev.lock", "deployment_hf/requirements.lock", "frontend/package-lock.json"],
    )
    def test_locks_hold_no_registry_address(self, name):
        text = (ROOT / name).read_text()
        assert '"resolved"' not in text
        assert not re.search(r"(--index-url|--find-links|@ https?://)", text)

    def test_no_file_names_a_registry(self):
        """Each machine has its own; a project that names one can't be installed elsewhere."""
        pattern = re.compile(r"\b(index[-_]url|registry|trusted-host)[ =:]+[\"']?https?://", re.I)
        own = Path(__file__)
        texts = [p for p in tracked() if p != own and p.stat().st_size < LARGEST and p.suffix not in BINARY]
        assert names([p for p in texts if pattern.search(p.read_text(errors="replace"))]) == []

    def test_the_image_has_what_was_tested(self):
        tested, shipped = (
            set(re.findall(r"^([\w.-]+==\S+)", (ROOT / name).read_text(), re.M))
            for name in ("requirements-dev.lock", "deployment_hf/requirements.lock")
        )
        assert shipped - tested == set()

    def test_no_absolute_path_of_a_machine(self):
        pattern = re.compile(r"(?<![\w.])(/work/|/root/|/home/\w+/)")
        texts = [p for p in tracked(".py", ".ts", ".tsx", ".toml", ".md", ".json", ".yml", ".css", ".sh")]
        own = Path(__file__)
        assert names([p for p in texts if p != own and pattern.search(p.read_text(errors="replace"))]) == []

    def test_no_secret(self):
        """What is committed once stays in the history, and whoever reads it can use it."""
        secret = re.compile(
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[\w+/=]{40}|\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}\b|gh[pousr]_\w{36}"
            r"|github_pat_\w{40}|hf_[A-Za-z]{34}\b|glpat-[\w-]{20}|sk-[\w-]{32}|xox[abpr]-[\w-]{20}"
            r"|AIza[\w-]{35}|sdna_[0-9a-f]{8}_[\w-]{43})"
        )
        texts = [p for p in tracked() if p.stat().st_size < LARGEST and p.suffix not in BINARY]
        assert names([p for p in texts if secret.search(p.read_text(errors="replace"))]) == []

    def test_no_error_is_swallowed(self):
        pattern = re.compile(
            r"^\s*except( Exception| BaseException)?:\s*(#.*)?\n\s*(pass|continue|return None)\b", re.M
        )
        assert names([p for p in product(".py") if pattern.search(p.read_text())]) == []


class TestPlaces:
    def test_only_settings_reads_the_environment(self):
        # Defaults for the libraries below us are set in the package's first line, not read.
        reading = re.compile(r"os\.(environ(?!\.setdefault)|getenv)")
        readers = [p for p in product(".py") if "spectral_dna" in p.parts and reading.search(p.read_text())]
        assert set(names(readers)) <= {"backend/spectral_dna/settings.py"}

    def test_the_top_level_holds_what_it_should(self):
        allowed = {
            "backend", "frontend", "model-code", "deployment_hf", "tests", "pyproject.toml", "README.md", "Makefile",
            "LICENSE", "CHANGELOG.md", "requirements.lock", "requirements-dev.lock",
        }  # fmt: skip
        listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        top = {line.split("/")[0] for line in listing.splitlines()}
        assert {name for name in top if not name.startswith(".")} <= allowed
