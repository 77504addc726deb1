"""Write every dashboard beside this package, as Grafana reads it."""

from pathlib import Path

from boards.board import rendered
from boards.models import MODELS
from boards.pipeline import PIPELINE
from boards.service import SERVICE

FOLDER = Path(__file__).parents[1] / "dashboards"
BOARDS = (SERVICE, PIPELINE, MODELS)


def files() -> dict[str, str]:
    """Give each dashboard's file name and text."""
    return {f"{board.name}.json": rendered(board) for board in BOARDS}


if __name__ == "__main__":
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
