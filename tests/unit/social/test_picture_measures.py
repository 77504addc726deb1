"""Each measure on pictures whose answer is known."""

import io
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from spectral_dna.schema.pictures import Box, Point
from spectral_dna.social.picture import detail, fingerprint, likeness, rules
from spectral_dna.social.picture.faces import faces
from spectral_dna.social.picture.formats import fitted
from spectral_dna.social.picture.harmony import harmony
from spectral_dna.social.picture.measure import luma_of, measure
from spectral_dna.social.picture.opening import Opened, Pixels
from spectral_dna.social.picture.palette import palette
from spectral_dna.social.picture.saliency import composition, saliency
from spectral_dna.social.picture.samples import TITLES, sample_picture
from spectral_dna.social.picture.tone import tone
from spectral_dna.social.picture.writing import writing


def plain(colour: tuple[int, int, int], size: tuple[int, int] = (200, 200)) -> Pixels:
    return np.asarray(Image.new("RGB", size, colour))


def halves(one: tuple[int, int, int], other: tuple[int, int, int]) -> Pixels:
    return np.hstack([plain(one, (100, 200)), plain(other, (100, 200))])


def disc(x: float, y: float, *, side: int = 300) -> Pixels:
    image = Image.new("RGB", (side, side), (30, 30, 60))
    r = side // 12
    centre = (round(x * side), round(y * side))
    ImageDraw.Draw(image).ellipse((centre[0] - r, centre[1] - r, centre[0] + r, centre[1] + r), (255, 230, 120))
    return np.asarray(image)


class TestTone:
    def test_half_black_half_white_has_all_the_contrast_there_is(self):
        found = tone(halves((0, 0, 0), (255, 255, 255)))
        assert (found.brightness, found.contrast) == (pytest.approx(0.5), pytest.approx(0.5))
        assert (found.saturation, found.colourfulness) == (0, 0)

    def test_grey_is_colourless_and_pure_red_is_not(self):
        assert tone(plain((128, 128, 128))).colourfulness == 0
        red = tone(plain((255, 0, 0)))
        assert red.saturation == 1
        # of one colour there is no spread: three tenths of how far it lies from grey
        assert red.colourfulness == pytest.approx(0.3 * np.hypot(255, 127.5), rel=1e-4)


class TestDetail:
    def test_a_blur_takes_sharpness(self):
        edges = Image.fromarray(halves((0, 0, 0), (255, 255, 255)))
        soft = edges.filter(ImageFilter.GaussianBlur(4))
        assert detail.sharpness(luma_of(np.asarray(edges))) > 20 * detail.sharpness(luma_of(np.asarray(soft)))

    @pytest.mark.parametrize("sigma", [2.0, 5.0, 15.0])
    def test_noise_is_found_as_strong_as_it_was_added(self, sigma: float):
        grain = np.random.default_rng(3).normal(128, sigma, (400, 400))
        assert detail.noise(np.rint(grain).clip(0, 255).astype(np.uint8)) == pytest.approx(sigma, rel=0.05)

    def test_a_gradient_has_none(self):
        assert detail.noise(np.tile(np.arange(256, dtype=np.uint8), (256, 1))) == 0


class TestPalette:
    def test_of_two_colours_is_those_two(self):
        found = palette(np.hstack([plain((200, 30, 30), (50, 200)), plain((30, 30, 200), (150, 200))]))
        assert [colour.hex for colour in found] == ["#1e1ec8", "#c81e1e"]
        assert found[0].share == pytest.approx(0.75)

    def test_of_one_colour_is_that_one(self):
        assert [(colour.hex, colour.share) for colour in palette(plain((10, 200, 90)))] == [("#0ac85a", 1.0)]


class TestHarmony:
    @pytest.mark.parametrize(
        ("pixels", "template"),
        [
            (plain((120, 120, 120)), "N"),
            (plain((220, 40, 40)), "i"),
            (halves((255, 0, 0), (0, 255, 255)), "I"),
            (halves((255, 0, 0), (0, 255, 0)), "L"),
        ],
    )
    def test_known_hues_have_their_template(self, pixels: Pixels, template: str):
        found = harmony(pixels)
        assert (found.template, found.deviation) == (template, 0)

    def test_hues_all_around_the_wheel_fit_none(self):
        wheel = Image.fromarray(
            np.dstack([np.tile(np.arange(256), (64, 1)), *[np.full((64, 256), 255)] * 2]).astype("u1"), "HSV"
        )
        assert harmony(np.asarray(wheel.convert("RGB"))).deviation > 10


class TestComposition:
    @pytest.mark.parametrize(("x", "y"), [(1 / 3, 1 / 3), (2 / 3, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 2 / 3)])
    def test_a_disc_on_a_crossing_is_there(self, x: float, y: float):
        found = composition(saliency(luma_of(disc(x, y))))
        assert found.thirds > 0.9
        assert found.symmetry < 0.7

    def test_a_disc_in_the_middle_is_symmetric(self):
        found = composition(saliency(luma_of(disc(0.5, 0.5))))
        assert found.symmetry > 0.9
        assert found.thirds < 0.4

    def test_where_nothing_stands_out_there_is_no_subject(self):
        found = composition(saliency(luma_of(plain((90, 90, 90)))))
        assert (found.subject, found.thirds, found.symmetry) == (None, 0, 1)


