export const docs = {
  "docs.title": "Docs",
  "docs.lead":
    "Everything on these screens comes from an API that you can ask yourself. Each sample runs as it stands, with the address of this service.",
  "docs.language": "Language",
  "docs.sample": "Sample for {language}",
  "docs.keyed":
    "This service wants to know who asks. Send your API key along as the header Authorization: Bearer <your key>.",
  "docs.whole": "Every call with its fields, answers and errors",
  "docs.openapi": "OpenAPI document",
  "docs.calls": "All calls",
} as const
