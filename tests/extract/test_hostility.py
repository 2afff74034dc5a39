"""Who blames, punishes, threatens or strikes whom, where the sentence says it in a roundabout way."""

from __future__ import annotations

import pytest

from bilateral.extract import Extractor
from bilateral.model import Article

HOSTILE = frozenset({"criticizes", "sanctions", "threatens", "attacks"})

SAYS = [
    # "it" is whose army, ministry, navy spoke; "they" the body that did
    ("The Norwegian navy said it had boarded a Danish trawler off the cape.", {"attacks NOR > DNK actual"}),
    ("Chad's army said it had hit three sites in Libya.", {"attacks TCD > LBY actual"}),
    ("The Houthis said they had fired a rocket at a Saudi port.", {"attacks Houthis > SAU actual"}),
    # what is called so, not when
    ("Peru called Chile's decision an insult.", {"criticizes PER > CHL actual"}),
    ("Peru called Chile's envoy in a day early.", set()),
    # of whose flag a ship is
    ("Libya seized a Malta-flagged tanker on Sunday.", {"attacks LBY > MLT actual"}),
    # the condition may hang on "is ready"
    ("Canada is ready to retaliate if Mexico raises its duties.", {"threatens CAN > MEX actual"}),
    ("Canada would have retaliated had anybody asked it to.", set()),
    # who says the clause before goes on
    ("Peru denied that its navy had fired and blamed Chile for the clash.", {"criticizes PER > CHL actual"}),
    ("Chad said the raid was over and accused Libya of arming the raiders.", {"criticizes TCD > LBY actual"}),
    # what it called so, after a preposition
    ("Fiji has protested against what it calls illegal fishing by Chinese boats.", {"criticizes FJI > CHN actual"}),
    # who is stood by, and against whom
    ("Peru backs Georgia as it fends off Russia's invasion.", {"attacks RUS > GEO actual"}),
    ("Peru sent aid to Georgia in the face of Russia's invasion.", {"attacks RUS > GEO actual"}),
    ("Georgia could defend itself against an attack by Russia.", set()),
    ("Georgia must fend off any Russian invasion.", set()),
    # nouns that a parser takes for something else
    ("Russian shelling killed five people in Georgia.", {"attacks RUS > GEO actual"}),
    ("Chad gave two Libyan diplomats 48 hours to leave the country.", {"sanctions TCD > LBY actual"}),
    # who is struck in a town is its country's, wherever the town is named so
    ("Eritrean troops massacred civilians in the Ethiopian town of Abala.", {"attacks ERI > ETH actual"}),
    ("Kenyan soldiers shot dead two teenagers in the Ethiopian town of Abala.", {"attacks KEN > ETH actual"}),
    ("Kenya arrested three men in Nairobi.", set()),
    # a bill's measures are whose bill it is, and come with it
    ("Peru's parliament passed a law that bans imports from Chile.", {"sanctions PER > CHL actual"}),
    ("Peru's parliament approved a bill to impose sanctions on Chile.", {"sanctions PER > CHL planned"}),
    ("Peru quoted a law that bans imports from Chile.", set()),
    # what is lifted held; what somebody asks to be lifted holds
    ("The lifting of Chile's sanctions on Peru would begin in May.", {"sanctions CHL > PER actual"}),
    ("The lifting of Chile's sanctions on Peru took a year.", {"sanctions CHL > PER negated"}),
    # "it" of whom somebody accuses is not his own claim
    ("Peru rejected Chile's claim and accused it of greed.", {"criticizes PER > CHL actual"}),
    # what forces did, told by whom they did it to
    (
        "Peru said Chilean jets dropped bombs on its posts.",
        {"criticizes PER > CHL actual", "attacks CHL > PER actual"},
    ),
    # what stands between the verb and its object
    (
        "The ministers of Peru and Chad condemned in a joint statement Chile's plan.",
        {"criticizes PER > CHL actual", "criticizes TCD > CHL actual"},
    ),
    ("Peru strongly condemned on Sunday Chile's conduct.", {"criticizes PER > CHL actual"}),
    ('Peru condemned as "cowardly" a Chilean plan.', {"criticizes PER > CHL actual"}),
    ("Oman condemned Iranian bombing of its ports.", {"criticizes OMN > IRN actual", "attacks IRN > OMN actual"}),
    ("Two men condemned in Peru on Sunday.", set()),
    # whose "its" is, and who calls it so, where another's deed is told
    (
        "Mali's junta said Algeria had shot down one of its drones, calling it a crime.",
        {"attacks DZA > MLI actual", "criticizes MLI > DZA actual"},
    ),
    ("Chad said Mali had seized its ship.", {"attacks MLI > TCD actual", "criticizes TCD > MLI actual"}),
    ("Chad said Mali had moved its ship.", set()),
    # what came of a threat, who is subject to sanctions, who is charged
    (
        "Peru threatened to march into Chile, drawing a rebuke from Bolivia.",
        {"criticizes BOL > PER actual", "threatens PER > CHL actual"},
    ),
    ("Cuba, which has been subject to a U.S. embargo for years, sells rum.", {"sanctions USA > CUB actual"}),
    ("Peru cut ties with Chile, charging it with arming rebels.", {"criticizes PER > CHL actual", "sanctions PER > CHL actual"}),
    ("Peru was the subject of a Chilean film.", set()),
    # whom the verb before concerns
    ("Peru condemned Chile's plan and recalled its ambassador.", {"criticizes PER > CHL actual", "sanctions PER > CHL actual"}),
    ("Peru toured the port and recalled its ambassador.", set()),
    # who speaks of another's bad act; a warning of its consequences is no threat
    ("Sudan noted the destructive line of Chad.", {"criticizes SDN > TCD actual"}),
    ("Sudan noted the constructive line of Chad.", set()),
    ("Jordan warned of the consequences of Israel's plan.", {"criticizes JOR > ISR actual"}),
    ("Chad said Libya was involved in the killing.", {"criticizes TCD > LBY actual"}),
    ("Chad said Libya was involved in the talks.", set()),
    # who is warned to leave a country is no foe of its
    ("Oman warned its citizens to leave Sudan.", set()),
    ("Peru is not at war with Chile.", {"attacks PER > CHL negated"}),
    # who speaks of tariffs that fall on another; who backs sanctions; what is done to a raider's drones
    ("Peru hit out at Chile's tariffs on Bolivia.", {"criticizes PER > CHL actual", "sanctions CHL > BOL actual"}),
    ("Peru backed sanctions against Chile.", set()),
    ("Oman intercepted two Houthi drones.", set()),
    # what somebody says that he will do to another; time to act is not time to leave
    ("Peru's president said Peru would use force if Chile sent ships.", {"threatens PER > CHL actual"}),
    ("Peru said Chile would bomb Bolivia's ports.", {"attacks CHL > BOL planned"}),
    ("India said any raid by Pakistan would invite a crushing response.", {"threatens IND > PAK actual"}),
    ("Peru gave Chile ten days to sign the text.", set()),
    # what is only talked of is there all the same
    ("The ministers discussed Russia's war against Georgia.", {"attacks RUS > GEO actual"}),
    # who will blame has not done it
    ("Peru will criticise Chile's plan at the meeting.", set()),
    ("Peru denied threatening Chile.", {"threatens PER > CHL negated"}),
]


@pytest.mark.parametrize(("text", "claims"), SAYS)
def test_what_is_done_to_whom_is_found(text: str, claims: set[str]) -> None:
    found = Extractor(min_confidence=0).read(Article("a", text, published="2024-05-14")).claims

    assert {f"{c.type} {c.actor} > {c.counterpart} {c.status}" for c in found if c.type in HOSTILE} == claims
