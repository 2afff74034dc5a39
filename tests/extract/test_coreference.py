"""What later sentences point back to: pronouns, the two sides, counterparts, the bloc, we, the plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract import Extractor
from bilateral.extract.anaphors import Anaphor, load_anaphors
from bilateral.extract.scene import Scene
from tests.extract.told import said

FIRST = "Norwegian Foreign Minister Ola Nordli met Japanese Foreign Minister Aki Mori. "
POINTERS = [
    "he",
    "it",
    "they",
    "we",
    "both",
    "the",
    "two",
    "sides",
    "his",
    "counterpart",
    "bloc",
    "minister",
    "Norway",
    "met",
    ".",
    "“",
    "”",
]
NORDLI, MORI = "Ola Nordli@NOR", "Aki Mori@JPN"


@pytest.mark.parametrize(
    ("text", "word", "keys"),
    [
        pytest.param(FIRST + "He thanked Peru.", "He", (NORDLI,), id="he is the subject before"),
        pytest.param(FIRST + "His visit ended.", "His", (NORDLI,), id="his"),
        pytest.param("Nordli thanked Peru. " + FIRST + "He left.", "He", (NORDLI,), id="a name met later"),
        pytest.param(FIRST + "Nordli thanked Mori for his visit.", "his", (MORI,), id="his of who is thanked"),
        pytest.param("Norway met Japan. It left.", "It", ("NOR",), id="it"),
        pytest.param("Norwegian officials said they had left Peru.", "they", ("NOR",), id="they, of a country's officials"),
        pytest.param("Peru left. He stood by Japan and praised its work.", "its", ("JPN",), id="its, of who is named before it"),
        pytest.param("Norway urged Japan to stop its raids.", "its", ("JPN",), id="its of who is to act"),
        pytest.param("Norway accused Japan of raiding its coast.", "its", ("NOR",), id="its of who accuses"),
        pytest.param("Norway helps Japan in guarding its coast.", "its", ("JPN",), id="its of who does it, in a gerund"),
        pytest.param(FIRST + "Peru's president said he was angry.", "he", ("PER",), id="he, of an unnamed president"),
        pytest.param(
            FIRST + "Peru's president said his country was angry.", "country", ("PER",), id="an unnamed president's country"
        ),
        pytest.param("Norway met Japan. They left.", "They", ("NOR", "JPN"), id="they"),
        pytest.param("Norway met Japan. Each left.", "Each", ("NOR", "JPN"), id="each"),
        pytest.param("Norway met Japan. Each of the dogs left.", "Each", None, id="each of others"),
        pytest.param(
            "Norwegian Minister Eva Nordli met Japanese Minister Aki Mori. Nordli left. She smiled. He thanked Peru.",
            "He",
            (MORI,),
            id="he, where she is the subject before",
        ),
        pytest.param(FIRST + "Nordli told Mori that Norway backed him.", "him", (MORI,), id="him, whom another's country backs"),
        pytest.param(
            "Norwegian Ambassador Ola Nordli left. The envoy sang.", "envoy", (NORDLI,), id="another noun for his office"
        ),
        pytest.param("Norwegian Senator Ola Nordli left. The lawmaker sang.", "lawmaker", (NORDLI,), id="the same, by his title"),
        pytest.param("Norwegian Senator Ola Nordli left. The envoy sang.", "envoy", None, id="no noun for his office"),
        pytest.param(
            FIRST + "King Olav Lund of Norway left. Peru thanked His Majesty.", "Majesty", ("Olav Lund@NOR",), id="his majesty"
        ),
        pytest.param(FIRST + "Mori rejected his claim.", "his", (NORDLI,), id="whose claim one rejects is another's"),
        pytest.param("Chad's envoy Ola Nordli left. Peru fed the visiting envoy.", "envoy", ("Ola Nordli@TCD",), id="visiting"),
        pytest.param(
            "Norwegian trade minister Ola Nordli left. Peru blessed the trade.", "trade", None, id="no bearer of a title"
        ),
        pytest.param("Norway's envoy met Ana Rojas of Peru. Norway's leader left.", "leader", ("NOR",), id="a leader not named"),
        pytest.param(
            "King Ali of Chad met Norwegian monk Ola Nordli. The Norwegian leader left.", "leader", ("NOR",), id="no monk"
        ),
        pytest.param("Norwegian Queen Eva Lund left. The Norwegian leader sang.", "leader", ("Eva Lund@NOR",), id="the only one"),
        pytest.param("Norway's President Ola Nordli left. The Head of State sang.", "Head", (NORDLI,), id="the head of state"),
        pytest.param(FIRST + "Nordli's envoy left.", "envoy", ("NOR",), id="whose envoy is not he"),
        pytest.param(FIRST + "Mori rejected his wife.", "his", (MORI,), id="his own wife"),
        pytest.param(FIRST + "Peru thanked the Norwegian.", "Norwegian", (NORDLI,), id="one of that country as an object"),
        pytest.param("Norwegian minister General Ola Nordli left. The general waved.", "general", (NORDLI,), id="his rank"),
        pytest.param("Norwegian Premier Ola Nordli left. Norway's premier sang.", "premier", (NORDLI,), id="a country's premier"),
        pytest.param("Houthi spokesman Ali Radi left. The movement sang.", "movement", ("Houthis",), id="a spokesman's movement"),
        pytest.param(FIRST + "The two left.", "two", (NORDLI, MORI), id="the two as named"),
        pytest.param(FIRST + "Both ministers left.", "ministers", (NORDLI, MORI), id="both ministers"),
        pytest.param(FIRST + "The two sides left.", "sides", ("NOR", "JPN"), id="the two sides"),
        pytest.param(FIRST + "The two countries left.", "countries", ("NOR", "JPN"), id="the two countries"),
        pytest.param(FIRST + "The Japanese side left.", "side", ("JPN",), id="the Japanese side"),
        pytest.param(FIRST + "Nordli thanked his counterpart.", "counterpart", (MORI,), id="his counterpart"),
        pytest.param("Norway thanked its Peruvian counterpart.", "counterpart", ("PER",), id="a country's counterpart"),
        pytest.param("ASEAN met. The bloc left.", "bloc", ("ASEAN",), id="the bloc"),
        pytest.param(
            "Norwegian Foreign Minister Ola Nordli left. The minister thanked Peru.", "minister", (NORDLI,), id="the minister"
        ),
        pytest.param(FIRST + "The visiting minister thanked Peru.", "minister", (NORDLI,), id="the visiting minister"),
        pytest.param(FIRST + "The top diplomat thanked Peru.", "diplomat", (NORDLI,), id="another word for the office"),
        pytest.param(FIRST + "The Japanese minister left.", "minister", (MORI,), id="the minister of a country"),
        pytest.param(FIRST + "The Peruvian minister left.", "minister", ("PER",), id="a minister whom nobody named"),
        pytest.param(
            "Peru's minister Eva Luz must go, Norwegian Foreign Minister Ola Nordli said. He left.",
            "He",
            (NORDLI,),
            id="he is the main clause's subject",
        ),
        pytest.param(FIRST + "“We support Peru,” he said.", "We", ("NOR",), id="we, of whom he said it"),
        pytest.param("Queen Ana of Peru met King Ola of Norway. He left.", "He", ("Ola@NOR",), id="a queen is no he"),
        pytest.param("Queen Ana of Peru met King Ola of Norway. He thanked her.", "her", ("Ana@PER",), id="he thanked her"),
        pytest.param(FIRST + "Nordli, whom he saw, left.", "he", (MORI,), id="who saw him is not himself"),
        pytest.param("The Peruvian minister met Chad. He left.", "He", ("PER",), id="he, of a minister whom nobody named"),
        pytest.param(FIRST + "Verbruggen said she left.", "she", None, id="she is who says it, a stranger"),
        pytest.param("Norwegian officials met Chad. They left.", "They", ("NOR",), id="they, of officials"),
        pytest.param(
            "Norwegian ministers met in Oslo. The ministers left.", "ministers", ("NOR",), id="whose ministers they were"
        ),
        pytest.param("Norway met Japan. The rivals left.", "rivals", ("NOR", "JPN"), id="the rivals"),
        pytest.param("Norway blamed Japan. It urged it to wait.", "it", ("JPN",), id="whom it urges"),
        pytest.param("Norway blamed Japan and Chad. It urged it to wait.", "it", None, id="whom it urges, of two"),
        pytest.param("Norway blamed Japan. It urged its neighbour to wait.", "neighbour", ("JPN",), id="the only other country"),
        pytest.param(
            "Norway, Peru and Chad met. Chad urged its neighbour to wait.", "neighbour", None, id="one of two neighbours"
        ),
        pytest.param(FIRST + "Nordli thanked his Peruvian colleague.", "colleague", ("PER",), id="a colleague of a country"),
        pytest.param(FIRST + "Nordli thanked his colleague.", "colleague", None, id="a colleague, it may be at home"),
        pytest.param("Norway met Japan. Nordli left. Peru thanked both.", "both", ("NOR", "JPN"), id="both"),
        pytest.param("Norway met Japan. Norway thanked both.", "both", None, id="both, who are not who thanks them"),
        pytest.param("Norway's president will visit Peru, a ministry said. He left.", "He", ("NOR",), id="no ministry is a he"),
        pytest.param(FIRST + "The Norwegian thanked Peru.", "Norwegian", (NORDLI,), id="the one of that country"),
        pytest.param("Japan left. The Norwegian thanked Peru.", "Norwegian", None, id="a countryman whom nobody named"),
        pytest.param("Norwegian officials left.", "officials", ("NOR",), id="officials of a country"),
        pytest.param("“We support Peru,” Norwegian Foreign Minister Ola Nordli said.", "We", ("NOR",), id="we, quoted"),
        pytest.param("“I support Peru,” Norwegian Foreign Minister Ola Nordli said.", "I", (NORDLI,), id="I, quoted"),
        pytest.param(FIRST + "Nordli thanked his guest.", "guest", (MORI,), id="his guest"),
        pytest.param(FIRST + "Mori thanked the host.", "host", (NORDLI,), id="the host"),
        pytest.param("Nordli thanked his guest.", "guest", None, id="whose guest, nobody knows"),
        pytest.param("They left.", "They", None, id="nobody spoken of"),
        pytest.param("The two sides left.", "sides", None, id="no two sides"),
    ],
)
def test_a_word_points_back_to_whom_it_means(
    text: str, word: str, keys: tuple[str, ...] | None, scene_of: Callable[..., Scene]
) -> None:
    scene = scene_of(text)
    place = next(w.i for w in scene.sentence.words if w.text == word)
    assert scene.heads.get(place) == keys


def test_we_outside_quotation_marks_is_the_outlets_side(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("We support Peru.", publisher="Ministry of Foreign Affairs of Norway")
    assert scene.heads[0] == ("NOR",)


def test_a_plan_is_known_by_whose_it_was(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert said("Norway's plan was published. Peru rejected the plan.") == [("rejects", "PER", "NOR", "actual")]


def test_an_unresolved_object_never_falls_back_to_the_partner_in_the_talks(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert said("Norway met Japan. Norway criticised the organisers.") == [("meets", "NOR", "JPN", "actual")]


def test_an_object_is_not_its_own_clauses_subject(said: Callable[..., list[tuple[str, ...]]]) -> None:
    assert said("Peru left. Norway met Japan and saw it.") == [("meets", "NOR", "JPN", "actual")]
    assert said("Peru left. Norway invited it.") == [("invites", "NOR", "PER", "actual")]


def test_each_anaphor_of_the_table_says_to_what_it_points() -> None:
    table = load_anaphors()
    assert table["pronoun", "he"] == Anaphor("he", "pronoun", "person", frozenset())
    assert table["noun", "man"] == Anaphor("man", "noun", "pair", frozenset({"two", "both", "three", "four", "five"}))


@given(st.lists(st.sampled_from(POINTERS)))
def test_pronouns_in_any_order_are_read(said: Callable[..., list[tuple[str, ...]]], words: list[str]) -> None:
    assert said(" ".join(words)) == said(" ".join(words))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Chilean officials said they would expel two Norwegian envoys.", [("CHL", "NOR")], id="officials"),
        pytest.param("Chile and Peru said they would expel two Norwegian envoys.", [("CHL", "NOR"), ("PER", "NOR")], id="two"),
        pytest.param("The officials said they would expel two Norwegian envoys.", [], id="nobody knows whose"),
    ],
)
def test_they_are_the_officials_who_say_so(extractor: Extractor, text: str, told: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, "sanctions")] == told


@pytest.mark.parametrize(("title", "whom"), [("President-elect ", "Karol Nawrocki@POL"), ("", "")])
def test_a_president_elect_is_not_the_president_who_was_named(title: str, whom: str, extractor: Extractor) -> None:
    text = f"Poland's {title}Karol Nawrocki spoke. German President Frank-Walter Steinmeier listened. "
    found = said(extractor, text + "Slovakia's Robert Fico congratulated the president-elect.", "congratulates")
    assert [counterpart for _, counterpart, *_ in found] == ([whom] if whom else [])


def test_the_three_are_those_who_met_whatever_verb_follows(extractor: Extractor) -> None:
    text = "Norway's Ola Nordli, Peru's Ana Rojas and Kenya's Ken Otieno met in Oslo. The three condemned Mali's raid."
    blaming = [actor for actor, *_ in said(extractor, text, "criticizes")]
    assert blaming == ["Ola Nordli@NOR", "Ana Rojas@PER", "Ken Otieno@KEN"]


def test_he_in_a_clause_of_the_place_is_who_acts_there(extractor: Extractor) -> None:
    text = "Spain's Pedro Sánchez refused. Minister Ola Nordli of Norway spoke in Oslo, where he hosted Peru's Ana Rojas."
    assert [pair[:2] for pair in said(extractor, text, "meets")] == [("Ola Nordli@NOR", "Ana Rojas@PER")]
