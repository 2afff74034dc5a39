"""The texts that are scored: articles with gold relations, pinned by a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"  # hand-made gold that stays outside the project; scored where it lies beside the checkout


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles (paths by id) and their gold relations (by id, in the gold file's order)."""

    name: str
    articles: dict[str, Path]
    gold: dict[str, list[dict[str, Any]]]

    @property
    def hash(self) -> str:
        """SHA-256 of the gold and of every article's bytes: what a floor was measured on."""
        digest = hashlib.sha256(json.dumps(self.gold, sort_keys=True, ensure_ascii=False).encode())
        for key in sorted(self.articles):
            digest.update(key.encode() + b"\0" + self.articles[key].read_bytes())
        return digest.hexdigest()


def load_corpora() -> list[Corpus]:
    """The project's own corpus; before it, where they are there, the shared dev and train ones."""
    found = [_corpus(name, SHARED / "gold" / f"{name}.jsonl", SHARED / "articles") for name in ("dev", "train")]
    own = _corpus("own", ROOT / "bench" / "gold.jsonl", ROOT / "graphs" / "sample")
    return [corpus for corpus in (*found, own) if corpus.gold]


def read_relations(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Relations by article id, of a JSON-lines file; {} where there is none."""
    if not path.exists():
        return {}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["id"]: row["relations"] for row in rows}


def _corpus(name: str, gold_file: Path, folder: Path) -> Corpus:
    gold = read_relations(gold_file)
    files = {path.stem: path for path in sorted(folder.glob("*")) if path.stem in gold}
    missing = sorted(set(gold) - set(files))
    if missing:
        raise FileNotFoundError(f"{gold_file.name}: no article in {folder.name}/ for {', '.join(missing)}")
    return Corpus(name, files, gold)
