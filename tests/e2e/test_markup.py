"""Markup in what strangers name is text: no script of theirs runs, and the page's policy has nothing to report."""

import json

import pytest

from live_service import Service

from .conftest import Screen

NAMES = (
    "<script>window.evil = 1<script>.wav",
    "<img src=x onerror=window.evil=1>.wav",
    "'><svg onload=window.evil=1>.flac",
    "{{constructor.constructor('window.evil=1')()}}.wav",
    "javascript:window.evil=1.mp3",
)
TITLE = '<script>window.evil = 1</script><img src="x" onerror="window.evil = 1">'
WATCH = """
window.violations = []
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))
"""


@pytest.fixture(scope="module")
def named(service: Service, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An analysis for each of the names."""
    from material import audio_files
    from spectral_dna.audio.synth import RATE, sample_sound

    song = audio_files.write(tmp_path_factory.mktemp("markup") / "a.flac", sample_sound("night_drive")[: 12 * RATE])
    return {name: service.submit(song, name=name, wait=60).json()["id"] for name in NAMES}


@pytest.fixture
def watched(screen: Screen) -> Screen:
    screen.context.add_init_script(WATCH)
    return screen


def assert_nothing_ran(screen: Screen) -> None:
    found = screen.page.evaluate("() => ({ evil: window.evil ?? null, violations: window.violations })")
    assert found == {"evil": None, "violations": []}
    assert screen.page.locator("img[src=x], svg[onload]").count() == 0


class TestFileNames:
    @pytest.mark.parametrize("name", NAMES)
    def test_are_shown_as_they_are_and_run_nothing(self, watched: Screen, named: dict[str, str], name: str):
        page = watched.go(f"/analyses/{named[name]}")
        page.wait_for_function("(name) => document.title.includes(name)", arg=name)
        page.get_by_text(name).first.wait_for()
        watched.traffic.settle()
        assert_nothing_ran(watched)

    def test_neither_in_the_list_of_analyses(self, watched: Screen, named: dict[str, str]):
        page = watched.go()
        page.get_by_text("window.evil").nth(len(named) - 2).wait_for()
        watched.traffic.settle()
        assert_nothing_ran(watched)


class TestWhatYouTubeSays:
    def test_is_text_as_well(self, watched: Screen, named: dict[str, str]):
        """The answer as the service would give it for a video with such a title; the markup comes from outside."""
        identifier = named[NAMES[0]]

        def retitled(route):
            answer = route.fetch()
            told = json.dumps(answer.json()).replace(json.dumps(NAMES[0])[1:-1], json.dumps(TITLE)[1:-1])
            route.fulfill(response=answer, body=told)

        watched.page.route(f"**/api/v1/analyses/{identifier}", retitled)
        page = watched.go(f"/analyses/{identifier}")
        page.wait_for_function("(name) => document.title.includes(name)", arg=TITLE)
        watched.traffic.settle()
        assert_nothing_ran(watched)


def test_the_page_s_policy_lets_no_inline_script_run(watched: Screen):
    page = watched.go()
    page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.evil = 1\">')")
    page.wait_for_function("() => window.violations.length > 0")
    assert page.evaluate("() => window.evil ?? null") is None
    watched.expected += ["Content Security Policy", "Content-Security-Policy", "inline event handler", "404"]


def test_the_page_of_calls_runs_nothing_either(watched: Screen):
    watched.expected.append("favicon.ico")
    watched.page.goto(f"{watched.address}/api/docs?<script>window.evil=1</script>#<img src=x onerror=window.evil=1>")
    watched.traffic.settle()
    assert_nothing_ran(watched)
