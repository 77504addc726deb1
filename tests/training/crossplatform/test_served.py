"""What the service answers with published models is what training's own fits say, and nothing altered is asked."""

import lzma
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from material import tiny_streams
from spectral_dna.crossplatform.planning import PlannedRelease, PlannedSound
from spectral_dna.crossplatform.predict import ReleaseModels, context_of
from spectral_dna.crossplatform.published import MODELS, booster_bytes, open_models
from spectral_dna.crossplatform.report import Family, Target
from spectral_dna.errors import ModelAltered
from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.lines import at
from spectral_dna.inference.members import BoostedTrees
from spectral_training.crossplatform.models.served import packed

VALUE = f"{MODELS}_streams_before_release_value"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, tiny_artifacts: Path) -> Path:
    artifacts = tmp_path_factory.mktemp("served") / "artifacts"
    shutil.copytree(tiny_artifacts, artifacts)
    tiny_streams.write(artifacts)
    return artifacts


@pytest.fixture(scope="module")
def asked(folder: Path) -> ReleaseModels:
    manifest = read_manifest(folder)
    found = open_models(folder, manifest)
    assert found is not None
    return ReleaseModels(folder, manifest, found)


def release(row: int) -> PlannedRelease:
    """Say of a row of the table what a caller would."""
    known = tiny_streams.frame().rows.iloc[row]
    words = {key: known[key] for key in ("title", "artist", "album_type", "video_title", "channel")}
    numbers = {key: known[key] for key in ("views", "likes", "comments", "streams")}
    flags = {key: known[key] for key in ("licensed", "official_video")}
    given = {key: value for key, value in {**words, **numbers, **flags}.items() if value == value}
    sound = {key: float(known[key]) for key in PlannedSound.model_fields}
    return PlannedRelease.model_validate({**given, "sound": sound})


def is_whole() -> "pd.Series[bool]":
    """Tell the rows of which all that is asked is known."""
    known = tiny_streams.frame().rows
    return known[["views", "streams", "video_title", "official_video", *PlannedSound.model_fields]].notna().all(axis=1)


def whole_row() -> int:
    """Find one of them."""
    return int(np.flatnonzero(is_whole())[0])


class TestParity:
    @pytest.mark.parametrize("family", list(Family))
    def test_streams_and_chance_are_those_of_the_fit(self, asked: ReleaseModels, family: Family) -> None:
        row, hidden = whole_row(), {"streams", *(("views", "likes", "comments") if family is Family.BEFORE else ())}
        one = release(row).model_copy(update=dict.fromkeys(hidden))
        answer = asked.answer(one, {})
        fit, served = tiny_streams.fitted(Target.STREAMS, family)
        laid = tiny_streams.ground().matrix(Target.STREAMS, family, with_artist=False)[[row]]
        assert answer.streams is not None
        assert answer.hit is not None
        assert answer.streams.value == pytest.approx(10 ** fit.ask(laid)[0], rel=1e-4)
        low, high = fit.bounds(laid)[0] + np.array([-1, 1]) * (served.asked.alone.widening or 0)
        assert answer.streams.low == pytest.approx(10**low, rel=1e-4)
        assert answer.streams.high == pytest.approx(10**high, rel=1e-4)
        chances, hit = tiny_streams.fitted(Target.HIT, family)
        laid = tiny_streams.ground().matrix(Target.HIT, family, with_artist=False)[[row]]
        line = hit.asked.alone.calibration
        assert line is not None
        assert answer.hit.value == pytest.approx(at(line, chances.ask(laid))[0], abs=1e-5)

    def test_views_follow_from_streams_where_these_are_given(self, asked: ReleaseModels) -> None:
        row = whole_row()
        one = release(row).model_copy(update={"views": None, "likes": None, "comments": None})
        fit, _ = tiny_streams.fitted(Target.VIEWS, Family.AFTER)
        laid = tiny_streams.ground().matrix(Target.VIEWS, Family.AFTER, with_artist=False)[[row]]
        views = asked.answer(one, {}).views
        assert views is not None
        assert views.value == pytest.approx(10 ** fit.ask(laid)[0], rel=1e-4)

    def test_other_tracks_are_averaged_as_in_training(self, asked: ReleaseModels) -> None:
        rows, ground = tiny_streams.frame().rows, tiny_streams.ground()
        counts = rows.groupby("artist_key")["title"].transform("size")
        whole = is_whole().groupby(rows["artist_key"]).transform("all")
        row = int(np.flatnonzero((counts > 2) & whole)[0])
        mates = np.flatnonzero((rows["artist_key"] == rows["artist_key"].iloc[row]).to_numpy())
        fit, _ = tiny_streams.fitted(Target.STREAMS, Family.AFTER)
        context = context_of([release(int(one)) for one in mates if one != row])
        answer = asked.answer(release(row).model_copy(update={"streams": None}), context)
        assert answer.streams is not None
        laid = ground.matrix(Target.STREAMS, Family.AFTER, with_artist=True)[[row]]
        assert answer.streams.value == pytest.approx(10 ** fit.ask(laid)[0], rel=1e-4)

    def test_a_packed_booster_says_what_it_said_and_is_smaller(self) -> None:
        fit, _ = tiny_streams.fitted(Target.STREAMS, Family.BEFORE)
        small = packed(fit.value)
        assert len(small) < len(lzma.compress(bytes(fit.value.save_raw("ubj"))))
        laid = tiny_streams.ground().matrix(Target.STREAMS, Family.BEFORE, with_artist=True)
        assert np.array_equal(BoostedTrees(lzma.decompress(small)).values(laid), fit.ask(laid).astype(np.float32))


class TestRefused:
    def test_an_altered_booster(self, folder: Path, tmp_path: Path) -> None:
        shutil.copytree(folder, tmp_path / "a")
        manifest = read_manifest(tmp_path / "a")
        path = tmp_path / "a" / manifest.beside[VALUE].file
        path.write_bytes(path.read_bytes()[:-1] + b"x")
        with pytest.raises(ModelAltered):
            booster_bytes(tmp_path / "a", manifest, VALUE)

    @pytest.mark.parametrize("content", [
        lzma.compress(bytes(40 * 2**20)), lzma.compress(b"cut off")[:-4], b"no archive",
    ])  # fmt: skip
    def test_what_unpacks_to_too_much_or_to_nothing(self, folder: Path, tmp_path: Path, content: bytes) -> None:
        from material.executive import publish

        shutil.copytree(folder, tmp_path / "a")
        publish(tmp_path / "a", VALUE, content, ".ubj.xz")
        with pytest.raises(ModelAltered):
            booster_bytes(tmp_path / "a", read_manifest(tmp_path / "a"), VALUE)

    def test_questions_on_other_columns(self, folder: Path, tmp_path: Path) -> None:
        from material.executive import publish

        shutil.copytree(folder, tmp_path / "a")
        found = tiny_streams.models().found
        first, *rest = found.questions
        other = found.model_copy(update={"questions": [first.model_copy(update={"columns": ["a"]}), *rest]})
        publish(tmp_path / "a", MODELS, other.model_dump_json().encode(), ".json")
        with pytest.raises(ModelAltered, match="other columns"):
            open_models(tmp_path / "a", read_manifest(tmp_path / "a"))
