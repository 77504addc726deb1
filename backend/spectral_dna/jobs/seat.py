"""One process that works for us, replaced whenever it is lost."""

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import Any, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from spectral_dna.errors import InternalError, SpectralError, TookTooLong, WorkerDied
from spectral_dna.settings import Settings

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")


class Seat:
    """A pebble pool of one process.

    Workers of one pebble pool share a channel with a lock, and a pool whose process dies while idle is broken
    for good: with a pool each, a death costs its own job alone, and only this seat has to be replaced.
    """

    def __init__(self, name: str, warm: Callable[..., None], settings: Settings, pipe: Connection) -> None:
        """Start nothing yet."""
        self.name = name
        self._warm, self._settings, self._pipe = warm, settings, pipe
        self._pool = self._new_pool()
        self._future: Any = None

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=1,
            context=multiprocessing.get_context("spawn"),
            initializer=self._warm,
            initargs=(self._settings, self._pipe, os.getpid(), self.name),
        )

    def keep(self) -> bool:
        """Start the process, or replace one that was lost; False when it had been lost."""
        if self._pool.active:
            return True
        lost = self._pool
        lost.stop()  # type: ignore[no-untyped-call]
        lost.join()
        self._pool = self._new_pool()
        return self._pool.active

    async def run(self, call: Callable[..., Answer], *arguments: object) -> Answer:
        """Run a call in the process.

        Raises
        ------
        WorkerDied : the process was lost meanwhile.
        TookTooLong : it passed the wall clock and was ended.
        InternalError : the call broke in a way that we did not foresee.
        asyncio.CancelledError : `cancel` was called, or the service stops.
        """
        await asyncio.to_thread(self.keep)
        seconds = self._settings.pool.job_seconds
        self._future = self._pool.schedule(call, args=arguments, timeout=seconds)
        try:
            answer: Answer = await asyncio.wrap_future(self._future)
        except (ProcessExpired, BrokenProcessPool) as death:
            log.warning("worker.died", seat=self.name, call=call.__name__, exit=getattr(death, "exitcode", None))
            raise WorkerDied from None
        except TimeoutError:
            raise TookTooLong(f"It was stopped after {seconds:g} s.") from None
        except (SpectralError, CancelledError):
            raise
        except Exception as defect:
            log.exception("worker.broke", seat=self.name, call=call.__name__)
            raise InternalError from defect
        finally:
            self._future = None
        return answer

    def cancel(self) -> None:
        """End what runs here, and the process with it; another one takes its place."""
        if self._future is not None:
            self._future.cancel()

    def stop(self) -> None:
        """End the process now; blocks until it is gone."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()
