"""The caller's own analyses among similar tracks: measured one by one, in the same space and by the same distance."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from spectral_dna.catalogue.identity import is_copy
from spectral_dna.catalogue.similar import explain
from spectral_dna.catalogue.similar.named import songs_named
from spectral_dna.catalogue.similar.space import Floats, Space, distances
from spectral_dna.db.catalogue_own import HeardRepository, OwnHeard
from spectral_dna.db.models import AnalysisRow
from spectral_dna.db.session import Database
from spectral_dna.jobs.catalogue.similar_about import About
from spectral_dna.jobs.views import video_of
from spectral_dna.schema.similar import MOST_OWN, SIMILAR_KEYS, SimilarTrack

_A_LOOK = 100
"""Analyses whose names are read at once."""


@dataclass(frozen=True)
class Told:
    """A track as it is told, and which songs it may be: by these it is known where it is met again."""

    track: SimilarTrack
    songs: tuple[int, ...]

    def is_copy_of(self, songs: Sequence[int], seconds: float) -> bool:
        """Whether it may be one of these songs, and is as long."""
        return any(is_copy(one, self.track.duration, other, seconds) for one in self.songs for other in songs)


@dataclass(frozen=True)
class Question:
    """What is asked about, and by which measure: weights of shape (n_features,) and the space of the catalogue."""

    about: About
    weights: Floats
    space: Space
    count: int


async def own_near(database: Database, question: Question, *, owner: str) -> tuple[list[Told], int]:
    """Give an owner's nearest analyses, nearest first, and how many were compared.

    Neither the one that was asked about nor another of its bytes, its video or its song; of other recordings the
    newest analysis each.
    """
    async with database.read() as session:
        rows = await HeardRepository(session).newest(owner, MOST_OWN)
    order = await asyncio.to_thread(_ordered, rows, question)
    told: list[Told] = []
    for start in range(0, len(order), _A_LOOK):
        some = order[start : start + _A_LOOK]
        async with database.read() as session:
            named = await HeardRepository(session).named(owner, [one.id for one in some])
        for one in some:
            if one.id in named and (found := _told(one, named[one.id], told, question)) is not None:
                told.append(found)
            if len(told) >= question.count:
                return told, len(rows)
    return told, len(rows)


def together(published: Sequence[Told], own: Sequence[Told], count: int) -> list[SimilarTrack]:
    """Put both in one order, published tracks first where both are as far; a recording of both is told once."""
    found: list[Told] = []
    for one in sorted([*published, *own], key=lambda one: one.track.distance):
        if not any(one.track.kind != other.track.kind and _is_one(one, other) for other in found):
            found.append(one)
    return [one.track for one in found[:count]]


def _is_one(one: Told, other: Told) -> bool:
    return one.is_copy_of(other.songs, other.track.duration)


def _ordered(rows: Sequence[OwnHeard], question: Question) -> list[OwnHeard]:
    """Put them in the order of their distance; of one recording's analyses only the newest is among them."""
    about, single = question.about.analysis, list(_single(rows))
    others = [row for row in single if about is None or not _is_same(row, about)]
    if not others:
        return []
    points = question.space.inside(np.array([row.values for row in others], dtype=np.float64))
    away = distances(points, question.space.point(question.about.values), question.weights)
    if question.about.is_same_when_alike(question.weights):
        away = np.where(away > 0, away, np.inf)
    order = np.argsort(away, kind="stable")
    return [others[place] for place in order if np.isfinite(away[place])]


def _single(rows: Sequence[OwnHeard]) -> Iterator[OwnHeard]:
    """Leave out what has the bytes or the answer of one before: the newest come first."""
    seen = set[str]()
    for row in rows:
        marks = {mark for mark in (row.sha256, row.result) if mark}
        if not marks & seen:
            yield row
        seen |= marks


def _is_same(row: OwnHeard, about: AnalysisRow) -> bool:
    return row.id == about.id or row.result == about.result or (row.sha256 != "" and row.sha256 == about.sha256)


def _told(heard: OwnHeard, row: AnalysisRow, before: Sequence[Told], question: Question) -> Told | None:
    """Tell of one, unless it is what was asked about, or is told already."""
    about, video = question.about, video_of(row)
    asked = None if about.analysis is None else video_of(about.analysis)
    if video is not None and asked is not None and video.id == asked.id:
        return None
    songs = songs_named(row.name, None if video is None else video.channel)
    if any(is_copy(one, heard.seconds, other, about.seconds) for one in songs for other in about.songs):
        return None
    if any(one.is_copy_of(songs, heard.seconds) for one in before):
        return None
    return Told(_track(heard, row.name, question), songs)


def _track(heard: OwnHeard, name: str, question: Question) -> SimilarTrack:
    there = dict(zip(SIMILAR_KEYS, heard.values, strict=True))
    width, weights = question.space.width, question.weights
    told = explain.differences(question.about.values, there, weights, width)
    return SimilarTrack(
        kind="own", id=heard.id, title=name, artist=None, album=None, year=None, genres=[], popularity=None,
        duration=heard.seconds, distance=explain.distance(told, weights, width), features=told,
        closest=explain.closest(told), furthest=explain.furthest(told),
        sentence=explain.sentence(told, is_setting=not question.about.is_recording),
    )  # fmt: skip
