#!/bin/sh
# Import everything, hear a sample track, look at a picture and read a caption, before anybody waits for it; see that the label will tell the truth.
set -eu
spectral_dna() { /app/bin/python /product/bin/spectral-dna "$@"; }
export PYTHONPATH=/product/lib/python3.11/site-packages SDNA_DATA_DIR=/tmp/rehearsal
/app/bin/python - <<'EOF'
import os
from importlib import import_module
from pkgutil import walk_packages
from pathlib import Path

import spectral_dna
from spectral_dna.audio.synth import sample_names, write_sample

optional = ("spectral_dna.bulk", "spectral_dna.migrations")
for module in walk_packages(spectral_dna.__path__, "spectral_dna."):
    if not module.name.startswith(optional):
        import_module(module.name)
write_sample(sample_names()[0], Path("/tmp/sample.wav"))

from spectral_dna.jobs.worker import caption
from spectral_dna.settings import Pictures
from spectral_dna.social.picture.look import look, memory
from spectral_dna.social.picture.samples import KIND, sample_picture

caption("Our new song is out tonight!")
for name, place in {"loud_poster": "text", "soft_portrait": "faces"}.items():
    picture = memory()
    os.write(picture, sample_picture(name))
    assert getattr(look(picture, KIND, Pictures()).found.guides, place), f"in {name} no {place} found"
EOF
spectral_dna analyze /tmp/sample.wav --json >/dev/null
said=$(spectral_dna --version)
[ "$said" = "spectral-dna $VERSION" ] || { echo "VERSION is $VERSION; this is $said." >&2; exit 1; }
rm -rf /tmp/sample.wav "$SDNA_DATA_DIR"
