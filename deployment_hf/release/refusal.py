"""What keeps a release from being made."""


class Refused(Exception):
    """Says everything that is amiss, so that it can be set right at once."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons
