"""What captions ask of their readers, by the words of three languages.

The lists are short and ours: they find what is commonly written, and miss what is said otherwise.
"""

from collections.abc import Sequence

from spectral_dna.schema.folding import folded

_ENGLISH = (
    "link in bio", "link in my bio", "link in our bio", "link below", "link in story", "links in bio", "check out",
    "comment below", "comments below", "in the comments", "drop a", "leave a comment", "let me know", "let us know",
    "tell me", "tell us", "tag a", "tag someone", "tag your", "save this", "save it", "share this", "share it",
    "share with", "share your", "send this", "follow for", "follow me", "follow us", "follow along", "double tap",
    "tap the", "click the", "click on", "swipe", "listen now", "listen to", "stream now", "stream it", "stream the",
    "pre save", "presave", "watch the", "watch now", "turn it up", "subscribe", "sign up", "download", "get your",
    "get tickets", "tickets", "join us", "join me", "dm me", "dm us", "message me", "vote", "don t miss", "try it",
    "add it to", "shop now", "buy now", "order now", "read more", "find out",
)  # fmt: skip
"""Whole words, as `folded` writes them."""
_TURKISH_WHOLE = (
    "soyle", "soyleyin", "dinle", "dinleyin", "izle", "izleyin", "indir", "indirin", "katil", "katilin", "tikla",
    "tiklayin", "begen", "begenin", "kaydet", "kaydedin", "paylas", "paylasin", "etiketle", "etiketleyin", "kaydir",
    "kaydirin", "kesfet", "kesfedin", "kacirma", "kacirmayin", "gonder", "gonderin",
)  # fmt: skip
"""Imperatives, whose stems begin many other words."""
_TURKISH = (
    "link bio", "linki bio", "bioda", "profildeki link", "profilde link", "linkte", "linke", "yorum yap", "yorumlara",
    "yorumlarda", "yorum birak", "yaz bana", "bana yaz", "bize yaz", "takip et", "takip ed", "takipte kal", "abone ol",
    "dm at", "mesaj at", "oy ver", "sesi ac", "biletler", "bilet al", "goz at",
)  # fmt: skip
_KOREAN = (
    "댓글", "팔로우", "저장", "공유", "태그", "링크", "프로필", "좋아요 눌러", "눌러", "들어보세요", "들어 보세요",
    "들어주세요", "들어 주세요", "스트리밍", "구독", "알려주세요", "알려 주세요", "확인하세요", "확인해", "예매",
    "다운로드", "신청", "참여", "디엠", "만나요", "남겨주세요", "남겨 주세요", "보러",
)  # fmt: skip
"""Beginnings of words: both languages put endings behind."""
LANGUAGES = ("en", "tr", "ko")
_WHOLE = {"en": _ENGLISH, "tr": _TURKISH_WHOLE}
_BEGINNINGS = {"tr": _TURKISH, "ko": _KOREAN}


def calls_to_action(words: Sequence[str], language: str | None) -> list[str] | None:
    """Give the listed phrases that stand among the words; None where we have no list of the language.

    Of a language that isn't known all three lists are tried.
    """
    if language is not None and language not in LANGUAGES:
        return None
    tried = LANGUAGES if language is None else (language,)
    text = " " + folded(" ".join(words)).replace("'", " ").replace("’", " ").replace("-", " ") + " "
    found = [each for name in tried for each in _WHOLE.get(name, ()) if f" {each} " in text]
    found += [each for name in tried for each in _BEGINNINGS.get(name, ()) if f" {folded(each)}" in text]
    return [each for each in found if not any(each != other and each in other for other in found)]
