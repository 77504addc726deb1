"""Spellings, guests and re-issues don't part what belongs together; covers and namesakes aren't joined."""

import numpy as np
import pandas as pd
import pytest

from spectral_training.tables.identity import plain_title, primary_artist, recordings

ONE: dict[str, object] = {
    "id": "a", "title": "Dream", "artist_key": "one", "duration": 200.0, "tempo": 120.0, "danceability": 0.5,
    "energy": 0.6, "valence": 0.5, "acousticness": 0.2, "speechiness": 0.05,
}  # fmt: skip


def numbered(*changes: dict[str, object]) -> list[int]:
    return recordings(pd.DataFrame([{**ONE, **change} for change in changes])).tolist()


def told_apart(**changes: object) -> bool:
    """Whether a row that differs from the first one in this way is another recording."""
    first, second = numbered({}, {"id": "b", "loudness": -3.0, **changes})
    return first != second


def plainly(rows: pd.DataFrame) -> list[int]:
    """The same rules by comparing every row with every other."""
    title = rows["title"].map(plain_title)
    group = list(range(len(rows)))
    sound = rows[["danceability", "energy", "valence", "acousticness", "speechiness"]].to_numpy(dtype=float)
    for one in range(len(rows)):
        for other in range(one + 1, len(rows)):
            a, b = rows.iloc[one], rows.iloc[other]
            near = abs(a["duration"] - b["duration"]) <= 2 and abs(a["tempo"] - b["tempo"]) <= 1
            alike = np.abs(sound[one] - sound[other]).max() <= 0.1
            titled = title[one] == title[other] and near and (alike or a["artist_key"] == b["artist_key"])
            copied = (sound[one].round(3) == sound[other].round(3)).all() and round(a["tempo"], 3) == round(
                b["tempo"], 3
            )
            if titled or copied or a["id"] == b["id"]:
                group = [group[one] if number == group[other] else number for number in group]
    return group


class TestArtists:
    @pytest.mark.parametrize(
        ("names", "key"),
        [
            (["Beyoncé", "BEYONCE", "Beyoncé;JAY-Z", "Beyonce feat. JAY-Z", "Beyoncé Featuring Jay-Z"], "beyonce"),
            (["Linda Ronstadt", "Linda Ronstadt (Featuring Aaron Neville)"], "lindaronstadt"),
            (["Lita Ford", "Lita Ford (Duet With Ozzy Osbourne)", "Lita Ford Duet With Ozzy"], "litaford"),
            (["Patti Austin", "Patti Austin A Duet With James Ingram"], "pattiaustin"),
            (["Snoop Dogg", "Snoop Dogg Presents Tha Eastsidaz", "snoop dogg & Dr. Dre"], "snoopdogg"),
            (["The Beatles", "Beatles", "THE BEATLES with Billy Preston"], "beatles"),
            (["宇多田ヒカル", "宇多田ヒカル;Skrillex", "宇多田ヒカル feat. 椎名林檎"], "宇多田ヒカル"),
            (["방탄소년단", "방탄소년단 & Halsey"], primary_artist("방탄소년단")),
            (["Ленинград", "ЛЕНИНГРАД", "Ленинград feat. Глюк'oZa"], "ленинград"),
            (["Σάκης Ρουβάς", "ΣΑΚΗΣ ΡΟΥΒΑΣ"], primary_artist("Σακης Ρουβας")),
            (["أم كلثوم", "أم كلثوم, رياض السنباطي"], primary_artist("أم كلثوم")),
            (["ＹＯＡＳＯＢＩ", "YOASOBI"], "yoasobi"),
            (["Lil' Wayne", "Lil Wayne ft. T-Pain", "Lil’ Wayne x Drake"], "lilwayne"),
        ],
    )
    def test_spellings_and_guests_are_one_artist(self, names: list[str], key: str) -> None:
        assert {primary_artist(name) for name in names} == {key}

    @pytest.mark.parametrize("name", ["!!!", "???", "+/-", "(((O)))"])
    def test_a_name_without_letters_is_still_a_name(self, name: str) -> None:
        assert primary_artist(name)

    def test_words_inside_a_name_are_not_guests(self) -> None:
        assert primary_artist("Little Feat") == "littlefeat"
        assert primary_artist("Golden Features") == "goldenfeatures"
        assert primary_artist("Thelonious Monk") == "theloniousmonk"

    def test_different_names_in_one_script_stay_apart(self) -> None:
        names = ["秋元薫", "秋元康", "이선희", "이승희", "सोनू निगम", "Кино", "Король и Шут"]
        assert len({primary_artist(name) for name in names}) == len(names)


