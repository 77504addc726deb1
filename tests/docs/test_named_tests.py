"""Pages that name the tests which hold something name tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {"backend/docs/faults.md": 25, "backend/docs/attacks.md": 20}
ID = re.compile(r"`(tests/[\w/]+\.py)((?:::\w+)*)`")


def named(page: str) -> list[tuple[str, list[str]]]:
    found = ID.findall((ROOT / page).read_text(encoding="utf-8"))
    return [(path, parts.split("::")[1:]) for path, parts in found]


def has(path: Path, parts: list[str]) -> bool:
    """Whether a file holds a class and a function of these names, one in the other."""
    if not path.is_file():
        return False
    body: list[ast.stmt] = ast.parse(path.read_text(encoding="utf-8")).body
    for part in parts:
        kinds = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        inner = [node for node in body if isinstance(node, kinds) and node.name == part]
        if not inner:
            return False
        body = inner[0].body
    return True


@pytest.mark.parametrize("page", PAGES)
class TestEveryRow:
    def test_names_a_test_that_exists(self, page: str):
        assert [f"{path}::{'::'.join(parts)}" for path, parts in named(page) if not has(ROOT / path, parts)] == []

    def test_ends_in_one(self, page: str):
        rows = [line for line in (ROOT / page).read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
        rows = [row for row in rows if not row.startswith(("| what", "|---"))]
        assert len(rows) >= PAGES[page]
        assert [row for row in rows if not ID.search(row)] == []
