from __future__ import annotations

from collections.abc import Callable

import pytest

from bilateral.extract import Extractor
from bilateral.extract.naming import Naming
from bilateral.extract.plain import Plain, make_plain
from bilateral.model import Article

TEXT = "OSLO, March 3 (Agency) -- Norwegian Foreign Minister Ola Nordli met the European Union in Oslo."
NAMINGS = (
    Naming(53, 63, ("Ola Nordli@NOR",), "person", phrase=(26, 63)),
    Naming(72, 86, ("EU",), "name"),
    Naming(90, 94, ("NOR",), "capital"),
)


def plain() -> Plain:
    return make_plain(TEXT, 0, len(TEXT), 0, NAMINGS)


def test_each_phrase_is_one_word_and_the_dateline_is_left_out() -> None:
    assert plain() == Plain("Blair met the France in Oslo.", 26, len(TEXT), 0, ((0, 5, 26, 63), (14, 20, 72, 86)))


def test_places_of_the_plain_words_lead_back_to_the_article() -> None:
    words = ("Blair", "met", "the", "France", "in", "Oslo", ".")
    places = list(plain().places((at, at + len(word)) for word in words for at in [plain().text.index(word)]))
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


def test_names_unknown_to_the_parser_do_not_lead_it_astray(extractor: Extractor) -> None:
    text = "Kenyan minister Ken Otieno hosted Chilean minister Ana Rojas for a working dinner."
    claims = extractor.read(Article("a", text)).claims
    assert ("meets", "Ken Otieno@KEN", "Ana Rojas@CHL") in {(c.type, c.actor, c.counterpart) for c in claims}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Chad declared the German envoy persona non grata.", "actual", id="active"),
        pytest.param("The German envoy was declared persona non grata by Chad.", "actual", id="passive"),
        pytest.param("Chad did not name the German envoy persona non grata.", "negated", id="negated"),
        pytest.param("Mali said Chad had declared two German diplomats personae non gratae.", "actual", id="reported"),
    ],
)
def test_an_idiom_from_another_language_is_one_word(extractor: Extractor, sentence: str, status: str) -> None:
    claims = [c for c in extractor.read(Article("a", sentence)).claims if c.type == "sanctions"]
    assert [(c.actor, c.counterpart, str(c.status)) for c in claims] == [("TCD", "DEU", status)]
    assert claims[0].evidence.text == sentence


def test_a_curly_mark_after_a_plural_name_is_a_possessive(said: Callable[..., list[tuple[str, ...]]]) -> None:
    text = "Norway underlined to Peru the Netherlands’ support for Chad."
    assert ("supports", "NLD", "TCD", "actual") in said(text)


def test_a_dateline_in_small_letters_with_the_day_first_is_no_part_of_the_sentence(
    said: Callable[..., list[tuple[str, ...]]],
) -> None:
    told = said("Oslo, 5 March (NTB) -- Norwegian minister Ola Nordli met Chilean minister Ana Rojas on Wednesday.")
    assert [claim for claim in told if claim[0] == "meets"] == [("meets", "Ola Nordli@NOR", "Ana Rojas@CHL", "actual")]


@pytest.mark.parametrize("quoted", ['is "deeply concerned" by', "is deeply concerned by"])
def test_marks_around_a_few_words_do_not_part_a_clause(quoted: str, said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert ("criticizes", "NOR", "PER", "actual") in said(f"Norway {quoted} Peru's support for rebels.")


@pytest.mark.parametrize(
    "dateline",
    [
        "New Delhi, Nov 19 (PTI) ",
        "Oslo, Oct. 18 (NNA): ",
        "Hanoi (VNA) – ",
        "Kathmandu, Nov 19: ",
        "DHAKA, March 27, 2021 (PNS) - ",
        "Baku, November 19, AZERTAC ",
        "Asmara, 3 July 2016 - ",
    ],
)
def test_a_dateline_is_not_parsed(dateline: str) -> None:
    text = f"{dateline}Peru met Chad."
    assert make_plain(text, 0, len(text), 0, []).text == "Peru met Chad."


@pytest.mark.parametrize("text", ["Peru, Chad and Togo met.", "On May 3, 2020 Peru left.", "Peru (FPRP) met Chad."])
def test_what_only_looks_like_a_dateline_is_parsed(text: str) -> None:
    assert make_plain(text, 0, len(text), 0, []).text == text


@pytest.mark.parametrize("people", ["Azerbaijani", "Kyrgyz", "Eritrean", "Emirati", "French"])
def test_a_rare_adjective_is_read_as_a_usual_one(people: str, extractor: Extractor) -> None:
    claims = extractor.read(Article("a", f"Armenia accused {people} forces of opening fire on its positions.")).claims
    assert "criticizes" in {claim.type for claim in claims}
