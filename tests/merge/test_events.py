"""The hard cases of merging by name, and what an event says of itself."""

from __future__ import annotations

from bilateral.merge import Decision, Verdict, claim_key, filed, merge, near, prepare
from bilateral.model import Event, Report, Status

from .reports import SYMMETRIC, report


def events(*reports: Report, decisions: tuple[Decision, ...] = ()) -> tuple[Event, ...]:
    return merge(reports, symmetric=SYMMETRIC, decisions=decisions)


def clusters(*reports: Report, decisions: tuple[Decision, ...] = ()) -> set[frozenset[str]]:
    return {frozenset(event.claims) for event in events(*reports, decisions=decisions)}


def together(*reports: Report) -> bool:
    return len(events(*reports)) == 1


def test_the_whole_event_of_two_reports() -> None:
    first = report(
        "Wang@CHN",
        "Sergey Lavrov@RUS",
        "2024-07-26",
        date="2024-07-25",
        place="Vientiane",
        publisher="A",
        claim="c1",
        article="a1",
    )
    later = report("RUS", "Wang Yi@CHN", "2024-07-27", date="2024-07-25", place="Laos", publisher="B", claim="c2", article="a2")
    (event,) = events(later, first)
    assert event == Event(
        key=event.key,
        type="meets",
        actors=("Sergey Lavrov@RUS", "Wang Yi@CHN"),
        counterparts=(),
        sides=("CHN", "RUS"),
        counterpart_sides=(),
        status=Status.ACTUAL,
        date="2024-07-25",
        place="Vientiane",
        claims=("c1", "c2"),
        articles=2,
        sources=2,
        first_report="2024-07-26",
        last_report="2024-07-27",
        history=(("2024-07-26", Status.ACTUAL, "c1"), ("2024-07-27", Status.ACTUAL, "c2")),
        disputed=False,
        why="2 claims of 2 articles; same type and sides (CHN, RUS); on the same day; Wang = Wang Yi",
        publishers=2,
        blocks=("meets|CHN~RUS|2024-07",),
    )


def test_a_later_report_leaves_the_key_of_an_event() -> None:
    first, later = report("CHN", "RUS", "2024-07-26", date="2024-07-25"), report("CHN", "RUS", "2024-07-28", date="2024-07-25")
    assert events(first)[0].key == events(first, later)[0].key


def test_two_places_on_one_day_are_two_meetings() -> None:
    assert not together(
        report("CHN", "RUS", date="2024-07-25", place="Geneva"), report("CHN", "RUS", date="2024-07-25", place="Vienna")
    )


def test_a_week_apart_are_two_meetings() -> None:
    assert not together(report("CHN", "RUS", date="2024-07-18"), report("CHN", "RUS", date="2024-07-25"))
    assert not together(report("CHN", "RUS", "2024-07-18"), report("CHN", "RUS", "2024-07-25"))


def test_a_city_is_in_its_country_and_not_in_another() -> None:
    assert together(
        report("CHN", "RUS", date="2024-07-25", place="Vientiane"), report("CHN", "RUS", date="2024-07-25", place="Laos")
    )
    assert not together(
        report("CHN", "RUS", date="2024-07-25", place="Geneva"), report("CHN", "RUS", date="2024-07-25", place="Laos")
    )


def test_two_ministers_of_one_side_have_two_meetings_and_the_country_goes_with_the_better_known() -> None:
    foreign = report("Wang Yi@CHN", "Lavrov@RUS", date="2024-07-25")
    defence = report("Dong Jun@CHN", "Belousov@RUS", date="2024-07-25", place="Moscow")
    assert clusters(foreign, defence) == {frozenset({foreign.claim}), frozenset({defence.claim})}
    country = report("CHN", "RUS", date="2024-07-25", place="Moscow")
    assert frozenset({defence.claim, country.claim}) in clusters(foreign, defence, country)


def test_two_ministers_in_one_sentence_are_one_meeting() -> None:
    both = [report(actor, "Wang Yi@CHN", article="a", sentence="1", date="2024-07-25") for actor in ("Blinken@USA", "Austin@USA")]
    (event,) = events(*both)
    assert event.actors == ("Austin@USA", "Blinken@USA", "Wang Yi@CHN")


