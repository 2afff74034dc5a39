"""Persons whom a plural title is told of, each with his own side and phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NORDLI, HOLM, MORI = "Ola Nordli@NOR", "Lars Holm@DNK", "Aki Mori@JPN"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        pytest.param(
            "Norwegian minister Ola Nordli and his Danish and Japanese counterparts, Lars Holm and Aki Mori, respectively, met.",
            {(NORDLI, HOLM), (NORDLI, MORI), (HOLM, MORI)},
            id="counterparts of an adjective each",
        ),
        pytest.param(
            "The foreign ministers of Norway and Denmark, Ola Nordli and Lars Holm, met in Oslo.",
            {(NORDLI, HOLM)},
            id="of X and Y",
        ),
        pytest.param(
            "The presidents of Norway, Denmark and Japan — Ola Nordli, Lars Holm and Aki Mori — met in Oslo.",
            {(NORDLI, HOLM), (NORDLI, MORI), (HOLM, MORI)},
            id="after a dash",
        ),
        pytest.param(
            "Defence ministers Ola Nordli of Norway and Lars Holm of Denmark met.", {(NORDLI, HOLM)}, id="each with his own"
        ),
    ],
)
def test_each_person_of_a_plural_title_has_his_own_side(
    text: str, met: set[tuple[str, str]], said: Callable[..., list[tuple[str, ...]]]
) -> None:
    assert {claim[1:3] for claim in said(text) if claim[0] == "meets"} == met


def test_as_many_names_as_sides_make_a_list_and_no_other_number(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "The foreign ministers of Norway, Denmark and Japan, Ola Nordli and Lars Holm, met in Oslo."
    assert not [claim for claim in said(text) if claim[0] == "holds-office"]
