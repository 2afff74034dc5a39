"""Who else does what a clause, or the sentence before, tells."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

CONDEMNED = "Norway condemned the raid by Chile"
BOTH = [("NOR", "CHL", "actual"), ("PER", "CHL", "actual")]
ONE = BOTH[:1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(f"{CONDEMNED}, as did Peru.", BOTH, id="as did"),
        pytest.param(f"{CONDEMNED}, and so did Peru.", BOTH, id="so did"),
        pytest.param(f"{CONDEMNED}, and Peru did the same.", BOTH, id="did the same"),
        pytest.param(f"{CONDEMNED}, and Peru followed suit.", BOTH, id="followed suit"),
        pytest.param("Norway condemned the Chilean raid, with Peru following suit.", BOTH, id="following suit"),
        pytest.param(f"{CONDEMNED}, a view shared by Peru.", BOTH, id="a view shared"),
        pytest.param("Norway, along with Peru, condemned Chile.", BOTH, id="along with"),
        pytest.param("Like Peru, Norway condemned Chile.", BOTH, id="like"),
        pytest.param("Norway, joined by Peru, condemned Chile.", BOTH, id="joined by"),
        pytest.param("Norway joined Peru in condemning Chile.", BOTH, id="joined in"),
        pytest.param("Norway, unlike Peru, condemned Chile.", ONE, id="unlike"),
        pytest.param("Norway, not Peru, condemned Chile.", ONE, id="not"),
        pytest.param("Not Peru but Norway condemned Chile.", ONE, id="not but"),
        pytest.param(f"{CONDEMNED}, but Peru did not do so.", ONE, id="did not"),
        pytest.param(f"{CONDEMNED}, and Peru may follow suit.", ONE, id="may"),
        pytest.param(f"{CONDEMNED}, a plan opposed by Peru.", ONE, id="opposed"),
        pytest.param(f"{CONDEMNED}. Peru followed suit.", BOTH, id="in the next sentence"),
        pytest.param(f"{CONDEMNED}. So did Peru.", BOTH, id="so did, in the next"),
        pytest.param(f"{CONDEMNED}. Peru will follow suit.", [*ONE, ("PER", "CHL", "planned")], id="will"),
        pytest.param(f"{CONDEMNED}. Peru did not follow suit.", [*ONE, ("PER", "CHL", "negated")], id="did not, in the next"),
        pytest.param(f"{CONDEMNED}. Peru slept. So did Chad.", ONE, id="so did in sleep"),
        pytest.param(f"{CONDEMNED}. Chile followed suit.", ONE, id="nobody condemns himself"),
    ],
)
def test_who_does_the_same_is_told_to_do_it(extractor: Extractor, text: str, told: list[tuple[str, str, str]]) -> None:
    assert sorted((a, b, status) for a, b, status, _ in said(extractor, text, "criticizes")) == told


def test_what_is_not_done_but_something_else_is_denied(extractor: Extractor) -> None:
    text = "Instead of criticising Chile, Norway accused Peru of theft."
    assert [(a, b, s) for a, b, s, _ in said(extractor, text, "criticizes")] == [
        ("NOR", "CHL", "negated"),
        ("NOR", "PER", "actual"),
    ]
