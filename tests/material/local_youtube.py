"""Our program that fetches, let loose on a server of this machine instead of YouTube. `python -m … PORT`."""

import sys

from spectral_dna.youtube.child import serve

if __name__ == "__main__":
    port = int(sys.argv[1])
    serve(("generic",), lambda video: f"http://127.0.0.1:{port}/{video}", reachable=[("127.0.0.1", port)])
