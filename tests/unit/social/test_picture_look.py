"""Pictures of every kind, good and bad, looked at in a child as the service does."""

import io
import os
import socket
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from material import pictures as make
from spectral_dna.errors import (
    BadPicture,
    PictureLimit,
    PictureNotSupported,
    PictureTooManyPixels,
    PictureTooNarrow,
    PictureTooSmall,
    PictureUnreadable,
)
from spectral_dna.sandbox import children
from spectral_dna.schema.pictures import PictureNotice
from spectral_dna.settings import Sandbox
from spectral_dna.social.picture.look import PRELOAD, TASK, Answer, memory

ASKED = {"kind": "png", "max_pixels": 1000, "min_side": 1, "copy": False}


class TestKinds:
    @pytest.mark.parametrize("kind", make.FORMATS)
    def test_all_say_the_same_of_one_picture(self, looking, kind: str):
        found = looking(make.encoded(make.scene(), kind), kind).found
        assert (found.file.kind, found.file.width, found.file.height) == (kind, 640, 800)
        assert found.notices == []
        assert found.measures.brightness == pytest.approx(0.35, abs=0.01)
        assert found.guides.subject is not None
        assert found.guides.subject.x == pytest.approx(2 / 3, abs=0.03)
        assert found.guides.subject.y == pytest.approx(1 / 3, abs=0.03)

    def test_a_look_is_repeated_to_the_bit(self, looking):
        picture = make.encoded(make.scene())
        assert looking(picture, "png").found == looking(picture, "png").found

    def test_as_many_pixels_as_a_camera_has_keep_to_the_same_answer(self, looking):
        small = looking(make.encoded(make.scene(800, 1000), "jpeg"), "jpeg").found
        large = looking(make.encoded(make.scene(3200, 4000), "jpeg"), "jpeg").found
        assert large.measures.brightness == pytest.approx(small.measures.brightness, abs=0.01)
        assert large.measures.contrast == pytest.approx(small.measures.contrast, abs=0.01)
        assert (large.file.width, large.file.height) == (3200, 4000)

    def test_the_caller_holds_no_decoder(self):
        held = "import sys, spectral_dna.social.picture.look; print({'cv2', 'PIL', 'onnxruntime'} & {*sys.modules})"
        done = subprocess.run([sys.executable, "-c", held], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "set()"


class TestStrange:
    def test_cmyk_is_looked_at_and_said(self, looking):
        found = looking(make.encoded(make.scene().convert("CMYK"), "jpeg"), "jpeg").found
        assert found.notices == [PictureNotice.CMYK]

    def test_sixteen_bits_are_looked_at_and_said(self, looking):
        rows = np.linspace(0, 0xFFFF, 200).astype(np.uint16)
        found = looking(make.encoded(Image.fromarray(np.tile(rows[:, None], (1, 150)))), "png").found
        assert found.notices == [PictureNotice.SIXTEEN_BIT]
        assert found.measures.brightness == pytest.approx(0.5, abs=0.01)

    def test_a_palette_is_looked_at(self, looking):
        found = looking(make.encoded(make.scene().quantize(32)), "png").found
        assert found.measures.brightness == pytest.approx(0.35, abs=0.01)

    def test_what_shows_through_is_white_and_said(self, looking):
        clear = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
        found = looking(make.encoded(clear), "png").found
        assert found.notices == [PictureNotice.TRANSPARENT]
        assert found.measures.brightness == 1.0

    def test_a_channel_for_it_that_hides_nothing_is_not_worth_a_word(self, looking):
        assert looking(make.encoded(make.scene().convert("RGBA")), "png").found.notices == []

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_every_orientation_is_set_upright(self, looking, orientation: int):
        from spectral_dna.social.picture.opening import _MIRRORED_OR_TURNED

        undo = _MIRRORED_OR_TURNED.get(orientation)
        upright = make.scene()
        inverse = {Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
                   Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90}  # fmt: skip
        stored = upright if undo is None else upright.transpose(inverse.get(undo, undo))
        found = looking(make.turned(stored, orientation), "jpeg").found
        assert (found.file.width, found.file.height) == upright.size
        assert found.guides.subject is not None
        assert found.guides.subject.x == pytest.approx(2 / 3, abs=0.03)
        assert (PictureNotice.TURNED in found.notices) == (orientation > 1)

    def test_of_ten_thousand_frames_one_is_looked_at(self, looking):
        found = looking(make.gif_of(10_000), "gif").found
        assert found.notices == [PictureNotice.FIRST_FRAME]
        assert (found.file.width, found.file.height) == (96, 96)

    @pytest.mark.parametrize("kind", ["png", "webp"])
    def test_neither_are_the_frames_of_other_kinds_counted(self, looking, kind: str):
        frames = [make.scene(96, 96 + each).resize((96, 96)) for each in range(3)]
        moving = make.encoded(frames[0], kind, save_all=True, append_images=frames[1:])
        assert looking(moving, kind).found.notices == [PictureNotice.FIRST_FRAME]


class TestBad:
    def test_thirty_thousand_square_is_refused_by_its_head(self, looking):
        with pytest.raises(PictureTooManyPixels, match="30,000 × 30,000"):
            looking(make.png_that_states(30_000, 30_000), "png")

    @pytest.mark.parametrize("kind", ["jpeg", "gif"])
    def test_so_are_other_kinds(self, looking, kind: str):
        with pytest.raises(PictureTooManyPixels, match="30,000 × 30,000"):
            looking(make.that_states(kind, 30_000, 30_000), kind)

    @pytest.mark.parametrize(
        ("name", "head"),
        [(b"zTXt", b"Comment\0\0"), (b"iTXt", b"Comment\0\1\0\0\0"), (b"iCCP", b"profile\0\0")],
        ids=["text", "international_text", "profile"],
    )
    def test_a_bomb_beside_the_pixels_bursts_nowhere(self, looking, name: bytes, head: bytes):
        with pytest.raises(PictureUnreadable):
            looking(make.png_beside(name, head), "png")

    def test_a_bomb_within_the_limit_is_damaged(self, looking):
        with pytest.raises(PictureUnreadable):
            looking(make.png_that_states(6300, 6300), "png")

    def test_webp_has_a_third_of_the_pixels(self, looking):
        with pytest.raises(PictureTooManyPixels, match="at most 1 million"):
            looking(make.encoded(make.scene(1000, 1100), "webp"), "webp", max_pixels=3_000_000)

    @pytest.mark.parametrize("size", [(1, 1), (63, 400), (400, 63)])
    def test_too_small_says_how_small_it_may_be(self, looking, size: tuple[int, int]):
        with pytest.raises(PictureTooSmall, match="at least 64"):
            looking(make.encoded(Image.new("RGB", size)), "png")

    def test_a_stripe_is_too_narrow(self, looking):
        with pytest.raises(PictureTooNarrow):
            looking(make.encoded(Image.new("RGB", (64, 641))), "png")

    @pytest.mark.parametrize("kind", make.FORMATS)
    @pytest.mark.parametrize("part", [0.05, 0.5])
    def test_a_part_of_a_file_is_damaged(self, looking, kind: str, part: float):
        whole = make.encoded(make.scene(), kind)
        with pytest.raises((PictureUnreadable, PictureNotSupported)):
            looking(whole[: round(len(whole) * part)], kind)

    @pytest.mark.parametrize("kind", make.FORMATS)
    def test_other_bytes_under_the_name_of_a_kind_are_refused(self, looking, kind: str):
        with pytest.raises(BadPicture):
            looking(b"<svg xmlns='http://www.w3.org/2000/svg'/>", kind)

    def test_the_clock_on_the_wall_ends_a_look(self, looking):
        with pytest.raises(PictureLimit):
            looking(make.encoded(make.scene()), "png", wall_seconds=0.001)

    def test_time_that_is_spent_between_two_reads_is_told_of_the_picture_too(self):
        """The child sent in time and the clock ran out all the same: a recording's code would name the wrong thing."""
        (source, theirs), file = socket.socketpair(), memory()
        with source, theirs, os.fdopen(file):
            theirs.sendall(b"ab")
            child = children.run_task(TASK, ASKED, [file, theirs.fileno()], Sandbox(), preload=PRELOAD)
            try:
                answer = Answer(source, child, 1e-9)
                assert answer.read(1) == b"a"
                with pytest.raises(PictureLimit):
                    answer.read(1)
            finally:
                child.end()

    def test_memory_without_end_is_not_had(self, looking):
        zygote = children.warm(PRELOAD) and children.zygote_pid(PRELOAD)
        with open(f"/proc/{zygote}/statm") as file:
            held = int(file.read().split()[0]) * 4096
        with pytest.raises(PictureLimit):
            looking(make.encoded(Image.new("RGB", (5000, 5000))), "png", memory_bytes=held + (48 << 20))

    def test_a_look_after_bad_ones_is_like_any(self, looking):
        with pytest.raises(PictureLimit):
            looking(make.encoded(make.scene()), "png", wall_seconds=0.001)
        assert looking(make.encoded(make.scene()), "png").found.file.width == 640


class TestCopy:
    def test_has_the_pixels_and_nothing_else_of_the_file(self, looking):
        copy = looking(make.secretive(make.scene(1200, 1500)), "jpeg", copy=True).copy
        with Image.open(io.BytesIO(copy), formats=["JPEG"]) as image:
            assert image.size == (864, 1080)
            assert not image.getexif()
            assert {*image.info} <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert b"Somebody" not in copy

    def test_is_made_only_when_asked_for(self, looking):
        assert looking(make.encoded(make.scene()), "png").copy == b""
