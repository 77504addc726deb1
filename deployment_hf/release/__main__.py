"""The command line: `make wheel` and `make release` run it."""

import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from release import packages
from release.plan import BRANCH, Plan, make
from release.refusal import Refused

app = typer.Typer(no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)

Root = Annotated[Path, typer.Option("--root", file_okay=False, exists=True, help="The project.")]
HERE = Path(__file__).parents[2]


@app.command()
def build(
    out: Annotated[Path, typer.Option("--out", file_okay=False, help="Where the packages go.")] = Path("build/wheel"),
    root: Root = HERE,
) -> None:
    """Build wheel, sdist, bill of materials and checksums from the sources as they are."""
    try:
        _list(packages.build(root, out.absolute()))
    except Refused as refused:
        _refuse(refused)


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="The new version, such as 1.2.0.")] = "",
    is_tried: Annotated[bool, typer.Option("--dry-run", help="Check and tell; change nothing.")] = False,
    is_untested: Annotated[bool, typer.Option("--untested", help="Without lint and tests: to try releases.")] = False,
    root: Root = HERE,
) -> None:
    """Release what is on main: checks, changelog, commit, tag, packages. Pushing is left to you."""
    plan = Plan(root, version, datetime.now(UTC).date())
    try:
        if is_tried:
            _tell(plan, is_tested=not is_untested)
            return
        _list(make(plan, is_tested=not is_untested, say=typer.echo))
    except Refused as refused:
        _refuse(refused)
    typer.echo(f"Released {version}. Nothing has left this machine; when you are content:")
    typer.echo(f"  git push origin {BRANCH} {plan.tag}")
    typer.echo("To take it back instead:")
    typer.echo(f"  git tag --delete {plan.tag} && git reset --keep HEAD~1 && rm -r {plan.folder.relative_to(root)}")


def _tell(plan: Plan, *, is_tested: bool) -> None:
    """Say what a release would do, or why it would not."""
    if faults := plan.faults():
        raise Refused(*faults)
    steps = [
        *([f"make {target}" for target in ("lint", "test")] if is_tested else []),
        f"build {plan.folder.relative_to(plan.root)}: wheel, sdist, bill of materials, lock, {packages.SUMS}",
        *[f"edit {file}" for file in plan.edits()],
        f"git commit --message 'Release {plan.version}'",
        f"git tag --annotate {plan.tag}, with the changelog's lines:",
    ]
    typer.echo(f"Nothing is in the way of {plan.version}. It would:")
    typer.echo("\n".join(f"  {step}" for step in steps))
    typer.echo("\n".join(f"    {line}".rstrip() for line in plan.notes.splitlines()))


def _list(files: list[Path]) -> None:
    for file in files:
        typer.echo(f"{file.stat().st_size:>12,}  {file}")


def _refuse(refused: Refused) -> NoReturn:
    for reason in refused.reasons:
        typer.echo(reason, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, lambda number, _: sys.exit(128 + number))  # a failure as any other: it takes back
    app()
