from __future__ import annotations

import pytest

from bilateral.errors import TableError
from bilateral.view.styles import _style, load_styles, style_of

COOPERATION = {"meets", "visits", "supports", "cooperates", "agrees", "congratulates", "thanks", "aids", "invites"}
CONFLICT = {"criticizes", "rejects", "threatens", "sanctions", "attacks"}
TYPES = COOPERATION | CONFLICT | {"requests", "member-of", "holds-office"}


def contrast(one: str, two: str) -> float:
    """Contrast of two colours as WCAG 2 defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_relation_type_has_a_style() -> None:
    assert set(load_styles()) == TYPES


def test_types_weigh_on_their_side_of_the_balance() -> None:
    sides = {
        side: {name for name, style in load_styles().items() if style.balance == side} for side in ("cooperation", "conflict")
    }
    assert sides == {"cooperation": COOPERATION, "conflict": CONFLICT}


def test_no_two_types_share_a_symbol_or_a_colour() -> None:
    styles = load_styles().values()
    assert len({style.path for style in styles}) == len(TYPES)
    assert len({style.colour for style in styles}) == len(TYPES)


@pytest.mark.parametrize("name", sorted(TYPES))
def test_a_symbol_can_be_told_from_its_ground(name: str) -> None:
    style = style_of(name)
    assert contrast(style.ink, style.colour) >= 3  # WCAG 1.4.11, graphical objects


def test_a_type_that_the_table_lacks_gets_a_dot_and_its_own_name() -> None:
    style = style_of("apologises")
    assert (style.label, style.verb, style.balance) == ("apologises", "apologises", "neutral")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"shape": "blob", "balance": "conflict"}, "styles.toml: mocks: column 'shape': 'blob' is none of dot, bar"),
        ({"shape": "dot"}, "styles.toml: mocks: column 'balance': None is none of cooperation, conflict, neutral"),
    ],
    ids=["shape", "balance"],
)
def test_a_wrong_row_is_named(row: dict[str, str], message: str) -> None:
    with pytest.raises(TableError) as caught:
        _style("mocks", row, {"dot": "M0 0", "bar": "M0 0"})
    assert str(caught.value) == message
