export const door = {
  "key.title": "Who is asking?",
  "key.text": "This service is for those who have an API key. Its operator gives them out.",
  "key.label": "API key",
  "key.note": "It is kept until you close this tab.",
  "key.use": "Use this key",
  "key.close": "Not now",
} as const
