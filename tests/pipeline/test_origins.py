"""The id of a request is kept with its analysis, so that it outlives the service that took it."""

from pathlib import Path

from live_service import Killable
from material.killing import listener_of, paced, wait_for_stage, wait_until_gone, workers_of


def test_a_restart_goes_on_in_the_name_of_the_same_request(killable: Killable, long_song: Path):
    with long_song.open("rb") as file, paced(listener_of(killable.service)):
        answer = killable.service.http.post(
            "/api/v1/analyses", files={"file": ("a.wav", file)}, headers={"X-Request-ID": "before-the-kill"}
        )
        wait_for_stage(killable.service, answer.json()["id"], "decode")
        workers = workers_of(killable)
        killable.kill()
    wait_until_gone(workers)
    before = len(killable.log.read_text().splitlines())
    killable.start()
    assert killable.service.until(answer.json()["id"])["state"] == "succeeded"
    after = killable.log.read_text().splitlines()[before:]
    for event in ("recording.heard", "analysis.succeeded"):
        (line,) = [line for line in after if event in line]
        assert "request=before-the-kill" in line
