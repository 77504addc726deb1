/**
 * What every report says: in the same words (`said`), English as training writes it, and with figures (`figured`), which
 * stand in braces with how they are written. The key is training's.
 */
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
  "intel.said.reach_selected":
    "The second table holds the most streamed of its year: tracks that reached nobody are in neither table, so correlations are those among the successful.",
  "intel.said.reach_later":
    "Reach was counted after streams were: it may follow from them as well as bring them.",
  "intel.said.selected_artists":
    "The table holds up to ten best-known songs of artists who found an audience, at one moment: nothing here speaks of music that nobody found, and nothing of what comes before what.",
  "intel.said.freshness_unknown":
    "How fresh the table is can't be told: it names no day on which streams and views were counted.",
  "intel.figured.predictable":
    "Before release a model explains {before:share} of what sets recordings of unseen artists apart in streams, after release {after:share}; what else decides is not in these tables.",
  "intel.figured.h1_refuted":
    "Streams are not 70 % predictable: the model explains {value:share} of the differences between recordings of artists that it had not seen ({low:share} to {high:share}).",
  "intel.figured.h2_weakened":
    "Tracks with an official video have more streams, but not so many more once like is compared with like: {raw} times the streams on average ({low} to {high}), and {within} times among one artist's tracks ({within_low} to {within_high}).",
  "intel.figured.h3_open":
    "Whether streams and views go together as strongly as claimed stays open: the correlation of the counts is {raw} ({low} to {high}); between tracks of one artist it is {within} ({within_low} to {within_high}).",
  "intel.figured.top_share":
    "The hundredth of recordings with the most streams holds {share:%} of all of them.",
  "intel.figured.why_streams_r2":
    "A forest of as many trees, as deep, reaches R² {measured} on artists it has not seen. On the rows it learned from it reaches {in_sample}; on a random fifth, whose artists it knows, {random_split}; with outliers cut as well, {outliers_cut}. Before release it has {before_release}.",
  "intel.figured.why_hit_accuracy":
    'Saying "no hit" of every recording is right in {always_no:share}: accuracy tells little where one in ten is a hit. On artists it has not seen such a forest is right in {measured:share} and finds {recall:share} of hits.',
  "intel.figured.many_tests":
    "{tests} claims were tested on one table; after Holm's correction for that, the chance of so large a first figure if there were no effect, or the threshold were just missed, is {p_value:p}.",
  "intel.figured.danceable_refuted":
    "Danceable and energetic tracks are hits {raw} times as often as others ({low} to {high}); among one artist's tracks, at the same duration and album type, {within} times ({within_low} to {within_high}).",
  "intel.figured.tempo_open":
    "Tracks of 120-130 BPM have {raw} times the streams of all others ({low} to {high}; typical track), and {within} times among one artist's tracks ({within_low} to {within_high}). Of {bands} other bands they clearly beat {beaten}; {better} clearly beat them.",
  "intel.figured.engagement_refuted":
    "Likes and comments a view and streams have a correlation of {raw} ({low} to {high}) as counted, and of {within} ({within_low} to {within_high}) in logarithms among one artist's tracks.",
  "intel.figured.hits_lost_to_the_order":
    "Cutting outliers before hits are defined drops {lost} of {hits} hits ({share:share}), and {share_of_others:share} of the other recordings; the cut on streams alone drops {by_streams} hits.",
  "intel.figured.hit_line_moved": "A hit would begin at {theirs} streams instead of {ours}.",
  "intel.figured.zeros_made_of_unknowns":
    "{rows} recordings ({share:share}) whose views, likes or comments aren't known would have counted as 0.",
  "intel.figured.why_pearson":
    "Every recording counts once here, by its row of most streams; and a few very large videos decide how high the correlation of counts comes out.",
  "intel.figured.why_video":
    "As counted the difference is even larger, but famous artists have official videos more often: among one artist's tracks little of it is left.",
  "intel.figured.why_danceable":
    "The claim came without an interval; a hit is defined here as the top tenth of streams, before any row is cut off as an outlier, which would cut off the hits.",
  "intel.figured.why_engagement":
    "Likes and comments over views, averaged over recordings whose likes and comments are known.",
  "intel.figured.why_views_r2":
    "A forest of as many trees, as deep, reaches R² {measured} on artists it has not seen. On the rows it learned from it reaches {in_sample}; on a random fifth, whose artists it knows, {random_split}; with outliers cut as well, {outliers_cut}. Before release it has {before_release}.",
} as const
