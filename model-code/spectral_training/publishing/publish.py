"""From a fit to the files that are served: every gate first, then one replacement."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from spectral_dna.inference.manifest import BesideEntry, Manifest
from spectral_training.errors import GateFailed
from spectral_training.publishing.card import write_card
from spectral_training.publishing.case import Case, Fault
from spectral_training.publishing.evaluated import FOLDER, digest_of, read_record
from spectral_training.publishing.figures import FIGURES, WARNINGS
from spectral_training.publishing.integrity import INTEGRITY
from spectral_training.publishing.origin import ORIGIN
from spectral_training.publishing.replace import MANIFEST, replace
from spectral_training.publishing.versions import as_numbers, next_version

NAMES = ("size", "version", "export", "settings", "rehearsal", "evaluated",
         "better than chance", "not worse", "calibration", "coverage", "variants")  # fmt: skip
"""Gates that may be overruled, by a reason that the card then tells."""


def publish(
    source: Path, target: Path, card: Path | None, *,
    forced: Mapping[str, str] | None = None, version: str | None = None,
) -> Manifest:  # fmt: skip
    """Check every gate, then replace what `target` holds; raises GateFailed before anything is touched.

    Without `version`, a fit whose version isn't newer than the published one gets the next. `forced` gives the reason
    for each gate that is overruled; a gate that finds nothing isn't, whatever is asked.
    """
    published = read_published(target)
    fitted = read_fitted(source)
    kept = {"version": version or _version(fitted, published), "beside": _beside(fitted, published)}
    manifest = fitted.model_copy(update=kept)
    case = Case(manifest, source, published, read_record(source / FOLDER))
    overruled = check(case, forced or {})
    released = replace(manifest.model_copy(update={"forced": overruled}), source, target)
    if card is not None:
        write_card(released, card)
    return released


def check_names(forced: Iterable[str]) -> None:
    """Refuse to overrule what is no gate, or none that may be overruled; raises GateFailed."""
    unknown = [name for name in forced if name not in NAMES]
    if unknown:
        may = ", ".join(NAMES)
        raise GateFailed("force", f"no gate called {', '.join(unknown)} may be overruled; these may: {may}.")


def check(case: Case, forced: Mapping[str, str]) -> dict[str, str]:
    """Ask every gate, and give those that were overruled with what they found and why; raises GateFailed."""
    check_names(forced)
    broken = [fault for gate in INTEGRITY for fault in gate(case)]
    _refuse(broken)
    found = [fault for gate in (*ORIGIN, *FIGURES) for fault in gate(case)]
    _refuse([fault for fault in found if fault.gate not in forced])
    return {
        name: "; ".join([fault.detail for fault in found if fault.gate == name]) + f" Published all the same: {why}"
        for name, why in forced.items()
        if any(fault.gate == name for fault in found)
    }


def warnings_of(manifest: Manifest) -> list[Fault]:
    """Tell what is worth knowing and no reason to refuse."""
    case = Case(manifest, Path(), None, None)
    return [fault for gate in WARNINGS for fault in gate(case)]


def read_fitted(source: Path) -> Manifest:
    """Read the manifest that a fit wrote; raises GateFailed."""
    try:
        return Manifest.model_validate_json((source / MANIFEST).read_bytes())
    except FileNotFoundError:
        raise GateFailed("manifest", "there is no manifest.json; run `spectral-train fit` first.") from None
    except ValidationError as error:
        raise GateFailed("manifest", f"manifest.json is not one of ours: {error.error_count()} faults.") from None


def read_published(target: Path) -> Manifest | None:
    """Read what is published now; None where there is nothing, or nothing that today's service could read."""
    try:
        return Manifest.model_validate_json((target / MANIFEST).read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def _version(fitted: Manifest, published: Manifest | None) -> str:
    """Keep the fit's version where it is newer, and the published one where these very files are published."""
    if published is None:
        return fitted.version
    if digest_of(fitted.files) == digest_of(published.files):
        return published.version
    ours, theirs = as_numbers(fitted.version), as_numbers(published.version)
    if ours is None or theirs is None or ours > theirs:
        return fitted.version
    return next_version(published.version, datetime.now(UTC).date())


def _beside(fitted: Manifest, published: Manifest | None) -> dict[str, BesideEntry]:
    """Keep what lies beside the published models and was learned apart from them, while the features are the same."""
    if published is None or published.feature_hash != fitted.feature_hash:
        return {}
    return published.beside


def _refuse(faults: list[Fault]) -> None:
    """Refuse for all faults at once, so that nobody meets them one by one."""
    if faults:
        first, rest = faults[0], faults[1:]
        raise GateFailed(first.gate, "\n".join([first.detail, *map(str, rest)]))
