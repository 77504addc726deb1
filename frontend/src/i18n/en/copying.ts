export const copying = {
  "copy.label": "Copy",
  "copy.done": "Copied",
  "copy.failed": "The browser did not allow it: select the text instead",
} as const
