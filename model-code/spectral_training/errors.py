"""What training can refuse, and why."""


class TrainingError(Exception):
    """Base of all: the message says what to do next."""


class TableMissing(TrainingError):
    """A table that a lens needs isn't in the data folder."""


class TableUnusable(TrainingError):
    """A table lacks columns, can't be read, or keeps too few rows."""


class NotUtf8(TableUnusable):
    """A table is text in another encoding."""


class NotFetched(TrainingError):
    """A published table couldn't be brought into the data folder."""


class ExportDiffers(TrainingError):
    """An exported file doesn't answer as its source does."""


class WouldOpen(TrainingError):
    """Files of a rehearsal would be scored on the test artists, or other files on those that stand in for them."""


class SearchRefused(TrainingError):
    """A search was asked for what there is not."""


class GateFailed(TrainingError):
    """Something must not be published; `gate` names the rule."""

    def __init__(self, gate: str, detail: str) -> None:
        """Put the gate's name in front."""
        self.gate = gate
        super().__init__(f"{gate}: {detail}")


class StepBroke(TrainingError):
    """A step of `train` refused; what was done before it stands."""

    def __init__(self, step: str, seconds: float, cause: TrainingError) -> None:
        """Say which step, why, and how to go on."""
        self.step = step
        super().__init__(
            f"The step {step} broke after {seconds:.0f} s.\n{type(cause).__name__}: {cause}\n"
            f"What was done before it stands: mend this, and the same command goes on with {step}."
        )


class OutputUnwritable(TrainingError):
    """A file or a database of results can't be written."""
