from __future__ import annotations

import pytest

from bilateral.api.names import find_key
from bilateral.errors import ActorError
from bilateral.model import Actor, Kind

ACTORS = {
    actor.key: actor
    for actor in (
        Actor("CHN", "China", Kind.COUNTRY, "CHN"),
        Actor("Wang Yi@CHN", "Wang Yi", Kind.PERSON, "CHN"),
        Actor("Anne Berg@NOR", "Anne Berg", Kind.PERSON, "NOR"),
        Actor("Jon Berg@NOR", "Jon Berg", Kind.PERSON, "NOR"),
    )
}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Wang Yi@CHN", "Wang Yi@CHN", id="key"),
        pytest.param("wang yi", "Wang Yi@CHN", id="whole name in another case"),
        pytest.param("Yi", "Wang Yi@CHN", id="last name"),
        pytest.param("Beijing", "CHN", id="of the gazetteer"),
        pytest.param("Viet Nam", "VNM", id="not in the graph, but in the gazetteer"),
    ],
)
def test_a_name_leads_to_a_key(name: str, key: str) -> None:
    assert find_key(name, ACTORS) == key


def test_a_name_of_two_is_answered_with_both_keys() -> None:
    with pytest.raises(ActorError) as raised:
        find_key("Berg", ACTORS)
    assert str(raised.value) == "'Berg' may be Anne Berg@NOR or Jon Berg@NOR; use the key"


def test_a_name_of_nobody_is_answered_with_the_nearest() -> None:
    with pytest.raises(ActorError, match="did you mean Wang Yi"):
        find_key("Wang Yo", ACTORS)
