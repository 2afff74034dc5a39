"""Ties to one HTML file. Knows the view's values, errors, pyvis (the only place); nothing of the graph.

pyvis makes the net (nodes, edges, options and their JSON) and renders our template; nothing of its own page is used.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from pyvis.network import Network

from bilateral.errors import ViewError
from bilateral.view.assets import TEMPLATE, load_assets, template_folder
from bilateral.view.layout import MOST_LINKS, place
from bilateral.view.payload import ordered, payload
from bilateral.view.styles import style_of
from bilateral.view.summary import Summary, left_out, summarise, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bilateral.view.data import Node, Tie, TieData
    from bilateral.view.layout import Spot

TITLE = "Bilateral ties in the news"
COLOURS = {"cooperation": "#0072b2", "conflict": "#b84300", "mixed": "#6e7781"}
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 0, "improvedLayout": False},
    "interaction": {"dragNodes": False, "hover": True, "selectConnectedEdges": False, "tooltipDelay": 100000},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0},
}


def write_page(data: TieData, path: Path, *, title: str = TITLE, focus: Sequence[str] = ()) -> Path:
    """Write the ties as one HTML file (UTF-8, no network) and give its path.

    Args:
        data: nodes and ties, in any order: the same values give the same bytes.
        path: the file to write; its folder must be there.
        title: the page's heading.
        focus: one node key opens that actor, two open their tie.

    Raises:
        ViewError: the file cannot be written.
    """
    page = render_page(data, title=title, focus=focus)
    try:
        path.write_bytes(page.encode("utf-8"))
    except OSError as error:
        raise ViewError(f"{path}: cannot be written: {error.strerror}") from error
    return path


def render_page(data: TieData, *, title: str = TITLE, focus: Sequence[str] = ()) -> str:
    """The page as text: self-contained, its data inert JSON, its scripts allowed by hash only."""
    nodes, ties = ordered(data)
    spots = place(nodes, ties)
    numbers = [summarise(tie) for tie in ties]
    net = _net(nodes, spots, ties, numbers)
    net.set_template_dir(str(template_folder()), TEMPLATE)
    net.templateEnv.autoescape = True  # pyvis leaves it off
    net.templateEnv.trim_blocks = net.templateEnv.lstrip_blocks = True
    net.templateEnv.filters.update(embed=embed, fromjson=json.loads)
    net.templateEnv.globals.update(
        title=title,
        assets=load_assets(),
        data=payload(data, spots, title=title, focus=focus),
        rows=_rows(nodes, ties, numbers),
        events=sum(len(tie.events) for tie in ties),
        left_out=left_out(ties),
        Markup=Markup,
    )
    # Lone surrogates are no UTF-8; as everywhere in HTML, a replacement character stands for them.
    return re.sub("[\ud800-\udfff]", "\ufffd", net.generate_html())


def embed(value: Any) -> Markup:
    r"""JSON that can stand in a script element: nothing in it can end the element or a line of script.

    >>> print(embed("</script><!--"))
    "\u003c/script\u003e\u003c!--"
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return Markup(re.sub("[<>&\u2028\u2029\ud800-\udfff]", lambda hit: f"\\u{ord(hit[0]):04x}", text))


def _net(nodes: Sequence[Node], spots: Mapping[str, Spot], ties: Sequence[Tie], numbers: Sequence[Summary]) -> Network:
    """The net as vis-network takes it: nodes and ties are known by their numbers in the page's data."""
    net = Network(directed=False, cdn_resources="remote")
    net.options = OPTIONS
    number = {node.key: i for i, node in enumerate(nodes)}
    for node in nodes:
        spot = spots[node.key]
        net.add_node(number[node.key], label=node.code, shape="dot", x=spot.x, y=spot.y, size=spot.radius)
    strongest = sorted(range(len(ties)), key=lambda i: (-numbers[i].events, i))[:MOST_LINKS]
    most = max((each.events for each in numbers), default=1)
    for i in sorted(strongest):
        tie, tone = ties[i], numbers[i].tone
        net.add_edge(
            number[tie.a],
            number[tie.b],
            id=i,
            width=width_of(numbers[i].events, most),
            color=COLOURS[tone],
            dashes=[9, 6] if tone == "conflict" else False,
        )
    return net


def _rows(nodes: Sequence[Node], ties: Sequence[Tie], numbers: Sequence[Summary]) -> list[dict[str, Any]]:
    """The rows of the table of ties, strongest first."""
    label = {node.key: node.label for node in nodes}
    rows = [
        {"tie": i, "a": label[tie.a], "b": label[tie.b], "sum": numbers[i], "latest": _latest(tie)} for i, tie in enumerate(ties)
    ]
    return sorted(rows, key=lambda row: (-row["sum"].events, row["a"], row["b"]))


def _latest(tie: Tie) -> dict[str, str]:
    event = max(tie.events, key=lambda event: (event.date, event.id))
    return {"date": event.date, "type": style_of(event.type).label, "sentence": event.sentence}
