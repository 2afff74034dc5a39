"""Whom of the article a noun may mean that was not his title: "the envoy", "the lawmaker". Knows the discourse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bilateral.extract.titles import load_titles
from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bilateral.extract.discourse import Discourse

_ONE_AT_A_TIME = frozenset({"head-of-state", "head-of-government", "foreign-minister", "defence-minister"})


@dataclass(frozen=True, slots=True)
class Called:
    """Whom a noun may mean: by the kinds of the offices, or by words of the titles."""

    kinds: frozenset[str]
    titles: frozenset[str]


@cache
def load_bearers() -> dict[str, Called]:
    """The table `grammar/bearers.tsv`, by noun."""
    rows = read_table(knowledge("grammar") / "bearers.tsv", columns=("noun", "kinds", "titles"))
    return {row["noun"]: Called(frozenset(row.words("kinds")), frozenset(row.words("titles"))) for row in rows}


def called(told: Sequence[str], discourse: Discourse) -> list[str]:
    """Who may be called so, as the discourse has named them: "the envoy", "the premier", "the top diplomat"."""
    row = load_bearers().get(told[-1]) if len(told) == 1 else None
    row = row or _of_title(told)
    if row is None:
        return []
    people = (discourse.people.by_key.get(key) for key in discourse.persons)
    return [one.key for one in people if one is not None and (one.kind in row.kinds or not row.titles.isdisjoint(one.titles))]


def _of_title(told: Sequence[str]) -> Called | None:
    """Whom a title means that only one person of a country holds; None where it is none."""
    title = next((t for n in range(len(told)) if (t := load_titles().at(tuple(told), n)) is not None), None)
    if title is None or title.kind not in _ONE_AT_A_TIME or title.end != len(told):
        return None
    return Called(frozenset({title.kind}), frozenset())
