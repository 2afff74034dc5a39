"""An invented world of ties for the view's tests and screenshots: real countries, made-up events, the same on every run."""

from __future__ import annotations

from random import Random

from bilateral.view import Node, Said, Tie, TieData, TieEvent

# code, name, latitude, longitude (rounded centres)
PLACES = """
USA|United States|39|-98  CAN|Canada|57|-106  MEX|Mexico|23|-102  BRA|Brazil|-10|-52  ARG|Argentina|-35|-65
GBR|United Kingdom|54|-2  FRA|France|46|2  DEU|Germany|51|10  POL|Poland|52|19  UKR|Ukraine|49|32
RUS|Russia|60|70  TUR|Türkiye|39|35  EGY|Egypt|26|30  ISR|Israel|31|35  IRN|Iran|32|53  SAU|Saudi Arabia|24|45
IND|India|22|79  PAK|Pakistan|30|69  CHN|China|35|104  JPN|Japan|37|138  KOR|South Korea|36|128  PRK|North Korea|40|127
VNM|Viet Nam|16|107  IDN|Indonesia|-2|118  AUS|Australia|-25|134  ZAF|South Africa|-30|25
"""
# pair, tone in 0 (conflict) … 1 (cooperation), events
TIES = """
CHN-USA 0.45 26  CHN-RUS 0.96 20  RUS-UKR 0.02 22  USA-JPN 0.95 11  USA-GBR 0.9 10  USA-CAN 0.8 7  USA-MEX 0.5 6
USA-IRN 0.08 9  USA-ISR 0.9 8  ISR-IRN 0.0 8  RUS-IRN 0.9 6  IRN-SAU 0.5 6  SAU-EGY 0.9 4  EGY-TUR 0.85 5  TUR-RUS 0.8 8
RUS-USA 0.4 12  CHN-IND 0.5 9  IND-PAK 0.1 8  CHN-PAK 0.95 6  IND-USA 0.9 8  FRA-DEU 0.95 10  DEU-POL 0.9 6  POL-UKR 0.95 8
DEU-UKR 0.95 6  FRA-GBR 0.5 5  FRA-IND 0.9 5  BRA-CHN 0.9 4  BRA-ARG 0.8 6  BRA-ZAF 0.9 4  CHN-ZAF 0.9 4  FRA-BRA 0.1 2
CHN-JPN 0.5 10  JPN-PRK 0.0 6  KOR-PRK 0.45 8  RUS-PRK 0.9 5  RUS-KOR 0.85 7  CHN-VNM 0.85 7  JPN-VNM 0.9 4  CHN-AUS 0.15 6
AUS-IDN 0.9 5  CHN-PRK 0.6 8  CAN-IND 0.1 5
"""
GOOD = {
    "meets": "Delegations of {a} and {b} met to talk about {topic}.",
    "visits": "The envoy of {a} came to the capital of {b} for talks on {topic}.",
    "supports": "“We stand with {b} on {topic},” the government of {a} said.",
    "cooperates": "{a} and {b} started a joint project on {topic}.",
    "agrees": "{a} and {b} put their names to a text on {topic}.",
    "congratulates": "{a} sent its congratulations to {b} on its national day.",
    "aids": "{a} set money aside to help {b} with {topic}.",
}
BAD = {
    "criticizes": "{a} called the stance of {b} on {topic} “unacceptable”.",
    "sanctions": "{a} put companies of {b} on its list over {topic}.",
    "rejects": "{a} turned down what {b} had proposed on {topic}.",
    "threatens": "{a} warned {b} of consequences over {topic}.",
    "attacks": "Forces of {a} shelled a depot on the soil of {b}.",
}
SYMMETRIC = {"meets", "cooperates", "agrees"}
TOPICS = ("fisheries", "visa rules", "border management", "grain exports", "rail links", "student exchange", "climate finance")
SPEAKERS = ("Trade minister", "Foreign ministry spokesperson", "President", "Ambassador", "")
PUBLISHERS = ("Example Daily", "Example Wire", "Ministry Bulletin", "The Invented Post")


