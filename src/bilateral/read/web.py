"""One http(s) address → bytes. The only use of the network in bilateral, and only for an address that the user names."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from bilateral.errors import ReadError
from bilateral.read.decode import MAX_BYTES

TIMEOUT_S = 20.0
_STEP = 1 << 16
_AGENT = "bilateral (reads one article for its user)"


@dataclass(frozen=True, slots=True)
class Download:
    """What an address answered: its bytes, content type in lower case and charset ('' where not said)."""

    data: bytes
    content_type: str
    charset: str


class _WebOnly(HTTPRedirectHandler):
    """Follows redirects to http and https only."""

    def redirect_request(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        if not is_web_address(newurl):
            raise HTTPError(req.full_url, code, f"redirect to {newurl[:100]}", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_web_address(source: str) -> bool:
    """Whether the source is an http or https address."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str, *, timeout_s: float = TIMEOUT_S, limit: int = MAX_BYTES) -> Download:
    """What the address answers. Raises ReadError if it does not, not in time, or with more bytes than the limit."""
    try:
        urlsplit(url).port  # noqa: B018 — raises for a port that is none
        request = Request(
            url, headers={"User-Agent": _AGENT, "Accept": "text/html, application/xml, application/json, text/plain"}
        )
        with build_opener(_WebOnly).open(request, timeout=timeout_s) as answer:
            data = _body(answer, url, timeout_s, limit)
            return Download(data, answer.headers.get_content_type(), answer.headers.get_content_charset() or "")
    except HTTPError as error:
        error.close()
        raise ReadError(url, f"the server answers {error.code} {error.reason}: expected a page") from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise ReadError(url, f"cannot be fetched ({reason}): expected a page within {timeout_s:g} s") from error


def _body(answer: IO[bytes], url: str, timeout_s: float, limit: int) -> bytes:
    """The bytes; a server that drips them is given the same time as one that is silent."""
    until = time.monotonic() + timeout_s
    parts, size = [], 0
    while part := answer.read(_STEP):
        size += len(part)
        if size > limit:
            raise ReadError(url, f"more than {limit:,} bytes: the limit for one page is {limit:,}")
        if time.monotonic() > until:
            raise ReadError(url, f"not whole after {timeout_s:g} s: expected a page within that time")
        parts.append(part)
    return b"".join(parts)
