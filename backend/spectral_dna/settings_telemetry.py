"""What an operator may set about metrics and traces; groups of `settings`, which alone reads the environment."""

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, SecretStr


class Metrics(BaseModel):
    """Where `/metrics` is answered: on the service's own port for its one user, unless said otherwise."""

    model_config = ConfigDict(frozen=True)

    port: int | None = Field(None, ge=1, le=65535, description="A port of its own, and then on no other.")
    host: str = Field("127.0.0.1", description="Address of that port.")
    public: bool = Field(False, description="On the service's own port for everyone who reaches it.")


class Otel(BaseModel):
    """Traces; off without an endpoint."""

    model_config = ConfigDict(frozen=True)

    endpoint: str | None = Field(None, description="Base address of an OTLP collector over HTTP.")
    headers: dict[str, SecretStr] = Field(default={}, description="What the collector asks for, as a JSON object.")
    service_name: str = Field("spectral-dna", description="What traces call this service.")
    share: float = Field(1.0, ge=0, le=1, description="Of all traces, what part is sent.")
    delay_seconds: PositiveFloat = Field(2.0, description="Between two batches of spans.")
    timeout_seconds: PositiveFloat = Field(5.0, description="Longest wait for the collector.")
