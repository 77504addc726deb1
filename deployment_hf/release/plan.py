"""A release, from what must be true before to the tag; one that fails midway leaves nothing behind."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from release import changelog, packages, steps, version
from release.programs import run
from release.refusal import Refused
from release.repository import Repository
from release.sources import exported

CHANGELOG = Path("CHANGELOG.md")
EDITED = (version.PLACE, CHANGELOG)
BRANCH = "main"

Say = Callable[[str], None]
Build = Callable[[Path, Path], list[Path]]


@dataclass(frozen=True)
class Plan:
    """What is to be released, from where, on which day."""

    root: Path
    version: str
    day: date

    @property
    def repository(self) -> Repository:
        """The history that the release becomes a part of."""
        return Repository(self.root)

    @property
    def tag(self) -> str:
        """Name of the tag."""
        return f"v{self.version}"

    @property
    def folder(self) -> Path:
        """Where the packages end."""
        return self._folder(self.version)

    @property
    def notes(self) -> str:
        """What came since the last release."""
        return changelog.unreleased((self.root / CHANGELOG).read_text(encoding="utf-8"))

    def faults(self, since: str = "") -> list[str]:
        """List everything that keeps it from being made; tests take long, and `since` is the commit that had them."""
        if stopped := self._stopped():
            return [stopped]
        fault = version.fault(self.version, last=version.current(self.root))
        found = [fault] if fault else list(self._taken())
        if changes := self.repository.changes():
            found.append(f"{len(changes)} changes are not committed: {', '.join(changes[:5])}.")
        if (branch := self.repository.branch()) != BRANCH:
            found.append(f"Releases are made on {BRANCH}; this is {branch or 'no branch'}.")
        if since and (head := self.repository.head()) != since:
            found.append(f"{head[:12]} is checked out; {since[:12]} was when it began.")
        if not self.notes:
            found.append(f"{CHANGELOG} says nothing under “{changelog.HEADING}”.")
        return found

    def edits(self) -> dict[Path, str]:
        """Give the files that change, with their new text."""
        place, log = ((self.root / file).read_text(encoding="utf-8") for file in EDITED)
        return {
            version.PLACE: version.replaced(place, self.version),
            CHANGELOG: changelog.released(log, self.version, self.day),
        }

    def _taken(self) -> Iterator[str]:
        if self.repository.has_tag(self.tag):
            yield f"The tag {self.tag} is there already."
        if self.folder.exists():
            yield f"{self.folder.relative_to(self.root)} is there already, of a release that was taken back: remove it."

    def _stopped(self) -> str:
        """Say how to take back a release that was killed midway: its tag would have been the last of it."""
        number, repository = version.current(self.root), self.repository
        changed = {Path(line[3:]) for line in repository.changes()}
        if changed <= set(EDITED) and number != version.stated(repository.text("HEAD", version.PLACE)):
            back = f"git checkout HEAD -- {' '.join(map(str, EDITED))}"
        elif repository.subject() == _title(number) and not repository.has_tag(f"v{number}"):
            back = "git reset --keep HEAD~1"
            if self._folder(number).exists():
                back += f" && rm -r {self._folder(number).relative_to(self.root)}"
        else:
            return ""
        return f"The release of {number} was cut off midway. Take it back, then begin again: {back}"

    def _folder(self, number: str) -> Path:
        return self.root / "build" / "release" / number


def make(plan: Plan, *, is_tested: bool, say: Say, build: Build = packages.build) -> list[Path]:
    """Check, build, edit, commit and tag; give the files to hand out.

    Raises
    ------
    Refused : something is amiss; files, history and tags are as they were.
    """
    with steps.alone(_build(plan.root)):
        tested = plan.repository.head()
        _demand(plan.faults())
        for target in ("lint", "test") if is_tested else ():
            say(f"make {target} …")
            run(plan.root, "make", target)
        _demand(plan.faults(since=tested))
        return _made(plan, tested, say, build)


def _made(plan: Plan, tested: str, say: Say, build: Build) -> list[Path]:
    """Build from the commit that was tested, and remember it; a failure undoes what came before it."""
    notes, texts = plan.notes, plan.edits()
    with ExitStack() as undo:
        room = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="releasing-", dir=_build(plan.root))))
        say("Dashboard, wheel, sdist, bill of materials, lock, checksums …")
        sources = exported(plan.repository, tested, texts, room / "sources")
        names = [file.name for file in build(sources, room / "out")]
        _demand(plan.faults(since=tested))
        undo.enter_context(steps.edited(plan.root, texts))
        undo.enter_context(steps.committed(plan.repository, _title(plan.version), texts, after=tested))
        undo.enter_context(steps.moved(room / "out", plan.folder))
        undo.enter_context(steps.tagged(plan.repository, plan.tag, f"Spectral DNA {plan.version}\n\n{notes}\n"))
    return [plan.folder / name for name in names]


def _title(number: str) -> str:
    return f"Release {number}"


def _demand(faults: list[str]) -> None:
    if faults:
        raise Refused(*faults)


def _build(root: Path) -> Path:
    """Make the folder of all that is built; git ignores it."""
    folder = root / "build"
    folder.mkdir(exist_ok=True)
    return folder
