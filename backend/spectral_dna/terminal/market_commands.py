"""`spectral-dna markets`: what may be said to it."""

from pathlib import Path
from typing import Annotated

import typer

from spectral_dna.errors import SpectralError
from spectral_dna.schema.markets import MarketBasis
from spectral_dna.settings import settings
from spectral_dna.terminal.refusing import refuse


def markets(
    recording: Annotated[
        Path | None, typer.Argument(help="To be heard; without one, the markets and their figures are listed.")
    ] = None,
    by_rule: Annotated[
        bool, typer.Option("--rule-of-thumb", help="Six markets weighed by hand, without market data.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The same as the API's.")] = False,
) -> None:
    """Say how like a recording is to what charts in each market, given that it charts somewhere."""
    from spectral_dna.terminal.markets import list_markets, show_markets

    if recording is None and (by_rule or as_json):
        raise typer.BadParameter("Name the recording to be held against markets.", param_hint="RECORDING")
    try:
        if recording is None:
            list_markets(settings())
        else:
            basis = MarketBasis.RULE_OF_THUMB if by_rule else MarketBasis.MODEL
            show_markets(recording, settings(), basis, as_json=as_json)
    except SpectralError as error:
        refuse(error)
