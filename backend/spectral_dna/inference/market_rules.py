"""Six markets by hand-made weights on the Hit Score: a rule of thumb, with no market data behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

LEAST, MOST = 0.5, 1.2
"""The Hit Score is taken at most so many times."""
_MIDDLE = {"danceability": 0.5, "energy": 0.5, "valence": 0.5, "tempo": 120.0}
_SPAN = {"tempo": 200.0}
"""What a tempo's distance from the middle is divided by; the others are shares already."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What the Hit Score is multiplied by: `base`, and so much for each feature's distance from the middle."""

    base: float
    weights: Mapping[str, float] = field(default_factory=dict)

    def factor(self, features: Mapping[str, float]) -> float:
        """Weigh one track; between `LEAST` and `MOST`."""
        added = (
            weight * (features[key] - _MIDDLE[key]) / _SPAN.get(key, 1.0) for key, weight in self.weights.items()
        )  # fmt: skip
        return min(MOST, max(LEAST, self.base + sum(added)))


RULES: dict[str, Rule] = {
    "US": Rule(1.00, {"danceability": 0.3, "energy": 0.4, "valence": 0.2}),
    "GB": Rule(0.95, {"danceability": 0.25, "energy": 0.35, "valence": 0.15}),
    "DE": Rule(0.85, {"energy": 0.5, "danceability": 0.2, "tempo": 0.1}),
    "FR": Rule(0.90, {"valence": 0.3, "danceability": 0.2, "energy": 0.15}),
    "JP": Rule(0.80, {"energy": 0.25, "valence": 0.2, "danceability": 0.15}),
    "BR": Rule(0.75, {"danceability": 0.4, "energy": 0.35, "valence": 0.25}),
}


def by_rule(features: Mapping[str, float], hit_score: float) -> dict[str, float]:
    """Give each market's number, 0 to 100, from a Hit Score of 0 to 100."""
    return {code: min(100.0, max(0.0, hit_score * rule.factor(features))) for code, rule in RULES.items()}
