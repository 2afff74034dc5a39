"""Whose an act is that a later word takes up, in the sentence or in the next."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from tests.extract.told import said

FIRED = "Norway fired a missile on Monday. "
ACCUSED = "Norway accused Chile of theft. "


@pytest.mark.parametrize(
    ("text", "kind", "pairs"),
    [
        pytest.param("Norway fired a missile, a move Chile condemned.", "criticizes", [("CHL", "NOR")], id="a move, told of"),
        pytest.param("Norway fired a missile, a move condemned by Chile.", "criticizes", [("CHL", "NOR")], id="passive"),
        pytest.param("Norway fired a missile, which Chile condemned.", "criticizes", [("CHL", "NOR")], id="which"),
        pytest.param("Norway fired a missile, a move Chile may condemn.", "criticizes", [], id="may"),
        pytest.param("Norway fired a missile, a move which Chile condemned.", "criticizes", [("CHL", "NOR")], id="a move which"),
        pytest.param("Norway hit Chile, which condemned the move.", "criticizes", [("CHL", "NOR")], id="who was hit"),
        pytest.param("Norway fired a missile, and Chile condemned the move.", "criticizes", [("CHL", "NOR")], id="and another"),
        pytest.param("Norway visited Peru. Chile condemned the trip.", "criticizes", [("CHL", "NOR")], id="a trip"),
        pytest.param("Norway demanded that Chile leave. Chile rejected the demand.", "rejects", [("CHL", "NOR")], id="demand"),
        pytest.param("If Norway fires a missile, Chile will condemn the move.", "criticizes", [], id="nothing was done before"),
        pytest.param(
            "Peru demanded that Norway lift the ban, a step Chile condemned.", "criticizes", [("CHL", "PER")], id="wanted"
        ),
        pytest.param(FIRED + "Chile condemned the move.", "criticizes", [("CHL", "NOR")], id="the move"),
        pytest.param(FIRED + "Chile condemned this.", "criticizes", [("CHL", "NOR")], id="this"),
        pytest.param(FIRED + "Chile condemned it.", "criticizes", [("CHL", "NOR")], id="it"),
        pytest.param("Norway's attacks went on. Chile condemned them.", "criticizes", [("CHL", "NOR")], id="them"),
        pytest.param(FIRED + "Chile condemned the plan to sell salt.", "criticizes", [], id="a plan told by itself"),
        pytest.param(FIRED + "Chile has not condemned the move.", "criticizes", [("CHL", "NOR")], id="negated"),
        pytest.param(
            "Norway said it had won, but Chile denied the claim.", "rejects", [("CHL", "NOR")], id="the claim before but"
        ),
        pytest.param(ACCUSED + "Chile denied the accusation.", "rejects", [("CHL", "NOR")], id="the accusation"),
        pytest.param(ACCUSED + "Chile rejected the accusation as baseless.", "rejects", [("CHL", "NOR")], id="as baseless"),
        pytest.param(ACCUSED + "Chile denies this.", "rejects", [("CHL", "NOR")], id="this, denied"),
        pytest.param("Norway accused Chile of theft, a charge Chile denies.", "rejects", [("CHL", "NOR")], id="a charge"),
        pytest.param("Norway's farmers said it had rained. Chile denied the plan.", "rejects", [], id="nobody did anything"),
        pytest.param(
            "Norway fired a missile. Peru stayed calm. Chile condemned the launch.", "criticizes", [("CHL", "NOR")], id="a launch"
        ),
        pytest.param("Norway fired a missile. Chile condemned the raid.", "criticizes", [], id="no raid was told of"),
        pytest.param(
            "Norway sued Chile, accusing it of theft. Chile denied the charge.", "rejects", [("CHL", "NOR")], id="charged beside"
        ),
        pytest.param(
            "Norway filed a protest over Chile's ship. Chile rejected the protest.", "rejects", [("CHL", "NOR")], id="a protest"
        ),
    ],
)
def test_what_is_taken_up_is_the_act_of_who_did_it(
    extractor: Extractor, text: str, kind: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(a, b) for a, b, _, _ in said(extractor, text, kind) if b != "CHL"] == pairs


def test_a_ministers_act_is_his_countrys_in_the_next_sentence(extractor: Extractor) -> None:
    text = "Norwegian Foreign Minister Ola Nordli recalled the envoy. Chile condemned the move."
    assert said(extractor, text, "criticizes") == [("CHL", "NOR", "actual", "")]
