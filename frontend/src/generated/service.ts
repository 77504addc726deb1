// Made by `npm run generate` from the service. Not to be edited by hand.
export const SOURCE_PROBLEMS = {
  "source_missing": {
    "status": 404,
    "title": "There is no such file",
    "advice": "Check the path; quote it if it holds spaces."
  },
  "source_unreadable": {
    "status": 403,
    "title": "The file can't be read",
    "advice": "Check who may read the file and the folders above it."
  },
  "empty_source": {
    "status": 400,
    "title": "The file is empty",
    "advice": "Choose the recording again; the upload may have been cut off."
  },
  "too_large": {
    "status": 413,
    "title": "The file is too large",
    "advice": "Send a compressed copy such as MP3 or AAC, or a shorter recording."
  },
  "unsupported_audio": {
    "status": 415,
    "title": "This is not a recording that we can read",
    "advice": "Upload MP3, WAV, FLAC, OGG, Opus, M4A or WebM."
  },
  "no_audio_track": {
    "status": 422,
    "title": "There is no sound in this file",
    "advice": "Export the sound track by itself, for instance as MP3 or M4A."
  },
  "corrupt_audio": {
    "status": 422,
    "title": "The recording is damaged",
    "advice": "Open it in a player; if it plays there, export it anew and upload that copy."
  },
  "too_short": {
    "status": 422,
    "title": "The recording is too short",
    "advice": "Upload at least five seconds; a whole track gives the truest report."
  },
  "too_long": {
    "status": 422,
    "title": "The recording is too long",
    "advice": "Upload one track at a time; mixes and albums need cutting first."
  },
  "decoding_limit": {
    "status": 422,
    "title": "The recording could not be decoded within the limits",
    "advice": "Export it anew as MP3 or WAV at 44.1 kHz and upload that copy."
  },
  "address_unsupported": {
    "status": 422,
    "title": "Recordings are not fetched from this address",
    "advice": "Name a file or an s3:// address."
  }
} as const

export const LIMITS = {
  "max_bytes": 52428800,
  "min_seconds": 5,
  "max_seconds": 1200,
  "max_name": 200,
  "max_json_bytes": 65536,
  "queue": 100,
  "queue_each": 20,
  "uploads": 16,
  "searches": 8,
  "predictions": 64,
  "page": 100,
  "stall_seconds": 30,
  "slowest_upload": 16384,
  "connections": 500,
  "head_seconds": 10,
  "head_bytes": 65536,
  "wait_seconds": 60
} as const
