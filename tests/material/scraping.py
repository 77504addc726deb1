"""Metrics as Prometheus reads them: a real scrape, and its own parser."""

import httpx2
from prometheus_client.parser import text_string_to_metric_families


class Scrape:
    """One look at every metric of a process."""

    def __init__(self, address: str) -> None:
        answer = httpx2.get(f"{address}/metrics", trust_env=False, timeout=30)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("text/plain")
        self.families = {family.name: family for family in text_string_to_metric_families(answer.text)}

    def value(self, name: str, **labels: str) -> float:
        """Add up what has these labels, whatever else it has; 0 where nothing has been counted yet."""
        samples = [sample for family in self.families.values() for sample in family.samples if sample.name == name]
        return sum(sample.value for sample in samples if labels.items() <= sample.labels.items())

    def labels(self, name: str) -> set[str]:
        """Give every value of every label of a metric."""
        return {value for sample in self.families[name].samples for value in sample.labels.values()}
