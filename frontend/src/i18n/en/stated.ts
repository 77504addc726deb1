/** What a person may state of a recording: its fields open when somebody wants them. */
export const stated = {
  "stated.loading": "Asking what the models take …",
  "stated.failed": "The service doesn't say what may be stated right now. It is not needed.",
  "stated.text":
    "What you state is used beside the sound, and the report shows what the sound alone gives as well. Leave out whatever you like.",
  "stated.plain":
    "The published models don't use genre or explicit lyrics. A year chooses the decade of charting music to compare with.",
  "stated.genre": "Genre",
  "stated.genres": { one: "Type to search {count} genre", other: "Type to search {count} genres" },
  "stated.strange": "None that the models know: choose one of the list",
  "stated.explicit": "Explicit lyrics",
  "stated.unsaid": "Not stated",
  "stated.yes": "Yes",
  "stated.no": "No",
  "stated.year": "Year of release",
  "stated.yearNote": "Compared with the charting music of its decade",
} as const
