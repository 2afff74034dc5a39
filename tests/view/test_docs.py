from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.view.styles import load_styles

if TYPE_CHECKING:
    import pytest

TEXT = (Path(__file__).parents[2] / "docs" / "view.md").read_text(encoding="utf-8")


def test_the_python_of_the_page_on_the_view_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    for block in code:
        exec(block, {})
    assert [path.name for path in tmp_path.iterdir()] == ["ties.html"]


def test_the_page_names_the_types_that_weigh_on_neither_side() -> None:
    neutral = re.findall(r"`([a-z-]+)`", TEXT.split("is neither (")[1].split(")")[0])
    assert set(neutral) == {name for name, style in load_styles().items() if style.balance == "neutral"}