class TestTitles:
    @pytest.mark.parametrize(
        "title",
        [
            "Dream - Remastered 2011",
            "Dream (Live)",
            "DREAM [2003 Mix]",
            "Dream!",
            "Ｄｒｅａｍ（feat. Someone）",
            "dream",
        ],
    )
    def test_what_re_issues_add_is_stripped(self, title: str) -> None:
        assert plain_title(title) == "dream"

    @pytest.mark.parametrize("title", ["(silent track)", "- - -", "...", "夢", "꿈"])
    def test_a_title_of_nothing_else_stays(self, title: str) -> None:
        assert plain_title(title)


class TestRecordings:
    def test_one_id_is_one_recording_whatever_else_says(self) -> None:
        assert len(set(numbered({}, {"title": "Else", "artist_key": "two", "tempo": 80.0, "valence": 0.9}))) == 1

    @pytest.mark.parametrize(
        "change",
        [
            {"title": "Dream - Remastered", "valence": 0.9},
            {"duration": 201.9, "tempo": 120.9, "energy": 0.9},
            {"artist_key": "two", "valence": 0.59},
            {"artist_key": "two", "title": "Rêverie"},
        ],
        ids=["a re-issue", "faded earlier", "a guest named first", "the very same sound under another title"],
    )
    def test_the_same_recording_under_another_id(self, change: dict[str, object]) -> None:
        assert not told_apart(**change)

    @pytest.mark.parametrize(
        "change",
        [
            {"artist_key": "two", "valence": 0.65},
            {"duration": 203.0, "valence": 0.51},
            {"tempo": 122.0, "valence": 0.51},
            {"title": "Another", "valence": 0.51},
            {"artist_key": None, "valence": 0.9},
        ],
        ids=["a cover as long and as fast", "longer", "faster", "another title", "nobody's namesake"],
    )
    def test_another_recording(self, change: dict[str, object]) -> None:
        assert told_apart(**change)

    def test_what_is_missing_joins_nothing(self) -> None:
        assert len(set(numbered({"id": None, "title": None}, {"id": None, "title": None, "valence": 0.9}))) == 2
        nothing = {"id": None, "title": None, "valence": None}
        assert len(set(numbered(nothing, nothing))) == 2

    def test_a_chain_of_re_issues_is_one_recording(self) -> None:
        lengths = [{"id": str(step), "duration": 200 + 1.5 * step, "valence": 0.05 * step} for step in range(15)]
        assert len(set(numbered(*lengths))) == 1

    def test_numbers_follow_the_order_of_rows(self) -> None:
        again = {"id": "b", "title": "Other", "valence": 0.9}
        assert numbered(again, {}, again, {"id": "c", "title": "Third", "valence": 0.1}) == [0, 1, 0, 2]

    def test_the_grouping_is_that_of_comparing_all_with_all(self) -> None:
        rng = np.random.default_rng(4)
        count = 250
        rows = pd.DataFrame({
            "id": rng.integers(0, 220, count).astype(str), "title": rng.choice(["Dream", "Night", "Rain"], count),
            "artist_key": rng.choice([f"artist {index}" for index in range(60)], count),
            "duration": rng.uniform(180, 240, count), "tempo": rng.choice([90.0, 90.8, 120.0], count),
            **{name: rng.choice([0.1, 0.15, 0.4], count) for name in ONE if name in (
                "danceability", "energy", "valence", "acousticness", "speechiness")},
        })  # fmt: skip
        ours, plain = pd.Series(recordings(rows)), pd.Series(plainly(rows))
        assert 1 < ours.nunique() < count
        assert pd.factorize(ours)[0].tolist() == pd.factorize(plain)[0].tolist()


def test_of_a_name_without_end_the_beginning_tells():
    for odd in ("(" * 200_000, "a feat " + " " * 200_000, "a, " * 100_000):
        assert plain_title(odd) == plain_title(odd[:500])
        assert primary_artist(odd) == primary_artist(odd[:500])
