"""The service's own record: what its lenses showed of tracks, and what their owners reported of them since."""

from collections.abc import Callable, Sequence

from spectral_dna.db.outcomes import Reported
from spectral_dna.inference.manifest import Manifest
from spectral_dna.inference.record import BIN_MINIMUM, MINIMUM, held, no_bins, rank_correlation
from spectral_dna.jobs.monitoring.reference import SET
from spectral_dna.schema.monitoring import Calibration, LensRecord, PopularityRecord
from spectral_dna.schema.verdict import LensName

MOST = 20_000
"""Outcomes that are read, those reported last."""
EMERGED_POPULARITY = 15
"""By which the emerging lens's training told its two kinds of track apart."""
OF_CHANCES = ("error", "error_by_chance", "brier", "base_brier", "skill")
"""Figures that hold a number against what came true as if it were a chance: of a likeness they say nothing."""

NOTES = [
    "Those who report an outcome are not a random sample of those who were answered: figures hold for them alone.",
    "An outcome counts once a recording and version of the models, the one reported last; with its analysis it goes.",
    "Nobody checks what is reported.",
]


def rules(emerged_streams: int) -> dict[LensName, str]:
    """Say what counts as a yes."""
    return {
        LensName.EMERGING: f"Spotify's popularity is {EMERGED_POPULARITY} or more, as in training; where only streams "
        f"were reported, {emerged_streams:,} or more stand for it, which is the operator's choice and not training's.",
        LensName.CHARTING: "It was in a chart. The likeness is no chance: half of the training table had charted, and "
        "far fewer of all tracks do, so its mean is not meant to meet this share; whether it rises with it is.",
    }


def calibration(reported: Sequence[Reported], manifest: Manifest, *, emerged_streams: int) -> Calibration:
    """Hold what was shown against what was reported, for each lens and version of the models, those in use first."""
    by_version: dict[str, list[Reported]] = {manifest.version: []}
    for row in _once_each(reported):
        by_version.setdefault(row.models, []).append(row)
    told: dict[LensName, Callable[[Reported], bool | None]] = {
        LensName.EMERGING: lambda row: emerged(row, emerged_streams),
        LensName.CHARTING: lambda row: row.charted,
    }
    return Calibration(
        minimum=MINIMUM,
        bin_minimum=BIN_MINIMUM,
        emerged_popularity=EMERGED_POPULARITY,
        emerged_streams=emerged_streams,
        rules=rules(emerged_streams),
        notes=NOTES,
        lenses=[
            _lens(name, version, manifest, rows, came)
            for version, rows in by_version.items()
            for name, came in told.items()
        ],
        popularity=[_popularity(version, manifest, rows) for version, rows in by_version.items()],
    )


def emerged(row: Reported, streams: int) -> bool | None:
    """Whether a track has emerged; None where nobody can tell."""
    if row.popularity is not None:
        return row.popularity >= EMERGED_POPULARITY
    return None if row.streams is None else row.streams >= streams


def _once_each(reported: Sequence[Reported]) -> list[Reported]:
    """Leave of each recording and version what was reported last; they come in that order."""
    kept: dict[tuple[str, str], Reported] = {}
    for one in reported:
        kept.setdefault((one.recording, one.models), one)
    return list(kept.values())


def _lens(
    name: LensName, version: str, manifest: Manifest, rows: list[Reported],
    came: Callable[[Reported], bool | None],
) -> LensRecord:  # fmt: skip
    entry = manifest.sets[SET].lenses[name]
    known = [(row.shown["lenses"][name.value], said) for row in rows if (said := came(row)) is not None]
    rates = [float(shown["base_rate"]) for shown, _ in known]
    found = held([float(shown["number"]) for shown, _ in known], [said for _, said in known], rates)
    facts = {
        "lens": name, "kind": entry.kind, "models": version, "is_current": version == manifest.version,
        "n": len(known), "base_rate": round(rates[0] if rates else entry.base_rate, 4),
    }  # fmt: skip
    if found is None:
        return LensRecord(**facts, **dict.fromkeys(("mean", "observed", *OF_CHANCES)), bins=no_bins())
    untold = {} if entry.kind == "chance" else dict.fromkeys(OF_CHANCES)
    return LensRecord(**facts, **found._asdict() | untold)


def _popularity(version: str, manifest: Manifest, rows: list[Reported]) -> PopularityRecord:
    known = [(float(row.shown["popularity"]), float(row.streams)) for row in rows if row.streams is not None]
    estimates, streams = [estimate for estimate, _ in known], [count for _, count in known]
    return PopularityRecord(
        models=version,
        is_current=version == manifest.version,
        n=len(known),
        rank_correlation=rank_correlation(estimates, streams),
    )
