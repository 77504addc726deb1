"""The few things that a release asks of git."""

from dataclasses import dataclass
from pathlib import Path

from release.programs import run


@dataclass(frozen=True)
class Repository:
    """A working tree and its history."""

    root: Path

    def branch(self) -> str:
        """Name the branch; nothing when none is checked out."""
        return self._git("branch", "--show-current").strip()

    def changes(self) -> list[str]:
        """List what is neither committed nor ignored."""
        return self._git("status", "--porcelain").splitlines()

    def head(self) -> str:
        """Give the commit that is checked out."""
        return self._git("rev-parse", "HEAD").strip()

    def parent(self) -> str:
        """Give the commit before the one that is checked out."""
        return self._git("rev-parse", "HEAD~1").strip()

    def subject(self) -> str:
        """Give the first line of what the commit that is checked out says of itself."""
        return self._git("log", "--max-count=1", "--format=%s").strip()

    def text(self, commit: str, file: Path) -> str:
        """Read a file as a commit holds it."""
        return self._git("show", f"{commit}:{file}")

    def pack(self, commit: str, archive: Path) -> None:
        """Write what a commit holds into one file."""
        self._git("archive", "--format=tar", f"--output={archive}", commit)

    def has_tag(self, name: str) -> bool:
        """Whether there is a tag of this name."""
        return self._git("tag", "--list", name).strip() != ""

    def commit(self, message: str, *files: Path) -> None:
        """Commit these files; hooks have their say."""
        self._git("commit", "--quiet", f"--message={message}", "--", *map(str, files))

    def tag(self, name: str, message: str) -> None:
        """Tag the commit that is checked out."""
        self._git("tag", "--annotate", name, "--cleanup=whitespace", "--file=-", said=message)

    def untag(self, name: str) -> None:
        """Remove a tag."""
        self._git("tag", "--delete", name)

    def go_back(self, commit: str) -> None:
        """Forget commits since this one; files stay as they are."""
        self._git("reset", "--quiet", commit)

    def _git(self, *arguments: str, said: str = "") -> str:
        return run(self.root, "git", *arguments, said=said)
