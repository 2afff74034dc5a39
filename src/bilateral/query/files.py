"""A net as a file: GraphML, GEXF with time for Gephi, CSV. Knows networkx; the same net gives the same bytes."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING, Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from bilateral.query.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

_FULL, _MONTH = 10, 7  # lengths of an ISO day and month
_GEXF_13 = {
    "xmlns": "http://gexf.net/1.3",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "version": "1.3",
}
# XML 1.0 has no place for these, not even escaped
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml_text(net: nx.Graph) -> str:
    """The net as GraphML, which networkx, igraph, Gephi and yEd read."""
    return "\n".join(nx.generate_graphml(_speakable(net))) + "\n"


def gexf_text(net: nx.Graph) -> str:
    """The net as dynamic GEXF 1.3: each edge lasts from `day` (or `first`) to `day` (or `last`), nodes are always there.

    What is known to the month lasts all of it, to the year likewise; an edge without a day is always there. An edge that has a
    `relation` has it as its `kind` too: Gephi joins parallel edges of one kind, and would join all that have none.
    """
    timed = _timed(_speakable(net))
    writer = GEXFWriter(version="1.2draft")  # networkx before 3.6 knows no 1.3; of what we write only the head and `kind` differ
    writer.add_graph(timed)
    _to_gexf_13(writer.xml, [data.get("relation", "") for *_, data in timed.edges(data=True)])
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{writer}\n'


def net_rows(net: nx.Graph) -> Rows:
    """The edges as rows: both keys and names, then the edges' attributes by name."""
    edges = list(net.edges(data=True))
    names = sorted({name for *_, data in edges for name in data})
    labels = net.nodes(data="label")
    cells = [(a, labels[a] or a, b, labels[b] or b, *(data.get(name, "") for name in names)) for a, b, data in edges]
    return Rows(("source", "source_name", "target", "target_name", *names), tuple(cells))


def first_day(day: str) -> str:
    """The first day of an ISO day, month or year.

    >>> first_day("2024-02"), last_day("2024-02"), last_day("2024")
    ('2024-02-01', '2024-02-29', '2024-12-31')
    """
    return day if len(day) == _FULL else f"{day}-01" if len(day) == _MONTH else f"{day}-01-01"


def last_day(day: str) -> str:
    """The last day of an ISO day, month or year."""
    if len(day) == _FULL:
        return day
    month = day if len(day) == _MONTH else f"{day}-12"
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02}"


def _timed(net: nx.Graph) -> nx.Graph:
    net.graph["mode"] = "dynamic"
    for *_, data in net.edges(data=True):
        first, last = data.get("day") or data.get("first", ""), data.get("day") or data.get("last", "")
        if first:
            data["start"], data["end"] = first_day(first), last_day(last)
        data.pop("id", None)
    return net


def _to_gexf_13(root: ET.Element, kinds: list[str]) -> None:
    root.attrib |= _GEXF_13
    for meta in root.findall("meta"):  # the day networkx runs and its version: neither belongs to the net
        root.remove(meta)
    for graph in root.findall("graph"):
        graph.attrib.pop("name", None)  # GEXF has no place for it
        graph.set("timeformat", "date")
    for edge, kind in zip(root.iter("edge"), kinds, strict=True):
        if kind:
            edge.set("kind", kind)


def _speakable(net: nx.Graph) -> nx.Graph:
    copy = nx.relabel_nodes(net, {key: _spoken(key) for key in net}, copy=True)
    for data in (*(data for _, data in copy.nodes(data=True)), *(data for *_, data in copy.edges(data=True))):
        data.update(_spoken_values(data.items()))
    return copy


def _spoken_values(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: _spoken(value) if isinstance(value, str) else value for name, value in items}


def _spoken(text: str) -> str:
    return _UNSPEAKABLE.sub("\ufffd", text)
