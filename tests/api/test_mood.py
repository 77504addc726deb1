"""The mood of words over HTTP."""

import pytest

from live_service import Service

ASKED = "/api/v1/intelligence/mood"
GLAD = "I love this wonderful happy day\nYou make me smile and laugh again\n"
SAD = "I hate this terrible lonely night\nYou hurt me and I cry in pain\n"


class TestMood:
    def test_of_english_lines_with_its_course(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": GLAD + SAD}).json()
        assert (told["language"], told["lines"], told["positive"], told["negative"]) == ("en", 4, 0.5, 0.5)
        assert told["low"] <= told["value"] <= told["high"]
        assert [value > 0 for value in told["course"]] == [True, True, False, False]

    def test_emoji_are_no_words(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": SAD + "😀😀😍\n"}).json()
        assert (told["lines"], told["negative"]) == (2, 1.0)
        assert service.http.post(ASKED, json={"text": "😀😀"}).json()["value"] is None

    def test_one_line_has_no_interval(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": GLAD.splitlines()[0], "kind": "caption"}).json()
        assert told["value"] > 0.5
        assert (told["low"], told["high"]) == (None, None)
        assert "mood_no_interval" in {one["key"] for one in told["notes"]}

    def test_repeating_it_makes_nothing_surer(self, service: Service) -> None:
        once, often = (service.http.post(ASKED, json={"text": (GLAD + SAD) * times}).json() for times in (1, 20))
        assert (often["low"], often["high"]) == (once["low"], once["high"])
        assert once["low"] < once["value"] < once["high"]

    @pytest.mark.parametrize("text", [GLAD * 20, GLAD + SAD + "I love this wonderful happy day\n" * 40])
    def test_a_chorus_and_little_else_has_no_interval(self, service: Service, text: str) -> None:
        told = service.http.post(ASKED, json={"text": text}).json()
        assert told["value"] > 0.3
        assert (told["low"], told["high"]) == (None, None)

    def test_of_another_language_nothing_is_said(self, service: Service) -> None:
        told = service.http.post(
            ASKED, json={"text": "Seni çok seviyorum, bugün hava ne kadar güzel ve mutluyuz"}
        ).json()
        assert (told["value"], told["course"]) == (None, [])
        assert [one["key"] for one in told["notes"]] == ["mood_language"]

    def test_the_longest_text_is_judged(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": (GLAD * 400)[:20_000]}).json()
        assert told["lines"] == 600
        (cut,) = [one for one in told["notes"] if one["key"] == "mood_lines_cut"]
        assert cut["numbers"] == {"left": len((GLAD * 400)[:20_000].splitlines()) - 600, "most": 600}

    def test_the_end_of_a_long_line_is_not_judged_and_it_says_so(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": GLAD + "I am so happy " * 40 + "\n" + SAD}).json()
        (cut,) = [one for one in told["notes"] if one["key"] == "mood_ends_cut"]
        assert cut["numbers"] == {"long": 1, "longest": 400}
        whole = service.http.post(ASKED, json={"text": GLAD + SAD}).json()
        assert {"mood_ends_cut", "mood_lines_cut"}.isdisjoint(one["key"] for one in whole["notes"])

    @pytest.mark.parametrize("body", [{"text": " \n "}, {"text": "a" * 20_001}, {"text": "a", "kind": "poem"}, {}])
    def test_what_is_no_text_is_refused(self, service: Service, body: dict[str, str]) -> None:
        answer = service.http.post(ASKED, json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
