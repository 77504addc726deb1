"""The few kinds of panels that the dashboards are made of, all alike: a title, a sentence, a unit, quiet lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from grafana_foundation_sdk.builders import bargauge, common, dashboard, heatmap, stat, statetimeline, timeseries
from grafana_foundation_sdk.builders.prometheus import Dataquery
from grafana_foundation_sdk.cog import variants
from grafana_foundation_sdk.cog.builder import Builder
from grafana_foundation_sdk.models import common as shape
from grafana_foundation_sdk.models import heatmap as warmth
from grafana_foundation_sdk.models.dashboard import DataSourceRef, FieldColorModeId, Threshold, ThresholdsMode
from grafana_foundation_sdk.models.prometheus import PromQueryFormat

SOURCE = DataSourceRef(type_val="prometheus", uid="prometheus")


class Unit(StrEnum):
    """Units by Grafana's own names."""

    COUNT = "short"
    RATE = "reqps"
    PER_MINUTE = "cpm"
    SECONDS = "s"
    SHARE = "percentunit"
    BYTES = "bytes"
    BYTES_A_SECOND = "Bps"
    PLAIN = "none"


@dataclass(frozen=True)
class Query:
    """What is asked, and what its answer is called: `{{label}}` stands for a label's value."""

    ask: str
    legend: str


@dataclass(frozen=True)
class Limits:
    """From where on a value is worth a look, and from where on it is an alarm; `falling`: below, not above."""

    warn: float | None
    alarm: float
    falling: bool = False

    def steps(self) -> list[Threshold]:
        """Give the colours, lowest values first."""
        if self.falling:
            above = [] if self.warn is None else [Threshold(self.alarm, "orange")]
            return [Threshold(None, "red"), *above, Threshold(self.warn or self.alarm, "green")]
        below = [] if self.warn is None else [Threshold(self.warn, "orange")]
        return [Threshold(None, "green"), *below, Threshold(self.alarm, "red")]


def _thresholds(limits: Limits | None) -> dashboard.ThresholdsConfig:
    steps = [Threshold(None, "green")] if limits is None else limits.steps()
    return dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps)


def _queries(queries: Sequence[Query]) -> list[Builder[variants.Dataquery]]:
    made = [Dataquery().expr(query.ask).legend_format(query.legend).range().datasource(SOURCE) for query in queries]
    return [query.ref_id(chr(ord("A") + number)) for number, query in enumerate(made)]


def number(
    title: str, description: str, unit: Unit, ask: str, *, limits: Limits | None = None, width: int = 4
) -> stat.Panel:
    """Show one value as it stands, and in small how it went."""
    return (
        stat.Panel().title(title).description(description).datasource(SOURCE).span(width).height(4).unit(unit)
        .targets(_queries([Query(ask, title)])).thresholds(_thresholds(limits))
        .color_scheme(dashboard.FieldColor().mode(FieldColorModeId.THRESHOLDS))
        .graph_mode(shape.BigValueGraphMode.AREA).color_mode(shape.BigValueColorMode.VALUE)
        .reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"])).no_value("–")
    )  # fmt: skip


def lines(
    title: str, description: str, unit: Unit, *queries: Query,
    limits: Limits | None = None, width: int = 12, stacked: bool = False, most: float | None = None,
) -> timeseries.Panel:  # fmt: skip
    """Show values over time; `limits` are drawn as dashes, `most` is the top of the scale."""
    made = (
        timeseries.Panel().title(title).description(description).datasource(SOURCE).span(width).height(8).unit(unit)
        .targets(_queries(queries)).min(0).thresholds(_thresholds(limits)).legend(_legend(queries))
        .tooltip(common.VizTooltipOptions().mode(shape.TooltipDisplayMode.MULTI).sort(shape.SortOrder.DESCENDING))
        .line_width(1).fill_opacity(25 if stacked else 6).show_points(shape.VisibilityMode.NEVER)
        .stacking(common.StackingConfig().mode(shape.StackingMode.NORMAL if stacked else shape.StackingMode.NONE))
        .no_value("–")
    )  # fmt: skip
    if limits is not None:
        made.thresholds_style(common.GraphThresholdsStyleConfig().mode(shape.GraphTresholdsStyleMode.DASHED))
    return made if most is None else made.max(most)


def _legend(queries: Sequence[Query]) -> common.VizLegendOptions:
    """Give series that have names of their own a line below, and those that labels tell apart a table."""
    made = common.VizLegendOptions().show_legend(True)
    if not any("{{" in query.legend for query in queries):
        return made.display_mode(shape.LegendDisplayMode.LIST).placement(shape.LegendPlacement.BOTTOM)
    table = made.display_mode(shape.LegendDisplayMode.TABLE).placement(shape.LegendPlacement.RIGHT)
    return table.calcs(["lastNotNull", "max"])


def bars(
    title: str, description: str, unit: Unit, query: Query, *, limits: Limits, width: int = 12, most: float
) -> bargauge.Panel:
    """Show the latest of many values as bars, the longest first if the query sorts them."""
    return (
        bargauge.Panel().title(title).description(description).datasource(SOURCE).span(width).height(10).unit(unit)
        .decimals(2).min(0).max(most)
        .targets([Dataquery().expr(query.ask).legend_format(query.legend).instant().datasource(SOURCE).ref_id("A")])
        .thresholds(_thresholds(limits)).orientation(shape.VizOrientation.HORIZONTAL)
        .display_mode(shape.BarGaugeDisplayMode.BASIC)
        .reduce_options(common.ReduceDataOptions().calcs(["lastNotNull"])).no_value("–")
    )  # fmt: skip


def spans(title: str, description: str, query: Query, *, width: int = 24) -> statetimeline.Panel:
    """Show when something was so, a row for each; an empty panel when nothing was."""
    return (
        statetimeline.Panel().title(title).description(description).datasource(SOURCE).span(width).height(6)
        .unit(Unit.PLAIN).targets(_queries([query])).thresholds(_thresholds(Limits(None, 1)))
        .color_scheme(dashboard.FieldColor().mode(FieldColorModeId.THRESHOLDS))
        .show_value(shape.VisibilityMode.NEVER).legend(common.VizLegendOptions().show_legend(False))
        .tooltip(common.VizTooltipOptions().mode(shape.TooltipDisplayMode.SINGLE)).no_value("None")
    )  # fmt: skip


def spread(title: str, description: str, unit: Unit, ask: str, *, width: int = 8) -> heatmap.Panel:
    """Show how the buckets of a histogram filled over time."""
    colours = heatmap.HeatmapColorOptions().mode(warmth.HeatmapColorMode.SCHEME).scheme("Blues").steps(32)
    return (
        heatmap.Panel().title(title).description(description).datasource(SOURCE).span(width).height(8)
        .with_target(
            Dataquery().expr(ask).legend_format("{{le}}").range().format(PromQueryFormat.HEATMAP)
            .datasource(SOURCE).ref_id("A")
        )
        .calculate(False).color(colours).y_axis(heatmap.YAxisConfig().unit(unit).min(0)).hide_legend()
    )  # fmt: skip
