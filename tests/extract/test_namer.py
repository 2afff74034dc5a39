"""Names of a whole article by both passes: introductions, later mentions, sides around titles, names of persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.actors import load_gazetteer
from bilateral.extract.namer import Namer
from bilateral.extract.split import paragraphs, sentences
from tests.extract.told import said

if TYPE_CHECKING:
    from bilateral.extract import Extractor

NORDLI = ("Ola Nordli", "Ola Nordli@NOR")


def named(text: str, *, day: str = "", home: str = "") -> list[tuple[str, str]]:
    """(surface, key) of all that is named in a text, in order."""
    spans = [span for paragraph in paragraphs(text) for span in sentences(text, *paragraph)]
    lines, _ = Namer(load_gazetteer()).read(text, spans, day=day, home=home)
    return [(text[n.start : n.end], key) for line in lines for n in line for key in n.keys]


def test_a_crowned_head_stands_for_the_country_and_a_hyphen_joins_two_persons() -> None:
    assert named("The Sultan of Oman spoke. Sultan spoke.") == [("Sultan", "OMN")]
    assert named("The Putin-Modi summit ended.", day="2025-03-01") == [
        ("Putin-Modi", "Vladimir Putin@RUS"),
        ("Putin-Modi", "Narendra Modi@IND"),
    ]
    assert named("The Putin-Bluebird summit ended.", day="2025-03-01") == []


def test_a_small_word_begins_a_name_after_a_title_only() -> None:
    assert named("Norwegian Foreign Minister He Nordli spoke.") == [("He Nordli", "He Nordli@NOR")]
    assert named("He Nordli spoke.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norwegian Foreign Minister Ola Nordli spoke.", [NORDLI], id="country, title, name"),
        pytest.param("Foreign Minister of Norway Ola Nordli spoke.", [NORDLI], id="title, of country, name"),
        pytest.param("Foreign Minister Ola Nordli of Norway spoke.", [NORDLI], id="title, name, of country"),
        pytest.param("The Norwegian minister, Ola Nordli, spoke.", [("Norwegian", "NOR"), NORDLI], id="title, comma, name"),
        pytest.param("Former Norwegian Prime Minister Ola Nordli spoke.", [NORDLI], id="office of the past"),
        pytest.param("Ola Nordli, Norway's trade minister, spoke.", [NORDLI, ("Norway", "NOR")], id="name, apposition"),
        pytest.param("Norway's Ola Nordli spoke.", [NORDLI], id="country's name"),
        pytest.param(
            "Here were To Lunden, president of Norway, Kari Vik, president of Chad, and others.",
            [
                *(("To Lunden", "To Lunden@NOR"), ("president", "To Lunden@NOR")),
                *(("Kari Vik", "Kari Vik@TCD"), ("president", "Kari Vik@TCD")),
            ],
            id="a list of names, each with its title behind",
        ),
        pytest.param(
            "Foreign ministers Ola Nordli and Lars Holm of Norway and Denmark spoke.",
            [NORDLI, ("Lars Holm", "Lars Holm@DNK")],
            id="two names, two countries",
        ),
        pytest.param(
            "President of Norway Ola Nordli, Prime Minister Kari Vik spoke.",
            [NORDLI, ("Kari Vik", "Kari Vik@NOR")],
            id="the next of a list shares the country",
        ),
        pytest.param("Foreign Minister Ola Nordli spoke.", [("Ola Nordli", "Ola Nordli")], id="no country"),
        pytest.param("Kari Vik spoke.", [], id="a name that nothing introduces"),
    ],
)
def test_persons_are_introduced_with_their_side(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_later_mentions_are_by_surname() -> None:
    text = "Norwegian Foreign Minister Ola Nordli spoke. Nordli left. Nordliland stayed."
    assert named(text) == [NORDLI, ("Nordli", "Ola Nordli@NOR")]


def test_a_headline_names_only_those_whom_the_article_introduces() -> None:
    text = "Foreign Minister Kari Vik Says Nordli Visits Peru\n\nNorwegian Foreign Minister Ola Nordli visited Peru."
    assert named(text) == [("Nordli", "Ola Nordli@NOR"), ("Peru", "PER"), NORDLI, ("Peru", "PER")]


def test_an_office_without_a_name_stands_for_its_country() -> None:
    assert named("The foreign ministers of Japan and Peru met the Chilean ambassador.") == [
        ("foreign ministers", "JPN"),
        ("foreign ministers", "PER"),
        ("ambassador", "CHL"),
    ]


def test_an_office_without_a_name_is_its_holder_where_the_article_has_named_one() -> None:
    text = "Norwegian Foreign Minister Ola Nordli spoke. The Norwegian foreign minister left."
    assert named(text) == [NORDLI, ("foreign minister", "Ola Nordli@NOR")]


def test_an_envoy_to_a_country_acts_for_another() -> None:
    assert named("The Norwegian ambassador to Peru left.") == [("ambassador", "NOR"), ("Peru", "PER")]


def test_officials_of_the_outlets_own_side_need_no_country() -> None:
    assert named("Foreign Minister Ola Nordli spoke.", home="NOR") == [NORDLI]


def test_a_known_leader_may_be_called_by_the_given_name_where_that_is_the_custom() -> None:
    assert named("Peru hosted Abiy.", day="2024-05-05") == [("Peru", "PER"), ("Abiy", "Abiy Ahmed@ETH")]


@pytest.mark.parametrize(
    ("day", "found"), [("2024-11-20", True), ("2024-02-20", False), ("2024-11-31", False), ("2024-11", False)]
)
def test_a_surname_alone_may_be_of_one_who_will_soon_be_in_office(day: str, found: bool) -> None:
    assert (("Trump", "Donald Trump@USA") in named("Peru hosted Trump.", day=day)) == found


def test_of_two_who_share_a_surname_the_first_of_the_sentence_before_is_meant() -> None:
    text = "Norwegian envoy Eva Lund, the sister of Norwegian Prime Minister Olav Lund, left. Lund sang."
    assert [key for surface, key in named(text) if surface == "Lund"] == ["Eva Lund@NOR"]


def test_a_known_bearer_of_a_peoples_name_is_none_of_that_people() -> None:
    assert named("Volker Turk, the UN human rights chief, spoke.", day="2024-03-05")[0] == ("Volker Turk", "Volker Türk@OHCHR")


def test_an_office_that_elsewhere_is_of_one_country_is_its_known_holders() -> None:
    text = "The pope's secretary of state, Cardinal Pietro Parolin, spoke."
    assert ("Pietro Parolin", "Pietro Parolin@VAT") in named(text, day="2024-03-05")


def test_a_monarch_of_a_country_is_the_one_named_before() -> None:
    assert ("monarch", "Olav Lund@BTN") in named("Bhutan's King Olav Lund left. The Bhutanese monarch sang.")


@pytest.mark.parametrize(
    ("text", "named_so"),
    [
        pytest.param("Peru's president has landed in Oslo. Ana Rojas left her plane.", "Ana Rojas@PER", id="the next sentence"),
        pytest.param("Peru's president has landed in Oslo. It rained. Ana Rojas left her plane.", "", id="a later one"),
        pytest.param("Peru's president has landed in Oslo. Ana Rojas, a baker, left.", "", id="who is told of otherwise"),
        pytest.param("Oslo heard, on a day of much rain, Peru's president. Ana Rojas left.", "", id="one of many"),
        pytest.param("Peru's president, Eva Lund, has landed. Ana Rojas left her plane.", "", id="who was named"),
    ],
)
def test_a_name_may_follow_the_sentence_that_tells_only_the_office(text: str, named_so: str) -> None:
    assert next((key for surface, key in named(text) if surface == "Ana Rojas"), "") == named_so


@pytest.mark.parametrize("title", ["rebel commander", "opposition lawmaker", "junta spokesman", "veteran diplomat", "aid chief"])
def test_what_a_title_is_told_with_is_part_of_it(title: str) -> None:
    assert named(f"Peru hosted Norwegian {title} Ola Nordli.") == [("Peru", "PER"), NORDLI]


def test_a_title_that_is_also_a_judges_goes_on_as_a_ministers() -> None:
    assert named("Peru hosted Norwegian Justice Minister Ola Nordli.") == [("Peru", "PER"), NORDLI]


def test_a_whole_name_is_not_one_that_only_begins_like_it() -> None:
    text = "Dr. Abdullatif bin Rashid Al Zayani, Minister of Foreign Affairs, spoke."
    assert [key for _, key in named(text, day="2022-11-20") if "@" in key] == ["Abdullatif al-Zayani@BHR"]


def test_two_whose_names_share_a_syllable_are_two() -> None:
    text = "King Kim Il Sol of Norway met Danish King Kim Jong Il."
    assert [key for _, key in named(text) if "@" in key] == ["Kim Il Sol@NOR", "Kim Jong Il@DNK"]


def test_a_minister_who_is_invited_to_a_country_is_not_its_own() -> None:
    assert named("Peru invited the prime minister to Oslo.") == [("Peru", "PER"), ("Oslo", "NOR")]
    assert named("Peru invited the Vice President to Oslo.") == [("Peru", "PER"), ("Oslo", "NOR")]


def test_a_known_leader_is_found_by_the_day() -> None:
    assert named("Merkel spoke to reporters.", day="2015-05-05") == [("Merkel", "Angela Merkel@DEU")]


@given(st.text(alphabet=st.sampled_from("Ola Nordli, Minister of Norway's \n.“”(")))
def test_any_order_of_letters_is_read_and_lies_within_the_text(text: str) -> None:
    assert all(surface for surface, _ in named(text))


def reading_of(text: str, name: str, *, home: str = "") -> str:
    """The key that a person's name leads to in a text; '' where it is read as no person's."""
    return next((key for surface, key in named(text, home=home) if surface == name and "@" in key), "")


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        pytest.param(
            "MANILA U.S. Defense Secretary Ash Borden will fly on.", "Ash Borden", "USA", id="dateline, then the country"
        ),
        pytest.param("MUSCAT Djibouti's Foreign Minister Omar Robleh spoke.", "Omar Robleh", "DJI", id="dateline, then an owner"),
        pytest.param("Peru wrote to Chad. Its president, Omar Berg, spoke.", "Omar Berg", "PER", id="its, of the subject before"),
        pytest.param("UN Syria envoy Staffan Berg spoke.", "Staffan Berg", "UN", id="the sender, then whom to"),
        pytest.param("France's U.N. ambassador, Alain Morel, spoke.", "Alain Morel", "FRA", id="owner, where to, comma"),
        pytest.param("He met his Latvian colleague Ilze Karlsone.", "Ilze Karlsone", "LVA", id="colleague"),
        pytest.param("She rang her Greek opposite number, Stavros Mitsos.", "Stavros Mitsos", "GRC", id="opposite number, comma"),
        pytest.param("Peru's Production Minister, Abel Huaman, spoke.", "Abel Huaman", "PER", id="a domain that no table has"),
        pytest.param(
            "Bhutan's refugee commissioner, Sonam Dorji, waited.", "Sonam Dorji", "BTN", id="a plain word before the title"
        ),
        pytest.param("Speaker of the Senate of Jordan Marwan Odeh spoke.", "Marwan Odeh", "JOR", id="speaker of a house"),
        pytest.param(
            "Deputy Minister of Defense of Armenia Hrant Petrosyan spoke.", "Hrant Petrosyan", "ARM", id="deputy of a domain"
        ),
        pytest.param("Ukraine's envoy to Budapest, Oksana Bilyk, spoke.", "Oksana Bilyk", "UKR", id="envoy to a capital, comma"),
        pytest.param(
            "The head of Poland's border guard, Pawel Sobczak, spoke.", "Pawel Sobczak", "POL", id="owner in the complement"
        ),
        pytest.param(
            "The Japanese ambassador in Lusaka, Kenji Morita, spoke.", "Kenji Morita", "JPN", id="ambassador in a capital"
        ),
        pytest.param("Then came Chile, whose foreign minister, Beat Imhof, spoke.", "Beat Imhof", "CHL", id="whose"),
        pytest.param("Peru objected. Its foreign minister, Heitor Alva, spoke.", "Heitor Alva", "PER", id="its"),
        pytest.param(
            "The OAS wrote; its secretary general, Martin Quesada, spoke.", "Martin Quesada", "OAS", id="its, of a body"
        ),
        pytest.param("Canada waits. Justin Roy, its deputy trade minister, said so.", "Justin Roy", "CAN", id="name, its title"),
        pytest.param(
            "In Tbilisi, Foreign Minister Ketevan Lomidze shrugged.", "Ketevan Lomidze", "GEO", id="capital before the title"
        ),
        pytest.param("Prime Minister Odessa Clarke of Barbados spoke.", "Odessa Clarke", "BRB", id="a given name like a city"),
        pytest.param("He spoke to his Indian colleague, V. Raman, yesterday.", "V. Raman", "IND", id="an initial first"),
        pytest.param("Acting Norwegian Foreign Minister Kari Vik spoke.", "Kari Vik", "NOR", id="acting"),
        pytest.param("Then-Norwegian premier Kari Vik spoke.", "Kari Vik", "NOR", id="then-"),
        pytest.param(
            "Special Presidential Envoy for Climate of the US Jon Kerr spoke.", "Jon Kerr", "USA", id="special presidential envoy"
        ),
        pytest.param(
            "Qatari Minister of State for Foreign Affairs Sheikh Ali bin Hamad Al Thani spoke.",
            "Ali bin Hamad Al Thani",
            "QAT",
            id="Gulf title",
        ),
        pytest.param("The king of Tonga, Tupou Fifita, waved.", "Tupou Fifita", "TON", id="monarch"),
        pytest.param("EU Commissioner for Trade Arvid Lind spoke.", "Arvid Lind", "EU", id="EU commissioner"),
        pytest.param(
            "UN Under-Secretary-General for Political Affairs Rosa Diaz spoke.", "Rosa Diaz", "UN", id="UN under-secretary"
        ),
        pytest.param("State Department spokesperson Vera Holt declined.", "Vera Holt", "USA", id="spokesperson of an organ"),
        pytest.param("Nigeria's defence chief, General Umaru Bello, argued.", "Umaru Bello", "NGA", id="rank after the title"),
    ],
)
def test_a_person_is_read_with_the_side(text: str, name: str, side: str) -> None:
    assert reading_of(text, name).rpartition("@")[2] == side


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        pytest.param(
            "The strike went on. Kenya's shops closed. Finance Minister Grace Wanjiru spoke.",
            "Grace Wanjiru",
            "KEN",
            id="only one",
        ),
        pytest.param(
            "Chile shut the pass. In Lima, Foreign Minister Rosa Tello shrugged.", "Rosa Tello", "PER", id="this sentence first"
        ),
        pytest.param(
            "Togolese Foreign Minister Afi Mensah met Ghana's president. Foreign Minister Kofi Boateng of Ghana and Togo spoke.",
            "Kofi Boateng",
            "GHA",
            id="whom the words name",
        ),
    ],
)
def test_a_title_without_a_country_takes_the_likeliest(text: str, name: str, side: str) -> None:
    assert reading_of(text, name).rpartition("@")[2] == side


def test_a_surname_is_the_articles_person_before_one_of_the_tables() -> None:
    text = "Norwegian Foreign Minister Ola Putin met Danes. Putin smiled."
    assert [key for surface, key in named(text) if surface == "Putin"] == ["Ola Putin@NOR"]


def test_a_surname_may_begin_with_a_small_article() -> None:
    text = "Egyptian Foreign Minister Adel el-Marwani met Danes. They thanked el-Marwani."
    assert [key for surface, key in named(text) if surface == "el-Marwani"] == ["Adel el-Marwani@EGY"]


def test_an_outlets_own_officials_need_no_country() -> None:
    assert reading_of("Defence Minister Eva Lund met the Danes.", "Eva Lund", home="NOR") == "Eva Lund@NOR"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Japan's Head of Small Industries spoke.", "Small Industries", id="a domain"),
        pytest.param("Peru's Representative Office opened.", "Office", id="an office"),
        pytest.param("The president of the United States,” Borden wrote.", "Borden", id="a quotation's end"),
    ],
)
def test_words_of_a_title_are_no_person(text: str, name: str) -> None:
    assert reading_of(text, name) == ""


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Peru hosts Norway. King Olav Lund spoke.", "Olav Lund@NOR", id="no king leads a republic"),
        pytest.param("Peru hosts Norway. In Oslo, Defence Minister Olav Lund spoke.", "Olav Lund@NOR", id="where it happens"),
        pytest.param("Peru hosts Norway. In Geneva, Defence Minister Olav Lund spoke.", "Olav Lund@PER", id="where all may be"),
        pytest.param("Peru hosts Norway. “It is Peru,” Trade Minister Olav Lund said.", "Olav Lund@NOR", id="whom he speaks of"),
        pytest.param(
            "Peru hosts Norwegian envoy Ola Nordli. His minister, Olav Lund, spoke.", "Olav Lund@NOR", id="his minister"
        ),
        pytest.param("The Taliban-appointed minister, Olav Lund, met Peru.", "Olav Lund@Taliban", id="who appointed him"),
        pytest.param("Peru thanked M23. The rebels' spokesman, Olav Lund, spoke.", "Olav Lund@M23", id="the rebels' spokesman"),
        pytest.param("Peru met the Norwegian envoy. The envoy, Olav Lund, spoke.", "Olav Lund@NOR", id="an envoy told of before"),
        pytest.param("The Taliban-hating minister, Olav Lund, met Peru.", "Olav Lund@PER", id="whom he hates"),
    ],
)
def test_a_stranger_is_presumed_to_act_for_who_may_have_such_an_office(text: str, key: str) -> None:
    assert reading_of(text, "Olav Lund") == key


@pytest.mark.parametrize("text", ["Samsung Chairman Kang Dae met Japan's premier.", "Zen Director Ali Radmehr met Omanis."])
def test_a_title_that_a_firm_owns_has_no_side(text: str) -> None:
    assert [key for _, key in named(text) if "@" in key] == []


def test_a_side_that_is_learnt_later_counts_for_earlier_mentions() -> None:
    text = "His Excellency Paul Marden spoke. Paul Marden, British High Commissioner to Australia, left."
    assert [key for surface, key in named(text) if surface == "Paul Marden"] == ["Paul Marden@GBR", "Paul Marden@GBR"]


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        pytest.param("Pia Monte, who chairs the Philippine senate's committee, spoke.", "Pia Monte", "PHL", id="who chairs"),
        pytest.param(
            "Head of Turkey's Small Firms Organization (SFO) Hasan Berk spoke.", "Hasan Berk", "TUR", id="a body's own name"
        ),
        pytest.param(
            "Member of the Sudan Sovereign Council Omar Bashir spoke.", "Omar Bashir", "SDN", id="a body without brackets"
        ),
        pytest.param(
            "Peru met a delegation of the African National Congress headed by Thabo Nxele.",
            "Thabo Nxele",
            "ANC",
            id="a party's delegation",
        ),
        pytest.param("Peru met a Chadian delegation led by Idriss Tom Dick.", "Idriss Tom Dick", "TCD", id="a country's"),
        pytest.param(
            "Peru met the Special Envoy of the European Union for the Horn of Africa, Lea Novak.", "Lea Novak", "EU", id="sent by"
        ),
        pytest.param("President of the sisterly Republic of Egypt Mahmoud Sattar spoke.", "Mahmoud Sattar", "EGY", id="sisterly"),
    ],
)
def test_a_person_is_read_with_what_he_heads(text: str, name: str, side: str) -> None:
    assert reading_of(text, name).rpartition("@")[2] == side


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They met near the King Ola Bridge.", id="bridge"),
        pytest.param("The envoys landed at Queen Alia Airport.", id="airport, and a surname of the tables"),
    ],
)
def test_a_thing_called_after_somebody_is_nobody(text: str) -> None:
    assert named(text) == []


def test_where_a_sentence_begins_is_no_side_of_the_minister_who_follows() -> None:
    text = "In Kenya Minister Ola Nordli met farmers."
    assert named(text, home="NOR") == [("Kenya", "KEN"), NORDLI]


def test_a_surname_with_another_first_name_is_a_stranger() -> None:
    assert named("Foreign Minister Jane Brown of Norway spoke.") == [("Jane Brown", "Jane Brown@NOR")]


def test_who_held_an_office_once_is_not_whom_the_office_means_now() -> None:
    text = "Taro Kono went to Seoul in 2018. The Japanese foreign minister spoke."
    assert [key for surface, key in named(text, day="2022-05-10") if surface == "foreign minister"] == ["JPN"]


def test_an_office_of_anybody_is_its_country() -> None:
    text = "Norwegian Foreign Minister Ola Nordli spoke. It was the first visit of a Norwegian foreign minister."
    assert [key for surface, key in named(text) if surface == "foreign minister"] == ["NOR"]


def test_who_advises_a_president_is_not_the_president() -> None:
    text = "Norwegian adviser to the President Ola Nordli spoke. The Norwegian president left."
    assert named(text) == [NORDLI, ("president", "NOR")]


def test_a_verb_between_two_surnames_is_no_title_of_the_second() -> None:
    text = "Norwegian Prime Minister Ola Nordli waited. Nordli hosts Macron."
    assert [surface for surface, _ in named(text, day="2024-03-12")][-2:] == ["Nordli", "Macron"]


def test_who_is_mr_and_then_president_of_a_country_holds_the_office(extractor: Extractor) -> None:
    text = "Mr. Ola Nordli, Minister of Health of Norway, greeted Ms. Ana Rojas, Chile's president."
    assert [(a, b) for a, b, *_ in said(extractor, text, "holds-office")] == [("Ola Nordli@NOR", "NOR"), ("Ana Rojas@CHL", "CHL")]


def test_of_what_descent_somebody_is_names_no_actor() -> None:
    assert named("Three ethnic Albanians and an ethnic-Greek mayor left Peru.") == [("Peru", "PER")]


def test_a_country_is_not_its_namesake_though_he_is_of_the_article() -> None:
    text = "Norway left Jordan. Norwegian minister Jordan Nordli and Chadian minister Ali Jordan met. Jordan spoke."
    assert [key for surface, key in named(text) if surface == "Jordan"] == ["Ali Jordan@TCD"] * 2
    assert [key for surface, key in named(text.replace("Ali Jordan", "Ali Said")) if surface == "Jordan"] == ["JOR"] * 2


def test_countries_in_a_list_after_ministers_are_no_persons() -> None:
    text = "The foreign ministers of Egypt, Jordan and Chad met."
    assert [key for _, key in named(text) if "@" in key] == []


@pytest.mark.parametrize("body", ["the G7", "the G7 nations", "G7 member states"])
def test_the_ministers_of_a_bodys_members_are_the_bodys(body: str) -> None:
    text = f"The foreign ministers of {body} condemned Chile."
    assert [key for surface, key in named(text) if surface == "foreign ministers"] == ["G7"]


def test_seas_and_a_region_are_not_the_country_in_their_names() -> None:
    text = "Norway spoke of the East and South China Seas and of China's Taiwan region."
    assert [key for _, key in named(text)] == ["NOR", "TWN"]


def test_the_leader_who_speaks_after_a_fronted_phrase_is_not_the_one_named_in_it() -> None:
    text = "In a meeting with the Emir of Qatar, Sheikh Hamad Nordli, the Norwegian leader praised Peru."
    assert ("Sheikh Hamad Nordli", "Hamad Nordli@QAT") in named(text) or ("Hamad Nordli", "Hamad Nordli@QAT") in named(text)


def test_the_full_stop_after_jr_ends_no_sentence(extractor: Extractor) -> None:
    text = "Norwegian Prime Minister Ola Nordli met President Ferdinand Marcos Jr. of the Philippines at the summit."
    assert [(a, b) for a, b, *_ in said(extractor, text, "meets")] == [("Ola Nordli@NOR", "Ferdinand Marcos Jr.@PHL")]
    assert said(extractor, text, "holds-office")[1][:2] == ("Ferdinand Marcos Jr.@PHL", "PHL")
