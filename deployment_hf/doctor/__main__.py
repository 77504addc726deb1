"""The command line of `make doctor`: ends with 0 when `make run` and `make test` will work here, else with 1."""

from __future__ import annotations

import argparse
import sys

from doctor.needs import needs
from doctor.report import Report


def main() -> int:
    """Look, and tell."""
    parser = argparse.ArgumentParser(prog="make doctor", description=__doc__)
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--port", type=int, default=7860, help="where the service will listen")
    asked = parser.parse_args()
    report = Report([(need, need.look()) for need in needs(asked.port)])
    sys.stdout.write(report.as_json() + "\n" if asked.json else report.as_text())
    return 0 if report.will_do else 1


if __name__ == "__main__":
    sys.exit(main())
