"""What the clutter of a news sentence hides, or feigns: whom he met who told it, where it was, what is only sought."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article
from tests.extract.told import said

PREMIER = "Peruvian Prime Minister Luis Rojas"
NORDLI = "Norwegian Foreign Minister Ola Nordli"
GUEST = "Norway's Ola Nordli hosted Peru's Prime Minister Luis Rojas. "


@pytest.mark.parametrize(
    ("text", "kind", "pairs"),
    [
        pytest.param(
            f"{NORDLI} told reporters in Oslo after meeting {PREMIER} that talks would go on.",
            "meets",
            [("Ola Nordli@NOR", "Luis Rojas@PER")],
            id="who told reporters after meeting somebody met him",
        ),
        pytest.param(f"{NORDLI} told reporters before meeting Chad that talks would end.", "aids", [], id="no aid in it"),
        pytest.param(
            f"{NORDLI}, in a phone call with {PREMIER} on Tuesday, praised Chad.",
            "meets",
            [("Ola Nordli@NOR", "Luis Rojas@PER")],
            id="a call with somebody on a day",
        ),
        pytest.param("Norway's call on Peru to leave Chad was heard on Tuesday.", "meets", [], id="a call on somebody to act"),
        pytest.param("Norway condemned the bombing in Peru.", "criticizes", [], id="where it was is not who did it"),
        pytest.param("Norway condemned the coup in Peru.", "criticizes", [], id="nor of a coup"),
        pytest.param("Norway condemned the crackdown in Peru.", "criticizes", [("NOR", "PER")], id="but of a crackdown it is"),
        pytest.param("Norway condemned the attacks from Peru.", "criticizes", [("NOR", "PER")], id="where attacks come from"),
        pytest.param("Norway pledged military support to Peru.", "aids", [("NOR", "PER")], id="military support is aid"),
        pytest.param("Norway needs Peru's support.", "supports", [], id="needed"),
        pytest.param("Norway is seeking Peru's support.", "supports", [], id="sought"),
        pytest.param("Norway won Peru's support.", "supports", [("PER", "NOR")], id="won"),
        pytest.param("Norway wants to rebuild ties with Peru.", "aids", [], id="ties are no building"),
        pytest.param("Norway will rebuild Peru's bridges.", "aids", [("NOR", "PER")], id="bridges are"),
        pytest.param(
            "Norway imposed travel bans and asset freezes on nine Peruvian officials it blames for a raid.",
            "sanctions",
            [("NOR", "PER")],
            id="asset freezes is no clause",
        ),
        pytest.param(
            "Egypt, which is at odds with Addis Ababa over a lake, sided with Mogadishu and sent boats there.",
            "supports",
            [("EGY", "SOM")],
            id="the main verb after a clause in commas",
        ),
        pytest.param(
            "Norway, which borders Chad, was hit with tariffs.", "supports", [], id="but none where the verb is passive"
        ),
        pytest.param(
            "Norway's intelligence service accused Peru of theft.", "criticizes", [("NOR", "PER")], id="a state's service"
        ),
        pytest.param("A Norwegian news agency accused Peru of theft.", "criticizes", [], id="a news agency is none"),
        pytest.param(
            "Mali and Niger left ECOWAS. The two formed the Alliance of Sahel States.",
            "member-of",
            [("MLI", "ECOWAS"), ("NER", "ECOWAS"), ("MLI", "AES"), ("NER", "AES")],
            id="a name that begins like a phrase",
        ),
        pytest.param(
            f"{GUEST}He also met Peru's Minister for Ports, Ana Quispe.",
            "meets",
            [("Ola Nordli@NOR", "Luis Rojas@PER"), ("Ola Nordli@NOR", "Ana Quispe@PER")],
            id="who is named beside an office holds it",
        ),
        pytest.param(
            f"{PREMIER} met with {NORDLI} on Saturday and urged Chad to act.",
            "meets",
            [("Luis Rojas@PER", "Ola Nordli@NOR")],
            id="who is urged beside a meeting was not met",
        ),
        pytest.param("Norway praised and thanked Peru.", "thanks", [("NOR", "PER")], id="one object of two verbs"),
        pytest.param("Norway gave Peru £2.5bn.", "aids", [("NOR", "PER")], id="billions in short"),
        pytest.param("Norway pledged another 10m euros to Peru.", "aids", [("NOR", "PER")], id="millions in short"),
        pytest.param(f"Norway promised {PREMIER} £2.5bn of missiles.", "aids", [("NOR", "Luis Rojas@PER")], id="of goods"),
        pytest.param("Norway built Peru a wall of 10m.", "aids", [], id="metres are no sum"),
        pytest.param(
            "The EU met on Monday. Hungary lashed out at Brussels.", "criticizes", [("HUN", "EU")], id="at Brussels is no place"
        ),
        pytest.param(
            "Norway ordered the expulsion of the Peruvian ambassador.", "sanctions", [("NOR", "PER")], id="an ordered expulsion"
        ),
        pytest.param(
            "Consultations between the Ministry of Foreign Affairs of Norway and the Ministry of External Relations of Peru "
            "took place in Oslo.",
            "meets",
            [("NOR", "PER")],
            id="ministries of ministries' countries",
        ),
        pytest.param(
            f"{NORDLI} and his Peruvian counterpart Luis Rojas co-chaired the conference between the two ministries.",
            "meets",
            [("Ola Nordli@NOR", "Luis Rojas@PER")],
            id="who chairs talks between their sides",
        ),
        pytest.param(
            "Norway and Chile expressed concern over deepening cooperation between Peru and Chad.",
            "cooperates",
            [("PER", "TCD")],
            id="others' work together",
        ),
        pytest.param(
            f"{NORDLI} conveyed King Harald's invitation to {PREMIER}.",
            "invites",
            [("Harald V@NOR", "Luis Rojas@PER")],
            id="who only conveys an invitation",
        ),
        pytest.param("Norway and Peru sent ships. Chad demanded their release.", "requests", [], id="who is to be freed"),
        pytest.param("Chad demanded Norway's apology.", "requests", [("TCD", "NOR")], id="who is to apologise"),
        pytest.param("Norway and Peru requested a session of the council.", "meets", [], id="a session that is asked for"),
        pytest.param("Doha: Norway and Peru have agreed to a ceasefire.", "agrees", [("NOR", "PER")], id="a city and a colon"),
        pytest.param(
            "Norway launched air strikes on Peru. Peru called the raids a violation of its sovereignty.",
            "criticizes",
            [("PER", "NOR")],
            id="raids that were strikes",
        ),
        pytest.param("Norway condemned the Lima bombing.", "criticizes", [], id="a city's bombing is not its country's"),
        pytest.param(
            "Norway and Chile pledge to support Peru in its fight.",
            "supports",
            [("NOR", "PER"), ("CHL", "PER")],
            id="they pledge",
        ),
        pytest.param(
            "Norway met Peru in Oslo. Chad told Mali to end its support for the warring parties.",
            "supports",
            [],
            id="the warring parties are not those who met",
        ),
        pytest.param(
            "Chad's Mahamat Deby spoke. The leaders of Norway and Peru agreed to trade. Norwegian Prime Minister Ola Nordli "
            "and Peruvian President Luis Rojas will talk again.",
            "agrees",
            [("Ola Nordli@NOR", "Luis Rojas@PER")],
            id="leaders who are named later",
        ),
    ],
)
def test_the_clutter_does_not_hide_or_feign(extractor: Extractor, text: str, kind: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, kind)] == pairs


def test_of_two_presidents_the_one_who_acted_last_is_the_president(extractor: Extractor) -> None:
    text = (
        "President Ola Nordli of Norway opened a school. The ambassador conveyed greetings from President Luis Rojas of Peru. "
        "The day was warm. The president then met Chadian Prime Minister Allah Mbodou."
    )
    assert [(a, b) for a, b, _, _ in said(extractor, text, "meets")] == [("Ola Nordli@NOR", "Allah Mbodou@TCD")]


def test_what_is_denied_was_not_denied_where_it_was_done(extractor: Extractor) -> None:
    text = "Norway has blamed Peru for the shooting of a politician in Madrid, a charge that Peru has denied."
    assert [claim.place for claim in extractor.read(Article("a", text)).claims if claim.type == "rejects"] == [""]


def test_a_namesake_of_who_was_emir_once_is_another(extractor: Extractor) -> None:
    text = "Kuwait's Deputy Foreign Minister Jarrah Jaber Al-Ahmad Al-Sabah met Norwegian Ambassador Ola Nordli."
    claims = extractor.read(Article("a", text, published="2025-05-05")).claims
    assert [c.actor for c in claims if c.type == "meets"] == ["Jarrah Jaber Al-Ahmad Al-Sabah@KWT"]


def test_a_place_in_what_the_host_said_is_not_where_he_met_his_guest(extractor: Extractor) -> None:
    text = f"Norway hosted {PREMIER} and said that its mission in Chad would become an embassy."
    assert [claim.place for claim in extractor.read(Article("a", text)).claims if claim.type == "meets"] == ["Norway"]
