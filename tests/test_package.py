"""The package as users get it: a wheel, installed alone, run from a folder that is not the checkout."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PIN = re.compile(r"^([a-z0-9-]+==[^\s\\]+)", re.MULTILINE)


def run(*command: str | Path, cwd: Path) -> str:
    """Its standard output; what it says on failure is in the failure."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", target, ROOT, cwd=target)
    (made,) = target.glob("*.whl")
    return made


@pytest.mark.slow
def test_the_wheel_holds_ontology_knowledge_queries_and_template(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    source = ROOT / "src"
    data = {
        path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    } | {f"bilateral/_ontology/{path.name}" for path in (ROOT / "ontology").iterdir()}
    assert data - names == set()


@pytest.mark.slow
def test_the_wheel_alone_loads_an_article_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    pins = tmp_path / "pins.txt"  # versions without hashes, for the wheel itself has none
    pins.write_text("\n".join(PIN.findall((ROOT / "constraints.txt").read_text(encoding="utf-8"))), encoding="utf-8")
    run(sys.executable, "-m", "venv", "env", cwd=tmp_path)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-c", pins, wheel, cwd=tmp_path)
    (tmp_path / "talks.txt").write_text(
        '#META {"date": "2025-03-12", "source": "A paper", "title": "Talks"}\nJapan met Norway in Tokyo on Wednesday.\n',
        encoding="utf-8",
    )
    bilateral = tmp_path / "env" / "bin" / "bilateral"
    loaded = json.loads(run(bilateral, "load", "talks.txt", "--graph", "store", "--format", "jsonl", cwd=tmp_path))
    assert (loaded["id"], loaded["outcome"]) == ("talks", "loaded")
    installed = json.loads(run(python, "-m", "pip", "list", "--format", "json", "--disable-pip-version-check", cwd=tmp_path))
    assert {"pytest", "ruff", "mypy", "hypothesis"} & {package["name"] for package in installed} == set()
