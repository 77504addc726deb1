#!/bin/sh
# `spectral-dna` of a container, whether it begins with it or is told it while it runs: choose where state lives, then become the
# program. State is in a folder of its own in /data where a disk is mounted there, else in one among temporary files, which a
# restart of the same container finds again.
set -eu
if [ -z "${SDNA_DATA_DIR:-}" ]; then
  if mountpoint -q /data; then
    SDNA_DATA_DIR=/data/spectral-dna
  else
    SDNA_DATA_DIR=${TMPDIR:-/tmp}/spectral-dna
    # Everyone may lay something there before us.
    if ! said=$(mkdir -m 0700 "$SDNA_DATA_DIR" 2>&1); then
      if [ ! -e "$SDNA_DATA_DIR" ] && [ ! -L "$SDNA_DATA_DIR" ]; then
        echo "There is no place for state: mount a disk at /data, or one in memory at /tmp. The system says: ${said##*: }." >&2
        exit 1
      fi
      if [ -L "$SDNA_DATA_DIR" ] || [ ! -d "$SDNA_DATA_DIR" ] || [ ! -O "$SDNA_DATA_DIR" ]; then
        echo "$SDNA_DATA_DIR is no folder of ours: remove it, or set SDNA_DATA_DIR." >&2
        exit 1
      fi
      chmod 0700 "$SDNA_DATA_DIR"
    fi
    if [ "${1:-}" = serve ] && [ -z "${SDNA_DATABASE_URL:-}" ]; then
      echo "Nothing is mounted at /data: analyses and reports live in a temporary folder, $SDNA_DATA_DIR, and end with this" \
        "container at the latest." >&2
    fi
  fi
  export SDNA_DATA_DIR
fi
# A worker has no port but that of its metrics, which `healthy` asks.
[ "${1:-}" != worker ] || export SDNA_METRICS__PORT="${SDNA_METRICS__PORT:-9464}"
exec "${0%/*}/../bin/spectral-dna" "$@"
