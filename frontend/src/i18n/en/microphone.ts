export const microphone = {
  "microphone.open": "Record with the microphone",
  "microphone.title": "Record with the microphone",
  "microphone.text":
    "Up to a minute, at least {least} seconds. It is then analyzed like a file. Play the music loudly and near, in a quiet room.",
  "microphone.warning":
    "A microphone changes what it hears. A phone's cuts the bass and the highest treble, and sets its own level: loudness, energy and brightness then say more about phone and room than about the track. For figures to rely on, use the file.",
  "microphone.start": "Start recording",
  "microphone.asking": "Allow the microphone in your browser's question.",
  "microphone.recording": "Recording: {seconds} of {most} seconds",
  "microphone.began": "Recording began.",
  "microphone.level": "Level",
  "microphone.quiet": "Very quiet: come nearer, or turn it up.",
  "microphone.good": "A good level.",
  "microphone.loud": "Too loud: it is clipped. Go further away.",
  "microphone.stop": "Stop and analyze",
  "microphone.discard": "Discard",
  "microphone.close": "Close",
  "microphone.denied":
    "The microphone was refused. Allow it for this site in the browser's address bar, then start again. A file does as well.",
  "microphone.missing": "No microphone was found. Connect one, or choose a file.",
  "microphone.unable":
    "This browser can't record, or this page isn't served over HTTPS. Choose a file instead.",
  "microphone.broke": "The recording broke off. Start again, or choose a file.",
  "microphone.name": "Recording {when}",
} as const
