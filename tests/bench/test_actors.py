from __future__ import annotations

import pytest

from bench.actors import side_by_reading
from bilateral.model import Actor, Article, Kind, Mention, Reading

NORWAY = Actor("NOR", "Berg", Kind.COUNTRY, "NOR")
ADA, JON, NOBODY = (
    Actor("Ada Berg@NOR", "Ada Berg", Kind.PERSON, "NOR"),
    Actor("Jon Berg@SWE", "Jon Berg", Kind.PERSON, "SWE"),
    Actor("Vik", "Vik", Kind.PERSON),
)
READING = Reading(
    Article("one", "Berg, Berg and Berg met Vik."),
    (NORWAY, ADA, JON, NOBODY),
    (Mention(0, 4, "Berg", JON.key), Mention(6, 10, "Berg", JON.key), Mention(15, 19, "Berg", ADA.key)),
)


@pytest.mark.parametrize(
    ("name", "sides"),
    [
        pytest.param("Ada Berg", ("NOR",), id="the one of that name"),
        pytest.param("Berg", ("SWE",), id="of two the one most often mentioned"),
        pytest.param("Vik", (), id="a person without a side"),
        pytest.param("Lund", (), id="nobody of that name"),
    ],
)
def test_a_gold_name_leads_to_the_side_of_the_person_read(name: str, sides: tuple[str, ...]) -> None:
    assert side_by_reading(READING, name) == sides
