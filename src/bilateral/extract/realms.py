"""Which countries a phrase may mean by its words: "the Gulf kingdom", "the South American nation". Knows their table."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bilateral.tables import knowledge, read_table

if TYPE_CHECKING:
    from bilateral.extract.sentence import Sentence

_BEFORE = frozenset({"amod", "compound", "nmod"})


@cache
def load_realms() -> dict[str, frozenset[str]]:
    """The table `grammar/realms.tsv`: countries by the word, or two words, that tell of them."""
    table = read_table(knowledge("grammar") / "realms.tsv", columns=("words", "countries"))
    return {row["words"]: frozenset(row.words("countries")) for row in table}


def realm_of(s: Sentence, i: int) -> frozenset[str]:
    """The countries that all telling words of the noun phrase of word `i` allow; none where no word tells."""
    told = [s.words[k].text.lower() for k in s.subtree(i) if k < i and s.words[k].dep in _BEFORE]
    told.append(s.words[i].lemma)
    pairs = {f"{one} {two}" for one, two in pairwise(told)}
    halves = {word for pair in pairs & load_realms().keys() for word in pair.split()}  # "south african" is not "african"
    allowed = [load_realms()[words] for words in (*pairs, *({*told} - halves)) if words in load_realms()]
    return frozenset.intersection(*allowed) if allowed else frozenset()
