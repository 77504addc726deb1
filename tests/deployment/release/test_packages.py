"""What a release hands out, of a small project with the packaging of the real one."""

import shutil
from pathlib import Path

import pytest

from release import bill_of_materials, packages
from release.programs import run
from release.refusal import Refused


def test_a_wheel_without_the_dashboard_is_refused(project: Path, tmp_path: Path):
    shutil.rmtree(project / "frontend/dist")
    with pytest.raises(Refused, match=r"lacks spectral_dna/dashboard/index\.html"):
        packages.build(project, tmp_path / "out")


def test_what_changed_while_it_was_packed_is_not_handed_out(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def changing(root: Path, _: str) -> str:
        (root / "README.md").write_text("changed\n")
        (root / "frontend/dist/index.html").unlink()
        return "{}"

    of_old = tmp_path / "spectral_dna-0.2.9-py3-none-any.whl", tmp_path / packages.SUMS
    for file in of_old:
        file.touch()
    monkeypatch.setattr(bill_of_materials, "of", changing)
    with pytest.raises(Refused, match=r"while it was packed: README\.md, frontend/dist/index\.html\. Build again"):
        packages.build(project, tmp_path)
    assert [file for file in of_old if file.exists()] == []


def test_a_program_that_is_missing_is_named(project: Path):
    with pytest.raises(Refused, match="no-such-program is not installed"):
        run(project, "no-such-program")
