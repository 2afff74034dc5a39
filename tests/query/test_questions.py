"""Every named question answers from a small graph made by hand; values are bound, whatever they hold."""

from __future__ import annotations

import pytest

from bilateral.errors import OntologyError, QueryError
from bilateral.query.questions import Param, ask, load_question, parse_question, question_names
from bilateral.query.rows import Rows

from .world import LAVROV, WANG, world

ARTICLE = "https://w3id.org/bilateral/article/"
VALUES = {"a": "CHN", "b": "RUS", "organisation": "BRICS", "actor": "CHN", "speaker": WANG, "today": "2024-08-21"}


@pytest.fixture(scope="module")
def store():
    return world()


def required(name: str) -> dict:
    return {param.name: VALUES[param.name] for param in load_question(name).params if param.required}


def test_there_are_at_least_twelve_questions():
    names = (
        "about articles congratulations denied disputed doubtful meetings members months offices overdue partners plans"
        " publishers said strongest-ties supporters"
    )
    assert " ".join(question_names()) == names


@pytest.mark.parametrize("name", question_names())
def test_a_question_says_what_it_answers_and_what_it_takes(name):
    question = load_question(name)
    assert question.description.endswith(".") or "," in question.description
    assert all(f"?{param.name}" in question.sparql and param.meaning for param in question.params)
    assert question.sparql.count("# values") == 1


@pytest.mark.parametrize("name", question_names())
def test_a_question_runs_as_it_stands_and_with_every_value(store, name):
    every = {param.name: VALUES.get(param.name, "2024") for param in load_question(name).params if param.kind != "type"}
    every |= {param.name: "0.99" for param in load_question(name).params if param.kind == "number"}
    every |= {param.name: "meets" for param in load_question(name).params if param.kind == "type"}
    assert store.query(load_question(name).sparql).variables == ask(store, name, **every).columns


@pytest.mark.parametrize("name", question_names())
def test_a_question_gives_the_same_rows_each_time_and_none_twice(store, name):
    rows = ask(store, name, **required(name))
    assert rows == ask(world(), name, **required(name))
    assert len(set(rows.cells)) == len(rows)
    assert len(rows) > 0


def test_meetings_come_with_their_sentences(store):
    told = [
        ("2024-07-25", "Vientiane", 2, "actual", "Wang Yi sat down with Sergey Lavrov.", "Xinhua", ARTICLE + "a1"),
        ("2024-07-25", "Vientiane", 2, "actual", "The two ministers held talks.", "TASS", ARTICLE + "a2"),
        ("2024-07-25", "Vientiane", 2, "actual", "Wang Yi sat down with Sergey Lavrov.", "Copyist", ARTICLE + "a3"),
    ]
    columns = ("day", "place", "sources", "status", "sentence", "publisher", "article")
    assert ask(store, "meetings", a="CHN", b="RUS") == ask(store, "meetings", a="RUS", b="CHN") == Rows(columns, tuple(told))
    assert ask(store, "meetings", a="CHN", b="RUS", until="2024-07-24") == Rows(columns)
    assert len(ask(store, "meetings", a="CHN", b="RUS", since="2024-07")) == len(told)


def test_a_pair_may_be_of_people(store):
    assert len(ask(store, "meetings", a=WANG, b="RUS")) == len(ask(store, "meetings", a=LAVROV, b=WANG)) == 3
    assert ask(store, "months", a=WANG, b=LAVROV).cells == (("2024-07", "meets", "actual", 1),)
    assert ask(store, "months", a=WANG, b="RUS").cells == (("2024-07", "meets", "actual", 1), ("2024-08", "visits", "planned", 1))
    assert [row["publisher"] for row in ask(store, "publishers", a=LAVROV, b="CHN")] == ["AFP", "Copyist", "TASS", "Xinhua"]
    assert len(ask(store, "plans", actor=WANG)) == 1
    assert len(ask(store, "plans", actor=LAVROV)) == 0


