/** What every report says in the same words, English as training writes it. The key is training's. */
export const told = {
  "intel.said.h1_logarithms":
    "The share is of differences between logarithms of streams: it is about orders of magnitude, not single streams.",
  "intel.said.h2_no_hidden":
    "Given sound, duration, album type, the artist's other tracks and how often the artist has official videos, nothing unmeasured decides both whether a track gets a video and its streams.",
  "intel.said.h2_overlap":
    "Every kind of track that is compared could have been with or without an official video; artists whose tracks are all of one kind are left out of the causal estimate.",
  "intel.said.h2_one_track":
    "A video for one track does not change the streams of the artist's other tracks.",
  "intel.said.h2_meaning":
    '"Official" tells whether the one video that a search found is the official one. A track with an official video that the search missed counts as one without.',
  "intel.said.h2_unmeasured":
    "Not measured: marketing spend, whether a track was a single chosen for promotion, release date and age, playlists, the label. Labels make videos for the tracks that they expect to do well, so that every ratio here is likely too high for an effect.",
  "intel.said.h2_left_out":
    "Views, likes and the licence were not taken into account: they come after a video, and no track without an official video is licensed in this table.",
  "intel.said.h3_budgets":
    "A correlation tells that tracks large on one platform tend to be large on the other. It does not tell that money spent on one moves the other: both may follow the artist's fame or the release itself. To divide a budget, spend must be varied on purpose and its effect measured.",
  "intel.said.one_snapshot":
    "All counts are of one day in February 2023: old and new tracks had different times to gather them.",
  "intel.said.hit_defined":
    "A hit is in the top tenth of streams of this table, which holds well-known artists' most played tracks alone. Taken into account: sound (nine columns with tempo), duration and album type, but for what the claim is about.",
  "intel.said.tempo_rule":
    "Best means better than every other band of ten beats: confirmed only if each interval lies above 1, refuted if a band is clearly better after Holm's correction.",
  "intel.said.engagement_over_views":
    "Engagement is divided by views, and views go with streams: a large audience alone lowers engagement, so that a correlation below 0 need not mean that liking harms.",
  "intel.said.needs_genre_effect":
    "A genre for each recording: the table has none. It would take genres from a catalogue, joined by recording.",
  "intel.said.needs_two_week_lag":
    "Daily or weekly streams and views of each recording, over some months, for at least some hundred releases.",
  "intel.said.needs_seven_day_window":
    "Daily counts from the day of release on, and that day itself: the table has neither.",
  "intel.said.needs_money_saved":
    "What was spent for each recording and platform, best in a trial where spend was drawn by lot.",
  "intel.said.needs_growth":
    "Counts of the same recordings on at least two days; a year of weekly counts to tell seasons from growth.",
  "intel.said.needs_tiktok_timing": "Days and reach of posts, beside daily streams of the same recordings.",
  "intel.said.reach_not_utf8":
    "The second table is no UTF-8 and was read as Windows-1252: names with other letters may be garbled there, and match less often.",
  "intel.said.reach_selected":
    "The second table holds the most streamed of its year: tracks that reached nobody are in neither table, so correlations are those among the successful.",
  "intel.said.reach_later":
    "Reach was counted after streams were: it may follow from them as well as bring them.",
  "intel.said.selected_artists":
    "The table holds up to ten best-known songs of artists who found an audience, at one moment: nothing here speaks of music that nobody found, and nothing of what comes before what.",
  "intel.said.freshness_unknown":
    "How fresh the table is can't be told: it names no day on which streams and views were counted.",
} as const