class TestFaces:
    def test_a_drawn_one_is_found_where_it_is(self):
        with Image.open(io.BytesIO(sample_picture("soft_portrait"))) as image:
            (found,) = faces(luma_of(np.asarray(image.resize((512, 640)))))
        assert found.x + found.width / 2 == pytest.approx(0.5, abs=0.05)
        assert found.y < 560 / 1350 < found.y + found.height

    def test_lying_on_its_side_it_is_missed(self):
        with Image.open(io.BytesIO(sample_picture("soft_portrait"))) as image:
            assert faces(luma_of(np.asarray(image.resize((512, 640)).rotate(90, expand=True)))) == []

    def test_a_drawing_of_a_landscape_has_none(self):
        assert faces(luma_of(disc(0.4, 0.5))) == []


class TestWriting:
    @pytest.mark.parametrize("angle", [0, 20])
    def test_words_are_found_where_they_are(self, angle: int):
        image = Image.new("RGB", (640, 480), "white")
        ImageDraw.Draw(image).text((320, 240), "Hello there", "black", ImageFont.load_default(60), anchor="mm")
        found = writing(np.asarray(image.rotate(angle, fillcolor="white")))
        assert 0.02 < found.share < 0.2
        assert any(box.x < 0.5 < box.x + box.width and box.y < 0.5 < box.y + box.height for box in found.boxes)

    def test_none_is_found_where_there_are_none(self):
        assert writing(disc(0.5, 0.5)).boxes == []


class TestFormats:
    def test_a_tall_picture_fills_a_reel_and_loses_in_a_square(self):
        found = {each.key: each for each in fitted(1080, 1920, subject=None, faces=[], text=[])}
        assert (found["reel"].kept, found["square"].kept) == (1, pytest.approx(0.5625))
        assert found["reel"].safe == Box(x=0.06, y=0.14, width=0.88, height=0.51)

    def test_the_crop_follows_the_subject_as_far_as_the_picture_reaches(self):
        wide = {"width": 2000, "height": 1000, "faces": [], "text": []}
        right = next(each for each in fitted(**wide, subject=Point(x=0.95, y=0.5)) if each.key == "square")
        assert (right.crop.x, right.crop.width) == (0.5, 0.5)

    def test_what_the_app_would_cover_is_counted(self):
        low, high = Box(x=0.4, y=0.8, width=0.2, height=0.1), Box(x=0.4, y=0.3, width=0.2, height=0.1)
        found = {each.key: each for each in fitted(1080, 1920, subject=None, faces=[low, high], text=[low])}
        assert (found["reel"].faces_cut, found["reel"].text_cut) == (1, 1)


class TestLikeness:
    def test_one_picture_smaller_and_brighter_is_the_same_motif(self):
        large = Image.fromarray(disc(0.3, 0.6))
        small = np.asarray(large.resize((150, 150)).point(lambda value: min(255, value + 10)))
        one, other = (fingerprint.perceptual_hash(luma_of(each)) for each in (np.asarray(large), small))
        assert likeness.bits_apart(one, other) <= 8

    def test_another_picture_is_not(self):
        one, other = (fingerprint.perceptual_hash(luma_of(disc(x, 0.5))) for x in (0.15, 0.8))
        assert likeness.bits_apart(one, other) > 8

    def test_colours_in_common_are_counted(self):
        red, blue = (fingerprint.histogram(plain(colour)) for colour in ((200, 20, 20), (20, 20, 200)))
        assert likeness.colours_shared(red, red) == pytest.approx(1)
        assert likeness.colours_shared(red, blue) == 0
        assert likeness.likeness(0, 1.0) == 1
        assert likeness.likeness(40, 0.0) == 0


class TestRules:
    @pytest.mark.parametrize(
        "rule",
        [
            lambda x: rules.plateau(x, 0.15, 0.5, 0.7, 0.95),
            lambda x: rules.plateau(x, 0.05, 0.2, 0.35, 0.48),
            lambda x: rules.ramp(x, 0.08, 0.32),
        ],
    )
    def test_no_rule_has_a_cliff(self, rule: Callable[[float], float]):
        answers = [rule(step / 1000) for step in range(1001)]
        assert (min(answers), max(answers)) == (0, 1)
        assert max(abs(b - a) for a, b in pairwise(answers)) < 0.01

    def test_the_parts_add_up_to_the_score_and_say_on_what_they_rest(self):
        with Image.open(io.BytesIO(sample_picture("loud_poster"))) as image:
            found = measure(Opened(np.asarray(image), *image.size, ()), kind="jpeg", size=1)
        parts = found.score.contributions
        assert rules.BASE + sum(rules.MOST.values()) == 100
        assert found.score.value == pytest.approx(rules.BASE + sum(part.points for part in parts), abs=0.06)
        assert [part.key for part in parts] == [*rules.MOST]
        assert all(0 <= part.points <= part.most for part in parts)
        assert all((part.advice is None) == (part.points > 0.95 * part.most - 0.01) for part in parts)
        assert {part.key: part.advice for part in parts}["text"] is not None


class TestSamples:
    @pytest.mark.parametrize("name", TITLES)
    def test_are_the_same_whenever_they_are_made(self, name: str):
        first = sample_picture(name)
        sample_picture.cache_clear()
        assert sample_picture(name) == first

    def test_the_first_is_the_best_of_them(self):
        values = []
        for name in TITLES:
            with Image.open(io.BytesIO(sample_picture(name))) as image:
                values.append(measure(Opened(np.asarray(image), *image.size, ()), kind="jpeg", size=1).score.value)
        assert values[0] == max(values)
