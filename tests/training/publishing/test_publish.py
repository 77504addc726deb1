"""What lies where the service reads, before, during and after a release."""

import hashlib
import json
import os
import signal
from collections.abc import Callable
from datetime import date
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import tiny_markets
from spectral_dna.inference.manifest import FileEntry
from spectral_dna.inference.markets import open_markets
from spectral_dna.inference.store import load
from spectral_training.cli import app
from spectral_training.errors import GateFailed
from spectral_training.publishing import replace
from spectral_training.publishing.card import render_card
from spectral_training.publishing.evaluated import FOLDER, digest_of, write_record
from spectral_training.publishing.publish import publish
from spectral_training.publishing.versions import next_version
from training.publishing.conftest import Ready


def release_and_die(source: Path, target: Path, after: int) -> None:
    """Publish in a process that is killed before its next rename or removal once `after` of them are done."""
    moves = count()

    def dying(act: Callable[..., None]) -> Callable[..., None]:
        def maybe(*where: Any) -> None:
            if next(moves) == after:
                os.kill(os.getpid(), signal.SIGKILL)
            act(*where)

        return maybe

    replace.os.replace, replace.Path.unlink = dying(os.replace), dying(Path.unlink)  # type: ignore[method-assign]
    publish(source, target, None)


class TestRelease:
    def test_the_service_loads_what_was_published(self, ready: Ready, tmp_path: Path) -> None:
        released = publish(ready.folder, tmp_path / "served", tmp_path / "CARD.md")
        assert load(tmp_path / "served").manifest == released
        assert (tmp_path / "CARD.md").read_text(encoding="utf-8") == render_card(released, tmp_path / "evaluation")

    def test_figures_and_lines_are_those_of_the_fit(self, ready: Ready, tmp_path: Path) -> None:
        released = publish(ready.folder, tmp_path / "served", None)
        fitted = ready.manifest
        assert released.sets.keys() == fitted.sets.keys()
        for name, entry in released.sets.items():
            assert entry.popularity.metrics == fitted.sets[name].popularity.metrics
            assert entry.reference == fitted.sets[name].reference

    def test_files_of_the_release_before_are_gone(self, ready: Ready, tmp_path: Path) -> None:
        (tmp_path / "served").mkdir()
        (tmp_path / "served" / "old.onnx").write_bytes(b"old")
        released = publish(ready.folder, tmp_path / "served", None)
        assert {path.name for path in (tmp_path / "served").iterdir()} == {*released.files, "manifest.json"}

    def test_publishing_the_same_again_changes_nothing(self, ready: Ready, tmp_path: Path) -> None:
        first = publish(ready.folder, tmp_path / "served", None)
        assert publish(ready.folder, tmp_path / "served", None) == first


class TestKilled:
    @pytest.mark.parametrize("after", [0, 11, 22, 23, 30])
    def test_the_old_or_the_new_release_loads(self, ready: Ready, tmp_path: Path, after: int) -> None:
        served = tmp_path / "served"
        old = publish(ready.folder, served, None)
        self._refit(ready)
        process = get_context("fork").Process(target=release_and_die, args=(ready.folder, served, after))
        process.start()
        process.join()
        assert process.exitcode == -signal.SIGKILL
        assert (load(served).manifest == old) == (after <= len(old.files))
        publish(ready.folder, served, None)
        assert {path.name for path in served.iterdir()} == {*load(served).manifest.files, "manifest.json"}

    @staticmethod
    def _refit(ready: Ready) -> None:
        """Give every file other bytes, as another fit would."""
        files = {}
        for name in ready.manifest.files:
            changed = (ready.folder / name).read_bytes() + b" "
            (ready.folder / name).write_bytes(changed)
            files[name] = FileEntry(sha256=hashlib.sha256(changed).hexdigest(), bytes=len(changed))
        write_record(ready.folder / FOLDER, files, ["learning"], [])
        ready.spoil(lambda whole: whole.update(files={name: entry.model_dump() for name, entry in files.items()}))
        ready.spoil(lambda whole: whole["provenance"].update(measured_on=digest_of(files)))


class TestVersions:
    @pytest.mark.parametrize(
        ("published", "expected"),
        [(None, "2026.11.1"), ("2026.10.7", "2026.11.1"), ("2026.11.2", "2026.11.3"), ("2026.12.1", "2026.12.2")],
    )
    def test_the_next_one_counts_within_the_month(self, published: str | None, expected: str) -> None:
        assert next_version(published, date(2026, 11, 30)) == expected

    def test_ten_comes_after_nine(self) -> None:
        assert next_version("2026.11.9", date(2026, 11, 30)) == "2026.11.10"

    def test_a_version_that_is_given_must_be_newer(self, ready: Ready, tmp_path: Path) -> None:
        publish(ready.folder, tmp_path / "served", None, version="2030.1.5")
        ready.spoil(lambda whole: whole["files"].popitem())
        manifest = json.loads((tmp_path / "served" / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["version"] == "2030.1.5"
        with pytest.raises(GateFailed, match=r"version: 2030\.1\.4 is not newer than 2030\.1\.5"):
            publish(ready.folder, tmp_path / "served", None, version="2030.1.4")


class TestCommand:
    def test_publish_from_the_command_line(self, ready: Ready, tmp_path: Path) -> None:
        asked = ["publish", "--from", str(ready.folder), "--to", str(tmp_path / "served")]
        answer = CliRunner().invoke(app, asked)
        assert answer.exit_code == 0, answer.output
        assert load(tmp_path / "served").manifest.files

    def test_a_gate_is_not_overruled_without_a_reason(self, ready: Ready, tmp_path: Path) -> None:
        asked = ["publish", "--from", str(ready.folder), "--to", str(tmp_path / "served"), "--force", "size"]
        answer = CliRunner().invoke(app, asked)
        assert answer.exit_code == 2
        assert "--why" in answer.output


class TestBeside:
    """What was learned apart from the models stays when they are published anew."""

    def test_markets_stay_with_their_file(self, ready: Ready, tmp_path: Path) -> None:
        served = tmp_path / "served"
        publish(ready.folder, served, None)
        tiny_markets.write(served)
        before = json.loads((served / "manifest.json").read_text())["beside"]
        ready.spoil(lambda whole: whole["provenance"].update(seed=43))
        released = publish(ready.folder, served, None)
        assert released.model_dump(mode="json")["beside"] == before
        assert open_markets(served, load(served).manifest) is not None

    def test_not_where_they_were_learned_from_other_features(self, ready: Ready, tmp_path: Path) -> None:
        served = tmp_path / "served"
        publish(ready.folder, served, None)
        tiny_markets.write(served)
        whole = json.loads((served / "manifest.json").read_text())
        (served / "manifest.json").write_text(json.dumps(whole | {"feature_hash": "0"}))
        assert publish(ready.folder, served, None).beside == {}
        assert not (served / "markets.tiny.json").exists()
