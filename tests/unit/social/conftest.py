"""One zygote for all looks at pictures."""

import os
from collections.abc import Callable, Iterator

import pytest

from spectral_dna.sandbox import children
from spectral_dna.settings import Pictures
from spectral_dna.social.picture.look import Look, look, memory

Looking = Callable[..., Look]


@pytest.fixture(scope="session", autouse=True)
def _nothing_stays() -> Iterator[None]:
    yield
    children.close()


@pytest.fixture
def looking() -> Looking:
    def at(data: bytes, kind: str, *, copy: bool = False, **limits: float) -> Look:
        file = memory()
        try:
            with os.fdopen(os.dup(file), "wb") as stream:
                stream.write(data)
            return look(file, kind, Pictures.model_validate(limits), copy=copy)
        finally:
            os.close(file)

    return at
