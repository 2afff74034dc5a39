"""Title chains: "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation". Knows the titles table.

Which words are heads, domains, bodies and modifiers is data (`knowledge/titles.tsv`); here is only how they go together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property

from bilateral.extract.tokens import tokens
from bilateral.tables import knowledge, read_table

COLUMNS = ("words", "part", "kind", "office", "side", "strength", "stands", "plural")
_PARTS = frozenset({"whole", "head", "domain", "body", "modifier", "honorific", "rank"})
_BELOW_HEAD = frozenset({"head-of-government", "foreign-minister", "defence-minister", "minister", "ambassador"})
_OF = frozenset({"of", "for", "to", "on", "in", "at"})  # after which a title tells what it is in charge of
_TAKES_DOMAIN = frozenset({"minister", "other"})  # kinds of heads that leave it to their domain which office it is


@dataclass(frozen=True, slots=True)
class TitleRow:
    """One row of the table; `words` as a tuple of lower-case tokens."""

    words: tuple[str, ...]
    part: str
    kind: str
    office: bool
    side: str
    strong: bool
    plural: bool
    follows: bool  # whether it stands after what it changes: "-elect"


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a text: words `start:end` of a line, which office it is, whether it is held, of whom by the words alone.

    `coming` says that it will be held later: "President-elect".
    """

    start: int
    end: int
    kind: str
    office: bool
    side: str = ""
    strong: bool = False
    plural: bool = False
    part: str = "whole"
    coming: bool = False

    @property
    def is_sent(self) -> bool:
        """Whether the holder is sent "to" or "for" a country, and so acts for another one."""
        return self.kind in {"envoy", "ambassador"}


@dataclass(frozen=True)
class Titles:
    """The titles table, by first word, the longest first. It is asked of the words of a line, in lower case."""

    by_first: dict[str, tuple[TitleRow, ...]]

    @cached_property
    def _by_words(self) -> dict[tuple[str, ...], TitleRow]:
        return {row.words: row for rows in self.by_first.values() for row in reversed(rows)}

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """How many words the titles have that begin with a word, the most first."""
        return {first: tuple(dict.fromkeys(len(row.words) for row in rows)) for first, rows in self.by_first.items()}

    def at(self, words: tuple[str, ...], i: int) -> Title | None:
        """The longest title chain that begins at word `i`, or None."""
        title = self._one(words, i)
        while title is not None:
            following = self._joined(words, title)
            if following is None:
                break
            title = following
        return title

    def is_past(self, words: tuple[str, ...], i: int) -> bool:
        """Whether word `i` is a modifier that says the office is no longer held: "former", "late"."""
        row = self._row(words, i)
        return row is not None and row.part == "modifier" and not row.office

    def is_coming(self, words: tuple[str, ...], i: int) -> bool:
        """Whether word `i` is a modifier that says the office will be held: "incoming"."""
        row = self._row(words, i)
        return row is not None and row.part == "modifier" and row.kind == "coming"

    def past_body(self, words: tuple[str, ...], i: int) -> int:
        """Where the body at word `i` ends: "presidential office"; `i` itself where none stands there."""
        row = self._row(words, i)
        return i + len(row.words) if row is not None and row.part == "body" else i

    def past_forms_of_address(self, words: tuple[str, ...], i: int) -> int:
        """Where what stands before a name at word `i` ends: "Sheikh Dr.", "Lieutenant General"; `i` itself if nothing does."""
        while i < len(words):
            rows = (row for row in self.by_first.get(words[i], ()) if row.part in {"honorific", "rank"})
            fitting = (row for row in rows if words[i : i + len(row.words)] == row.words)
            row = next(fitting, None)
            if row is None:
                break
            i += len(row.words)
        return i

    def _joined(self, words: tuple[str, ...], title: Title) -> Title | None:
        """The title with the one that "and", a comma or a slash joins to it, or None."""
        at = title.end
        if at + 1 >= len(words) or words[at] not in {"and", ",", "/", "&"}:
            return None
        more = self._one(words, at + 1)
        if more is None or more.part in {"honorific", "rank"} or title.part in {"honorific", "rank"}:
            return None
        if more.kind == "head-of-state" and (title.kind in _BELOW_HEAD or words[title.start] in {"vice", "deputy"}):
            return None  # "the Vice President and President A" are two
        office = title.office or more.office
        return replace(title, end=more.end, office=office, side=title.side or more.side, plural=title.plural or more.plural)

    def _one(self, words: tuple[str, ...], i: int) -> Title | None:
        held, lowered, coming, domain_kind, at = True, False, False, "", i
        while True:
            row = self._row(words, at)
            if row is None:
                return None
            row = self._before_another(words, at, row) or row
            at += len(row.words)
            if row.part == "modifier":
                held, lowered, coming = held and row.office, lowered or row.kind == "lower", coming or row.kind == "coming"
            elif row.part in {"domain", "body"}:
                domain_kind = domain_kind or row.kind
                if at < len(words) and words[at] in {"and", ",", "&"} and self._is_domain(words, at + 1):
                    at += 1
            else:
                break
        end, after = self._of_domain(words, at) if row.part in {"head", "whole"} else (at, "")
        if row.part in {"head", "whole"} and (later := self._row(words, end)) and later.follows and later.kind == "coming":
            end, held, coming = end + len(later.words), held and later.office, True  # "President-elect"
        kind = self._kind(row, domain_kind or after)
        kind = "other" if lowered else kind
        strong = row.strong and not lowered
        return Title(i, end, kind, row.office and held, row.side, strong, row.plural, row.part, coming)

    def _before_another(self, words: tuple[str, ...], at: int, row: TitleRow) -> TitleRow | None:
        """The modifier or domain that is the head `row` too, where a title goes on: "deputy" in "deputy trade minister"."""
        if row.part not in {"head", "whole"} or self._row(words, at + len(row.words)) is None:
            return None
        before = (one for one in self.by_first[row.words[0]] if one.words == row.words and one.part in {"modifier", "domain"})
        return next(before, None)

    def _of_domain(self, words: tuple[str, ...], at: int) -> tuple[int, str]:
        """Where "of (the) domain and domain" or "to the superior" after a head ends, and the first domain's kind."""
        end, kind = at, ""
        start = at + 1 if at < len(words) and words[at] in {"of", "for", "to", "in"} else -1
        if words[at : at + 2] == ("to", "the") and (superior := self._row(words, at + 2)) and superior.part in {"head", "whole"}:
            return at + 2 + len(superior.words), ""  # "adviser to the President A": it is the adviser who is named
        while start >= 0:
            start += start < len(words) and words[start] in {"the", "its"}
            row = self._row(words, start)
            if row is None or row.part not in {"domain", "body"} or words[start : start + 2] == ("state", "of"):
                break  # "of the State of Kuwait" is of no domain
            end, kind = start + len(row.words), kind or row.kind
            joined = end < len(words) and words[end] in {"and", ",", "&"}
            start = end + 1 if joined and self._is_domain(words, end + 1) else -1
        return end, kind

    def _is_domain(self, words: tuple[str, ...], i: int) -> bool:
        row = self._row(words, i)
        return row is not None and row.part in {"domain", "body"}

    def _row(self, words: tuple[str, ...], i: int) -> TitleRow | None:
        for length in self._lengths.get(words[i], ()) if i < len(words) else ():
            row = self._by_words.get(words[i : i + length])
            if row is not None:
                return row
        return None

    @staticmethod
    def _kind(row: TitleRow, domain: str) -> str:
        return domain if row.kind in _TAKES_DOMAIN and domain else row.kind


