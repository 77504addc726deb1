"""Words, hashtags, mentions, links and emoji, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.social.caption.graphemes import LONGEST, graphemes
from spectral_dna.social.caption.tokens import Kind, tokens


def of(kind: Kind, text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind is kind]


class TestHashtags:
    @pytest.mark.parametrize(
        ("text", "tags"),
        [
            ("#İstanbul #ışık #çağrı", ["#İstanbul", "#ışık", "#çağrı"]),
            ("#음악 새 노래 #인디_음악", ["#음악", "#인디_음악"]),
            ("#नमस्ते #กำลังใจ #موسيقى #音楽", ["#नमस्ते", "#กำลังใจ", "#موسيقى", "#音楽"]),
            ("🔥#new🔥 #x", ["#new🔥", "#x"]),
            ("#a#b", ["#a", "#b"]),
            ("＃全角", ["＃全角"]),
            ("(#bracketed).", ["#bracketed"]),
            ("#e\u0301te\u0301 done", ["#e\u0301te\u0301"]),
            ("#2026 #rock'n", ["#2026", "#rock"]),
        ],
    )
    def test_are_found_in_any_script_and_beside_emoji(self, text: str, tags: list[str]):
        assert of(Kind.HASHTAG, text) == tags

    @pytest.mark.parametrize("text", ["C#minor", "# alone", "https://a.example/#part", "1️⃣ #️⃣"])
    def test_are_not_seen_where_there_are_none(self, text: str):
        assert of(Kind.HASHTAG, text) == []


class TestOthers:
    def test_mentions_end_before_a_full_stop_and_addresses_of_mail_are_none(self):
        assert of(Kind.MENTION, "with @the.band_1. and a@b.com, @ö @c\u200d\u200d") == ["@the.band_1"]

    @pytest.mark.parametrize(
        ("text", "link"),
        [
            ("hear (https://a.example/x?y=1#z).", "https://a.example/x?y=1#z"),
            ("on www.example.com/listen!", "www.example.com/listen"),
            ("see example.com now", "example.com"),
            ("at lnk.to/song", "lnk.to/song"),
        ],
    )
    def test_links_are_told_from_what_surrounds_them(self, text: str, link: str):
        assert of(Kind.LINK, text) == [link]

    @pytest.mark.parametrize("text", ["the end.The next", "1.5 and 2.0", "www.", "https://"])
    def test_a_full_stop_makes_no_link(self, text: str):
        assert of(Kind.LINK, text) == []

    def test_words_hold_together_and_leave_the_rest_out(self):
        assert of(Kind.WORD, "Don't stop, İzmir'in well-known #tag @me 🎶 yolu") == [
            "Don't", "stop", "İzmir'in", "well-known", "yolu",
        ]  # fmt: skip

    def test_emoji_are_counted_as_they_are_seen(self):
        assert of(Kind.EMOJI, "👩‍👩‍👧‍👦 👍🏽🇹🇷🇰🇷 1️⃣ ❤️ ❤ © ™ #") == ["👩‍👩‍👧‍👦", "👍🏽", "🇹🇷", "🇰🇷", "1️⃣", "❤️", "❤"]


class TestGraphemes:
    @pytest.mark.parametrize(
        "cluster",
        [
            "e\u0301", "👩‍👩‍👧‍👦", "👍🏽", "🇹🇷", "1️⃣", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
            "\u1112\u1161\u11ab", "\uac00\u11a8", "\r\n", "की",
        ],
    )  # fmt: skip
    def test_what_readers_take_for_one_is_one(self, cluster: str):
        assert graphemes(cluster) == [cluster]
        assert graphemes(f"a{cluster}b") == ["a", cluster, "b"]

    @pytest.mark.parametrize("text", ["한글", "ab", "\n\u0301", "🇹🇷🇰🇷", "👍👍", "\u200da"])
    def test_what_they_take_for_two_is_two(self, text: str):
        assert len(graphemes(text)) == 2

    def test_a_tower_of_accents_is_cut(self):
        assert max(map(len, graphemes("a" + "\u0301" * 1000))) == LONGEST


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("@#a.\u200d\u0301👩🏽 /")), max_size=300))
def test_pieces_put_together_are_the_text(text: str):
    assert "".join(token.text for token in tokens(text)) == text
    assert "".join(graphemes(text)) == text
