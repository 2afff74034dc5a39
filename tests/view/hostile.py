"""Texts that would do harm in a page that trusts them, in every field of the view's values."""

from __future__ import annotations

from bilateral.view import Node, Said, Tie, TieData, TieEvent

HOSTILE = (
    "</script><script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "<!--<script>",
    "\u2028document.title='owned'\u2029//",
    "'\"`${document.title='owned'}`",
    "javascript:document.title='owned'",
    '=HYPERLINK("x","y")',
    "@SUM(A1)\t+1-1",
    "\u202egnp.exe\u202c שלום مرحبا",
    "x" * 3000,
    "{{ 7 * 7 }} {% raw %} ]]>",
    "__proto__",
    "a\x00b\r\nc",
    "lone \ud800 surrogate",
    "&lt;b&gt; &amp;",
)


def hostile_data() -> TieData:
    """A ring of actors, each field of each value a hostile text."""
    keys = HOSTILE
    nodes = tuple(
        Node(key, key, key, i * 5 - 30, i * 20 - 140, 1, side=key, offices=(key,), memberships=(key,), holders=(key,))
        for i, key in enumerate(keys)
    )
    ties = tuple(Tie(key, keys[(i + 1) % len(keys)], (_event(key, i),)) for i, key in enumerate(keys))
    return TieData(nodes, ties)


def _event(text: str, number: int) -> TieEvent:
    return TieEvent(
        id=text,
        date=text if number % 2 else "2024-05-02",
        type=text if number % 3 else "meets",
        direction=("ab", "ba", "both")[number % 3],
        sentence=text,
        speaker=text,
        publisher=text,
        title=text,
        url=text,
        sources=2,
        articles=2,
        disputed=True,
        place=text,
        topic=text,
        more=(Said(text, text, text, text, text, text),),
        people=(text,),
    )
