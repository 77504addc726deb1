"""How far one word is from another, and which words are nearest to one that nobody knows."""

from collections.abc import Iterable

SHORTEST = 4
"""Characters: in shorter words every other one would be near."""
LONG = 7
"""From so many characters on two slips are forgiven, in shorter words one."""
MOST = 8
"""Words that stand in for one."""


def forgiven(word: str) -> int:
    """How many slips a word may have."""
    if len(word) < SHORTEST or word.isdigit():
        return 0
    return 2 if len(word) >= LONG else 1


def nearest(word: str, candidates: Iterable[str]) -> list[str]:
    """Give the words that are nearest of all, where these are near enough; the first letter right before others.

    A word that contains the one that was typed is as near as one with a slip: scripts without spaces have no words.
    """
    most = forgiven(word)
    found: dict[int, set[str]] = {}
    for other in candidates:
        slips = distance(word, other, most)
        is_part = not word.isascii() and word in other
        if slips <= most or is_part:
            found.setdefault(min(slips, 1) if is_part else slips, set()).add(other)
    best = found[min(found)] if found else set()
    return sorted(best, key=lambda other: (other[0] != word[0], abs(len(other) - len(word)), other))[:MOST]


def distance(one: str, other: str, most: int) -> int:
    """Count the slips between two words: letters left out, put in, changed, or two neighbours swapped.

    Beyond `most` it only says that it is more: one more than that.

    References
    ----------
    Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964; in the restricted
    form, in which no pair is touched twice (optimal string alignment).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, another in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != another))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == another:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most and (i < 2 or min(before) > most):
            return most + 1
    return min(row[-1], most + 1)
