"""Captions that nobody writes: damaged, turned around, joined without end."""

from random import Random

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind
from spectral_dna.errors import InvalidRequest
from spectral_dna.schema.captions import LONGEST_CAPTION, CaptionReport
from spectral_dna.social.caption.assess import assess
from spectral_dna.social.caption.samples import SAMPLES

PIECES = (
    "\0", "\u202e", "\u2066", "\u200d", "\ufe0f", "\u0301", "\ud800", "#", "＃", "@", "👩\u200d", "🇹", "🏽", "?", "؟",
    "\u2028", "\r", "https://", "www.", "a.b/", "<script>", "=1+1", "{}", "{value}", "%s",
    "\u1100", "\uac00", "𝒶", "ﷺ", "I", "İ",
)  # fmt: skip


def caption(random: Random) -> str:
    """Damage a caption of ours: in its bytes, in its characters, or by one piece without end."""
    text = random.choice(SAMPLES).text
    way = random.random()
    if way < 0.4:
        pieces = [piece.encode("utf-8", "surrogatepass") for piece in PIECES]
        text = damaged(text.encode(), random, pieces).decode("utf-8", random.choice(("replace", "ignore")))
    elif way < 0.8:
        signs = list(text)
        for _ in range(random.choice((1, 5, 60))):
            signs.insert(random.randrange(len(signs) + 1), random.choice(PIECES) * random.choice((1, 1, 3, 50)))
        text = "".join(signs)
    else:
        text = "".join(random.choice(PIECES) for _ in range(random.choice((1, 2, 3)))) * LONGEST_CAPTION
    return text[:LONGEST_CAPTION]


def meet(text: str) -> str:
    """Assess a caption: nothing of it is lost in the preview, and the answer can be sent and read again."""
    try:
        report = assess(text)
    except InvalidRequest as error:
        return error.code
    if CaptionReport.model_validate_json(report.model_dump_json()) != report:
        raise Broken("a report that reads otherwise than it was written")
    if report.preview is not None and _signs(report.preview.text) != _signs(report.text):
        raise Broken("a preview that adds or loses something")
    return "assessed"


def _signs(text: str) -> list[str]:
    return sorted(sign for sign in text if not sign.isspace())


KINDS = (Kind("captions", make=caption, meet=meet, ends=frozenset({"assessed", InvalidRequest.code})),)
