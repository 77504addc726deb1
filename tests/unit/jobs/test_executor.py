"""Names of queues: one a release and lane, so that each finds what is its own, and the heir of what is left."""

from pathlib import Path

from spectral_dna.jobs.executor import Executor, Lane, executor, is_newer, release_of
from spectral_dna.settings import Cluster, Pool, Settings, Youtube


def one(release: str, folder: Path, **settings) -> Executor:
    return executor(Settings(data_dir=folder, cluster=Cluster(release=release), **settings), "worker")


def recordings_and_videos(executor: Executor) -> tuple[int, int]:
    return executor.queues[executor.queue(Lane.RECORDINGS)], executor.queues[executor.queue(Lane.VIDEOS)]


def test_a_release_is_found_in_the_names_of_its_queues(tmp_path: Path):
    own = one("1.10 of May", tmp_path)
    assert {release_of(queue) for queue in own.queues} == {"1.10 of May"}
    assert len(own.queues) == 2
    assert is_newer("1.10 of May", release_of("analyses"))


def test_what_an_older_release_left_stays_in_its_lane(tmp_path: Path):
    old, new = one("1.9", tmp_path), one("1.10", tmp_path)
    assert [new.instead_of(old.queue(lane)) for lane in Lane] == [new.queue(lane) for lane in Lane]
    assert new.instead_of("analyses") == new.queue(Lane.RECORDINGS)


def test_as_many_videos_are_under_way_as_recordings_unless_said(tmp_path: Path):
    pool = Pool(workers=3)
    assert recordings_and_videos(one("", tmp_path, pool=pool))[1] == 3
    assert recordings_and_videos(one("", tmp_path, pool=pool, youtube=Youtube(at_once=5)))[1] == 5


def test_one_alone_takes_up_a_recording_more_than_it_hears_and_one_of_several_does_not(tmp_path: Path):
    shared, pool = "postgresql://db.example/sdna", Pool(workers=3)
    alone, several = one("", tmp_path, pool=pool), one("", tmp_path, pool=pool, database_url=shared)
    assert [recordings_and_videos(each) for each in (alone, several)] == [(4, 3), (3, 3)]
    assert recordings_and_videos(one("", tmp_path, pool=Pool(workers=0)))[0] == 0