def test_kim_and_his_sister_are_two() -> None:
    assert not together(report("Kim Jong Un@PRK", "RUS", date="2024-07-25"), report("Kim Yo Jong@PRK", "RUS", date="2024-07-25"))


def test_a_meeting_of_three_is_one_event_with_three_actors() -> None:
    sides = [("CHN", "JPN"), ("CHN", "KOR"), ("JPN", "KOR")]
    three = [report(*pair, article="a", sentence="1", date="2024-05-27") for pair in sides]
    part = report("KOR", "Kishida@JPN", date="2024-05-27")
    (event,) = events(*three, part)
    assert event.actors == ("CHN", "KOR", "Kishida@JPN")
    assert event.blocks == ("meets|CHN~JPN|2024-05", "meets|CHN~KOR|2024-05", "meets|JPN~KOR|2024-05")


def test_one_who_meets_two_has_two_meetings_and_one_who_hosts_five_has_one() -> None:
    two = [report("RUS", guest, article="a", sentence="1", date="2024-05-27") for guest in ("CHN", "IND")]
    five = [report("RUS", guest, article="b", sentence="1", date="2024-05-29") for guest in ("CHN", "IND", "IRN", "TUR", "EGY")]
    assert [len(event.sides) for event in events(*two)] == [2, 2]
    assert [len(event.sides) for event in events(*five)] == [6]


def test_the_same_pair_in_two_sentences_of_a_summit_is_no_meeting_of_three() -> None:
    pairs = [("CHN", "JPN", "1"), ("CHN", "KOR", "2"), ("JPN", "KOR", "3")]
    assert len(events(*[report(a, b, article="a", sentence=s, date="2024-05-27") for a, b, s in pairs])) == 3


def test_announced_put_off_held_and_denied_is_one_life() -> None:
    announced = report("CHN", "RUS", "2024-07-01", status="planned", date="2024-07-10", place="Moscow", claim="1")
    called_off = report("CHN", "RUS", "2024-07-09", status="negated", date="2024-07-10", article="b", sentence="1", claim="2")
    set_anew = report("CHN", "RUS", "2024-07-09", status="planned", date="2024-07-13", article="b", sentence="1", claim="3")
    held = report("CHN", "RUS", "2024-07-13", date="2024-07-13", place="Moscow", claim="4")
    (event,) = events(announced, called_off, set_anew, held)
    assert [status for _, status, _ in event.history] == [Status.PLANNED, Status.PLANNED, Status.NEGATED, Status.ACTUAL]
    assert (event.status, event.date) == (Status.ACTUAL, "2024-07-13")


def test_a_plan_without_a_report_stays_planned_and_a_cancelled_one_is_negated() -> None:
    plan = report("CHN", "RUS", "2024-07-01", status="planned", date="2024-07-10")
    off = report("CHN", "RUS", "2024-07-09", status="negated", date="2024-07-10")
    assert [event.status for event in events(plan)] == [Status.PLANNED]
    assert [(event.status, event.disputed) for event in events(plan, off)] == [(Status.NEGATED, False)]


def test_they_met_and_will_meet_again_are_two() -> None:
    met = report("CHN", "RUS", article="a", date="2024-07-26")
    again = report("CHN", "RUS", article="a", status="planned")
    assert not together(met, again)


def test_a_denial_makes_a_dispute_and_does_not_outweigh_two_sources() -> None:
    says = [report("CHN", "RUS", date="2024-07-25", publisher=name) for name in "AB"]
    denies = report("CHN", "RUS", "2024-07-28", status="negated", date="2024-07-25")
    (event,) = events(*says, denies)
    assert (event.status, event.disputed, event.sources) == (Status.ACTUAL, True, 3)
    assert [(event.status, event.disputed) for event in events(says[0], denies)] == [(Status.NEGATED, True)]


