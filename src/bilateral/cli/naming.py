"""Names that a person types to keys; and errors of what was typed, which end with exit code 2."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bilateral.model import Actor


@contextmanager
def as_usage() -> Iterator[None]:
    """What is raised inside was typed wrongly: a usage error (exit code 2), not a failure (1)."""
    from bilateral.errors import BilateralError

    try:
        yield
    except BilateralError as error:
        raise click.UsageError(str(error)) from error


def keys_of(names: tuple[str | None, ...], actors: Mapping[str, Actor]) -> list[str]:
    """The keys of those names that are given, each another one.

    Raises ActorError for a name that leads to no actor, click's usage error where two names lead to one.
    """
    from bilateral.api.names import distinct_keys
    from bilateral.errors import QueryError

    try:
        return distinct_keys(filter(None, names), actors)
    except QueryError as error:
        raise click.UsageError(str(error)) from error


def label(key: str, actors: Mapping[str, Actor]) -> str:
    """The actor's name; its key where there is none."""
    from bilateral.api.names import name_of

    return name_of(key, actors) if key else ""
