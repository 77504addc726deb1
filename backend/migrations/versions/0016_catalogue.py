"""The catalogue: published tracks with their genres and words, imports, downloads, and features of what was heard."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

DOCUMENT = "array_to_tsvector(string_to_array({}, ' '))"


def _features() -> list[sa.Column]:
    real = ("danceability", "energy", "loudness", "speechiness", "acousticness", "instrumentalness", "liveness")
    return [
        *(sa.Column(name, sa.Double(), nullable=False) for name in (*real, "valence")),
        sa.Column("tempo", sa.Double()),
        sa.Column("key", sa.SmallInteger()),
        sa.Column("mode", sa.SmallInteger(), nullable=False),
        sa.Column("time_signature", sa.SmallInteger()),
        sa.Column("duration", sa.Double(), nullable=False),
    ]


def upgrade() -> None:
    _tracks()
    op.create_table(
        "catalogue_imports",
        sa.Column("table", sa.String(32), primary_key=True),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("tracks", sa.Integer(), nullable=False),
        sa.Column("left_out", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("imported", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "catalogue_fetches",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger()),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("started", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beat", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished", sa.DateTime(timezone=True)),
        sa.Column("error_code", sa.String(64)),
        sa.Column("error_detail", sa.Text()),
    )
    op.create_table(
        "heard_features",
        sa.Column("result", sa.String(64), sa.ForeignKey("results.key", ondelete="CASCADE"), primary_key=True),
        *_features(),
    )
    if op.get_bind().dialect.name == "postgresql":
        _search_of_postgresql()
    else:
        _search_of_sqlite()


def _tracks() -> None:
    bytewise = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "catalogue_tracks",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(22), nullable=False, unique=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("artist", sa.Text(), nullable=False),
        sa.Column("album", sa.Text()),
        sa.Column("year", sa.SmallInteger()),
        sa.Column("decade", sa.SmallInteger()),
        sa.Column("explicit", sa.Boolean()),
        sa.Column("popularity", sa.SmallInteger()),
        sa.Column("tables", sa.SmallInteger(), nullable=False),
        sa.Column("song", sa.BigInteger(), nullable=False),
        sa.Column("title_folded", bytewise, nullable=False),
        sa.Column("artist_folded", bytewise, nullable=False),
        sa.Column("album_folded", bytewise, nullable=False),
        *_features(),
    )
    op.create_index("ix_catalogue_tracks_song", "catalogue_tracks", ["song"])
    op.create_index("ix_catalogue_tracks_title", "catalogue_tracks", ["title_folded", "number"])
    op.create_index("ix_catalogue_tracks_popularity", "catalogue_tracks", ["popularity", "number"])
    op.create_index("ix_catalogue_tracks_year", "catalogue_tracks", ["year", "number"])
    op.create_index("ix_catalogue_tracks_tables", "catalogue_tracks", ["tables"])
    op.create_table(
        "catalogue_genres",
        sa.Column(
            "track", sa.Integer(), sa.ForeignKey("catalogue_tracks.number", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("genre", sa.String(60), primary_key=True),
    )  # fmt: skip
    op.create_index("ix_catalogue_genres_genre", "catalogue_genres", ["genre", "track"])
    op.create_table(
        "catalogue_words",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("word", bytewise, nullable=False, unique=True),
    )


def _search_of_sqlite() -> None:
    # Their texts stay in the tables above; whoever changes those tells the index, once for many rows.
    op.execute(
        "CREATE VIRTUAL TABLE catalogue_search USING fts5(title_folded, artist_folded, album_folded, "
        "content='catalogue_tracks', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
    )
    op.execute(
        "CREATE VIRTUAL TABLE catalogue_search_words USING fts5(word, "
        "content='catalogue_words', content_rowid='number', tokenize='trigram', detail='none', columnsize=0)"
    )


def _search_of_postgresql() -> None:
    words = " || ".join(DOCUMENT.format(f"{each}_folded") for each in ("title", "artist", "album"))
    op.execute(f"CREATE INDEX ix_catalogue_search_words ON catalogue_tracks USING gin (({words}))")
    artist = DOCUMENT.format("artist_folded")
    op.execute(f"CREATE INDEX ix_catalogue_search_artist ON catalogue_tracks USING gin (({artist}))")
    try:
        with op.get_bind().begin_nested():
            op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            # Of the word itself, it would be asked for equal words as well, and takes a hundred times as long for them.
            op.execute(
                "CREATE INDEX ix_catalogue_search_typos ON catalogue_words USING gin ((word || '') gin_trgm_ops)"
            )
    except sa.exc.DBAPIError:
        # Not installed there, or not ours to make: misspelt words are then looked up by their first letter.
        op.execute("CREATE INDEX IF NOT EXISTS ix_catalogue_search_typos ON catalogue_words (word text_pattern_ops)")


def downgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        op.execute("DROP TABLE catalogue_search_words")
        op.execute("DROP TABLE catalogue_search")
    for table in ("heard_features", "catalogue_fetches", "catalogue_imports", "catalogue_words", "catalogue_genres"):
        op.drop_table(table)
    op.drop_table("catalogue_tracks")
