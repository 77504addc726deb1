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
    "advice": "Name a file, an s3:// address or the https address of a YouTube video."
  },
  "error": {
    "status": 422,
    "title": "Something went wrong",
    "advice": "If you have the recording, upload the file instead."
  },
  "bad_address": {
    "status": 422,
    "title": "This is not the address of a YouTube video",
    "advice": "Paste the address of one video, such as https://www.youtube.com/watch?v=… or https://youtu.be/…"
  },
  "youtube_disabled": {
    "status": 403,
    "title": "This service takes no addresses",
    "advice": "Upload the recording as a file."
  },
  "youtube_private": {
    "status": 422,
    "title": "The video is private",
    "advice": "Ask its owner to make it public or unlisted, or upload the file instead."
  },
  "youtube_unavailable": {
    "status": 422,
    "title": "The video is not available",
    "advice": "Check that the address still plays in a private window. If you have the recording, upload the file instead."
  },
  "youtube_age_limited": {
    "status": 422,
    "title": "YouTube shows this video to signed-in adults only",
    "advice": "If you have the recording, upload the file instead."
  },
  "youtube_live": {
    "status": 422,
    "title": "The video is live, or has not begun yet",
    "advice": "Try again when the recording of the stream can be played."
  },
  "youtube_too_long": {
    "status": 422,
    "title": "The video is too long",
    "advice": "Choose the video of a single track; mixes and albums need cutting first."
  },
  "youtube_too_large": {
    "status": 413,
    "title": "The sound of this video is too large",
    "advice": "Choose a shorter video, or upload a compressed copy of the recording."
  },
  "youtube_blocked": {
    "status": 502,
    "title": "YouTube refuses to serve this machine",
    "advice": "Upload the file instead: YouTube blocks many servers, and trying again rarely helps."
  },
  "youtube_unreachable": {
    "status": 502,
    "title": "YouTube can't be reached",
    "advice": "Check the connection of this machine and try again, or upload the file instead."
  },
  "youtube_too_slow": {
    "status": 504,
    "title": "Fetching the video took too long",
    "advice": "Try again later, or upload the file instead."
  },
  "youtube_unreadable": {
    "status": 502,
    "title": "The sound of this video can't be fetched",
    "advice": "If you have the recording, upload the file instead. The operator may install a newer yt-dlp."
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
  "uploads_each": 6,
  "searches": 8,
  "predictions": 64,
  "page": 100,
  "stall_seconds": 30,
  "slowest_upload": 16384,
  "connections": 500,
  "connections_each": 100,
  "head_seconds": 10,
  "head_bytes": 65536,
  "wait_seconds": 60,
  "youtube": true,
  "undo_seconds": 600,
  "batches": {
    "items": 500,
    "total_bytes": 2147483648,
    "list_bytes": 1048576,
    "open": 5,
    "open_minutes": 60,
    "waiting_items": 10000,
    "waiting_bytes": 21474836480,
    "queue_share": 0.5,
    "keep_failed_hours": 24
  },
  "pictures": {
    "max_bytes": 10485760,
    "max_pixels": 40000000,
    "min_side": 64,
    "kept": 100
  }
} as const

/** The median of the tracks that the published models learned from, where a feature runs from 0 to 1. */
export const MEDIAN = {
  "danceability": 0.58,
  "energy": 0.67,
  "speechiness": 0.06,
  "acousticness": 0.24,
  "instrumentalness": 0.18,
  "liveness": 0.16,
  "valence": 0.48,
  "mode": 1
} as const
