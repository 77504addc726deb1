"""Putting learned markets beside the published models: the file, then the manifest that names it, then the card."""

from spectral_dna.inference.manifest import BesideEntry, Manifest
from spectral_dna.inference.markets import MARKETS, MarketsFile, check_markets, open_markets
from spectral_training.evaluation.kept import write_apart
from spectral_training.markets.findings import NAME, MarketFindings
from spectral_training.publishing.beside import Beside, put_beside
from spectral_training.publishing.card import write_card
from spectral_training.publishing.evaluated import FOLDER
from spectral_training.train.release import Places

MOST_BYTES = 2**20


def release_markets(found: MarketsFile, told: MarketFindings, places: Places) -> BesideEntry:
    """Publish; whoever is killed in between leaves the old ones or the new ones whole. Raises GateFailed."""
    check_markets(found)
    content = (found.model_dump_json() + "\n").encode()
    manifest = put_beside(places.artifacts, {MARKETS: Beside(content, ".json")}, most_bytes=MOST_BYTES)
    open_markets(places.artifacts, manifest)
    _tell(manifest, told, places)
    return manifest.beside[MARKETS]


def _tell(manifest: Manifest, told: MarketFindings, places: Places) -> None:
    if places.docs is not None and places.card is not None:
        write_apart(told, places.docs / FOLDER / NAME)
        write_card(manifest, places.card)
