"""What a reader of any report must know; published in the manifest."""

LIMITS = (
    "The models know thirteen features of the sound, not the artist, the lyrics, the release or the promotion.",
    "Emerging: a hit is a popularity of at least 15 of 100 in one snapshot of a streaming catalogue.",
    "Charting: a likeness to music that charted on the Billboard Hot 100 in its decade, ending with the 2010s; "
    "half of that table charted by construction, so it is never a chance.",
    "Popularity from sound alone is weakly predictable: the interval is wide, and most of it is not about the music.",
    "A stated genre moves an answer by what its tracks get in the training table, which holds about as many of every "
    "genre; where it is stated, the sound adds little, and the model card sets both beside the genre alone.",
    "Popularity is fitted and scored on tracks with a popularity above 0 alone, and its 90 % interval holds for those; "
    "the share that it holds of all unseen tracks, zeros included, is published beside it.",
    "The perceptual features of an upload are estimates; the models for uploads were trained on simulated estimates.",
    "Recordings whose energy is .1 or less are outside what the models know and get no verdict.",
    "The training tables hold columns derived from Spotify's API, whose terms restrict training on them; "
    "whoever deploys decides.",
)
