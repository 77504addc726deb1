"""Pictures of shared reports: drawn beside the event loop, a few at a time, and the latest of them kept."""

import asyncio
from collections import OrderedDict

from spectral_dna.errors import ShareNotFound
from spectral_dna.jobs.shares import Shares
from spectral_dna.picture.draw import neutral, picture
from spectral_dna.schema.report import Report, Source

KEPT = 64
"""Of some sixty kilobytes each."""
AT_ONCE = 2
"""Drawn together, so that one that takes its time holds up no other; each takes some thirty megabytes meanwhile."""


class Pictures:
    """The pictures that stand for links to reports."""

    def __init__(self, shares: Shares) -> None:
        """Draw what these links lead to."""
        self._shares = shares
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._drawn: dict[str, asyncio.Task[bytes]] = {}
        self._pens = asyncio.Semaphore(AT_ONCE)

    async def of(self, token: str) -> bytes:
        """Give a PNG: the report's, or the service's own when the link leads nowhere, or does so no more."""
        try:
            report = await self._shares.report(token)
        except ShareNotFound:
            return await asyncio.to_thread(neutral)
        if report.id in self._kept:
            self._kept.move_to_end(report.id)
            return self._kept[report.id]
        if report.id not in self._drawn:
            drawing = self._drawn[report.id] = asyncio.create_task(self._draw(report))
            drawing.add_done_callback(lambda _: self._drawn.pop(report.id))
        return await asyncio.shield(self._drawn[report.id])  # whoever else waits for it goes on waiting

    async def _draw(self, report: Report) -> bytes:
        async with self._pens:
            drawn = await asyncio.to_thread(picture, report, name_of(report.source))
        self._kept[report.id] = drawn
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return drawn


def name_of(source: Source) -> str:
    """Give a recording's name as people read it: files keep theirs, sample tracks lose their underscores."""
    return source.name.replace("_", " ").title() if source.kind == "sample" else source.name


def described(report: Report) -> tuple[str, str]:
    """Give what those who show a link say of its report: its name, and the summary."""
    return name_of(report.source), report.summary
