"""Sample tracks, made by our own synthesiser when first asked for."""

import asyncio
import hashlib
from datetime import UTC, datetime
from pathlib import Path

from spectral_dna import __version__
from spectral_dna.errors import SampleNotFound
from spectral_dna.jobs.order import Order
from spectral_dna.jobs.pool import Workers
from spectral_dna.schema.ids import new_id
from spectral_dna.schema.stated import Stated


class Samples:
    """Files under `samples`, one a track and version; made once, by a worker."""

    def __init__(self, data_dir: Path, workers: Workers) -> None:
        """Make nothing yet."""
        self._folder = data_dir / "samples"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._workers = workers
        self._making = asyncio.Lock()
        self._titles: dict[str, str] = {}

    async def titles(self) -> dict[str, str]:
        """Give the title of each sample track by its name, the best to begin with first.

        A worker is asked, once: the synthesiser and what it imports stay out of this process.
        """
        if not self._titles:
            self._titles = await self._workers.sample_titles()
        return self._titles

    def sweep(self) -> None:
        """Remove what a killed worker was about to make."""
        for unfinished in self._folder.glob("*.part"):
            unfinished.unlink(missing_ok=True)

    def file(self, name: str) -> Path:
        """Say where a track lies, or will lie."""
        return self._folder / f"{name}-{__version__}.wav"

    async def path(self, name: str) -> Path:
        """Give a track's file, made now unless it is there.

        Raises
        ------
        SampleNotFound : there is none of this name.
        """
        if name not in await self.titles():
            raise SampleNotFound
        path = self.file(name)
        async with self._making:
            if not path.is_file():
                await self._workers.synthesise(name, path)
        return path

    async def order(self, name: str, stated: Stated) -> Order:
        """Order the analysis of a track."""
        path = await self.path(name)
        content = await asyncio.to_thread(path.read_bytes)
        return Order(
            id=new_id(),
            kind="sample",
            name=name,
            sha256=hashlib.sha256(content).hexdigest(),
            bytes=len(content),
            stated=stated,
            began=datetime.now(UTC),
        )
