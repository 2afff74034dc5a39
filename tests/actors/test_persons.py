"""Names of persons compared."""

from __future__ import annotations

import pytest

from bilateral.actors.persons import grade


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "transliteration"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy", "transliteration"),
        ("Abdel Fattah el-Sisi", "Abdel Fattah Al Sisi", "words"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "words"),
        ("Joseph R. Biden, Jr.", "Joseph Biden", "words"),
        ("Sergei Viktorovich Lavrov", "Sergey Lavrov", "transliteration"),
        ("Kishida Fumio", "Fumio Kishida", "words"),
        ("Mohammed bin Salman", "Muhammad bin Salman", "consonants"),
        ("Bashar al-Assad", "Assad", "words"),
        ("Kim Jong Un", "Kim Jong Il", ""),
        ("Sung Kim", "Kim Il Sung", ""),
        ("Mohammed bin Nayef", "Mohammed bin Salman", ""),
        ("Ali Khamenei", "Khomeini", ""),
        ("Wang Yi", "Wang", ""),
        ("Hussein Sheikh", "Hassan Sheikh Mohamud", ""),
    ],
)
def test_spellings_of_one_person_agree_and_namesakes_do_not(first: str, second: str, how: str) -> None:
    assert grade(first, second) == how
    assert grade(second, first) == how
