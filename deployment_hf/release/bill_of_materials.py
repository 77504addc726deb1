"""The bill of materials (CycloneDX): what the service and its dashboard are made of, from their locks."""

import json
import tempfile
from pathlib import Path
from typing import Any

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion

from release import python_packages
from release.programs import run
from release.refusal import Refused

BUILDS = "cdx:npm:package:development"
"""Marks a package that the dashboard is built or checked with, and that is not in it."""


def of(root: Path, version: str) -> str:
    """Write one bill for both: the dashboard is a component of the service, and has its own below it.

    Tools that only build, check or train the two are left out.
    """
    dashboard = _read(_bundled(_dashboard(root, version)))
    page = dashboard.metadata.component
    if page is None:
        raise Refused("npm's bill of materials names no package that it is about.")
    page.name, page.type = "spectral-dna-dashboard", ComponentType.APPLICATION
    bill = _read(python_packages.of(root, version))
    bill.components.update((page, *dashboard.components))
    bill.dependencies.update(dashboard.dependencies)
    if bill.metadata.component is not None:
        bill.register_dependency(bill.metadata.component, [page])
    return _valid(JsonV1Dot6(bill).output_as_string(indent=2))


def _dashboard(root: Path, version: str) -> dict[str, Any]:
    """Read the lock of the dashboard; npm knows no package without a version."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            package = json.loads((root / "frontend" / name).read_text(encoding="utf-8"))
            for described in (package, package.get("packages", {}).get("", {})):
                described["version"] = version
            Path(folder, name).write_text(json.dumps(package), encoding="utf-8")
        told = run(Path(folder), "npm", "sbom", "--sbom-format=cyclonedx", "--package-lock-only")
    read: dict[str, Any] = json.loads(told)
    return read


def _bundled(told: dict[str, Any]) -> dict[str, Any]:
    """Leave out what only builds or checks.

    npm's own --omit=dev leaves out React as well: whatever a tool asks for beside the dashboard (npm/cli#7909).
    """
    needed = [part for part in told["components"] if not any(each["name"] == BUILDS for each in part["properties"])]
    known = {part["bom-ref"] for part in (*needed, told["metadata"]["component"])}
    hangs = [
        {"ref": each["ref"], "dependsOn": [ref for ref in each["dependsOn"] if ref in known]}
        for each in told["dependencies"]
        if each["ref"] in known
    ]
    return {**told, "components": needed, "dependencies": hangs}


def _read(told: dict[str, Any]) -> Bom:
    """Read a bill as a program printed it."""
    told["metadata"].pop("tools", None)  # npm names them in a way that the format has given up
    read: Any = Bom.from_json(told)  # type: ignore[attr-defined]
    return read  # type: ignore[no-any-return]


def _valid(bill: str) -> str:
    # Here, since a grammar that it brings along takes seconds to read, and most calls refuse before.
    from cyclonedx.validation.json import JsonStrictValidator

    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill)
    if fault is not None:
        raise Refused(f"The bill of materials is not valid: {fault}")
    return bill
