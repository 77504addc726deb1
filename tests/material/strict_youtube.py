"""Our program that fetches, as strict as in production, asked for an address that no caller could have it ask for.

`python -m … production|generic ADDRESS`: with `generic`, the one extractor that would take any address is let in.
"""

import sys

from spectral_dna.youtube import child

if __name__ == "__main__":
    extractors, address = sys.argv[1:]
    child.serve(child.EXTRACTORS if extractors == "production" else ("generic",), lambda _: address)
