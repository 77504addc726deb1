"""One account's own statistics of its posts: captions, hashtags, impressions, likes."""

from pathlib import Path

import pandas as pd

from spectral_training.errors import TableUnusable
from spectral_training.tables.reading import header_of, read_columns

TEXT, NUMBERS = ("Caption", "Hashtags"), ("Impressions", "Likes")
LONGEST = 4000
"""Characters of one cell; Instagram takes 2,200 in all."""


def read_posts(path: Path) -> pd.DataFrame:
    """Read posts: `caption` as it was posted, with its hashtags under it, and `rate`, likes for each impression.

    Rows that are the same in all of this are one post. What was written twice, by a program that took UTF-8 for
    Latin-1, is mended.

    Raises
    ------
    TableUnusable : a column is missing, holds no numbers, or nothing is left.
    """
    missing = {*TEXT, *NUMBERS} - set(header_of(path))
    if missing:
        raise TableUnusable(f"{path.name} lacks {', '.join(sorted(missing))}.")
    rows = read_columns(path, dict.fromkeys(TEXT, ("",)), list(NUMBERS))
    for name in NUMBERS:
        rows[name] = pd.to_numeric(rows[name], errors="coerce")
    rows = rows[rows[list(NUMBERS)].notna().all(axis=1) & (rows["Impressions"] > 0) & (rows["Likes"] >= 0)]
    for name in TEXT:
        rows[name] = rows[name].fillna("").map(lambda text: mended(str(text)[:LONGEST]))
    captions = (rows["Caption"].str.strip() + "\n\n" + rows["Hashtags"].str.strip()).str.strip()
    posts = pd.DataFrame({"caption": captions, "rate": rows["Likes"] / rows["Impressions"], **rows[list(NUMBERS)]})
    posts = posts[posts["caption"] != ""].drop_duplicates(["caption", *NUMBERS]).reset_index(drop=True)
    if posts.empty:
        raise TableUnusable(f"{path.name} holds no post with a caption, impressions and likes.")
    return posts


def mended(text: str) -> str:
    """Undo UTF-8 that was read as Latin-1; what was not is left alone."""
    try:
        text = text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
    return text
