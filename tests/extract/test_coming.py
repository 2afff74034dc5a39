from __future__ import annotations

from collections.abc import Callable

import pytest

WEDNESDAY = "2024-05-15"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Chilean minister Ana Rojas arrives in Peru on Friday.", "planned", id="a weekday"),
        pytest.param("Chilean minister Ana Rojas arrives in Peru Friday.", "planned", id="a weekday without on"),
        pytest.param("Chilean minister Ana Rojas arrives in Peru after Friday's talks.", "actual", id="a weekday's talks"),
        pytest.param("Chilean minister Ana Rojas leaves for Peru this week.", "planned", id="this week"),
        pytest.param("Chilean minister Ana Rojas is travelling to Peru next week.", "planned", id="is travelling"),
        pytest.param("Chilean minister Ana Rojas begins a visit to Peru on Monday.", "planned", id="begins a visit"),
        pytest.param("Chilean minister Ana Rojas arrives in Peru on Wednesday.", "actual", id="the day itself"),
        pytest.param("Chilean minister Ana Rojas is visiting Peru this week.", "actual", id="under way"),
        pytest.param("Chilean minister Ana Rojas arrived in Peru on Friday.", "actual", id="past"),
        pytest.param("Chilean minister Ana Rojas has arrived in Peru this week.", "actual", id="perfect"),
        pytest.param("Chilean minister Ana Rojas arrives in Peru.", "actual", id="no day"),
    ],
)
def test_the_present_tense_with_a_coming_day_is_a_plan(
    sentence: str, status: str, said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert said(sentence, published=WEDNESDAY) == [("visits", "Ana Rojas@CHL", "PER", status)]


def test_a_day_of_the_week_counts_only_from_a_whole_date(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert said("Chilean minister Ana Rojas arrives in Peru tomorrow.", published="2024")[0][3] == "planned"
