"""What a list names becomes items, before anything of them is looked at."""

from types import SimpleNamespace

import pytest

from spectral_dna.errors import InvalidRequest
from spectral_dna.jobs.batches.arrivals import Arrivals
from spectral_dna.schema.batches import ListedItem
from spectral_dna.schema.stated import NOTHING
from spectral_dna.settings import Settings, Youtube

ADDRESS = "https://youtu.be/dQw4w9WgXcQ?si=never-passed-on"


def listed(item: ListedItem | InvalidRequest, *, youtube: bool = True):
    arrivals = Arrivals(SimpleNamespace(), Settings(youtube=Youtube(enabled=youtube)))
    arrivals.add(item, name="item 1", kind="youtube")
    (draft,) = arrivals.drafts(NOTHING)
    return draft


def test_a_video_is_named_by_our_own_address_of_it():
    draft = listed(ListedItem(url=ADDRESS, year=1999))
    assert (draft.kind, draft.name, draft.error_code) == ("youtube", "YouTube dQw4w9WgXcQ", None)
    assert draft.source == "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    assert draft.stated.year == 1999


@pytest.mark.parametrize("address", ["https://example.com/", "https://youtu.be/", "ftp://youtu.be/dQw4w9WgXcQ"])
def test_a_bad_address_is_the_items_own_error(address: str):
    draft = listed(ListedItem(url=address))
    assert (draft.name, draft.source, draft.error_code) == ("item 1", None, "bad_address")


def test_where_no_addresses_are_taken_the_item_says_so():
    assert listed(ListedItem(url=ADDRESS), youtube=False).error_code == "youtube_disabled"


def test_a_row_that_is_none_has_its_error():
    assert listed(InvalidRequest("no row")).error_detail == "no row"
