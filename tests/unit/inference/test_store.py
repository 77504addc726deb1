"""Published models are checked before anyone is answered."""

import json
import shutil

import numpy as np
import pytest

from spectral_dna.errors import FeatureTableMismatch, ModelAltered, ModelsMissing
from spectral_dna.inference.prototypes import Prototypes
from spectral_dna.inference.store import load
from spectral_dna.schema.verdict import SetName


@pytest.fixture
def folder(tiny_artifacts, tmp_path):
    return shutil.copytree(tiny_artifacts, tmp_path / "artifacts")


def edit(folder, change):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


class TestLoad:
    def test_what_was_published_loads_and_opens_both_sets(self, folder):
        models = load(folder)
        assert all(len(models.of(name).lenses) == 2 for name in SetName)

    def test_a_set_is_opened_once(self, folder):
        models = load(folder)
        assert models.of(SetName.RECORDING) is models.of(SetName.RECORDING)

    def test_no_folder_at_all(self, tmp_path):
        with pytest.raises(ModelsMissing):
            load(tmp_path / "nowhere")

    def test_a_missing_file_is_named(self, folder):
        (folder / "catalogue_charting_adaboost.onnx").unlink()
        with pytest.raises(ModelsMissing, match="catalogue_charting_adaboost"):
            load(folder)

    def test_one_changed_byte_is_refused(self, folder):
        path = folder / "recording_emerging_xgboost.ubj"
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        with pytest.raises(ModelAltered, match="recording_emerging_xgboost"):
            load(folder)

    def test_an_appended_byte_is_refused(self, folder):
        with (folder / "recording_popularity.ubj").open("ab") as file:
            file.write(b"\0")
        with pytest.raises(ModelAltered):
            load(folder)

    def test_a_file_that_changes_after_loading_is_refused_when_its_set_opens(self, folder):
        models = load(folder)
        (folder / "recording_popularity.ubj").write_bytes(b"other")
        with pytest.raises(ModelAltered):
            models.of(SetName.RECORDING)

    def test_a_manifest_with_an_unknown_field_is_refused(self, folder):
        edit(folder, lambda manifest: manifest.update(surprise=1))
        with pytest.raises(ModelAltered):
            load(folder)

    def test_a_manifest_that_is_no_json_is_refused(self, folder):
        (folder / "manifest.json").write_text("{")
        with pytest.raises(ModelAltered):
            load(folder)

    def test_another_feature_table_is_refused(self, folder):
        edit(folder, lambda manifest: manifest.update(feature_hash="0" * 64))
        with pytest.raises(FeatureTableMismatch):
            load(folder)

    def test_columns_in_another_order_are_refused(self, folder):
        edit(folder, lambda m: m["sets"]["recording"]["lenses"]["emerging"]["scaler"]["columns"].reverse())
        with pytest.raises(FeatureTableMismatch):
            load(folder)

    def test_a_fifth_member_left_out_is_refused_by_name(self, folder):
        edit(folder, lambda m: m["sets"]["catalogue"]["lenses"]["charting"]["members"].pop("k_neighbors"))
        with pytest.raises(ModelsMissing, match="k_neighbors"):
            load(folder)

    def test_a_set_left_out_is_refused(self, folder):
        edit(folder, lambda m: m["sets"].pop("catalogue"))
        with pytest.raises(ModelsMissing, match="catalogue"):
            load(folder)

    def test_a_set_without_the_distribution_of_a_feature_is_refused(self, folder):
        edit(folder, lambda m: m["sets"]["catalogue"]["reference"].pop("valence"))
        with pytest.raises(ModelsMissing, match=r"catalogue lacks .* valence"):
            load(folder)

    def test_a_manifest_of_the_shape_before_is_refused(self, folder):
        edit(folder, lambda m: m.update(schema_version="1"))
        with pytest.raises(ModelAltered):
            load(folder)

    def test_a_member_whose_file_is_not_listed_is_refused(self, folder):
        edit(folder, lambda m: m["files"].pop("recording_popularity.ubj"))
        with pytest.raises(ModelsMissing, match="recording_popularity"):
            load(folder)

    def test_a_falling_calibration_is_refused(self, folder):
        edit(folder, lambda m: m["sets"]["recording"]["lenses"]["emerging"]["calibration"]["y"].reverse())
        with pytest.raises(ModelAltered, match="monotone"):
            load(folder)

    @pytest.mark.parametrize("name", ["../outside.onnx", "/etc/hostname", "inner/model.onnx", ".."])
    def test_no_path_leads_out_of_the_folder(self, folder, name):
        edit(folder, lambda m: m["files"].update({name: {"sha256": "0" * 64, "bytes": 1}}))
        with pytest.raises(ModelAltered, match="outside"):
            load(folder)

    def test_a_link_out_of_the_folder_is_refused(self, folder, tmp_path):
        path = folder / "recording_popularity.ubj"
        path.rename(tmp_path / "elsewhere.ubj")
        path.symlink_to(tmp_path / "elsewhere.ubj")
        with pytest.raises(ModelAltered, match="outside"):
            load(folder)


def test_pickled_arrays_are_never_read(tmp_path):
    path = tmp_path / "arrays.npz"
    np.savez(path, projection=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ValueError, match="allow_pickle"):
        Prototypes.load(path)
