"""Every block of code of every page runs here, or is declared below with the reason why it can't."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from live_service import Killable, Service, serving
from material import audio_files
from material.analytics import write_analytics
from material.commands import commands, programs, wrong_with
from material.pages import FOLLOWED, PAGES, ROOT, Block, added, blocks, spans
from spectral_dna.schema.feature_table import MODEL_FEATURES
from spectral_dna.settings import Settings

ADDRESS = "http://localhost:7860"
NOT_RUN = {
    r"make .*": "a target of CI, which would have no end within itself, or of a machine of one's own",
    r"\(cd frontend && .*\)": "the dashboard's tools: tests/docs/test_how_to.py runs those of pages that it follows",
    r"\.venv/bin/pytest .*": "tests within tests: tests/docs/test_how_to.py runs those of pages that it follows",
    r"git .*": "needs an address of this repository",
    r"pip install .*": "needs a package registry",
    r"(\.venv/bin/)?python -c .*": "writes into a clone; tests/training/tables has such tables",
    r"(\S+=\S+ )*spectral-dna (serve|worker).*": "works until it is stopped: every service of the tests is started so",
    r"spectral-dna restore .*": "needs a service that is stopped: tests/pipeline/test_backup.py stops one",
    r"spectral-dna keys revoke ID": "ID stands for one that was listed: tests/api/test_keys.py revokes some",
    r"spectral-dna catalogue (fetch|import|clear).*": "needs one: tests/pipeline/test_catalogue_command.py has some",
    r"spectral-dna takedown LINK .*": "LINK stands for one that was shared: tests/api/test_takedowns.py makes some",
    r".*s3://.*": "needs a store: tests/bulk/test_objects.py has one",
    r"ray .*|.*--ray .*": "needs a cluster: tests/bulk/test_cluster.py starts one",
    r".*youtu\.be.*": "needs YouTube: tests/unit/youtube/test_fetch.py has one of its own",
    r"docker .*": "needs Docker: tests/deployment/test_stack.py starts the same without it",
    r"deployment_hf/publish\.sh .*": "needs a Space: tests/deployment/test_publishing.py has repositories of its own",
    r"(cp deployment_hf/|useradd|ln|systemctl|python3\.11 -m venv|/opt/).*": "changes the machine",
    r"SDNA_ARTIFACTS_DIR=.* spectral-dna .*": "needs models just fitted: tests/training/test_fit_publish.py asks such",
    r"spectral-train .*": "needs the published tables: tests/training/train has made-up ones",
}
"""Commands, as they stand in whole, that are not run here, and why. They are still held to what there is."""
ELSEWHERE = {
    "diff": "tests/docs/test_how_to.py makes these changes in a copy",
    "": "a drawing or an address, not code",
    "ini": "a unit or settings: tests/deployment/test_guide.py reads them",
    "sql": "needs a PostgreSQL: tests/unit/db/questions/test_postgresql.py asks one by such a role",
    "nginx": "a proxy's: tests/deployment/test_guide.py reads it",
    "text": "what a program prints or what is drawn",
}
"""Languages of blocks that are not run here."""
RUN = {"sh", "python"}

SHELL = [block for page in PAGES for block in blocks(page, "sh")]
LISTED = [(block, command) for block in SHELL for command in commands(block.text)]


def reason(command: str) -> str | None:
    """Say why a command is not run."""
    bare = re.sub(r"\s+#.*", "", command).strip()
    return next((why for pattern, why in NOT_RUN.items() if re.fullmatch(pattern, bare, re.S)), None)


class TestEveryBlock:
    def test_is_of_a_language_that_is_run_or_has_its_place(self):
        others = {str(block): block.language for page in PAGES for block in blocks(page)
                  if block.language not in RUN | set(ELSEWHERE)}  # fmt: skip
        assert not others

    @pytest.mark.parametrize("block", SHELL, ids=str)
    def test_of_a_shell_calls_what_there_is(self, block: Block):
        named = [words for command in commands(block.text) for words in programs(command)]
        assert [fault for words in named if (fault := wrong_with(words, added(block.page)))] == []

    @pytest.mark.parametrize("block", SHELL, ids=str)
    def test_of_a_shell_is_whole(self, block: Block):
        checked = subprocess.run(["bash", "-n"], input=block.text, capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stderr

    def test_that_is_not_run_has_its_reason_and_every_reason_its_block(self):
        used = {why for _, command in LISTED if (why := reason(command))}
        assert set(NOT_RUN.values()) - used == set()

    def test_reasons_name_tests_that_exist(self):
        paths = [
            path for why in (*NOT_RUN.values(), *ELSEWHERE.values()) for path in re.findall(r"tests/[\w/.]*\w", why)
        ]
        assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_commands_in_running_text_exist(page: str):
    ours = ("spectral-dna ", "spectral-train ", "make ", "npm run ")
    named = [words for span in spans(page) if span.startswith(ours) for words in programs(span)]
    faults = [fault for words in named if (fault := wrong_with(words))]
    assert [fault for fault in faults if not fault.startswith("Missing")] == []


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service with the published models, as `make run` has them, and with some tracks to ask for in SQL."""
    data = tmp_path_factory.mktemp("served") / "data"
    data.mkdir()
    write_analytics(data / "spectral_analytics.db")
    process = Killable(data, Settings().artifacts_dir)
    with serving(process) as running:
        yield running.service


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What pages speak of as there: recordings, a folder of them, a table."""
    song = audio_files.write(tmp_path / "track.mp3", audio_files.music(8.0))
    audio_files.write(tmp_path / "other.flac", audio_files.music(9.0, channels=1))
    (tmp_path / "music").mkdir()
    shutil.copy(song, tmp_path / "music" / "one.mp3")
    audio_files.write(tmp_path / "music" / "two.flac", audio_files.music(7.0, channels=1))
    middle = {spec.key: (spec.low + spec.high) / 2 for spec in MODEL_FEATURES}
    middle |= {"tempo": 120.0, "duration": 200.0, "loudness": -9.0}
    row = {str(spec.column): round(middle[spec.key] * spec.column_scale) if spec.categories else
           middle[spec.key] * spec.column_scale for spec in MODEL_FEATURES}  # fmt: skip
    row = {name: float(np.round(value, 3)) for name, value in row.items()}
    head = [*row, "file", "title"]
    body = [*map(str, row.values()), "music/one.mp3", "A title"]
    (tmp_path / "tracks.csv").write_text("\n".join([",".join(head), ",".join(body)]) + "\n")
    (tmp_path / "tracks.txt").write_text("music/one.mp3\nmusic/two.flac\n")
    (tmp_path / ".curlrc").write_text("silent\nshow-error\nfail\nnoproxy = *\n")
    return tmp_path


def runnable(page: str) -> str:
    """Make one script of a page, as a reader goes through it: what a block leaves, the next one finds."""
    parts = []
    for block in blocks(page, *RUN) if page not in FOLLOWED else ():
        if block.language == "python":
            parts.append(f"{shlex.quote(sys.executable)} -W error - <<'END'\n{block.text}END")
        else:
            parts += [command for command in commands(block.text) if reason(command) is None]
    return "\n".join(parts)


@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)])
def test_blocks_run(page: str, folder: Path, service: Service):
    if shutil.which("curl") is None:
        assert not os.environ.get("CI"), "curl is missing"
        pytest.skip("curl is missing")
    script = runnable(page).replace(ADDRESS, service.address)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "SDNA_DATA_DIR": str(service.data), "CURL_HOME": str(folder)}
    call = ["bash", "-euxo", "pipefail", "-c", script]
    done = subprocess.run(call, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-3000:]}"
