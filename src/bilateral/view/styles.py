"""How each relation type looks: colour, symbol, which side of the balance it weighs on. Knows errors; reads `styles.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bilateral.errors import TableError

BALANCES = ("cooperation", "conflict", "neutral")


@dataclass(frozen=True, slots=True)
class Style:
    """One relation type's look. `path` is an SVG path on a 16 × 16 grid, `ink` its colour on the ground `colour`.

    `verb` stands between two names ("China *meets* Russia"), `together` after both ("China and Russia *meet*"). `balance` is
    cooperation, conflict or neutral.
    """

    name: str
    label: str
    verb: str
    colour: str
    ink: str
    path: str
    balance: str
    together: str = ""


@cache
def load_styles() -> dict[str, Style]:
    """Styles by relation type, in the order in which the page lists them.

    Raises TableError for a type without a known shape or balance; the message names the table and the type.
    """
    source = resources.files("bilateral") / "knowledge" / "styles.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return {name: _style(name, row, table["shapes"]) for name, row in table["types"].items()}


def style_of(name: str) -> Style:
    """The style of a relation type; a type that the table lacks gets a grey dot and its own name."""
    known = load_styles().get(name)
    return known or Style(name, name, name, "#8c959f", "#ffffff", "M8 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z", "neutral")


def _style(name: str, row: dict[str, str], shapes: dict[str, str]) -> Style:
    if row.get("shape") not in shapes:
        raise TableError(f"styles.toml: {name}", "shape", f"{row.get('shape')!r} is none of {', '.join(shapes)}")
    if row.get("balance") not in BALANCES:
        raise TableError(f"styles.toml: {name}", "balance", f"{row.get('balance')!r} is none of {', '.join(BALANCES)}")
    label = row.get("label", name)
    shape = shapes[row["shape"]]
    return Style(name, label, row.get("verb", label), row["colour"], row["ink"], shape, row["balance"], row.get("together", ""))
