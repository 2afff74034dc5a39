"""The tables on confidence, over scores given by hand."""

from __future__ import annotations

import pytest

from bench.reliability import Scored, print_curve, print_reliability

SCORED = [Scored(0.95, True), Scored(0.95, True), Scored(0.95, False), Scored(0.15, False), Scored(0.15, True)]


def test_reliability_sets_what_was_said_beside_what_was_right(capsys: pytest.CaptureFixture[str]) -> None:
    print_reliability(SCORED)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert lines == [["0.1-0.2", "2", "0.15", "0.50"], ["0.9-1.0", "3", "0.95", "0.67"]]


def test_the_curve_gives_precision_and_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    print_curve(SCORED)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert lines[0] == ["0.0", "0.600", "1.000", "5"]
    assert lines[-1] == ["0.9", "0.667", "0.667", "3"]
