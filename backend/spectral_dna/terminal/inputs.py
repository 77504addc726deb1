"""`spectral-dna inputs`: what may be stated about a recording."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from spectral_dna.inference.checks import read_manifest
from spectral_dna.inference.stated import optional_inputs
from spectral_dna.schema.verdict import SetName


def print_inputs(artifacts: Path) -> None:
    """Print each optional input, the answers that take it, and its choices.

    Raises
    ------
    ModelsUnusable : the published models are missing or altered.
    """
    table = Table("Input", "Taken by", "Choices")
    for one in optional_inputs(read_manifest(artifacts).sets[SetName.RECORDING]):
        table.add_row(one.name, ", ".join(one.answers) or "no published model", ", ".join(one.choices) or one.meaning)
    Console().print(table)
