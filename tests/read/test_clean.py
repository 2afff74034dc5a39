from __future__ import annotations

from bilateral.read.clean import Page, clean_page

LEAD = "OSLO, July 26 (Example) -- Norway's foreign minister received her Danish counterpart on Friday."
BODY = "The two spoke for three hours about fish, ferries and the northern seas."
PORTAL = [
    "Oslo Portal - All About the North",
    "Subscribe WhiteClose",
    "Weekly Subscription Form",
    "menu_left",
    "Oslo Portal Database",
    "Diplomacy",
    "Norway, Denmark to deepen ties, says Norwegian FM",
    "July 26, 2024",
    "Abstract : Norway's foreign minister received her Danish counterpart in Oslo.",
    "0815.JPEG",
    "Jane Roe (right) receives Max Moe in Oslo, Norway, July 26, 2024. (Photo by Ann Poe/Example)",
    LEAD,
    "Fish and ferries",
    BODY,
    "Scan the QR code to read on your phone",
    "Keyword: Norway-Denmark relations, fish",
    "Ask us a question login close",
    "Start your free trial",
    "Footer of the North",
    "© 2024 Oslo Portal. All rights reserved.",
]


def test_a_saved_portal_page_gives_the_article_and_its_metadata() -> None:
    page = clean_page(PORTAL)
    assert (page.title, page.published, page.publisher, page.keywords) == (
        "Norway, Denmark to deepen ties, says Norwegian FM",
        "2024-07-26",
        "Oslo Portal",
        ("Norway-Denmark relations", "fish"),
    )
    assert page.paragraphs == (
        "Norway's foreign minister received her Danish counterpart in Oslo.",
        "Jane Roe (right) receives Max Moe in Oslo, Norway, July 26, 2024.",
        LEAD,
        "Fish and ferries",
        BODY,
    )


def test_what_is_dropped_says_why() -> None:
    assert clean_page([LEAD, "Advertisement", BODY]).dropped == (("advert", "Advertisement"),)


def test_a_known_headline_is_found_in_other_spelling() -> None:
    page = clean_page(["MEDIA RELEASE", "JANE ROE MP", "MINISTERS MEET IN OSLO", LEAD], title="Ministers meet in Oslo")
    assert (page.title, page.paragraphs) == ("MINISTERS MEET IN OSLO", ("JANE ROE MP", LEAD))


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    assert clean_page([LEAD, BODY]) == Page(paragraphs=(LEAD, BODY))


def test_headings_and_short_lines_of_a_plain_text_stay() -> None:
    paragraphs = [LEAD, "Fish and ferries", BODY, "They left", "MS ROE: Yes.", "MS ROE: Yes."]
    assert clean_page(paragraphs).paragraphs == tuple(paragraphs)


def test_a_briefing_keeps_its_questions_and_answers() -> None:
    briefing = [
        "MS ROE: Good morning, everyone. I have one announcement about the visit to Oslo.",
        "QUESTION: Did the two ministers talk about fish?",
        "MS ROE: They did. Anything more on this?",
        "QUESTION: No.",
        "MS ROE: Thank you.",
    ]
    assert clean_page(briefing).paragraphs == tuple(briefing)


def test_a_list_of_related_headlines_goes_up_to_the_next_sentence() -> None:
    page = clean_page([LEAD, "Related articles", "Fish war ends at last", "Ferry sinks off Bergen", BODY])
    assert page.paragraphs == (LEAD, BODY)


def test_a_long_paragraph_that_stands_twice_stays_once() -> None:
    assert clean_page([LEAD, BODY, LEAD]).paragraphs == (LEAD, BODY)


def test_a_day_inside_the_article_stays() -> None:
    assert clean_page([LEAD, BODY, BODY + " Then they left.", "July 27, 2024", LEAD + " Again."]).paragraphs[3] == "July 27, 2024"
