"""The mood of words: what is judged, how sure it is, and that nothing is left out without a word."""

import pytest

from spectral_dna.crossplatform.mood import LONGEST, Mood, MoodRequest, mood_of

GLAD = "I love this wonderful happy day\nYou make me smile and laugh again\n"
SAD = "I hate this terrible lonely night\nYou hurt me and I cry in pain\n"
PLAIN = "Every day I walk along beside the sea\nThe sun is bright and I am free\nWe are at home again\n"
TURKISH = "Seni çok seviyorum, bugün hava ne kadar güzel\nve biz çok mutluyuz seninle bu gece burada\n"
SPANISH = "Te quiero mucho mi amor, eres la luz de mi vida entera\nNo puedo vivir sin ti, mi corazón es tuyo siempre\n"


def judged(text: str) -> Mood:
    return mood_of(MoodRequest(text=text))


def told(mood: Mood) -> dict[str, dict[str, float | int | str | None]]:
    return {note.key: note.numbers for note in mood.notes}


class TestInterval:
    def test_holds_the_mean(self) -> None:
        mood = judged(GLAD + SAD + PLAIN)
        assert mood.value is not None
        assert mood.low is not None
        assert mood.high is not None
        assert mood.low < mood.value < mood.high

    def test_is_no_narrower_for_what_comes_again(self) -> None:
        once, often = judged(GLAD + SAD + PLAIN), judged((GLAD + SAD + PLAIN) * 6)
        assert (often.low, often.high, often.value) == (once.low, once.high, once.value)
        assert told(often)["mood_again"] == {"count": 35}
        assert "mood_again" not in told(once)

    def test_weighs_a_chorus_as_often_as_it_is_sung(self) -> None:
        assert judged(GLAD * 5 + SAD).value == pytest.approx(judged(GLAD * 5 + SAD * 5).value + 0.52, abs=0.1)

    @pytest.mark.parametrize("text", [
        GLAD.splitlines()[0], GLAD + SAD, (GLAD + SAD) * 20, GLAD * 40 + SAD + PLAIN, PLAIN.replace("bright", "up"),
    ])  # fmt: skip
    def test_of_little_that_differs_is_not_told(self, text: str) -> None:
        mood = judged(text)
        assert (mood.low, mood.high) == (None, None)
        assert told(mood)["mood_no_interval"] == {"fewest": 5}


class TestLanguages:
    def test_lines_of_another_are_left_out_and_counted(self) -> None:
        mood = judged(f"{GLAD}{SAD}{PLAIN}\n{TURKISH}")
        assert (mood.language, mood.lines, mood.judged) == ("en", 9, 7)
        assert told(mood)["mood_left_out"] == {"left": 2, "lines": 9}
        assert mood.value == judged(GLAD + SAD + PLAIN).value

    def test_english_among_another_is_judged(self) -> None:
        mood = judged(f"{SPANISH * 3}\n{GLAD}{PLAIN}")
        assert (mood.language, mood.judged) == ("es", 5)

    def test_syllables_that_are_sung_stay_with_the_whole(self) -> None:
        assert judged(f"La la la la\nOh oh yeah\n\n{GLAD}{SAD}{PLAIN}").judged == 9

    def test_of_none_in_english_nothing_is_said(self) -> None:
        mood = judged(TURKISH)
        assert (mood.value, mood.judged, mood.course) == (None, 0, [])
        assert list(told(mood)) == ["mood_language"]


class TestLongTexts:
    def test_are_judged_to_their_last_line(self) -> None:
        text = (GLAD * 400)[: LONGEST - len(SAD)] + "\n" + SAD
        assert judged(text).course[-1] < judged(GLAD * 300).course[-1]

    def test_long_lines_are_judged_in_pieces(self) -> None:
        line = " ".join([GLAD.replace("\n", " ")] * 8)
        mood = judged(f"{line}{SAD}")
        assert told(mood)["mood_parted"] == {"count": 1, "longest": 400}
        assert (mood.lines, mood.judged) == (3, 3)
        assert mood.course[-1] < 0 < mood.course[0]
