"""One process that works for us, replaced whenever it is lost."""

import asyncio
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import Any, TypeVar

import structlog
from pebble import ProcessExpired, ProcessPool

from spectral_dna.errors import InternalError, SpectralError, TookTooLong, WorkerDied
from spectral_dna.jobs import worker
from spectral_dna.settings import Settings
from spectral_dna.telemetry import metrics, tracing
from spectral_dna.telemetry.origin import carried

log = structlog.get_logger(__name__)

Answer = TypeVar("Answer")


class Seat:
    """A pebble pool of one process.

    Workers of one pebble pool share a channel with a lock, and a pool whose process dies while idle is broken
    for good: with a pool each, a death costs its own job alone, and only this seat has to be replaced.
    """

    def __init__(self, name: str, warm: Callable[..., None], settings: Settings, pipe: Connection) -> None:
        """Start nothing yet."""
        self.name, self.kind = name, name.partition("-")[0]
        self._warm, self._settings, self._pipe = warm, settings, pipe
        # Threads start, use and end the pool: one at a time, and none starts another once the seat is closed.
        self._lock = threading.Lock()
        self._is_closed = False
        self._pool = self._new_pool()
        self._future: Future[Any] | None = None
        self._is_called_off = False

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=1,
            context=multiprocessing.get_context("spawn"),
            initializer=self._warm,
            initargs=(self._settings, self._pipe, os.getpid(), self.name),
        )

    def keep(self) -> bool:
        """Start the process, or replace one that was lost; False when it had been lost."""
        with self._lock:
            return self._is_closed or self._keep()

    def _keep(self) -> bool:
        if self._pool.active:
            return True
        lost = self._pool
        lost.stop()  # type: ignore[no-untyped-call]
        lost.join()
        self._pool = self._new_pool()
        if not self._pool.active:
            raise WorkerDied
        return False

    def _schedule(
        self, origin: dict[str, str], call: Callable[..., Answer], arguments: tuple[object, ...]
    ) -> "Future[Answer] | None":
        """Hand a call to the process; None when the seat is closed."""
        with self._lock:
            if self._is_closed:
                return None
            self._keep()
            seconds = self._settings.pool.job_seconds
            try:
                self._future = future = self._pool.schedule(
                    worker.carry, args=(origin, call, *arguments), timeout=seconds
                )
            except RuntimeError:  # it was lost in this very moment
                raise WorkerDied from None
            return future

    async def run(self, call: Callable[..., Answer], *arguments: object) -> Answer:
        """Run a call in the process.

        Raises
        ------
        WorkerDied : the process was lost meanwhile.
        TookTooLong : it passed the wall clock and was ended.
        InternalError : the call broke in a way that we did not foresee.
        asyncio.CancelledError : `cancel` was called, or the service stops.
        """
        with tracing.span(f"pool.{self.kind}"):
            return await self._run(call, arguments)

    async def _run(self, call: Callable[..., Answer], arguments: tuple[object, ...]) -> Answer:
        self._is_called_off = False
        future = await asyncio.to_thread(self._schedule, carried(), call, arguments)
        if future is None:
            raise asyncio.CancelledError
        if self._is_called_off:
            future.cancel()
        try:
            with metrics.POOL_BUSY.labels(self.kind).track_inprogress():
                return await asyncio.wrap_future(future)
        except (ProcessExpired, BrokenProcessPool) as death:
            metrics.POOL_DEATHS.labels(self.kind, "lost").inc()
            log.warning("worker.died", seat=self.name, call=call.__name__, exit=getattr(death, "exitcode", None))
            raise WorkerDied from None
        except TimeoutError:
            metrics.POOL_DEATHS.labels(self.kind, "over_time").inc()
            raise TookTooLong(f"It was stopped after {self._settings.pool.job_seconds:g} s.") from None
        except SpectralError:
            raise
        except Exception as defect:
            log.exception("worker.broke", seat=self.name, call=call.__name__)
            raise InternalError from defect
        finally:
            self._future = None

    def cancel(self) -> None:
        """End what runs here or is on its way here, and the process with it; another one takes its place."""
        self._is_called_off = True
        if self._future is not None and self._future.cancel():
            metrics.POOL_DEATHS.labels(self.kind, "called_off").inc()

    def stop(self) -> None:
        """End the process now, for good; blocks until it is gone."""
        with self._lock:
            self._is_closed = True
            self.cancel()
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