def test_who_supports_whom(store):
    row = ("China", "Russia", 1, 1, "2024-07-25", "2024-07-25")
    assert ask(store, "supporters").cells == ask(store, "supporters", actor="RUS").cells == (row,)
    assert ask(store, "supporters", actor="USA").cells == ()


def test_who_congratulated_whom_on_what(store):
    row = (
        "Sergey Lavrov",
        "China",
        "its plenum",
        "2024-07-25",
        "Lavrov congratulated China on its plenum.",
        "Xinhua",
        ARTICLE + "a1",
    )
    assert ask(store, "congratulations").cells == ask(store, "congratulations", actor="RUS").cells == (row,)
    assert ask(store, "congratulations", actor=LAVROV).cells == (row,)
    assert ask(store, "congratulations", actor="USA").cells == ()


def test_members_as_articles_tell_it(store):
    assert ask(store, "members", organisation="BRICS").cells == (
        ("Russia", "actual", 2, "2024-07-26", "2024-09", "BRICS member Russia was host."),
    )


def test_everything_about_an_actor_tells_a_symmetric_claim_once(store):
    rows = ask(store, "about", actor=WANG)
    assert [(r["type"], r["role"], r["who"], r["whom"], r["status"]) for r in rows] == [
        ("holds-office", "actor", "Wang Yi", "China", "actual"),
        ("meets", "actor", "Wang Yi", "Sergey Lavrov", "actual"),
        ("meets", "actor", "Wang Yi", "Sergey Lavrov", "actual"),
        ("meets", "actor", "Wang Yi", "Sergey Lavrov", "actual"),
        ("supports", "speaker", "China", "Russia", "actual"),
        ("visits", "actor", "Wang Yi", "Russia", "planned"),
    ]


def test_the_strongest_ties_count_an_event_once_and_no_plan(store):
    assert ask(store, "strongest-ties").cells == (
        ("China", "Russia", 4, 4, "2024-07", "2024-09"),
        ("BRICS", "Russia", 1, 1, "2024-07", "2024-07"),
        ("China", "United States", 1, 1, "2024-08", "2024-08"),
    )
    assert ask(store, "strongest-ties", type="meets").cells == (("China", "Russia", 1, 1, "2024-07", "2024-07"),)
    assert ask(store, "strongest-ties", actor="USA").column("a") == ("China",)


def test_events_of_a_pair_by_month(store):
    assert ask(store, "months", a="RUS", b="CHN").cells == (
        ("2024-07", "congratulates", "actual", 1),
        ("2024-07", "meets", "actual", 1),
        ("2024-07", "supports", "actual", 1),
        ("2024-08", "visits", "planned", 1),
        ("2024-09", "visits", "actual", 1),
        ("2024-09", "visits", "planned", 1),
    )


def test_what_a_speaker_said(store):
    sentence = "China stands behind Russia, Wang said."
    assert ask(store, "said", speaker=WANG).cells == (
        ("2024-07-25", "supports", "China", "Russia", "actual", sentence, "Xinhua", ARTICLE + "a1"),
    )


def test_articles_on_an_actor(store):
    assert ask(store, "articles", actor=LAVROV).cells == (
        ("2024-07-25", "Xinhua", "Headline of a1", ARTICLE + "a1", 2, 2),
        ("2024-07-26", "TASS", "Headline of a2", ARTICLE + "a2", 2, 2),
        ("2024-07-26", "Copyist", "Headline of a3", ARTICLE + "a3", 1, 1),
        ("2024-09", "AFP", "Headline of a5", ARTICLE + "a5", 1, 1),
    )


def test_a_plan_that_was_kept_is_no_open_plan(store):
    # Lavrov's visit planned for 1 September took place in September; Wang's of August is still open
    plan = (
        "2024-08-20",
        "2024-07-26",
        "visits",
        "China",
        "Russia",
        1,
        "Wang Yi will travel to Russia in August.",
        ARTICLE + "a2",
    )
    assert ask(store, "plans").cells == ask(store, "plans", actor="CHN").cells == (plan,)
    assert ask(store, "plans", actor="USA").cells == ()
    assert ask(store, "overdue", today="2024-08-21").cells == (plan,)
    assert ask(store, "overdue", today="2024-08-20").cells == ()


