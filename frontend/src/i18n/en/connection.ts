export const connection = {
  "connection.offline":
    "This device is offline. What you see stays, work on the service goes on, and this page catches up once you are back.",
  "connection.silent":
    "The service is not answering just now. It is asked again every few seconds; nothing that was accepted is lost.",
  "connection.back": "The connection is back.",
} as const
