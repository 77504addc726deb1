"""What is said of a caption, and what is said not to be known."""

import pytest

from spectral_dna.errors import InvalidRequest
from spectral_dna.social.caption.cleaning import clean
from spectral_dna.social.caption.language import readability
from spectral_dna.social.caption.measure import CUT, measure

ENGLISH = "We wrote this song on the last train home, and tonight you can hear it for the very first time."
TURKISH = "Bu şarkıyı eve dönen son trende yazdık ve bu gece onu ilk kez dinleyebilirsiniz."
KOREAN = "집으로 가는 마지막 기차에서 이 노래를 썼어요. 오늘 밤 처음으로 들을 수 있어요."


class TestLanguage:
    @pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (TURKISH, "tr"), (KOREAN, "ko")])
    def test_is_known_with_its_confidence(self, text: str, code: str):
        language = measure(text).language
        assert language.code == code
        assert 0.5 <= language.confidence <= 1

    @pytest.mark.parametrize("text", ["ok", "lol wtf", "2026", "🎶🎶🎶", "#music #love #song"])
    def test_of_what_is_too_short_is_not_known(self, text: str):
        found = measure(text)
        assert found.language.code is None
        assert found.unavailable["language"] == "language_unknown"
        assert found.unavailable["sentiment"] == "language_unknown"


class TestReadability:
    def test_follows_flesch_in_english(self):
        words = ["the", "cat", "sat", "on", "the", "mat", "and", "the", "dog", "ran", "off"]
        found = readability(words, 1, "en")
        assert found is not None
        assert found.value == pytest.approx(206.835 - 1.015 * 11 - 84.6, abs=0.05)
        assert (found.formula, found.level) == ("flesch", "very_easy")

    def test_follows_atesman_in_turkish_whose_capital_i_has_no_dot(self):
        words = ["ILIK", "İzmir"] * 5
        found = readability(words, 2, "tr")
        assert found is not None
        assert found.value == pytest.approx(198.825 - 2.610 * 5 - 40.175 * 2, abs=0.05)
        assert found.formula == "atesman"

    def test_is_not_told_where_there_is_no_formula_or_too_little_to_read(self):
        assert measure(KOREAN).unavailable["readability"] == "language_not_served"
        short = measure("This song is so good")
        assert short.readability is None
        assert short.unavailable["readability"] == "too_short"


class TestSentiment:
    def test_is_of_english_alone(self):
        happy, sad = measure("I love this wonderful happy song so much"), measure("I hate this awful terrible sad song")
        assert happy.sentiment is not None
        assert sad.sentiment is not None
        assert (happy.sentiment.label, sad.sentiment.label) == ("positive", "negative")
        assert happy.sentiment.value > 0.5 > -0.5 > sad.sentiment.value
        assert measure(TURKISH).sentiment is None
        assert measure(TURKISH).unavailable["sentiment"] == "language_not_served"


class TestQuestion:
    @pytest.mark.parametrize("text", ["Will you come?", "来ますか？", "هل ستأتي؟", "Geliyor musun?"])
    def test_is_seen_by_the_mark_of_any_script(self, text: str):
        assert measure(text).question

    @pytest.mark.parametrize("text", ["Geliyor musun", "https://a.example/?q=1", "Come!"])
    def test_is_not_guessed(self, text: str):
        assert not measure(text).question


class TestCalls:
    @pytest.mark.parametrize(
        ("text", "call"),
        [
            ("The new song is out today, the Link in Bio takes you there", "link in bio"),
            ("Yeni şarkımız yayında, YORUMLARA yazmayı unutma", "yorumlara"),
            ("İNDİRİN ve dinleyin, şarkımız bugün yayında", "indirin"),
            ("새 노래가 나왔어요. 댓글로 알려 주세요", "댓글"),
        ],
    )
    def test_are_found_in_three_languages(self, text: str, call: str):
        assert call in (measure(text).calls_to_action or [])

    def test_are_not_found_in_parts_of_words(self):
        assert measure("We heard votes and swiped left in the downloading age of it all").calls_to_action == []

    def test_of_other_languages_nothing_is_said(self):
        found = measure("Nuestra nueva canción sale esta noche y queremos que todos la escuchen primero")
        assert found.language.code == "es"
        assert found.calls_to_action is None
        assert found.unavailable["calls_to_action"] == "language_not_served"


class TestCut:
    def test_comes_after_125_characters_as_readers_count(self):
        family = "👩‍👩‍👧‍👦"
        whole, longer = measure(family * CUT), measure(family * (CUT + 1))
        assert (whole.is_cut, longer.is_cut) == (False, True)
        assert longer.shown == whole.shown == family * CUT
        assert (longer.graphemes, longer.characters) == (CUT + 1, len(family) * (CUT + 1))

    def test_lines_are_counted(self):
        found = measure("one\n\ntwo\n \nthree")
        assert (found.lines, found.blank_lines) == (5, 2)


class TestScripts:
    def test_without_spaces_have_no_words_to_count(self):
        found = measure("今夜新しい曲が出ます。ぜひ聴いてください。")
        assert found.words is None
        assert found.unavailable["words"] == "no_spaces"

    def test_only_emoji_are_a_caption_without_words(self):
        found = measure("🎶🔥🎶")
        assert (found.words, found.emoji) == (0, ["🎶", "🔥", "🎶"])


class TestClean:
    def test_control_characters_and_turned_text_are_taken_out_and_it_is_said(self):
        cleaned = clean("a\0b\x1b[1m \u202eevil\u202c \u2067x\u2069\ud800\r\nnext\u2028line")
        assert cleaned.text == "ab[1m evil x\nnext\nline"
        assert {notice.code: notice.about for notice in cleaned.notices} == {
            "control_characters_removed": ["3"], "direction_characters_removed": ["4"],
        }  # fmt: skip

    def test_joiners_marks_and_tabs_stay(self):
        text = "👩‍👩‍👧‍👦 می‌خواهم \u200fשלום\tx"
        assert clean(text) == (text, [])

    @pytest.mark.parametrize("text", ["\0", " \n\t", "\u202e\u202c", "\u200d\u200d", "\ud800"])
    def test_of_which_nothing_can_be_seen_is_refused(self, text: str):
        with pytest.raises(InvalidRequest, match="nothing that can be seen"):
            clean(text)
