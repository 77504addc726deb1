"""What the service is made of: its lock, with the licences and needs that the installed packages state."""

import json
import re
import sys
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from release import licences
from release.programs import run

SERVICE = "spectral-dna"
_LOCKED = re.compile(r"^[\w.-]+==[^\\\n]+", re.M)

Part = dict[str, Any]


def of(root: Path, version: str) -> Part:
    """Write the bill of the service alone, as JSON of CycloneDX.

    The lock is for every system; here are those of its packages that the service takes on the one that this runs on.
    """
    installed, locked = _told(root, "environment"), _locked(root)
    needs = {name: asked & locked.keys() for name, asked in _needs(installed).items()}
    stated = {str(canonicalize_name(part["name"])): part for part in installed["components"]}
    taken = _reached(SERVICE, needs)  # the lock has what builds packages, too
    parts = {name: _part(part, stated.get(name, {})) for name, part in locked.items() if name in taken}
    whole = {"bom-ref": SERVICE, "name": SERVICE, "type": "application", "version": version,
             "licenses": licences.of_project(root)}  # fmt: skip
    refs = {SERVICE: SERVICE, **{name: part["bom-ref"] for name, part in parts.items()}}
    hangs = [
        {"ref": ref, "dependsOn": [refs[need] for need in sorted(needs.get(name, ()))]} for name, ref in refs.items()
    ]
    return {"metadata": {"component": whole}, "components": list(parts.values()), "dependencies": hangs}


def _told(root: Path, what: str, *more: str) -> Part:
    command = ["-m", "cyclonedx_py", what, "--no-validate", "--sv=1.6", "--of=JSON", *more]
    read: Part = json.loads(run(root, sys.executable, *command))
    return read


def _locked(root: Path) -> dict[str, Part]:
    """Read the lock: what it holds for this system, by name."""
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    meant = [Requirement(line.strip()) for line in _LOCKED.findall(lock)]
    here = {
        (str(canonicalize_name(each.name)), str(each.specifier).removeprefix("=="))
        for each in meant
        if each.marker is None or each.marker.evaluate()
    }
    parts = _told(root, "requirements", "requirements.lock")["components"]
    named = {(str(canonicalize_name(part["name"])), part["version"]): part for part in parts}
    return {name: named[name, version] for name, version in sorted(here)}


def _part(locked: Part, stated: Part) -> Part:
    """Join the lock's version and checksums with what the package says of itself."""
    own: Part = {key: stated[key] for key in ("description", "licenses") if stated.get(key)}
    own["licenses"] = own.get("licenses") or licences.of_package(locked["name"])
    kept = {key: value for key, value in locked.items() if key != "description"}
    return {**kept, **own, "bom-ref": locked["purl"]}


def _needs(installed: Part) -> dict[str, set[str]]:
    """Say which package asks for which, by name."""
    names = {part["bom-ref"]: str(canonicalize_name(part["name"])) for part in installed["components"]}
    return {
        names[each["ref"]]: {names[ref] for ref in each.get("dependsOn", ())}
        for each in installed["dependencies"]
        if each["ref"] in names
    }


def _reached(name: str, needs: dict[str, set[str]]) -> set[str]:
    """List what something asks for, and what that asks for, and so on."""
    reached, newest = {name}, {name}
    while newest:
        newest = {need for each in newest for need in needs.get(each, ())} - reached
        reached |= newest
    return reached