def test_a_day_given_otherwise_in_another_time_zone_is_disputed() -> None:
    (event,) = events(
        report("Xi@CHN", "Putin@RUS", date="2024-07-25"), report("Xi@CHN", "Putin@RUS", "2024-07-27", date="2024-07-26")
    )
    assert event.disputed
    assert "disputed: on the day (2024-07-25, 2024-07-26)" in event.why


def test_attacks_on_two_days_are_two() -> None:
    days = ("2024-07-25", "2024-07-26")
    assert not together(*[report("RUS", "UKR", type="attacks", date=day, place="Kyiv") for day in days])


def test_a_corrected_copy_stays_in_its_event() -> None:
    (event,) = events(
        report("CHN", "RUS", date="2024-07-25", place="Geneva", family="w"),
        report("CHN", "RUS", date="2024-07-22", place="Vienna", family="w"),
    )
    assert (event.disputed, event.sources) == (True, 1)


def test_who_acts_on_whom_keeps_its_direction() -> None:
    assert not together(*[report(*pair, type="criticizes", date="2024-07-25") for pair in (("CHN", "RUS"), ("RUS", "CHN"))])


def test_states_are_one_over_all_days_and_turn_with_the_last_word() -> None:
    joined = [report("SYR", "Arab League", day, type="member-of", claim=day) for day in ("1950-01-01", "1990-01-01")]
    out = report("SYR", "Arab League", "2011-11-12", type="member-of", status="negated", claim="out")
    (event,) = events(*joined, out)
    assert event.history == (("1950-01-01", Status.ACTUAL, "1950-01-01"), ("2011-11-12", Status.NEGATED, "out"))
    assert (event.status, event.disputed, event.articles) == (Status.NEGATED, False, 3)


def test_reports_of_one_agency_are_one_source() -> None:
    same = [report("CHN", "RUS", date="2024-07-25", publisher=name, agency="Reuters") for name in "AB"]
    assert [(event.articles, event.publishers, event.sources) for event in events(*same)] == [(2, 2, 1)]


def test_a_person_can_join_split_and_reject() -> None:
    first, far = report("CHN", "RUS", "2024-01-05"), report("CHN", "RUS", "2024-06-05")
    beside = report("CHN", "RUS", "2024-01-05", publisher="B")
    assert clusters(first, beside, far) == {frozenset({first.claim, beside.claim}), frozenset({far.claim})}
    join = Decision(Verdict.JOIN, (first.claim, claim_key(far)))
    split = Decision(Verdict.SPLIT, (beside.claim,))
    reject = Decision(Verdict.REJECT, (far.claim,))
    assert clusters(first, beside, far, decisions=(join,)) == {frozenset({first.claim, beside.claim, far.claim})}
    assert clusters(first, beside, far, decisions=(split,)) == {frozenset({c.claim}) for c in (first, beside, far)}
    assert clusters(first, beside, far, decisions=(reject,)) == {frozenset({first.claim, beside.claim})}
    accept = Decision(Verdict.ACCEPT, (far.claim,))
    assert frozenset({far.claim}) in clusters(first, beside, far, decisions=(reject, accept))


def test_a_claim_is_near_three_months_of_its_pair_and_of_the_pairs_it_met_with() -> None:
    alone = report("Wang Yi@CHN", "RUS", date="2024-01-31")
    assert filed(alone, symmetric=SYMMETRIC) == "meets|CHN~RUS|2024-01"
    assert near(alone, symmetric=SYMMETRIC) == ("meets|CHN~RUS|2023-12", "meets|CHN~RUS|2024-01", "meets|CHN~RUS|2024-02")
    sides = [("CHN", "JPN"), ("CHN", "KOR"), ("JPN", "KOR")]
    three = prepare([report(*pair, article="a", sentence="1") for pair in sides], symmetric=SYMMETRIC)
    assert len(near(three[0], symmetric=SYMMETRIC)) == 9


def test_prepare_asks_for_the_country_of_a_place() -> None:
    (made,) = prepare([report("CHN", "RUS", place="Kazan")], symmetric=SYMMETRIC, country_of={"Kazan": "Russia"}.__getitem__)
    assert made.place_country == "Russia"
