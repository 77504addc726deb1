"""Putting learned markets beside the published models: the file, then the manifest that names it, then the card."""

import hashlib
import os
from pathlib import Path

from spectral_dna.inference.manifest import BesideEntry, Manifest
from spectral_dna.inference.markets import MARKETS, MarketsFile, check_markets, open_markets
from spectral_training.errors import GateFailed
from spectral_training.markets.findings import MarketFindings, write_findings
from spectral_training.publishing.card import write_card
from spectral_training.publishing.evaluated import FOLDER
from spectral_training.publishing.publish import read_published
from spectral_training.publishing.replace import MANIFEST
from spectral_training.train.release import Places

MOST_BYTES = 2**20
_DIGITS = 10


def release_markets(found: MarketsFile, told: MarketFindings, places: Places) -> BesideEntry:
    """Publish; whoever is killed in between leaves the old ones or the new ones whole. Raises GateFailed."""
    published = read_published(places.artifacts)
    if published is None:
        raise GateFailed("manifest", "there are no published models to put markets beside.")
    check_markets(found)
    content = (found.model_dump_json() + "\n").encode()
    if len(content) > MOST_BYTES:
        raise GateFailed("size", f"the markets take {len(content):,} bytes; at most {MOST_BYTES:,}.")
    digest = hashlib.sha256(content).hexdigest()
    entry = BesideEntry(file=f"{MARKETS}.{digest[:_DIGITS]}.json", sha256=digest, bytes=len(content))
    _write(places.artifacts / entry.file, content)
    before = published.beside.get(MARKETS)
    manifest = published.model_copy(update={"beside": {**published.beside, MARKETS: entry}})
    _write(places.artifacts / MANIFEST, (manifest.model_dump_json(indent=1) + "\n").encode())
    if before is not None and before.file != entry.file:
        (places.artifacts / before.file).unlink(missing_ok=True)
    open_markets(places.artifacts, manifest)
    _tell(manifest, told, places)
    return entry


def _tell(manifest: Manifest, told: MarketFindings, places: Places) -> None:
    if places.docs is not None and places.card is not None:
        write_findings(told, places.docs / FOLDER)
        write_card(manifest, places.card)


def _write(path: Path, content: bytes) -> None:
    """Write beside, then rename: a file under its final name is always whole."""
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(content)
    os.replace(beside, path)
