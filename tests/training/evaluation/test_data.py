"""The section "Data" keeps counts: no row and no name."""

from spectral_training.evaluation import data
from spectral_training.evaluation.lab import Lab


class TestData:
    def test_no_row_and_no_name_is_kept(self, lab: Lab) -> None:
        found = data.compute(lab)
        assert set(found.tables) == set(lab.tables)
        assert all(table.warnings == [] for table in found.tables.values())
        text = found.model_dump_json()
        for rows in (table.rows for table in lab.tables.values()):
            assert not any(f'"{name}"' in text for name in rows["title"].head(50))

    def test_it_is_told_in_markdown(self, lab: Lab) -> None:
        text = "\n".join(data.render(data.compute(lab)))
        assert "| table | rows | artists |" in text
        assert "Cleaning for *charting*" in text
