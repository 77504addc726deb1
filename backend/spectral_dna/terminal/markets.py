"""`spectral-dna markets`: the published markets, and a recording held against them."""

import logging
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from spectral_dna.errors import MarketsNotPublished
from spectral_dna.inference.markets import MarketFigures, MarketModels, open_markets
from spectral_dna.inference.store import load
from spectral_dna.jobs.placing import of_report
from spectral_dna.logging import configure
from spectral_dna.schema.markets import MarketBasis, MarketLikeness
from spectral_dna.schema.names import clean_name
from spectral_dna.schema.stated import NOTHING
from spectral_dna.schema.verdict import SetName
from spectral_dna.settings import Settings
from spectral_dna.terminal.analyze import analyse_file
from spectral_dna.terminal.progress import watched

NO_EVIDENCE, TOO_FEW = "no evidence", "too few tracks"


def list_markets(settings: Settings) -> None:
    """Print each market with what is known of it, for recordings and for a catalogue.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    MarketsNotPublished : they come without markets.
    """
    models = open_markets(settings.artifacts_dir, load(settings.artifacts_dir).manifest)
    if models is None:
        raise MarketsNotPublished
    table = Table("Market", "Tracks", *(f"AUC, {name.value}" for name in SetName))
    for code, found in _by_code(models).items():
        table.add_row(code, str(found[SetName.RECORDING].tracks), *(_figure(found[name]) for name in SetName))
    Console().print(table)


def show_markets(recording: Path, settings: Settings, basis: MarketBasis, *, as_json: bool) -> None:
    """Hear a recording and print how like it is to what charts in each market.

    Raises
    ------
    SpectralError : it can't be heard, has no verdict, or no markets are published.
    """
    configure(as_json=settings.log_json, level=logging.WARNING)
    models = load(settings.artifacts_dir)
    markets = open_markets(settings.artifacts_dir, models.manifest)
    if markets is None and basis is MarketBasis.MODEL:
        raise MarketsNotPublished
    with watched(clean_name(str(recording), longest=40)) as tell:
        report = analyse_file(recording, models, settings, stated=NOTHING, tell=tell)
    found = of_report(report, markets, basis)
    if as_json:
        typer.echo(found.model_dump_json())
        return
    table = Table("Market", "Likeness", "AUC")
    for one in found.markets:
        table.add_row(one.code, _likeness(one), _basis(one))
    Console().print(found.sentence, table, *(f"Note: {code}" for code in found.warnings), sep="\n")


def _by_code(models: MarketModels) -> dict[str, dict[SetName, MarketFigures]]:
    found: dict[str, dict[SetName, MarketFigures]] = {}
    for name, own in models.found.sets.items():
        for one in own.markets:
            found.setdefault(one.code, {})[name] = one
    return found


def _figure(one: MarketFigures) -> str:
    if one.auc is None:
        return TOO_FEW
    shown = f"{one.auc.value:.3f} [{one.auc.low:.3f}, {one.auc.high:.3f}]"
    return shown if one.has_evidence else f"{shown}, {NO_EVIDENCE}"


def _likeness(one: MarketLikeness) -> str:
    if one.likeness is not None:
        return f"{one.likeness:.0f}"
    return TOO_FEW if one.reason == "too_few_tracks" else NO_EVIDENCE


def _basis(one: MarketLikeness) -> str:
    if one.basis is None or one.basis.value is None:
        return "" if one.basis is None else "rule of thumb"
    return f"{one.basis.value:.3f} [{one.basis.low:.3f}, {one.basis.high:.3f}]"
