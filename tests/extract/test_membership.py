"""The status of a membership that is left, sought, decided on by others or celebrated."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article


def said(extractor: Extractor, text: str) -> set[tuple[str, str, str]]:
    claims = extractor.read(Article("a", text)).claims
    return {(c.actor, c.counterpart, str(c.status)) for c in claims if c.type == "member-of"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Ghana will leave the African Union in March.", "negated", id="will leave"),
        pytest.param("Ghana is considering leaving the African Union.", "actual", id="only thinks of leaving"),
        pytest.param("Ghana left the African Union in March.", "negated", id="left"),
    ],
)
def test_who_will_leave_leaves_and_who_thinks_of_leaving_is_in(extractor: Extractor, sentence: str, status: str) -> None:
    assert said(extractor, sentence) == {("GHA", "AU", status)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Hungary opposes Ukraine's membership in the European Union.", id="opposed"),
        pytest.param("Spain supports Ukraine's membership in the European Union.", id="supported"),
        pytest.param("Spain ratified Ukraine's accession to the European Union.", id="ratified"),
        pytest.param("Spain supports Ukraine in becoming a member of the European Union.", id="becoming one is supported"),
        pytest.param("Ukraine's bid to join the European Union was discussed.", id="a bid is discussed"),
        pytest.param("Ukraine was invited to join the European Union.", id="invited"),
    ],
)
def test_what_others_decide_on_is_a_membership_to_come(extractor: Extractor, sentence: str) -> None:
    assert said(extractor, sentence) == {("UKR", "EU", "planned")}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Japan congratulated Finland on its accession to NATO.", "actual", id="congratulated"),
        pytest.param("Finland's accession to NATO is near.", "planned", id="to come"),
    ],
)
def test_what_is_celebrated_has_come(extractor: Extractor, sentence: str, status: str) -> None:
    assert ("FIN", "NATO", status) in said(extractor, sentence)


def test_who_supports_a_chair_says_that_it_is_in(extractor: Extractor) -> None:
    assert said(extractor, "Japan supports Malaysia's chairmanship of ASEAN.") == {("MYS", "ASEAN", "actual")}