def demo_data(*, seed: int = 7) -> TieData:
    """Twenty-six countries and 42 ties over two years."""
    chance = Random(seed)
    places = [entry.strip().split("|") for entry in PLACES.replace("\n", "  ").split("  ") if entry.strip()]
    names = {code: name for code, name, _, _ in places}
    ties = tuple(_tie(entry, names, chance) for entry in TIES.replace("\n", "  ").split("  ") if entry.strip())
    counts = {code: sum(len(tie.events) for tie in ties if code in (tie.a, tie.b)) for code in names}
    nodes = tuple(Node(code, code, name, float(lat), float(lon), counts[code]) for code, name, lat, lon in places)
    return TieData(nodes, ties)


def _tie(entry: str, names: dict[str, str], chance: Random) -> Tie:
    pair, tone, count = entry.split()
    a, b = sorted(pair.split("-"))
    events = [_event(a, b, float(tone), number, names, chance) for number in range(int(count))]
    return Tie(a, b, tuple(sorted(events, key=lambda event: (event.date, event.id))))


def _event(a: str, b: str, tone: float, number: int, names: dict[str, str], chance: Random) -> TieEvent:
    sentences = GOOD if chance.random() < tone else BAD
    kind = chance.choice(sorted(sentences))
    direction = "both" if kind in SYMMETRIC else chance.choice(("ab", "ba"))
    actor, other = (b, a) if direction == "ba" else (a, b)
    topic = chance.choice(TOPICS)
    month = int(23 * (chance.random() + chance.random()) / 2)
    date = f"{2023 + (month + 1) // 12}-{(month + 1) % 12 + 1:02}-{chance.randint(1, 28):02}"
    sources = chance.choice((1, 1, 1, 2, 3))
    speaker = chance.choice(SPEAKERS)
    publisher = chance.choice(PUBLISHERS)
    return TieEvent(
        id=f"{a}{b}{number}",
        date=date,
        type=kind,
        direction=direction,
        status=chance.choice(("actual",) * 9 + ("planned",)),
        sentence=sentences[kind].format(a=names[actor], b=names[other], topic=topic),
        speaker=f"{speaker}, {names[actor]}" if speaker else "",
        publisher=publisher,
        title=f"{names[actor]} and {names[other]}: {topic}",
        url=f"https://example.org/{a}-{b}/{number}",
        sources=sources,
        articles=sources + chance.choice((0, 0, 1)),
        disputed=chance.random() < 0.03,
        place=chance.choice(("", "", "Geneva", "Vientiane")),
        topic=topic,
        more=_more(sources, names[actor], names[other], topic),
    )


def _more(sources: int, actor: str, other: str, topic: str) -> tuple[Said, ...]:
    return tuple(
        Said(
            f"In report {n} too, {actor} and {other} were said to have dealt with {topic}.", "", PUBLISHERS[n], f"Report {n}", ""
        )
        for n in range(1, sources)
    )


def pair_data() -> TieData:
    """One tie alone, as the page of two sides shows it."""
    demo = demo_data()
    tie = next(tie for tie in demo.ties if (tie.a, tie.b) == ("CHN", "RUS"))
    return TieData(tuple(node for node in demo.nodes if node.key in ("CHN", "RUS")), (tie,))


def crowd_data(*, sides: int = 195, events: int = 20_000, seed: int = 3) -> TieData:
    """Many sides with many events; a few sides have most of them, as in the news."""
    chance = Random(seed)
    codes = [f"{chr(65 + i // 26)}{chr(65 + i % 26)}X" for i in range(sides)]
    names = {code: f"Country {code}" for code in codes}
    pairs: dict[tuple[str, str], list[TieEvent]] = {}
    for number in range(events):
        a, b = sorted(chance.sample(range(sides), 2), key=lambda i: i)
        a, b = int(a * chance.random() ** 2), int(b * chance.random())
        if a != b:
            pair = (codes[min(a, b)], codes[max(a, b)])
            pairs.setdefault(pair, []).append(_event(*pair, 0.3 + 0.6 * ((a * 7 + b) % 10) / 10, number, names, chance))
    ties = tuple(Tie(a, b, tuple(found)) for (a, b), found in sorted(pairs.items()))
    counts = dict.fromkeys(codes, 0)
    for tie in ties:
        counts[tie.a] += len(tie.events)
        counts[tie.b] += len(tie.events)
    nodes = tuple(
        Node(code, code, names[code], chance.uniform(-50, 70), chance.uniform(-120, 150), counts[code]) for code in codes
    )
    return TieData(nodes, ties)
