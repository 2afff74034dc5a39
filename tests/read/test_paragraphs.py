from __future__ import annotations

from bilateral.read.paragraphs import join_broken, split_paragraphs

WRAPPED = """The foreign minister of Norway travelled to Copenhagen on Monday in order to
speak with her Danish counterpart about fish, ferries and the defence of the
northern seas, and she stayed there for two days."""


def test_an_empty_line_parts_paragraphs() -> None:
    assert split_paragraphs("One.\n\n \n\nTwo.\n") == ["One.", "Two."]


def test_lines_of_their_own_are_paragraphs() -> None:
    assert split_paragraphs("Home\nTwo ministers meet\nThey met.") == ["Home", "Two ministers meet", "They met."]


def test_a_hard_wrapped_paragraph_is_one() -> None:
    assert split_paragraphs(f"{WRAPPED}\n\n{WRAPPED}") == [" ".join(WRAPPED.split())] * 2


def test_a_list_stays_a_list() -> None:
    lines = ["- the president of Latvia, who had come by train,", "- the president of Estonia, who had come by boat,", "- others"]
    assert split_paragraphs("\n".join(lines)) == lines


def test_inline_tags_go_and_comparisons_stay() -> None:
    assert split_paragraphs("<u>Trade</u> rose, <a href='x'>they</a> said: 3 < 5 > 2.") == ["Trade rose, they said: 3 < 5 > 2."]


def test_a_sentence_that_an_empty_line_broke_is_put_together() -> None:
    broken = ["Norway would send three ships and a hospital to the islands in the north,", "the minister told parliament."]
    assert join_broken(broken) == [" ".join(broken)]


def test_items_of_a_list_in_lower_case_are_not_put_together() -> None:
    items = [
        "They agreed on this:",
        "a new ferry between the two capitals from next spring",
        "joint patrols in the northern seas",
    ]
    assert join_broken(items) == items


def test_a_text_set_line_by_line_is_put_together_before_capitals_too() -> None:
    line = "the two sides said that they would work together in the waters off the coast of"
    lines = ["In a statement " + line, line, line, line, line, line, "Norway and beyond."]
    assert join_broken(lines) == [" ".join(lines)]


def test_a_heading_is_not_put_before_a_sentence() -> None:
    assert join_broken(["Trade and ferries", "The two met in Oslo."]) == ["Trade and ferries", "The two met in Oslo."]
