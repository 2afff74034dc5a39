"""Names to actors and sides, on a day. Knows the tables in `knowledge/`; nothing of sentences, RDF or stores."""

from bilateral.actors.gazetteer import Gazetteer, load_gazetteer
from bilateral.actors.values import Country, Name, Organisation

__all__ = ["Country", "Gazetteer", "Name", "Organisation", "load_gazetteer"]
