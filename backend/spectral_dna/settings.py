"""The only reader of environment variables: prefix `SDNA_`, groups joined by two underscores."""

import os
from datetime import timedelta
from functools import lru_cache
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from platformdirs import user_data_path
from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    NonNegativeFloat,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from spectral_dna.settings_access import Access as Access
from spectral_dna.settings_access import AccessMode as AccessMode
from spectral_dna.settings_access import Rates as Rates
from spectral_dna.settings_batches import Batches as Batches
from spectral_dna.settings_batches import Webhooks as Webhooks
from spectral_dna.settings_catalogue import Catalogue as Catalogue
from spectral_dna.settings_intelligence import Intelligence as Intelligence
from spectral_dna.settings_monitoring import Monitoring as Monitoring
from spectral_dna.settings_social import Pictures as Pictures
from spectral_dna.settings_social import Plans as Plans
from spectral_dna.settings_spotify import Spotify as Spotify
from spectral_dna.settings_telemetry import Metrics as Metrics
from spectral_dna.settings_telemetry import Otel as Otel
from spectral_dna.settings_youtube import Youtube as Youtube
from spectral_dna.settings_youtube import cookies


class Limits(BaseModel):
    """What the service takes before it says no."""

    model_config = ConfigDict(frozen=True)

    max_bytes: PositiveInt = Field(50 * 1024 * 1024, description="Largest upload, in bytes.")
    min_seconds: PositiveFloat = Field(5.0, description="Shortest recording.")
    max_seconds: PositiveFloat = Field(20 * 60.0, description="Longest recording.")
    max_name: PositiveInt = Field(200, description="Characters of a file's name that are kept.")
    max_json_bytes: PositiveInt = Field(64 * 1024, description="Largest JSON body, in bytes.")
    queue: PositiveInt = Field(100, description="Analyses that may wait before 503; videos apart.")
    queue_each: PositiveInt = Field(20, description="Of them, those of one caller before 429, where rates apply.")
    uploads: PositiveInt = Field(16, description="Uploads in flight before 503.")
    uploads_each: PositiveInt = Field(6, description="Of them, those of one address before 429, where rates apply.")
    searches: PositiveInt = Field(8, description="Searches for moves, waiting or under way, before 503.")
    predictions: PositiveInt = Field(64, description="Predictions, waiting or under way, before 503.")
    page: PositiveInt = Field(100, description="Most rows of one page.")
    stall_seconds: PositiveFloat = Field(30.0, description="Longest pause within a body before 408.")
    slowest_upload: PositiveInt = Field(
        16 * 1024, description="Bytes a second, once `stall_seconds` were waited for a body, before 408."
    )
    connections: PositiveInt = Field(500, description="Clients connected at once before 503.")
    connections_each: PositiveInt = Field(
        100, description="Of them, and of requests under way, those of one address before 429, where rates apply."
    )
    head_seconds: PositiveFloat = Field(10.0, description="Longest that the head of a request may take.")
    head_bytes: PositiveInt = Field(64 * 1024, description="Largest head of a request, in bytes.")
    wait_seconds: PositiveFloat = Field(60.0, description="Longest `wait` of a caller.")


class Sandbox(BaseModel):
    """Limits of the child that decodes what a stranger sent."""

    model_config = ConfigDict(frozen=True)

    cpu_seconds: PositiveInt = Field(120, description="Processor time of one decoding.")
    wall_seconds: PositiveFloat = Field(180.0, description="Wall clock of one decoding.")
    memory_bytes: PositiveInt = Field(1024 * 1024 * 1024, description="Memory of one decoding.")
    file_bytes: PositiveInt = Field(64 * 1024 * 1024, description="Largest file that it may write.")
    open_files: PositiveInt = Field(64, description="Files that it may have open.")


class Pool(BaseModel):
    """Warmed processes that listen and judge."""

    model_config = ConfigDict(frozen=True)

    workers: NonNegativeInt = Field(
        default_factory=lambda: max(1, min(4, os.cpu_count() or 1)),
        description="Recordings heard at once; 0 serves only, and leaves the work to `spectral-dna worker`.",
    )
    job_seconds: PositiveFloat = Field(300.0, description="Wall clock of one job in a worker.")
    attempts: PositiveInt = Field(3, description="Starts of a job before `worker_died`.")


class Cluster(BaseModel):
    """Processes that share a PostgreSQL database."""

    model_config = ConfigDict(frozen=True)

    beat_seconds: PositiveFloat = Field(5.0, description="How often a process says that it lives.")
    silent_beats: PositiveInt = Field(6, description="Beats missed in a row before others take up its work.")
    release: str = Field(
        "", max_length=80, description="Name of this release, with a number that grows; empty: the version's."
    )


class Retention(BaseModel):
    """How long is kept what has ended; recordings never are."""

    model_config = ConfigDict(frozen=True)

    report_days: NonNegativeFloat = Field(0.0, description="Days that reports and kept pictures stay; 0 for ever.")
    idempotency_hours: PositiveFloat = Field(24.0, description="Hours that an Idempotency-Key gets the same answer.")
    undo_minutes: NonNegativeFloat = Field(
        10.0, description="Minutes that a caller may restore what they deleted; 0: it is gone at once."
    )

    @property
    def undo(self) -> timedelta:
        """How long a caller may take back what they deleted."""
        return timedelta(minutes=self.undo_minutes)


