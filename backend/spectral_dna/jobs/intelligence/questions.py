"""Questions that stand ready, and those that the screens themselves ask."""

from spectral_dna.schema.intelligence import SavedQuery

_LINKED = (
    "SELECT a.name AS one, b.name AS other, links.weight FROM links\n"
    "JOIN artists a ON a.artist_key = links.one JOIN artists b ON b.artist_key = links.other\n"
    "WHERE links.kind = '{kind}' ORDER BY links.weight DESC, links.one LIMIT 100"
)

SAVED = (
    SavedQuery(
        key="above_a_million", title="Streams above a million",
        sql="SELECT artist, track, stream FROM tracks WHERE stream > 1000000 ORDER BY stream DESC",
    ),
    SavedQuery(
        key="beyond_expectation", title="More streams than expected",
        sql="SELECT artist, track, stream, views, round(residual, 2) AS residual FROM tracks\n"
        "WHERE is_best_row AND residual IS NOT NULL ORDER BY tracks.residual DESC LIMIT 50",
    ),
    SavedQuery(
        key="views_without_streams", title="Many views, few streams",
        sql="SELECT artist, track, views, stream, cross_platform_ratio FROM tracks\n"
        "WHERE is_best_row AND views > 100000000 ORDER BY cross_platform_ratio LIMIT 50",
    ),
    SavedQuery(
        key="by_album_type", title="Streams by kind of release",
        sql="SELECT album_type, count(*) AS recordings, avg(log_streams) AS mean_log_streams,\n"
        "avg(views) AS mean_views FROM tracks WHERE is_best_row GROUP BY album_type ORDER BY recordings DESC",
    ),
    SavedQuery(
        key="artists", title="Artists by streams",
        sql="SELECT artist, count(*) AS recordings, sum(stream) AS streams FROM tracks\n"
        "WHERE is_best_row GROUP BY artist ORDER BY streams DESC LIMIT 100",
    ),
    SavedQuery(
        key="artists_alike", title="Artists who sound alike", sql=_LINKED.format(kind="alike"),
    ),
    SavedQuery(
        key="artists_billed", title="Artists billed together", sql=_LINKED.format(kind="billed_together"),
    ),
    SavedQuery(
        key="runs", title="Runs that filled these tables",
        sql="SELECT id, made, version, rows, CAST(figures AS text) AS figures FROM runs ORDER BY made DESC",
    ),
)  # fmt: skip

_SEEN = "is_best_row AND log_streams IS NOT NULL AND log_views IS NOT NULL"
COUNT = f"SELECT count(*), (SELECT id FROM runs ORDER BY made DESC LIMIT 1) FROM tracks WHERE {_SEEN}"
POINTS = (
    "SELECT recording, track, artist, uri, log_views, log_streams, residual, CASE WHEN is_hit THEN 1 ELSE 0 END "
    f"FROM tracks WHERE {_SEEN} AND recording % {{every}} = 0 ORDER BY recording"
)
