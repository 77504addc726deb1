"""The score adds up, says what it rests on, and the preview loses nothing."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spectral_dna.schema.basis import BasisKind
from spectral_dna.schema.captions import LONGEST_CAPTION
from spectral_dna.social.caption import effects as published
from spectral_dna.social.caption.assess import assess, score_alone
from spectral_dna.social.caption.effects import Effect, Effects, effects
from spectral_dna.social.caption.measure import measure
from spectral_dna.social.caption.rewriting import rewritten
from spectral_dna.social.caption.rules import RULES, within
from spectral_dna.social.caption.samples import SAMPLES
from spectral_dna.social.caption.scoring import score_of

GOOD, TAGS = SAMPLES[0].text, SAMPLES[1].text


class TestScore:
    @pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
    def test_is_its_base_and_its_contributions(self, sample):
        score = assess(sample.text).score
        total = score.base + sum(part.points for part in score.contributions)
        assert score.value == pytest.approx(min(100, max(0, total)), abs=0.06)
        assert score.base + sum(part.most for part in score.contributions) == pytest.approx(100, abs=0.5)
        assert {rule.key for rule in RULES} <= {part.key for part in score.contributions}

    def test_rises_with_rules_that_are_kept(self):
        assert score_alone(GOOD)[1] > 80 > 50 > score_alone(TAGS)[1]

    def test_leaves_the_share_of_what_can_not_be_judged_to_the_others(self):
        korean = next(sample for sample in SAMPLES if sample.language == "ko")
        parts = {part.key: part for part in assess(korean.text).score.contributions}
        assert (parts["mood"].value, parts["mood"].most, parts["readability"].most) == (None, 0, 0)
        assert parts["hashtags"].most == 17.0
        assert "language not served" in parts["mood"].sentence

    @pytest.mark.parametrize(
        ("text", "code", "used"),
        [("a " * 1101, "too_many_characters", "2202"), ("#a " * 31, "too_many_hashtags", "31"),
         ("@a " * 21, "too_many_mentions", "21")],
    )  # fmt: skip
    def test_falls_where_instagram_posts_nothing(self, text: str, code: str, used: str):
        report = assess(text)
        assert next(notice.about[0] for notice in report.notices if notice.code == code) == used
        assert next(part.points for part in report.score.contributions if part.key == "limits") == -40
        assert report.recommendations[0].key == "limits"

    def test_just_at_the_limits_nothing_is_said(self):
        text = " ".join(["#a"] * 30 + ["@a"] * 20)
        assert assess(text.ljust(2200, "x")).notices == []

    def test_recommendations_begin_with_the_most_to_gain(self):
        gains = [each.points for each in assess(TAGS).recommendations]
        assert gains == sorted(gains, reverse=True)
        assert gains
        assert min(gains) > 0


class TestWithin:
    @pytest.mark.parametrize(("value", "share"), [(0, 0), (1.5, 0.5), (3, 1), (5, 1), (12.5, 0.5), (20, 0), (99, 0)])
    def test_fades_on_both_sides(self, value: float, share: float):
        assert within(value, (3, 5), none_from=20) == pytest.approx(share)


class TestBasis:
    def effects(self, **found: Effect) -> Effects:
        return effects().model_copy(update={"effects": found})

    def test_of_a_measured_rule_is_learned_with_its_figures(self):
        score = score_of(measure(GOOD), self.effects(words=Effect(value=0.3, low=0.1, high=0.5, n=50)))
        (words,) = [part for part in score.contributions if part.key == "words"]
        basis = words.basis
        assert (basis.kind, basis.value, basis.low, basis.high, basis.n) == (BasisKind.LEARNED, 0.3, 0.1, 0.5, 50)
        assert "more likes" in words.sentence

    @pytest.mark.parametrize(
        ("low", "high", "said"), [(-0.5, -0.1, "against the guideline"), (-0.1, 0.1, "no clear difference")]
    )
    def test_is_told_where_it_contradicts_the_guideline_or_says_nothing(self, low: float, high: float, said: str):
        effect = Effect(value=(low + high) / 2, low=low, high=high, n=50)
        score = score_of(measure(GOOD), self.effects(emoji=effect))
        assert said in next(part.sentence for part in score.contributions if part.key == "emoji")

    def test_of_the_others_is_a_rule_of_thumb_with_its_source(self):
        parts = {part.key: part for part in score_of(measure(GOOD), self.effects()).contributions}
        assert {part.basis.kind for part in parts.values()} == {BasisKind.RULE_OF_THUMB}
        assert "@creators" in parts["hashtags"].basis.source

    def test_of_the_whole_is_the_weakest(self):
        assert assess(GOOD).score.basis.kind is BasisKind.RULE_OF_THUMB

    def test_what_was_published_keeps_its_schema_and_names_rules_that_there_are(self):
        found = Effects.model_validate_json(published.FILE.read_bytes())
        keys = {rule.key for rule in RULES}
        assert {*found.effects} | {*found.unmeasured} == keys
        assert all(each.low <= each.value <= each.high for each in found.effects.values())


def signs(text: str) -> Counter[str]:
    return Counter(sign for sign in text if not sign.isspace())


class TestPreview:
    def test_brings_words_before_tags_and_scores_higher(self):
        report = assess(TAGS)
        assert report.preview is not None
        assert report.preview.changes == ["hashtags_to_end"]
        assert report.preview.text.startswith("new single")
        assert report.preview.score > report.score.value
        assert score_alone(report.preview.text) == (report.preview.text, report.preview.score)

    def test_of_what_is_well_ordered_there_is_none(self):
        assert assess(GOOD).preview is None

    def test_leaves_tags_within_a_sentence(self):
        assert rewritten("We love #music and you.") == ("We love #music and you.", [])

    def test_puts_a_question_first_when_the_beginning_is_too_long_to_be_seen(self):
        text = "word " * 40 + "\n\nWho comes along?"
        assert rewritten(text) == ("Who comes along?\n\n" + ("word " * 40).strip(), ["spaces", "hook_first"])

    def test_gives_the_first_sentence_a_line_of_its_own_but_not_a_short_form(self):
        first, rest = "Our song with a good friend is out now.", "It took us " + "many years " * 10 + "to write."
        assert rewritten(f"{first} {rest}") == (f"{first}\n\n{rest}", ["paragraphs"])
        short = "Our new song is out now with feat. " + "Somebody that we know " * 6
        assert rewritten(short.strip()) == (short.strip(), [])

    @given(
        st.lists(
            st.sampled_from(
                ["#tag", "#etiket🔥", "Who?", "Wow.", "word", "\n", "\n\n", " ", "@me", "🎶", "x" * 130, "a.b"]
            )
        ).map(" ".join)
    )
    def test_adds_and_loses_nothing(self, text: str):
        moved, _ = rewritten(text)
        assert signs(moved) == signs(text)


class TestWork:
    @pytest.mark.parametrize(
        "piece", ["👩\u200d", "a", "a.", "#", "#a", "@a", "\u0301", "(", "www.", "http", "a-", "\n", "? ", "한", "I'"]
    )
    def test_of_the_longest_caption_of_anything_ends(self, piece: str):
        text = ("x" + piece * LONGEST_CAPTION)[:LONGEST_CAPTION]
        report = assess(text)
        assert 0 <= report.score.value <= 100
