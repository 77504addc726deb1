"""Cells of a CSV that a spreadsheet may open."""

_BEGIN_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Put a quote before what a spreadsheet would take for a formula (CWE-1236); give everything else as it is."""
    is_formula = text.startswith(_BEGIN_FORMULAS) or text.lstrip().startswith(_BEGIN_FORMULAS)
    return f"'{text}" if is_formula else text
