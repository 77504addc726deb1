"""Every notebook is run from its source, on made-up tables; outputs are never committed."""

from pathlib import Path

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = Path(__file__).parents[3] / "model-code" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.py"))


def run(notebook: nbformat.NotebookNode, folder: Path) -> str:
    """Run in a kernel that only this machine reaches, and give everything that was printed."""
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )  # fmt: skip
    client.create_kernel_manager().ip = "127.0.0.1"
    client.execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return "".join(output.get("text", "") for output in outputs if output.output_type == "stream")


class TestNotebooks:
    @pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
    def test_every_cell_runs_and_the_walk_ends_with_a_verdict(self, path: Path, tmp_path: Path) -> None:
        said = run(jupytext.read(path), tmp_path)
        assert "made-up tables" in said
        assert "heard as music" in said
        assert "90 % interval" in said

    def test_a_cell_that_fails_fails_the_test(self, tmp_path: Path) -> None:
        broken = jupytext.reads("# %%\nraise ValueError('no such table')", fmt="py:percent")
        with pytest.raises(CellExecutionError, match="no such table"):
            run(broken, tmp_path)

    def test_no_output_is_committed(self) -> None:
        assert NOTEBOOKS
        assert not list(FOLDER.rglob("*.ipynb"))
