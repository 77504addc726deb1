"""Which addresses name one video, and that nothing of what was pasted goes any further."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spectral_dna.errors import BadAddress
from spectral_dna.youtube.address import LONGEST, read_address

ID = "dQw4w9WgXcQ"
FORMS = (
    "https://www.youtube.com/watch?v={}", "https://youtube.com/watch?v={}", "https://m.youtube.com/watch?v={}",
    "https://music.youtube.com/watch?v={}", "https://youtu.be/{}", "https://www.youtube.com/shorts/{}",
    "https://www.youtube.com/live/{}", "https://www.youtube.com/embed/{}",
)  # fmt: skip
EXTRAS = ("", "&list=RDdQw4w9WgXcQ&index=2", "&t=42s", "&si=a_b-c", "#t=3", "&v2=x")

ids = st.text(string.ascii_letters + string.digits + "_-", min_size=11, max_size=11)


class TestAnAddressOfAVideo:
    @pytest.mark.parametrize("form", FORMS)
    def test_every_form_names_the_same_video(self, form: str):
        assert read_address(form.format(ID)).url == f"https://www.youtube.com/watch?v={ID}"

    @settings(deadline=None)
    @given(form=st.sampled_from(FORMS), video=ids.filter(lambda i: i not in ("videoseries", "live_stream")),
           extra=st.sampled_from(EXTRAS), space=st.sampled_from(["", " ", "\n", "\t"]))  # fmt: skip
    def test_only_the_id_survives(self, form: str, video: str, extra: str, space: str):
        if "?" not in form:
            extra = extra.replace("&", "?", 1)
        found = read_address(f"{space}{form.format(video)}{extra}{space}")
        assert (found.id, found.url) == (video, f"https://www.youtube.com/watch?v={video}")
        assert (found.title, found.channel, found.thumbnail) == (None, None, None)

    @pytest.mark.parametrize(
        "address",
        ["HTTPS://WWW.YOUTUBE.COM/watch?v=" + ID, "https://www.youtube.com:443/watch?v=" + ID,
         f"https://youtu.be/{ID}/", f"https://www.youtube.com/watch?v={ID}&v={ID}"],
    )  # fmt: skip
    def test_other_spellings_are_read_too(self, address: str):
        assert read_address(address).id == ID


class TestAnythingElseIsRefused:
    @pytest.mark.parametrize(
        "text",
        [
            "", " ", ID, "youtube.com/watch?v=" + ID, "http://www.youtube.com/watch?v=" + ID,
            "file:///etc/passwd", "ftp://youtube.com/watch?v=" + ID, "javascript:alert(1)",
            "https://example.com/watch?v=" + ID, "https://youtube.com.example.com/watch?v=" + ID,
            "https://notyoutube.com/watch?v=" + ID, "https://www.youtube.com@127.0.0.1/watch?v=" + ID,
            "https://user@www.youtube.com/watch?v=" + ID, "https://www.youtube.com:8080/watch?v=" + ID,
            "https://www.youtube.com:x/watch?v=" + ID, "https://127.0.0.1/watch?v=" + ID,
            "https://[::1]/watch?v=" + ID, "https://[/watch?v=" + ID,
            "https://www.youtube.com\\@example.com/watch?v=" + ID, "https://www.youtube.com./watch?v=" + ID,
            "https://www.youtube.com/watch", "https://www.youtube.com/watch?v=", "https://www.youtube.com/watch?v=short",
            f"https://www.youtube.com/watch?v={ID}x", f"https://www.youtube.com/watch?v={ID}&v=aaaaaaaaaaa",
            f"https://www.youtube.com/watch/{ID}", f"https://www.youtube.com/redirect?q=https://youtu.be/{ID}",
            "https://www.youtube.com/playlist?list=PL0123456789", "https://www.youtube.com/@channel",
            "https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/embed/live_stream?channel=x",
            f"https://youtu.be/{ID}/more", f"https://youtu.be/..%2F{ID}", f"https://www.youtube.com/shorts/{ID}\0",
            f"https://www.youtube.com/watch?v={ID}\nx", f"https://www.yоutube.com/watch?v={ID}",
            f"https://www.youtube.com/watch?v={ID}&" + "x" * LONGEST, "https://www.youtube.com/watch?" + "a=1&" * 400,
        ],
    )  # fmt: skip
    def test_and_told_so(self, text: str):
        with pytest.raises(BadAddress) as refused:
            read_address(text)
        assert ID not in refused.value.detail

    @settings(deadline=None)
    @given(
        st.text(string.printable + "é\u202e\ud800", max_size=200)
        | st.text(string.printable).map("https://youtu.be/".__add__)
    )
    def test_any_text_is_either_refused_or_a_video(self, text: str):
        try:
            found = read_address(text)
        except BadAddress:
            return
        assert re.fullmatch(r"[A-Za-z0-9_-]{11}", found.id)

    @settings(deadline=None)
    @given(
        scheme=st.sampled_from(["https", "http", "file", "https:", ""]),
        authority=st.sampled_from(
            ["youtube.com", "youtu.be", "user:word@youtube.com", "localhost", "[::1]", "169.254.169.254"]
        ),
        rest=st.text(string.printable),
    )  # fmt: skip
    def test_no_text_leads_anywhere_but_to_youtube(self, scheme: str, authority: str, rest: str):
        try:
            found = read_address(f"{scheme}://{authority}/{rest}")
        except BadAddress:
            return
        assert re.fullmatch(r"https://www\.youtube\.com/watch\?v=[A-Za-z0-9_-]{11}", found.url)
        assert (scheme, authority) in (("https", "youtube.com"), ("https", "youtu.be"))