@cache
def load_titles() -> Titles:
    """The titles of the package. Raises TableError for an unknown part."""
    found: dict[str, list[TitleRow]] = {}
    for row in read_table(knowledge("titles.tsv"), columns=COLUMNS):
        if row["part"] not in _PARTS:
            raise row.fault("part", f"{row['part']!r}; known: {', '.join(sorted(_PARTS))}")
        forms = [(row["words"], False), *((form, True) for form in row.words("plural"))]
        for form, plural in forms:
            words = _words(form)
            office, strong = row["office"] == "yes", row["strength"] == "strong"
            follows = row["part"] == "modifier" and row["stands"] == "after"
            told = TitleRow(words, row["part"], row["kind"], office, row["side"], strong, plural, follows)
            found.setdefault(words[0], []).append(told)
    order = {"whole": 0, "head": 1, "body": 2, "domain": 3, "modifier": 4, "rank": 5, "honorific": 6}
    return Titles({first: tuple(sorted(rows, key=lambda r: (-len(r.words), order[r.part]))) for first, rows in found.items()})


@cache
def title_words() -> frozenset[str]:
    """All words by which one office differs from another: not the "visiting" of "the visiting minister"."""
    rows = (row for rows in load_titles().by_first.values() for row in rows)
    return frozenset(word for row in rows if not (row.part == "modifier" and row.kind == "same") for word in row.words)


@cache
def bearer_nouns() -> frozenset[str]:
    """Nouns for who bears a title: "minister", "ambassador"."""
    rows = (row for rows in load_titles().by_first.values() for row in rows if row.part in {"head", "whole"})
    return frozenset(row.words[-1] for row in rows if _OF.isdisjoint(row.words) and not row.plural)


def _words(form: str) -> tuple[str, ...]:
    return tuple(token.lower for token in tokens(form, 0, len(form)))
