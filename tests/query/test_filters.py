"""One filter means the same everywhere."""

from __future__ import annotations

import pytest

from bilateral.errors import QueryError
from bilateral.model import Status
from bilateral.query.filters import Filter, is_done, kept

from .samples import EVENTS, happening


@pytest.mark.parametrize(
    ("filter_", "keys"),
    [
        pytest.param(Filter(), "e1 e2 e3 e4 e5 e6 e7 e8", id="empty keeps all"),
        pytest.param(Filter(since="2024-03-20"), "e6 e7 e8", id="since includes its day"),
        pytest.param(Filter(until="2024-01-10"), "e1", id="until includes its day"),
        pytest.param(Filter(until="2024-01"), "e1 e4", id="until a month takes all of it"),
        pytest.param(Filter(since="2025"), "", id="since a year"),
        pytest.param(Filter(types=frozenset({"visits", "attacks"})), "e3 e8", id="types"),
        pytest.param(Filter(statuses=frozenset({"planned"})), "e7", id="statuses"),
        pytest.param(Filter(min_sources=2), "e1 e3", id="sources"),
        pytest.param(Filter(since="2024-02", until="2024-02-28", types=frozenset({"supports"})), "e2", id="all at once"),
    ],
)
def test_a_filter_keeps(filter_, keys):
    assert " ".join(event.key for event in kept(EVENTS, filter_)) == keys


@pytest.mark.parametrize(
    ("day", "since", "until", "covered"),
    [
        ("2024-07", "2024-07-15", "", True),
        ("2024-07", "2024-08-01", "", False),
        ("2024-07", "", "2024-07-15", True),
        ("2024-07", "", "2024-06-30", False),
        ("2024", "2024-07", "2024-08", True),
        ("", "2024", "", False),
        ("", "", "", True),
    ],
)
def test_a_month_is_kept_if_one_of_its_days_may_be_meant(day, since, until, covered):
    assert Filter(since=since, until=until).covers(day) is covered


def test_an_event_without_a_date_goes_by_its_first_report():
    event = happening("e", "meets", "CHN", "RUS", "", first_report="2024-05-05")
    assert kept([event], Filter(since="2024-05")) == (event,)
    assert kept([event], Filter(since="2024-06")) == ()


def test_only_actual_events_are_done():
    assert [is_done(happening("e", "meets", "CHN", "RUS", status=status)) for status in Status] == [True, False, False]


def test_a_filter_that_cannot_be_meant_says_what_was_expected():
    with pytest.raises(QueryError, match=r"since is 'May'; expected a day, month or year such as 2024-07-26"):
        Filter(since="May")
    with pytest.raises(QueryError, match=r"no status 'done'; known: actual, negated, planned"):
        Filter(statuses=frozenset({"done"}))
