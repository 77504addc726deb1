"""Damaged files of the index of similar tracks, some with a digest that agrees with the damage."""

import hashlib
import tempfile
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from fuzz.damage import damaged
from fuzz.kind import Broken, Kind
from material.similar_rows import collected, index_facts, random_values, track
from spectral_dna.catalogue.similar.choose import Wanted, choose
from spectral_dna.catalogue.similar.file import read, write
from spectral_dna.catalogue.similar.index import Index
from spectral_dna.errors import SimilarIndexDamaged

PIECES = (
    b"'shape': (9999999999999, 9)", b"'shape': (-1,)", b"'descr': '|O'", b"'fortran_order': True", b"\x93NUMPY\x01\x00",
    b"\x93NUMPY\x03\x00", b"\xff" * 64, b"\0" * 64, b'"rows":4000', b"(" * 500, b"{", b"nan",
)  # fmt: skip


@cache
def _whole() -> bytes:
    tracks = [track(number, row, year=1990) for number, row in enumerate(random_values(25))]
    found = collected(tracks, {"rock": [1, 2, 3], "samba": [3, 20]})
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        path = Path(folder) / "tracks.index"
        write(path, found.rows, found.space, index_facts(found))
        return path.read_bytes()


def index_file(random: Random) -> bytes:
    """Damage an index; half of the time with its digest made good."""
    whole = _whole()
    if random.random() < 0.5:
        return damaged(whole, random, [whole, *PIECES])
    body = damaged(whole[:-32], random, [whole, *PIECES])
    return body + hashlib.sha256(body).digest()


def meet(content: bytes) -> str:
    """Open an index: it is refused as damaged, or answers with tracks that it holds."""
    with tempfile.TemporaryDirectory(prefix="sdna-fuzz-") as folder:
        path = Path(folder) / "tracks.index"
        path.write_bytes(content)
        try:
            rows, space, facts = read(path)
            index = Index(rows, space)
        except (SimilarIndexDamaged, ValueError):
            return SimilarIndexDamaged.code
        for genre in (None, *range(len(facts.genres))):
            wanted = Wanted(here=np.full(9, 0.5), weights=np.ones(9), alike_is_same=True, genre=genre)
            if any(not 0 <= near.place < facts.rows for near in islice(choose(index, wanted), 30)):
                raise Broken("a place outside of the index")
    return "read"


KINDS = (Kind("index", make=index_file, meet=meet, ends=frozenset({SimilarIndexDamaged.code, "read"})),)
