export const mood = {
  "mood.title": "The mood of its words",
  "mood.lead": "Paste a caption or lyrics. They are judged line by line, and kept nowhere.",
  "mood.text": "Caption or lyrics",
  "mood.ask": "Judge the mood",
  "mood.mean": "Mean of the lines",
  "mood.between": "{low} to {high}",
  "mood.scale": "from -1, gloomy, to 1, glad",
  "mood.lines": { one: "{count} line", other: "{count} lines" },
  "mood.shares": "{positive} of the lines are glad, {negative} gloomy",
  "mood.course": "Along the text",
  "mood.part": "Part {place}",
  "mood.note.mood_left_out": "{left} of {lines} lines are not surely English, and are left out.",
  "mood.note.mood_parted": "{count} lines of more than {longest} characters were judged in pieces.",
  "mood.note.mood_again": "{count} lines come again: they count as often, and make nothing surer.",
  "mood.note.mood_words":
    "Single words are judged by a list made for posts: irony, and what a line means in a song, are beyond it.",
  "mood.note.mood_streams":
    "The table of streams holds no lyrics and no captions: whether mood goes with streams was not measured.",
  "mood.note.mood_language": "Only English words can be judged, and these are not surely English.",
  "mood.note.mood_no_interval":
    "Too little differs for an interval: it takes {fewest} lines that differ, repeated about equally often, and not all judged alike.",
} as const
