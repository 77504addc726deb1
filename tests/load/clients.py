"""The crowd: callers who upload, wait, look and come back. Run by `crowd.py`; prints one line of JSON."""

import asyncio
import json
import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path

import httpx2
import tracks

REPEATED = 1 / 3
"""Share of uploads that somebody has sent before."""
LONGEST_PAUSE = 10.0
"""A caller honours Retry-After up to here, so that the crowd stays one."""
LOOK_SECONDS = 2.0


class Crowd:
    """What all callers share: the clock, the tracks, the tally."""

    def __init__(self, address: str, seconds: float, songs: list[bytes]) -> None:
        self.until = time.monotonic() + seconds
        self.songs, self.address = songs, address
        self.statuses: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self.wrong: list[str] = []

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self.until

    def note(self, answer: httpx2.Response) -> None:
        """Count an answer; of all server errors only a busy one that says when to come back is right."""
        self.statuses[str(answer.status_code)] += 1
        is_busy = answer.status_code in (429, 503) and "retry-after" in answer.headers
        if answer.status_code >= 500 and not is_busy:
            self.wrong.append(
                f"{answer.request.method} {answer.request.url.path}: {answer.status_code} {answer.text[:200]}"
            )


async def caller(crowd: Crowd, number: int) -> None:
    """Upload one track after the other, and follow each to its end as this kind of caller does."""
    chance = random.Random(number)
    limits = httpx2.Limits(max_connections=2)
    async with httpx2.AsyncClient(base_url=crowd.address, timeout=90, limits=limits, trust_env=False) as http:
        await asyncio.sleep(chance.random() * 2)
        while crowd.is_open:
            is_new = chance.random() > REPEATED
            song = tracks.copy_of(chance.choice(crowd.songs)) if is_new else crowd.songs[0]
            try:
                await _one(crowd, http, song, chance, is_new=is_new)
            except httpx2.TransportError as error:
                crowd.statuses[type(error).__name__] += 1
                crowd.wrong.append(f"{type(error).__name__}: {error}")
                await asyncio.sleep(1)


async def _one(crowd: Crowd, http: httpx2.AsyncClient, song: bytes, chance: random.Random, *, is_new: bool) -> None:
    answer = await http.post("/api/v1/analyses", files={"file": ("song.mp3", song)})
    crowd.note(answer)
    if answer.status_code != 202:
        pause = min(float(answer.headers.get("retry-after", 1)), LONGEST_PAUSE)
        await asyncio.sleep(min(pause * (0.5 + chance.random()), max(0.1, crowd.until - time.monotonic())))
        return
    identifier = answer.json()["id"]
    follow = chance.choice((_look, _look, _listen))
    state = await follow(crowd, http, identifier)
    if state is not None:
        crowd.ended[f"{'new' if is_new else 'repeated'} {state}"] += 1


async def _look(crowd: Crowd, http: httpx2.AsyncClient, identifier: str) -> str | None:
    """Ask now and then."""
    while crowd.is_open:
        answer = await http.get(f"/api/v1/analyses/{identifier}")
        crowd.note(answer)
        if answer.status_code == 200 and answer.json()["state"] in ("succeeded", "failed", "cancelled"):
            return str(answer.json()["state"])
        await asyncio.sleep(LOOK_SECONDS)
    return None


async def _listen(crowd: Crowd, http: httpx2.AsyncClient, identifier: str) -> str | None:
    """Follow the events."""
    async with http.stream("GET", f"/api/v1/analyses/{identifier}/events") as answer:
        crowd.statuses[str(answer.status_code)] += 1
        if answer.status_code != 200:
            return None
        async for line in answer.aiter_lines():
            if not crowd.is_open:
                return None
            if line.startswith("data: ") and (event := json.loads(line[6:]))["type"] == "end":
                return str(event["state"])
    return None


async def main() -> None:
    """Let everybody in at once, and tell what they met."""
    clients, seconds, address, *paths = sys.argv[1:]
    crowd = Crowd(address, float(seconds), [Path(path).read_bytes() for path in paths])
    await asyncio.gather(*(caller(crowd, number) for number in range(int(clients))))
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {
        "answers": dict(crowd.statuses), "ended": dict(crowd.ended), "wrong_answers": crowd.wrong[:20],
        "seen": crowd.ended["new succeeded"], "reused": crowd.ended["repeated succeeded"],
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
    }  # fmt: skip
    print(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main())
