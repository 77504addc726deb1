"""Who made it, and is it the same recording: names and recordings recognised across spellings and ids."""

import re
import unicodedata
from collections.abc import Hashable, Iterable

import numpy as np
import numpy.typing as npt
import pandas as pd

_OTHERS = re.compile(r";|,|/| feat\.? | ft\.? | featuring | with | & | and | x | vs\.? ")
_DECORATION = re.compile(r" - .*|[(\[].*?[)\]]")
_NOT_WORD = re.compile(r"[^\w]+")
_SECONDS_ALIKE = 2.0


def primary_artist(name: object) -> str:
    """Normalise the first-named artist, so that spellings and guests don't part one artist into two."""
    folded = unicodedata.normalize("NFKD", str(name)).casefold()
    first = _OTHERS.split(folded)[0].strip().removeprefix("the ")
    plain = _NOT_WORD.sub("", "".join(c for c in first if not unicodedata.combining(c)))
    return plain or folded


def plain_title(title: object) -> str:
    """Strip what re-issues add: " - Remastered 2011", "(Live)", punctuation and case."""
    folded = unicodedata.normalize("NFKC", str(title)).casefold()
    return _NOT_WORD.sub("", _DECORATION.sub("", folded)) or folded


def recordings(rows: pd.DataFrame) -> npt.NDArray[np.int64]:
    """Number the recordings; rows that share one get one number, shape (n_rows,).

    The same are: one id; one title with nearly the same duration and tempo; or identical audio columns
    to the precision of the tables, whatever title and artist say.
    """
    titles = rows["title"].map(plain_title)
    length = (rows["duration"] / _SECONDS_ALIKE).round()
    audio = ["danceability", "energy", "valence", "acousticness", "speechiness"]
    keys: list[Iterable[Hashable]] = [
        zip(titles, length, rows["tempo"].round(), strict=True),
        # the rounded grid has edges: a second, shifted grid joins what the first one parts
        zip(titles, (rows["duration"] / _SECONDS_ALIKE + 0.5).round(), (rows["tempo"] + 0.5).round(), strict=True),
        rows[[*audio, "tempo"]].round(3).itertuples(index=False, name=None),
        (value if isinstance(value, str) else None for value in rows["id"]),
    ]
    return _joined(len(rows), keys)


def _joined(count: int, keys: Iterable[Iterable[Hashable]]) -> npt.NDArray[np.int64]:
    """Union rows that share any key; None joins nothing."""
    parent = list(range(count))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for column in keys:
        first: dict[Hashable, int] = {}
        for index, key in enumerate(column):
            if key is not None:
                parent[root(index)] = root(first.setdefault(key, index))
    return np.array([root(index) for index in range(count)])
