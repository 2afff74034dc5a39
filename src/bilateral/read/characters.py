"""Text to text with sensible codepoints: NFC, plain blanks and line ends, nothing invisible. Knows nothing of articles."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, soft hyphens, zero-width characters and text direction marks, surrogates, private use, non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_OFTEN_MANGLED = "‘’“”–—…•"
_LONGEST_RUN_OF_MARKS = 8


def clean_characters(text: str) -> str:
    r"""The text in NFC, with `\n` line ends, plain blanks and no invisible codepoints.

    >>> clean_characters("Zu\u0308rich\u00a0met\r\nBern\u200b.")
    'Zürich met\nBern.'
    """
    text = _LINE_ENDS.sub("\n", _repair(text))
    text = _INVISIBLE.sub("", _BLANKS.sub(" ", text))
    if unicodedata.is_normalized("NFC", text):
        return text
    # Sorting marks takes quadratic time in the length of their run; no script stacks more than a few.
    return unicodedata.normalize("NFC", _marks().sub(lambda run: run.group()[:_LONGEST_RUN_OF_MARKS], text))


def one_line(text: str) -> str:
    """The cleaned text on one line, blanks squeezed: for titles, names, addresses."""
    return " ".join(clean_characters(text).split())


def _repair(text: str) -> str:
    """UTF-8 punctuation that was once read as a one-byte encoding, put right."""
    if "â" not in text:
        return text
    for wrong, right in _mangled().items():
        text = text.replace(wrong, right)
    return text


@cache
def _mangled() -> dict[str, str]:
    table = {}
    for right in _OFTEN_MANGLED:
        data = right.encode()
        table[data.decode("latin-1")] = right
        # cp1252 has no character for five of its bytes; decoders then keep the control character.
        table["".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)] = right
    return table


@cache
def _marks() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code)))
    return re.compile(f"[{marks}]{{{_LONGEST_RUN_OF_MARKS + 1},}}")
