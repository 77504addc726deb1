"""How large a table may be, and how small: what one file may cost before it is refused, in one place."""

MOST_BYTES = 2**30
"""Unpacked; the largest published table (daily charts of two years) has about half of it."""
MOST_STREAMED = 2**34
"""Unpacked, of a table that is read in chunks: ten million rows of the published one of streams and views fit."""
MOST_STREAMED_LINES = 500_000_000
"""Descriptions of videos run over many lines."""
MOST_STREAMED_ROWS = 10_000_000
CHUNK_ROWS = 25_000
"""Rows of such a table in memory at a time."""
MOST_LINES = 10_000_000
MOST_COLUMNS = 200
HEADER_BYTES = 2**16
MOST_PACKED = 100
"""Times that a compressed file may unfold; tables of numbers unfold three- to tenfold."""
PACKED_FROM = 2**24
"""Unpacked bytes from which that is judged: small files of one repeated row are harmless."""
FEWEST_ROWS = 200
OUTSIDE_SHARE = 0.05
"""Share of a column that may lie outside its range: single rows are dropped, but more means another unit."""
EXAMPLES = 5
"""Rows named when a column fails."""
