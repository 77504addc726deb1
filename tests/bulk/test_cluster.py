"""The same run on a cluster: two real Ray nodes on this machine."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from material.bulk_runs import copies, start, until_said
from material.ports import free_port
from material.ray_cluster import QUIET, two_nodes
from spectral_dna.cli import app

COUNT = 24


@pytest.fixture(scope="module")
def cluster(tiny_artifacts: Path):
    with two_nodes(SDNA_ARTIFACTS_DIR=str(tiny_artifacts)) as nodes:
        yield nodes


class TestTwoNodes:
    def test_a_node_lost_midway_costs_no_row_and_doubles_none(
        self, cluster, service, rows, sounds: Path, tmp_path: Path
    ):
        folder, out = copies(sounds, tmp_path / "in", COUNT), tmp_path / "out"
        (folder / "broken.mp3").write_bytes(b"no recording at all" * 100)
        environment = {**QUIET, "SDNA_ARTIFACTS_DIR": str(service.artifacts_dir)}
        process = start(folder, "--out", out, "--ray", cluster.address, **environment)
        told = until_said(process, f"of {COUNT + 1} heard")
        cluster.lose_one()
        told += process.communicate(timeout=180)[1]
        assert process.returncode == 0, told
        heard = rows(out)
        assert len(heard) == len({row["id"] for row in heard}) == COUNT + 1
        assert [row["error_code"] for row in heard if row["error_code"]] == ["unsupported_audio"]
        assert len({row["tempo"] for row in heard if row["tempo"]}) == 1  # copies, whoever heard them
        assert json.loads((out / "summary.json").read_text())["is_complete"] is True

        again = CliRunner().invoke(app, ["bulk", str(folder), "--out", str(out)])
        assert (again.exit_code, rows(out)) == (0, heard)  # this machine goes on with what a cluster began


def test_a_cluster_that_is_not_there_is_told(service, sounds: Path, tmp_path: Path):  # noqa: ARG001
    refused = CliRunner().invoke(
        app, ["bulk", str(sounds), "--out", str(tmp_path), "--ray", f"127.0.0.1:{free_port()}"]
    )
    assert refused.exit_code == 1
    assert "Nobody answers" in refused.output
