"""What ffmpeg says on standard error: which streams there are, how long they are, what was broken."""

import re
from dataclasses import dataclass, field

_LENGTH = re.compile(r"^\S*\s*Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)", re.MULTILINE)
_STREAM = re.compile(r"Stream #0:\d+.*?: (Audio|Video|Subtitle|Data|Attachment)")
_FLAW = re.compile(r"\[(?:error|fatal|panic)\]")
_GUESSED = "Estimating duration from bitrate"
_MOST = 1 << 16


@dataclass
class FfmpegLog:
    """Gathers what arrives, keeps the first 64 KB, and counts complaints over all of it."""

    text: str = ""
    flaws: int = 0
    _rest: bytes = field(default=b"", repr=False)

    def feed(self, data: bytes) -> None:
        """Take the next bytes of standard error."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._rest = self._rest[-_MOST:]
        for line in lines:
            words = line.decode(errors="replace")
            self.flaws += bool(_FLAW.search(words))
            if len(self.text) < _MOST:
                self.text += words + "\n"

    @property
    def kinds(self) -> set[str]:
        """The kinds of streams in the file."""
        return set(_STREAM.findall(self.text.partition("Output #0")[0]))

    @property
    def seconds(self) -> float | None:
        """The length that the header states; None where it is a guess, or that of pictures."""
        found = _LENGTH.search(self.text)
        if found is None or _GUESSED in self.text or "Video" in self.kinds:
            return None
        hours, minutes, seconds = found.groups()
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)

    @property
    def ran_out_of_memory(self) -> bool:
        """Whether it met the limit of its address space."""
        return "Cannot allocate memory" in self.text
