"""Every call of the OpenAPI document answers as the document says, whatever it is sent. The long run is `make fuzz`."""

from pathlib import Path

from fuzz.document import explore
from live_service import Service

EXAMPLES = 20


def test_no_call_answers_what_the_document_does_not_know(service: Service, song: Path):
    known = {"analysis": service.submit(song, wait=60).json()["id"], "name": "night_drive"}
    broken = list(explore(service.address, examples=EXAMPLES, number=1, known=known))
    assert not broken, "\n\n".join(broken)
    assert service.is_ready()
