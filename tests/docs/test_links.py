"""Links lead to files and headings that exist, and what pages name is there; addresses of others are well formed."""

import re
from urllib.parse import urlsplit

import pytest

from material.pages import PAGES, ROOT, added, anchors, blocks, links, prose, spans, tokens
from spectral_dna.settings import Settings

TOP = ("backend/", "frontend/", "model-code/", "deployment_hf/", "tests/", ".github/", ".ci/")
MADE = ("frontend/dist", "frontend/node_modules")
"""Folders that are made, and then there."""
ELSEWHERE = {
    "SDNA_API": "frontend/vite.config.ts",
    "SDNA_PYTHON": "frontend/scripts/generate.mjs",
    "SDNA_REAL_AUDIO": "tests/conftest.py",
    "SDNA_REAL_TABLES": "tests/conftest.py",
}
"""Variables that are no settings of the service, and the file that reads each."""
NAME = re.compile(r"\bSDNA_[A-Z][A-Z_]*[A-Z]\b(?!_*…)")


def names() -> set[str]:
    """Every variable that sets something, and those of whole groups."""
    groups = {name.upper(): field.annotation for name, field in Settings.model_fields.items()}
    return {f"SDNA_{name}" for name in groups} | {
        f"SDNA_{name}__{inner.upper()}" for name, kind in groups.items() for inner in getattr(kind, "model_fields", ())
    }


def leads_nowhere(page: str, link: str) -> bool:
    """Whether a link within the repository names no file, or no heading of a page."""
    path, _, anchor = link.partition("#")
    target = ((ROOT / page).parent / path).resolve() if path else ROOT / page
    if not target.exists() or not target.is_relative_to(ROOT):
        return True
    return bool(anchor) and anchor not in anchors(target.relative_to(ROOT).as_posix())


def is_malformed(link: str) -> bool:
    """Whether an address of others could not be called; plain http is for this machine alone."""
    parts = urlsplit(link)
    if parts.hostname in ("localhost", "127.0.0.1"):
        return False
    return parts.scheme not in ("https", "mailto") or bool(re.search(r"\s", link)) or (
        parts.scheme == "https" and "." not in (parts.hostname or "")
    )  # fmt: skip


class TestChecks:
    """That the checks find what they look for."""

    @pytest.mark.parametrize("link", ["nowhere.md", "README.md#nowhere", "#nowhere", "../outside.md"])
    def test_a_link_to_nowhere_is_found(self, link: str):
        assert leads_nowhere("README.md", link)

    @pytest.mark.parametrize("link", ["LICENSE", "backend/docs", "#two-commands", "backend/docs/bulk.md#on-a-cluster"])
    def test_a_good_one_is_not(self, link: str):
        assert not leads_nowhere("README.md", link)

    @pytest.mark.parametrize("link", ["http://example.com", "https://nowhere", "ftp://a.b", "https://a.b/c d"])
    def test_a_malformed_address_is_found(self, link: str):
        assert is_malformed(link)

    def test_a_variable_that_nothing_reads_is_found(self):
        assert {"SDNA_POOL__WORKERS", "SDNA_PORT", "SDNA_YOUTUBE__PROXY"} <= names()
        assert not {"SDNA_POOL__WORKER", "SDNA_WORKERS"} & names()


@pytest.mark.parametrize("page", PAGES)
class TestEveryPage:
    def test_leads_to_files_and_headings_that_exist(self, page: str):
        own = [link for link in links(page) if not urlsplit(link).scheme]
        assert [link for link in own if leads_nowhere(page, link)] == []

    def test_leads_to_well_formed_addresses(self, page: str):
        others = [link for link in links(page) if urlsplit(link).scheme]
        assert [link for link in others if is_malformed(link)] == []

    def test_names_variables_that_are_read(self, page: str):
        text = " ".join([*spans(page), prose(page), *(block.text for block in blocks(page))])
        assert set(NAME.findall(text)) - names() - set(ELSEWHERE) == set()

    def test_names_files_that_exist(self, page: str):
        named = {span.split("::")[0] for span in spans(page) if span.startswith(TOP) and " " not in span}
        missing = [
            path for path in named - added(page) if not path.startswith(MADE) and not any(ROOT.glob(path.rstrip("/")))
        ]
        assert missing == []

    def test_names_functions_that_are_where_it_says(self, page: str):
        said = re.findall(r"`(\w+)` in\s+\[`[^`]+`\]\(([^)]+)\)", (ROOT / page).read_text(encoding="utf-8"))
        made = r"(?:def|class|function|const) {0}\b|^{0}\b.*= "
        assert [
            (name, path) for name, path in said
            if not re.search(made.format(name), ((ROOT / page).parent / path).read_text(encoding="utf-8"), re.M)
        ] == []  # fmt: skip

    def test_has_one_title(self, page: str):
        assert [token.tag for token in tokens(page) if token.type == "heading_open"].count("h1") == 1


def test_files_of_other_variables_read_them():
    assert {name: path for name, path in ELSEWHERE.items() if name not in (ROOT / path).read_text()} == {}
