from __future__ import annotations

import pytest

from bilateral.read.language import is_english

ENGLISH = "The prime minister said that the two countries would work together and that the pact was to be signed in June. " * 2
OTHERS = {
    "French": "Le premier ministre a déclaré que les deux pays travailleraient ensemble et que le pacte serait signé en juin. "
    * 2,
    "German": "Der Minister war am Montag in Berlin und sagte, dass man also den Vertrag im Juni unterzeichnen will, über den "
    "man so lange verhandelt hat, bevor er am Abend wieder nach Oslo reiste. " * 2,
    "Dutch": "De minister was maandag in Den Haag en zei dat we het verdrag in juni tekenen, waarover we over en weer zo lang "
    "hebben onderhandeld, voor hij weer naar Oslo reisde. " * 2,
    "Danish": "Ministeren var mandag i Oslo for at tale med sin kollega, og han sagde, at de to lande ville have en aftale under "
    "tag inden juni, efter at man havde talt om den i over et år. " * 2,
    "Spanish": "El primer ministro dijo que los dos países trabajarían juntos y que el pacto se firmaría en junio en Oslo. " * 2,
    "Indonesian": "Menteri luar negeri mengatakan bahwa kedua negara akan bekerja sama dan bahwa perjanjian itu ditandatangani. "
    * 2,
    "Russian": "Министр сказал, что две страны будут работать вместе и что договор будет подписан в июне. " * 2,
    "Chinese": "两国外长在奥斯陆举行会谈,并就渔业、渡轮和北方海域的安全问题交换了意见。" * 4,
    "Arabic": "قال الوزير إن البلدين سيعملان معا وإن الاتفاق سيوقع في شهر حزيران المقبل في أوسلو. " * 2,
}


def test_english_is_english() -> None:
    assert is_english(ENGLISH)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_another_language_is_not(text: str) -> None:
    assert not is_english(text)


def test_a_short_latin_text_passes() -> None:
    assert is_english("Ministre norvégien reçu à Copenhague")


@pytest.mark.parametrize(
    "text",
    [
        "两国外长会谈",
        "外相がオスロで会談",
        "Министр прибыл в Осло.",
        "وصل الوزير إلى أوسلو",
        "השר הגיע",
        "외무장관 회담",
        "NATO: 两国外长会谈",
    ],
)
def test_a_text_in_another_script_is_not_however_short(text: str) -> None:
    assert not is_english(text)


def test_english_that_names_something_in_another_script_passes() -> None:
    assert is_english("The minister met the editors of Известия in Moscow.")


def test_eight_latin_words_need_one_that_only_english_uses() -> None:
    assert not is_english("Le ministre norvégien a reçu son homologue danois.")
    assert is_english("Le ministre norvégien.")
    assert is_english("Norway's minister received her Danish counterpart and then left.")
    assert is_english("Sergey Lavrov met Wang Yi in Moscow on Wednesday.")
    assert not is_english("Ngoại trưởng Việt Nam đã gặp người đồng cấp Lào.")


def test_a_list_of_names_in_an_english_text_passes() -> None:
    names = "- Latvian President Andris Kalns\n- Estonian President Mart Tamm\n- Polish President Jan Nowak\n" * 2
    assert is_english(f"The following leaders of the bloc joined the president at the talks that were held in Riga:\n{names}")


def test_english_that_quotes_another_language_passes() -> None:
    assert is_english(ENGLISH + OTHERS["French"])
