"""Fuzz every kind of input: `make fuzz`, or `make fuzz FUZZ="--kind mp3 --count 100"`. Ends with 1 when broken.

A case is named by its kind and its seed, and the same name is always the same case: what broke is met again by
`--kind KIND --seed SEED --count 1`, and kept in `once_failed.json` when it is mended.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress

from fuzz.kinds import KINDS
from fuzz.trial import Outcome, cases
from fuzz.web import own_service


def main() -> int:
    """Meet the cases, tell how they ended, and name those that broke."""
    options = _options()
    names = tuple(options.kind or KINDS)
    if not options.document and not any(KINDS[name].needs_service for name in names):
        return 1 if _meet(names, options, service=None) else 0
    with own_service() as service:
        broken = _meet(names, options, service=service.address)
        wrong = _explore(service.address, options) if options.document else []
    return 1 if broken or wrong else 0


def _meet(names: tuple[str, ...], options: argparse.Namespace, *, service: str | None) -> list[Outcome]:
    ends: defaultdict[str, Counter[str]] = defaultdict(Counter)
    broken, slowest = [], ("", 0.0)
    with suppress(KeyboardInterrupt):  # whoever has seen enough is told what was met so far
        for outcome in cases(_wanted(names, options), names, service=service):
            ends[outcome.kind][outcome.end.split(":")[0]] += 1
            slowest = max(slowest, (f"{outcome.kind} {outcome.seed}", outcome.seconds), key=lambda each: each[1])
            if outcome.is_broken:
                broken.append(outcome)
                print(f"BROKEN --kind {outcome.kind} --seed {outcome.seed}: {outcome.end}", flush=True)
    for name in names:
        told = ", ".join(f"{end} {count}" for end, count in ends[name].most_common())
        print(f"{name:10} {sum(ends[name].values()):6}  {told}")
    print(f"slowest: {slowest[0]} in {slowest[1]:.1f} s; broken: {len(broken)}")
    return broken


def _explore(address: str, options: argparse.Namespace) -> list[str]:
    """Meet every call of the OpenAPI document, and name what broke."""
    from fuzz.document import explore  # a second of imports

    wrong = list(explore(address, examples=options.document, number=options.seed))
    for each in wrong:
        print(f"BROKEN {each}", flush=True)
    print(f"every call of the document, {options.document} examples of each mode: {len(wrong)} broken")
    return wrong


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kind", action="append", choices=list(KINDS), help="only this kind; may be given again")
    parser.add_argument("--count", type=int, default=2000, help="cases of each kind (default: 2000)")
    parser.add_argument("--document", type=int, help="examples a call of the document (default: 100, none with --kind)")
    parser.add_argument("--seed", type=int, default=0, help="seed of the first case (default: 0)")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no case after so long")
    options = parser.parse_args()
    if options.document is None:
        options.document = 0 if options.kind else 100
    return options


def _wanted(names: tuple[str, ...], options: argparse.Namespace) -> Iterator[tuple[str, int]]:
    """Take turns, so that a run that is cut short has met every kind alike."""
    began = time.monotonic()
    for seed in range(options.seed, options.seed + options.count):
        for name in names:
            if time.monotonic() - began > options.seconds:
                return
            yield name, seed


if __name__ == "__main__":
    sys.exit(main())
