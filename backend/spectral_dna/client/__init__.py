"""A typed client of the service: light to import, patient with a busy service, and clear about what went wrong.

Errors are those of `spectral_dna.errors`, raised by their code: `except errors.QueueFull as busy: busy.retry_after`.
"""

from spectral_dna.client.patience import Patience
from spectral_dna.client.refusals import AnalysisCancelled, Refused, Unreachable
from spectral_dna.client.synchronous import Client, Running
from spectral_dna.schema.batches import Callback, ListedItem

__all__ = ["AnalysisCancelled", "Callback", "Client", "ListedItem", "Patience", "Refused", "Running", "Unreachable"]
