"""The page's own style and scripts, and their hashes for its Content-Security-Policy. Knows files; nothing of data.

Every script and style is a whole file of the package: none depends on the data, so neither do the hashes.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path

from bilateral.errors import ViewError

TEMPLATE = "page.html.j2"
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


@dataclass(frozen=True, slots=True)
class Assets:
    """Style and scripts, ready to stand between their tags; `policy` is the Content-Security-Policy that allows them alone."""

    style: str
    first: str
    vis: str
    script: str
    policy: str


def template_folder() -> Path:
    """The folder of the page's template."""
    return Path(str(resources.files("bilateral.view") / "template"))


@cache
def load_assets() -> Assets:
    """The page's assets. Raises ViewError if pyvis' copy of vis-network is not where it should be."""
    folder = template_folder()
    style = _joined(folder / "css", "*.css")
    script = '"use strict";\n(function () {\n' + _joined(folder / "js", "*.js") + "}());\n"
    first = _text(folder / "first.js")
    vis = _vis()
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(f"'{_hash(text)}'" for text in (first, vis, script)),
        "style-src": f"'{_hash(style)}'",
        "img-src": "data: blob:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return Assets(style, first, vis, script, "; ".join(f"{name} {value}" for name, value in rules.items()))


def _joined(folder: Path, pattern: str) -> str:
    """The files of a folder, in the order of their names, each headed by its own."""
    return "\n".join(f"/* {path.name} */\n{_text(path)}" for path in sorted(folder.glob(pattern)))


def _vis() -> str:
    # pyvis ships vis-network 9.1.2. vis-network 10 is larger by 185 KB and writes ten <style> elements into the page when
    # it starts, which the page's policy would have to allow.
    spec = find_spec("pyvis")
    path = Path(spec.origin or "").parent / VIS if spec else Path(VIS)
    if not path.is_file():
        raise ViewError(f"no vis-network at {path}; expected the one that pyvis 0.3.2 brings")
    # The map is a file of its own: a browser with open developer tools would look for it.
    return _text(path).replace("//# sourceMappingURL=vis-network.min.js.map", "")


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    if "</script" in text.lower() or "</style" in text.lower():
        raise ViewError(f"{path.name}: holds an end tag, which would end the element that it stands in")
    return text


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")
