"""Name and password as a server wants them: plain, or as an answer to its challenge. Knows HTTP's headers."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.request import AbstractDigestAuthHandler, HTTPPasswordMgrWithDefaultRealm, parse_http_list, parse_keqv_list

if TYPE_CHECKING:
    from collections.abc import Iterable
    from http.client import HTTPResponse
    from urllib.request import Request


class Digest:
    """Answers a server's challenge by a digest of name and password (RFC 7616); '' as long as there was none."""

    def __init__(self, addresses: Iterable[str], login: tuple[str, str] | None) -> None:
        known = HTTPPasswordMgrWithDefaultRealm()
        for address in addresses:
            known.add_password(None, address, *(login or ("", "")))
        self._handler, self._challenge = AbstractDigestAuthHandler(known), dict[str, str]()

    def hears(self, answer: HTTPResponse) -> bool:
        """Whether an answer has a challenge; it holds for the next requests too."""
        kind, _, said = answer.headers.get("WWW-Authenticate", "").partition(" ")
        if kind.lower() == "digest":
            self._challenge = parse_keqv_list(parse_http_list(said))
        return kind.lower() == "digest"

    def answer(self, request: Request) -> str:
        """The header's value for a request."""
        found = self._handler.get_authorization(request, self._challenge) if self._challenge else ""
        return f"Digest {found}" if found else ""


def basic(login: tuple[str, str]) -> str:
    """The header's value that gives name and password as they are."""
    return "Basic " + b64encode(":".join(login).encode()).decode()


def signed(request: Request, authorization: str) -> Request:
    """The request with this header, or with none where it is ''."""
    request.remove_header("Authorization")
    if authorization:
        request.add_header("Authorization", authorization)
    return request
