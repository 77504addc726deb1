"""Features and a goal in, the smallest moves out."""

from spectral_dna.explain.moves import moves as search_moves
from spectral_dna.inference.case import open_case
from spectral_dna.inference.store import Models
from spectral_dna.schema.moves import CounterfactualRequest, Counterfactuals


def moves(asked: CounterfactualRequest, models: Models) -> Counterfactuals:
    """Say which smallest changes of the features would change an answer."""
    case = open_case(models, asked.lens, set_name=asked.set, stated=asked.stated)
    return search_moves(asked, case, decade=case.decade, version=models.manifest.version)
