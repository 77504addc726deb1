"""What a dashboard is: rows of panels under a title, with the variables that its queries name."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from grafana_foundation_sdk.builders import dashboard as build
from grafana_foundation_sdk.cog.builder import Builder
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models import dashboard as model

from boards.panels import SOURCE

Panel = Builder[model.Panel]


@dataclass(frozen=True)
class Row:
    """Panels about one subject."""

    title: str
    panels: Sequence[Panel]


@dataclass(frozen=True)
class Variable:
    """A choice above the panels: the values that a label has."""

    name: str
    label: str
    metric: str
    value: str | None = None
    """What is chosen at first; unless said, everything."""


@dataclass(frozen=True)
class Board:
    """A dashboard."""

    name: str
    title: str
    description: str
    since: str
    variables: Sequence[Variable]
    rows: Sequence[Row]


def rendered(board: Board) -> str:
    """Lay a dashboard out as JSON."""
    made = (
        build.Dashboard(f"Spectral DNA: {board.title}")
        .uid(f"spectral-dna-{board.name}")
        .description(board.description)
        .tags(["spectral-dna"])
        .readonly()
        .timezone("browser")
        .refresh("30s")
        .time(board.since, "now")
        .tooltip(model.DashboardCursorSync.CROSSHAIR)
        .link(_others())
    )
    for variable in board.variables:
        made.with_variable(_choice(variable))
    for row in board.rows:
        made.with_row(build.Row(row.title))
        for panel in row.panels:
            made.with_panel(panel)
    done = made.build()
    for number, found in enumerate(done.panels or [], start=1):
        found.id_val = number
    return json.dumps(done, cls=JSONEncoder, indent=2, sort_keys=True) + "\n"


def _others() -> build.DashboardLink:
    kind = model.DashboardLinkType.DASHBOARDS
    return build.DashboardLink("Spectral DNA").type(kind).tags(["spectral-dna"]).keep_time(True)


def _choice(variable: Variable) -> build.QueryVariable:
    asked = f"label_values({variable.metric}, {variable.name})"
    made = (
        build.QueryVariable(variable.name)
        .label(variable.label)
        .datasource(SOURCE)
        .query({"query": asked, "refId": variable.name})
        .refresh(model.VariableRefresh.ON_TIME_RANGE_CHANGED)
        .sort(model.VariableSort.ALPHABETICAL_ASC)
    )
    if variable.value is not None:
        return made.current(model.VariableOption(text=variable.value, value=variable.value))
    every = model.VariableOption(text=["All"], value=["$__all"])
    return made.multi(True).include_all(True).all_value(".+").current(every)
