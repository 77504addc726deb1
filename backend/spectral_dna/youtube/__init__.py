"""The sound of a YouTube video, by its address: parsed by us, fetched by yt-dlp in a child under limits.

`address` reads what a person pasted, `fetch` is the side of the caller, `child` the program that meets YouTube,
`reach` what it may connect to, `refusals` what yt-dlp's errors mean, `found` what is kept of what it tells.
"""
