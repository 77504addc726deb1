"""What an operator may set about videos; a group of `settings`, which alone reads the environment."""

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, SecretStr


class Youtube(BaseModel):
    """Recordings by the address of a video. How long and how large they may be is as for uploads."""

    model_config = ConfigDict(frozen=True)

    enabled: bool = Field(True, description="False refuses every address, and hides the field in the dashboard.")
    proxy: SecretStr | None = Field(None, description="Proxy to YouTube, such as http://user:word@host:3128.")
    wall_seconds: PositiveFloat = Field(180.0, description="Wall clock of one download.")
    socket_seconds: PositiveFloat = Field(15.0, description="Longest silence of YouTube.")
    cpu_seconds: PositiveInt = Field(120, description="Processor time of one download.")
    memory_bytes: PositiveInt = Field(1536 * 1024 * 1024, description="V8 takes 512 MiB of it as it starts.")
    open_files: PositiveInt = Field(256, description="Files that a download may have open.")
