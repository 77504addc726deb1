"""Who made it, and is it the same recording: names and recordings recognised across spellings and ids."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Rows = npt.NDArray[np.int64]
Pairs = tuple[Rows, Rows]

_OTHERS = re.compile(
    r";|,|/| feat\.? | ft\.? | featuring | with | & | and | x | vs\.? "
    r"|[ (\[]+(?:a )?duet with |[(\[](?:feat|ft|featuring|with)\b| presents | starring "
)
_DECORATION = re.compile(r" - .*|[(\[].*?[)\]]")
_NOT_WORD = re.compile(r"[^\w]+")
_SECONDS_ALIKE = 2.0
_BPM_ALIKE = 1.0
_SOUND_ALIKE = 0.1
"""Largest difference in any of the audio columns; covers of one length and tempo differ more, re-issues less."""
SOUND = ("danceability", "energy", "valence", "acousticness", "speechiness")
SOUND_DECIMALS = 3
"""The precision of the tables: audio columns equal to it are of one recording."""
_NEIGHBOURS = 8
LONGEST_NAME = 500
"""Characters of a title or an artist that tell them apart: of longer ones patterns would look again and again."""


def primary_artist(name: object) -> str:
    """Normalise the first-named artist, so that spellings and guests don't part one artist into two."""
    folded = unicodedata.normalize("NFKD", str(name)[:LONGEST_NAME]).casefold()
    first = _OTHERS.split(folded)[0].strip().removeprefix("the ")
    plain = _NOT_WORD.sub("", "".join(c for c in first if not unicodedata.combining(c)))
    return plain or folded


def plain_title(title: object) -> str:
    """Strip what re-issues add: " - Remastered 2011", "(Live)", punctuation and case."""
    folded = unicodedata.normalize("NFKC", str(title)[:LONGEST_NAME]).casefold()
    return _NOT_WORD.sub("", _DECORATION.sub("", folded)) or folded


def recordings(rows: pd.DataFrame) -> Rows:
    """Number the recordings; rows that share one get one number, shape (n_rows,).

    The same are: one id; identical audio columns to the precision of the tables, whatever title and artist say; or
    one title with nearly the same duration and tempo, by the same primary artist or with audio columns alike. A cover
    copies length and tempo, but not the sound.
    """
    title, artist = _titles(rows["title"]), pd.factorize(rows["artist_key"])[0]
    pairs = [
        of_one_code(pd.factorize(rows["id"])[0]),
        of_one_code(_sounds(rows)),
        *of_one_title(title, artist, rows[["duration", "tempo", *SOUND]].to_numpy(dtype=float)),
    ]
    return joined(pairs, len(rows))


def joined(pairs: Sequence[Pairs], rows: int) -> Rows:
    """Number what hangs together through pairs of rows, shape (rows,)."""
    left, right = (np.concatenate(side) for side in zip(*pairs, strict=True))
    graph = coo_array((np.ones(len(left), dtype=np.int8), (left, right)), shape=(rows, rows))
    return np.asarray(connected_components(graph, directed=False)[1], dtype=np.int64)


def of_one_code(codes: npt.NDArray[np.number]) -> Pairs:
    """Pair each row with the next one of its code; codes below 0 pair with nothing."""
    order = np.argsort(codes, kind="stable")
    one, other = order[:-1], order[1:]
    keep = (codes[one] == codes[other]) & (codes[one] >= 0)
    return one[keep], other[keep]


def of_one_title(title: Rows, artist: Rows, heard: npt.NDArray[np.float64]) -> Iterator[Pairs]:
    """Pair rows of one title with their neighbours in length: first within an artist, then across artists.

    Parameters
    ----------
    title, artist : codes, shape (n_rows,); below 0 where there is none.
    heard : duration in seconds, tempo in BPM and the columns of `SOUND`, shape (n_rows, 7).
    """
    duration, tempo, sound = heard[:, 0], heard[:, 1], heard[:, 2:]
    for order in (np.lexsort((duration, artist, title)), np.lexsort((tempo, duration, title))):
        for step in range(1, _NEIGHBOURS + 1):
            one, other = order[:-step], order[step:]
            same = (title[one] == title[other]) & (title[one] >= 0)
            one, other = one[same], other[same]
            near = np.abs(duration[one] - duration[other]) <= _SECONDS_ALIKE
            near &= np.abs(tempo[one] - tempo[other]) <= _BPM_ALIKE
            alike = np.abs(sound[one] - sound[other]).max(axis=1, initial=0) <= _SOUND_ALIKE
            keep = near & (alike | (artist[one] == artist[other]) & (artist[one] >= 0))
            yield one[keep], other[keep]


def _sounds(rows: pd.DataFrame) -> npt.NDArray[np.number]:
    rounded = rows[[*SOUND, "tempo"]].round(SOUND_DECIMALS)
    return rounded.groupby(list(rounded), sort=False).ngroup().to_numpy()


def _titles(values: "pd.Series[str]") -> Rows:
    """Number the plain titles, shape (n_rows,); -1 where there is none."""
    codes, found = pd.factorize(values)
    plain = pd.factorize(np.array([plain_title(value) for value in found], dtype=object))[0]
    return np.append(plain, -1)[codes]
