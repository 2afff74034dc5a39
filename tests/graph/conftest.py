from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .servers import REASONS, empty, oxigraph, virtuoso

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of each real server that is installed, in turn; the others are skipped with a reason."""
    if reason := REASONS[request.param]:
        pytest.skip(reason)
    if request.param == "virtuoso":
        with virtuoso(tmp_path_factory.mktemp("virtuoso")) as (address, _):
            yield address
    else:
        with oxigraph() as (address, _):
            yield address


@pytest.fixture
def address(server: str) -> str:
    """The address of a server without any graph of ours."""
    empty(server)
    return server
