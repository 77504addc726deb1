"""Changes as pages show them: a file, then places in it by the lines around them."""

import re
from pathlib import Path

from material.pages import Block


def apply(block: Block, root: Path) -> None:
    """Make the changes of one block in a copy of the repository; every place must be there once."""
    for part in re.split(r"^--- .*\n", block.text, flags=re.M)[1:]:
        name, *places = re.split(r"^@@\n", part, flags=re.M)
        path = root / name.strip().removeprefix("+++ b/")
        is_new = not any(line[:1] in ("-", " ") for place in places for line in place.splitlines())
        text = "" if is_new else path.read_text(encoding="utf-8")
        assert is_new != path.exists(), f"{block}: {path.name}"
        for place in places:
            before, after = _side(place, "-"), _side(place, "+")
            assert is_new or text.count(before) == 1, f"{block}: {path.name} holds {text.count(before)} of\n{before}"
            text = after if is_new else text.replace(before, after)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _side(place: str, sign: str) -> str:
    """Give the lines that stand there before (`-`) or after (`+`)."""
    return "".join(f"{line[1:]}\n" for line in place.splitlines() if line[:1] in (sign, " ", ""))
