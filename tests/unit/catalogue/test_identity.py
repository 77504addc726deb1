"""One recording under several ids: told by its title, its first artist and its length."""

import pytest

from spectral_dna.catalogue.identity import is_copy, song_of


@pytest.mark.parametrize(
    ("title", "artist"),
    [
        ("Halo", "Beyoncé"), ("HALO", "beyonce"), ("Halo - Remastered 2011", "Beyoncé"), ("Halo (Live)", "Beyoncé"),
        ("Halo", "Beyoncé feat. Somebody"), ("Halo [Deluxe]", "Beyoncé & Others"), ("Halo!", "The Beyoncé"),
    ],
)  # fmt: skip
def test_what_re_issues_and_guests_add_makes_no_other_song(title: str, artist: str):
    assert song_of(title, artist) == song_of("Halo", "Beyoncé")


@pytest.mark.parametrize(("title", "artist"), [("Hello", "Beyoncé"), ("Halo", "Depeche Mode"), ("", "Beyoncé")])
def test_another_title_or_artist_does(title: str, artist: str):
    assert song_of(title, artist) != song_of("Halo", "Beyoncé")


def test_titles_of_signs_alone_and_other_scripts_are_told_apart():
    songs = {song_of(title, "x") for title in ("!!!", "???", "사랑", "夜", "( )", "[]")}
    assert len(songs) == 6


def test_numbers_fit_a_database():
    assert all(-(2**63) <= song_of(str(each), "x") < 2**63 for each in range(1000))


def test_copies_are_of_one_length():
    song = song_of("Halo", "Beyoncé")
    assert is_copy(song, 200.0, song, 202.0)
    assert not is_copy(song, 200.0, song, 202.1)
    assert not is_copy(song, 200.0, song + 1, 200.0)
