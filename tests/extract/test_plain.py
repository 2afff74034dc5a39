from __future__ import annotations

from bilateral.extract.naming import Naming
from bilateral.extract.plain import Plain, make_plain

TEXT = "OSLO, March 3 (Agency) -- Norwegian Foreign Minister Ola Nordli met the European Union in Oslo."
NAMINGS = (
    Naming(53, 63, ("Ola Nordli@NOR",), "person", phrase=(26, 63)),
    Naming(72, 86, ("EU",), "name"),
    Naming(90, 94, ("NOR",), "capital"),
)


def plain() -> Plain:
    return make_plain(TEXT, 0, len(TEXT), 0, NAMINGS)


def test_each_phrase_is_one_word_and_the_dateline_is_left_out() -> None:
    assert plain() == Plain("Nordli met the France in Oslo.", 26, len(TEXT), 0, ((0, 6, 26, 63), (15, 21, 72, 86)))


def test_places_of_the_plain_words_lead_back_to_the_article() -> None:
    words = ("Nordli", "met", "the", "France", "in", "Oslo", ".")
    places = [plain().place(at, at + len(word)) for word in words for at in [plain().text.index(word)]]
    assert [TEXT[start:end] for start, end in places] == [
        "Norwegian Foreign Minister Ola Nordli",
        "met",
        "the",
        "European Union",
        "in",
        "Oslo",
        ".",
    ]


def test_an_office_without_a_name_is_its_noun() -> None:
    text = "The Japanese foreign minister left."
    naming = Naming(13, 29, ("JPN",), "office", phrase=(4, 29))
    assert make_plain(text, 0, len(text), 0, [naming]).text == "The minister left."
