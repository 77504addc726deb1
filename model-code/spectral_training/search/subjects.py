"""What can be searched: one member of one lens and set, the teacher of a lens, or the popularity of a set."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any, cast

from spectral_dna.schema.values import Value
from spectral_dna.schema.verdict import LensName, MemberName, SetName
from spectral_training.fitting.lenses import Settings
from spectral_training.tables.questions import POPULARITY

TEACHER = "teacher"
SEARCHABLE = (TEACHER, *MemberName, POPULARITY)


@dataclass(frozen=True)
class Subject:
    """The subject of one study. A teacher serves both sets of its lens, a popularity has no lens."""

    member: str
    lens: LensName | None = None
    set_name: SetName | None = None

    @property
    def name(self) -> str:
        """Name the study."""
        return "-".join(part for part in (self.lens, self.set_name, self.member) if part)

    @property
    def question(self) -> str:
        """Name the rows that it learns from."""
        return str(self.lens or POPULARITY)

    @property
    def path(self) -> tuple[str, ...]:
        """Lead from all settings to its own."""
        if self.member == TEACHER:
            return ("teacher", str(self.lens))
        if self.member == POPULARITY:
            return ("popularity", str(self.set_name), "model")
        return ("lenses", str(self.lens), str(self.set_name), "members", self.member)

    def own(self, settings: Settings) -> Value:
        """Read its settings."""
        at: Any = settings
        for key in self.path:
            at = at[key] if isinstance(at, dict) else getattr(at, key)
        return cast(Value, at)

    def replaced(self, settings: Settings, own: Value) -> Settings:
        """Put other settings in the place of its own."""
        made: dict[str, Any] = settings.model_dump(mode="json")
        reduce(lambda at, key: at[key], self.path[:-1], made)[self.path[-1]] = own.model_dump(mode="json")
        return Settings.model_validate(made)


def subjects(lenses: tuple[LensName, ...], sets: tuple[SetName, ...], members: tuple[str, ...]) -> Iterator[Subject]:
    """Give every subject among these, teachers first, since the others learn from them."""
    if TEACHER in members:
        yield from (Subject(TEACHER, lens) for lens in lenses)
    for name in sets:
        for lens in lenses:
            yield from (Subject(member, lens, name) for member in MemberName if member in members)
        if POPULARITY in members:
            yield Subject(POPULARITY, set_name=name)