def test_who_holds_which_office(store):
    row = ("Wang Yi", "foreign minister", "China", 1, "2024-07-25", "2024-07-25")
    assert ask(store, "offices").cells == ask(store, "offices", side="CHN").cells == (row,)
    assert ask(store, "offices", side="RUS").cells == ()


def test_claims_below_a_confidence(store):
    assert [(r["confidence"], r["type"]) for r in ask(store, "doubtful")] == [(0.3, "criticizes"), (0.4, "visits")]
    assert [(r["confidence"], r["type"]) for r in ask(store, "doubtful", below=0.4)] == [(0.3, "criticizes")]


def test_disputed_events_show_both_words(store):
    assert [(r["type"], r["says"], r["publisher"]) for r in ask(store, "disputed")] == [
        ("criticizes", "actual", "Reuters"),
        ("criticizes", "negated", "AFP"),
    ]
    assert len(ask(store, "disputed", actor="RUS")) == 0


def test_what_was_denied(store):
    sentence = "No deal with Russia was made, Washington said."
    assert ask(store, "denied").cells == (
        ("2024-08-02", "agrees", "Russia", "United States", "United States", sentence, "Reuters", ARTICLE + "a4"),
    )


def test_publishers_on_a_pair(store):
    assert ask(store, "publishers", a="CHN", b="RUS").cells == (
        ("AFP", 1, 1, 1, 0),
        ("Copyist", 1, 1, 1, 0),
        ("TASS", 1, 1, 1, 0),
        ("Xinhua", 1, 3, 3, 0),
    )


@pytest.mark.parametrize(
    "value",
    ["x> } #", '") } #', "'''", "\\", "\\u003E", "China\n}", "?s", "# values", "中国", "\ud800", "RUS BRICS", "{} UNION {}"],
)
def test_a_value_is_bound_and_never_read_as_sparql(store, value):
    assert ask(store, "about", actor=value).cells == ()
    assert ask(store, "meetings", a=value, b="RUS").cells == ()


def test_an_iri_that_is_none_is_refused(store):
    with pytest.raises(QueryError, match="not an IRI"):
        ask(store, "about", actor="https://x.example/> } #")


@pytest.mark.parametrize(
    ("name", "values", "message"),
    [
        ("abuot", {}, "no question 'abuot'; known: about, articles, .*"),
        ("meetings", {"a": "CHN"}, r"the question 'meetings' needs 'b'; it takes: a, b, since \(optional\), until \(optional\)"),
        ("offices", {"who": "CHN"}, r"the question 'offices' takes no 'who'; it takes: side \(optional\)"),
        ("doubtful", {"below": "half"}, "'half' is no number"),
        ("overdue", {"today": "now"}, "expected a day, month or year"),
    ],
)
def test_a_wrong_call_says_what_was_expected(store, name, values, message):
    with pytest.raises(QueryError, match=message):
        ask(store, name, **values)


def test_an_unknown_relation_type_lists_the_known(store):
    with pytest.raises(OntologyError, match="no relation type 'met'"):
        ask(store, "strongest-ties", type="met")


def test_a_question_is_read_from_its_head():
    question = parse_question(
        "q", "# What.\n# param a (actor): one side\n# param n (number = 0.5): least\n# param d (day?): when\nASK {}"
    )
    assert question.description == "What."
    assert question.params == (
        Param("a", "actor", "one side", required=True),
        Param("n", "number", "least", required=False, default="0.5"),
        Param("d", "day", "when", required=False),
    )


@pytest.mark.parametrize("text", ["", "SELECT", "# param a (actor): x", "# What.\n# param a: x", "# What.\n# param a (thing): x"])
def test_a_head_of_another_form_is_refused(text):
    with pytest.raises(QueryError, match=r"q\.rq:[12]: expected '# "):
        parse_question("q", text)
