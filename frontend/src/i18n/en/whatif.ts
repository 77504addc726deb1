export const whatif = {
  "whatif.title": "What if: {name}",
  "whatif.heading": "What if it measured differently?",
  "whatif.lead":
    "Move what a person can change and see how the five would vote. Everything that you leave alone stays as it was measured.",
  "whatif.report": "Back to the report",
  "whatif.none.title": "There are no votes to change",
  "whatif.none.text": "This analysis has no report yet, so there is nothing to start from.",
  "whatif.none.votes":
    "The models gave no verdict on this recording, so changing its values would be guessing about a guess.",
  "whatif.fromMedian": "Start from a median track",
  "whatif.median": "A median track",
  "whatif.medianText":
    "No recording: every value starts at the median of the tracks that the models learned from, or at the commonest key, mode and time signature. No real track measures exactly so.",
  "whatif.otherModels":
    "The report was made by models {made}; the answers here, and the original beside them, are those of {asked}.",
  "whatif.sliders": "What you can change",
  "whatif.undo": "Undo",
  "whatif.resetAll": "Reset all",
  "whatif.reset": "Reset {name}",
  "whatif.legend":
    "The tinted part of a slider is where eight in ten real tracks lie, its thin line their median; the diamond marks where this one was.",
  "whatif.standing": "{rank} percentile of real tracks",
  "whatif.was": "was {value}",
  "whatif.between": "{low} to {high}",
  "whatif.outside":
    "Outside of what the models were trained on ({low} to {high}): what they say of it is a guess.",
  "whatif.outsideCategory": "The models never met this in training: what they say of it is a guess.",
  "whatif.answer": "What the models would say",
  "whatif.asking": "Asking the models …",
  "whatif.numbers": "The answer now, its change, and the original",
  "whatif.now": "Now",
  "whatif.change": "Change",
  "whatif.before": "Original",
  "whatif.votesEmerging": "Votes, emerging",
  "whatif.votesCharting": "Votes, charting",
  "whatif.same": "no change",
  "whatif.higher": "{amount}, higher",
  "whatif.lower": "{amount}, lower",
  "whatif.turned": "turned",
  "whatif.unlike":
    "Each value may be usual, but together they are unlike the music that the models learned from.",
  "whatif.view": "The model's view, not advice.",
  "whatif.viewMore":
    "It says what the models would answer for a track that measures so. It does not say that changing the music would change how it fares.",
  "whatif.offline":
    "You are offline. The sliders stay as they are, and the models are asked once you are back.",
  "whatif.silent": "The service does not answer. The last answer stays; it is asked again by itself.",
  "whatif.busy": "The service has much to do. The last answer stays; it is asked again in a moment.",
  "whatif.spoken": "{label}: {now}, {change}",
  "whatif.apply": "Move the sliders there",
} as const
