"""Waiting for a page to come to rest: nothing is on its way, what came is drawn, and nothing moves any more."""

import time
from collections.abc import Callable

from playwright.sync_api import Error, Frame, Page, Request

PATIENCE = 30_000
"""Milliseconds for what comes by itself: a crowded machine may need many times what ours does, and who waits for a
state goes on as soon as it is there."""

ENDLESS = ("media", "eventsource", "websocket")
STILL = """
async () => {
  await document.fonts.ready
  // Idle is a page that has dealt with all that came, however slowly; without a frame before, Chromium may never be.
  for (let round = 0; round < 2; round++) {
    await new Promise((resume) => requestAnimationFrame(resume))
    await new Promise((resume) => requestIdleCallback(resume, { timeout: 2000 }))
  }
  const ends = (each) => Number.isFinite(each.effect?.getComputedTiming().endTime)
  return document.querySelector("[aria-busy=true]") === null
    && !document.getAnimations().some((each) => each.playState === "running" && ends(each))
}
"""


def until(page: Page, true: Callable[[], bool], wanted: str) -> None:
    """Wait for what the browser tells this process, such as of its requests."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not true():
        assert time.monotonic() < deadline, f"It never came: {wanted}."
        page.wait_for_timeout(50)  # in which the browser's events come in


def is_still(place: Page | Frame) -> bool:
    """Tell whether all that came is drawn and nothing moves; a page that is being left is not."""
    try:
        return place.evaluate(STILL) is True
    except Error as error:
        if "context was destroyed" in error.message or "navigation" in error.message:
            return False
        raise


class Traffic:
    """What a page has asked for and has not got yet; what has no end, such as events and sound, is left out."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.under_way: list[Request] = []
        self._begun = 0
        page.on("request", self._begin)
        page.on("requestfinished", self._end)
        page.on("requestfailed", self._end)
        page.on("domcontentloaded", lambda _: self._forget())

    def settle(self, place: Frame | None = None) -> None:
        """Wait until the page, or this frame of it, is at rest."""
        where = place or self.page.main_frame
        until(self.page, lambda: self._is_settled(where), f"rest at {where.url}; under way: {self.under_way}")

    def _is_settled(self, place: Frame) -> bool:
        begun = self._begun
        if self.under_way:
            return False
        return is_still(place) and not self.under_way and begun == self._begun

    def _begin(self, request: Request) -> None:
        if request.resource_type not in ENDLESS and not request.url.endswith("/events"):
            self._begun += 1
            self.under_way.append(request)

    def _end(self, request: Request) -> None:
        if request in self.under_way:
            self.under_way.remove(request)

    def _forget(self) -> None:
        """Of what the last document had asked for nobody may tell the end."""
        opened = [each for each in self.under_way if each.is_navigation_request()]
        if opened:
            self.under_way = self.under_way[self.under_way.index(opened[-1]) :]
