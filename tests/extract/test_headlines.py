"""Headlines, which a small parser stumbles over: a name and a verb, an infinitive for what is to come."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article

BODY = "\n\nIt was reported on Monday by several agencies. Nobody denied it then."


def told(extractor: Extractor, title: str, kind: str) -> list[str]:
    claims = extractor.read(Article("a", title + BODY, title=title, published="2025-11-20")).claims
    return [
        f"{c.actor.partition('@')[2] or c.actor} {c.counterpart.partition('@')[2] or c.counterpart} {c.status}"
        for c in claims
        if c.type == kind
    ]


@pytest.mark.parametrize(
    ("title", "kind", "claims"),
    [
        ("Putin hosts Orban in Moscow", "meets", ["RUS HUN actual"]),
        ("EU backs Denmark over Greenland", "supports", ["EU DNK actual"]),
        ("Orban visits Moscow, meets Putin", "visits", ["HUN RUS actual"]),
        ("Trump cancels meeting with Putin", "meets", ["USA RUS negated"]),
        ("Rubio heads to Mexico for talks with Sheinbaum", "meets", ["USA MEX actual"]),
        ("Xi to host Putin in Beijing next week", "meets", ["CHN RUS planned"]),
        ("Lavrov to visit North Korea, meet Kim", "visits", ["RUS PRK planned"]),
        ("EU to back Ukraine's bid", "supports", ["EU UKR planned"]),
        ("Putin-Trump summit in Budapest postponed indefinitely", "meets", ["RUS USA planned"]),
        ("India-Pakistan talks called off", "meets", ["IND PAK negated"]),
        ("US strikes on Iran", "attacks", ["USA IRN actual"]),
    ],
)
def test_a_headline_tells_what_its_verb_says(title: str, kind: str, claims: list[str], extractor: Extractor) -> None:
    assert told(extractor, title, kind) == claims


@pytest.mark.parametrize(
    ("text", "kind", "claims"),
    [
        ("Norway is open to talks with Chile.", "meets", ["NOR CHL planned"]),
        ("Is Norway going to meet Chile?", "meets", []),
        ("Norway is going to join NATO.", "member-of", ["NOR NATO planned"]),
        ("A meeting between Norway and Chile could help, Peru said.", "meets", []),
        ("A deal between Norway and Chile would help, Peru said.", "agrees", []),
        ("The talks between Norway and Chile could have been shorter.", "meets", ["NOR CHL actual"]),
    ],
)
def test_what_might_come_is_not_told(text: str, kind: str, claims: list[str], extractor: Extractor) -> None:
    found = extractor.read(Article("a", text)).claims
    assert [f"{c.actor} {c.counterpart} {c.status}" for c in found if c.type == kind] == claims
