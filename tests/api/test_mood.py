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
        assert [value > 0 for value in told["course"]] == [True, True, False, False]

    def test_emoji_are_no_words(self, service: Service) -> None:
        told = service.http.post(ASKED, json={"text": SAD + "😀😀😍\n"}).json()
        assert (told["lines"], told["negative"]) == (2, 1.0)
        assert service.http.post(ASKED, json={"text": "😀😀"}).json()["value"] is None

    def test_of_another_language_nothing_is_said(self, service: Service) -> None:
        told = service.http.post(
            ASKED, json={"text": "Seni çok seviyorum, bugün hava ne kadar güzel ve mutluyuz"}
        ).json()
        assert (told["value"], told["course"]) == (None, [])
        assert [one["key"] for one in told["notes"]] == ["mood_language"]

    def test_the_longest_text_is_judged(self, service: Service) -> None:
        text = (GLAD * 400)[:20_000]
        told = service.http.post(ASKED, json={"text": text}).json()
        assert told["judged"] == told["lines"] == len(text.splitlines())

    @pytest.mark.parametrize("body", [{"text": " \n "}, {"text": "a" * 20_001}, {"text": "a", "kind": "lyrics"}, {}])
    def test_what_is_no_text_is_refused(self, service: Service, body: dict[str, str]) -> None:
        answer = service.http.post(ASKED, json=body)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