def _dashboard() -> Path:
    """Find the dashboard: inside an installed package, else where the project builds it."""
    package = Path(__file__).parent
    installed = package / "dashboard"
    return installed if installed.is_dir() else package.parents[1] / "frontend" / "dist"


class Settings(BaseSettings):
    """Everything an operator may set."""

    model_config = SettingsConfigDict(
        env_prefix="SDNA_",
        env_nested_delimiter="__",
        frozen=True,
        extra="ignore",
        hide_input_in_errors=True,
        populate_by_name=True,
    )

    data_dir: Path = Field(
        default_factory=lambda: user_data_path("spectral-dna", appauthor=False),
        description="Where state lives: database, uploads under way, samples.",
    )
    database_url: SecretStr = Field(
        SecretStr(""), description="postgresql://… for many processes or machines; empty: SQLite in the data folder."
    )
    storage_url: str = Field(
        "", description="Where uploads lie, as an fsspec address such as s3://bucket/prefix; empty: in the data folder."
    )
    artifacts_dir: Path = Field(default=Path(__file__).parent / "artifacts", description="The published models.")
    dashboard_dir: Path = Field(default_factory=_dashboard, description="The built dashboard.")
    ffmpeg: Path | None = Field(None, description="ffmpeg to use; else PATH, else the wheel's.")
    host: str = Field("127.0.0.1", description="Address to listen at.")
    port: int = Field(7860, ge=1, le=65535, description="Port to listen at.")
    allowed_hosts: list[str] = Field(
        default=[],
        description="Names that the service answers to, as a JSON list; empty: loopback names on loopback, else any.",
    )
    trusted_proxies: list[str] = Field(
        default=[],
        description="Addresses or networks, as a JSON list, whose X-Forwarded-For and X-Forwarded-Proto are believed.",
    )
    rate_limit_url: SecretStr = Field(
        SecretStr("memory://"), description="Where rates are counted: memory:// for one process, redis://… for many."
    )
    log_json: bool = Field(False, description="JSON lines instead of text.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Of the service's own lines; of libraries only warnings are shown."
    )
    api_key_secret: SecretStr | None = Field(
        None, description="An API key of the operator's own, of 32 characters or more, with every right.",
        validation_alias=AliasChoices("SDNA_API_KEY_SECRET", "SDNA_ACCESS__ADMIN_KEY"),
    )  # fmt: skip
    access: Access = Access()
    limits: Limits = Limits()
    rates: Rates = Rates()
    retention: Retention = Retention()
    batches: Batches = Batches()
    webhooks: Webhooks = Webhooks()
    catalogue: Catalogue = Catalogue()
    plans: Plans = Plans()
    sandbox: Sandbox = Sandbox()
    pictures: Pictures = Pictures()
    pool: Pool = Pool()
    cluster: Cluster = Cluster()
    metrics: Metrics = Metrics()
    monitoring: Monitoring = Monitoring()
    otel: Otel = Otel()
    intelligence: Intelligence = Intelligence()
    spotify: Spotify = Spotify()
    spotify_client_id: SecretStr | None = Field(
        None, description="Of an app of yours at Spotify; with the next one, its catalogue can be searched.",
        validation_alias=AliasChoices("SPOTIFY_CLIENT_ID"),
    )  # fmt: skip
    spotify_client_secret: SecretStr | None = Field(
        None, description="Of the same app.", validation_alias=AliasChoices("SPOTIFY_CLIENT_SECRET")
    )
    youtube: Youtube = Youtube()
    youtube_cookies: SecretStr | None = Field(
        None, description="Of an account at YouTube, in Netscape's format: your choice, and risk.",
        validation_alias=AliasChoices("YT_COOKIES"),
    )  # fmt: skip

    @property
    def is_for_one(self) -> bool:
        """Whether only the user of this machine can ask."""
        return self.access.mode is AccessMode.SINGLE and self.is_local

    @property
    def has_rates(self) -> bool:
        """Whether callers are protected from one another."""
        return not self.is_for_one if self.rates.enabled is None else self.rates.enabled

    @field_validator("rate_limit_url")
    @classmethod
    def _is_counter(cls, value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(("memory://", "redis://", "rediss://", "redis+unix://")):
            raise ValueError("give memory:// or an address that begins with redis://, rediss:// or redis+unix://")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_postgresql(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value() and not value.get_secret_value().startswith("postgresql://"):
            raise ValueError("give an address that begins with postgresql://, or nothing")
        return value

    @field_validator("youtube_cookies")
    @classmethod
    def _are_cookies(cls, value: SecretStr | None) -> SecretStr | None:
        return None if value is None else cookies(value)

    @property
    def is_local(self) -> bool:
        """Whether only this machine reaches the service."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() == "localhost"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read the environment once."""
    return Settings()
