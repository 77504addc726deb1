"""What an operator may set about videos; a group of `settings`, which alone reads the environment."""

import re
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, SecretStr, field_validator

PROXIES = ("http", "https", "socks4", "socks4a", "socks5", "socks5h")
"""Kinds of proxies that yt-dlp knows."""
HEADER = re.compile(r"#( Netscape)? HTTP Cookie File")
"""By which Python and yt-dlp know the format."""


class Youtube(BaseModel):
    """Recordings by the address of a video. How long and how large they may be is as for uploads."""

    model_config = ConfigDict(frozen=True)

    enabled: bool = Field(True, description="False refuses every address, and hides the field in the dashboard.")
    at_once: PositiveInt | None = Field(
        None, description="Videos that one process has under way beside uploads; unless said, as `pool.workers`."
    )
    proxy: SecretStr | None = Field(None, description="Proxy to YouTube, such as http://user:word@host:3128.")
    wall_seconds: PositiveFloat = Field(180.0, description="Wall clock of one download.")
    socket_seconds: PositiveFloat = Field(15.0, description="Longest silence of YouTube.")
    cpu_seconds: PositiveInt = Field(120, description="Processor time of one download.")
    memory_bytes: PositiveInt = Field(1536 * 1024 * 1024, description="V8 takes 512 MiB of it as it starts.")
    open_files: PositiveInt = Field(256, description="Files that a download may have open.")

    @field_validator("proxy")
    @classmethod
    def _is_proxy(cls, value: SecretStr | None) -> SecretStr | None:
        try:
            parts = urlsplit("http://none" if value is None else value.get_secret_value())
            is_whole = parts.scheme in PROXIES and bool(parts.hostname) and parts.port != 0
        except ValueError:
            is_whole = False
        if not is_whole:
            raise ValueError(f"give an address with a host that begins with one of {', '.join(PROXIES)}")
        return value


def cookies(value: SecretStr) -> SecretStr | None:
    """Take cookies, or none where nothing is given; every video would fail by what is no file of them."""
    text = value.get_secret_value()
    if not text.strip():
        return None
    if not HEADER.match(text):
        raise ValueError("give the whole file in Netscape's format, from its first line: # Netscape HTTP Cookie File")
    return value
