"""What others' tools say about a `FAQPage` block: PyLD reads it, pySHACL and html5lib judge it.

Nothing here knows how Afterword makes the block. The rules are in shapes.ttl, and below where they need a
parser of HTML or the JSON as it is written. Nothing is fetched: the one context that a block may name is in
schema.org.jsonld, and holds as much of schema.org's own as these blocks need.
"""

import json
import logging
import re
from collections import Counter
from pathlib import Path

import html5lib
import pyshacl
import rdflib
from pyld import jsonld

HERE = Path(__file__).parent
RULE = "urn:afterword:rule:"
SCHEMA = "http://schema.org/"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SHAPES = rdflib.Graph().parse(HERE / "shapes.ttl")
CONTEXT = json.loads((HERE / "schema.org.jsonld").read_text("utf-8"))

# What relative addresses are resolved against, so that they are seen to have been relative.
NOWHERE = "relative:/"

TAGS = set("h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em".split())
HREF = re.compile(r"(https?://[^/?#\s]|mailto:.|tel:.)[^\x00-\x20\x7f]*", re.IGNORECASE)

# rdflib logs what is odd about an address; the shapes judge it.
logging.getLogger("rdflib").setLevel(logging.ERROR)


def complaints(text):
    """The names of the rules that the text of a block breaks, each with what is wrong."""
    try:
        block = json.loads(text, object_pairs_hook=_without_repetition, parse_constant=_no_number)
        options = {"base": NOWHERE, "documentLoader": _load}
        expanded = jsonld.expand(block, options)
        quads = jsonld.to_rdf(block, {**options, "format": "application/n-quads"})
    except (ValueError, jsonld.JsonLdError) as error:
        return {("Readable", str(error))}
    graph = rdflib.Graph().parse(data=quads, format="nt")
    found = set(_breaches_of_shapes(graph))
    found |= set(_breaches_as_written(block))
    found |= set(_breaches_of_addresses(expanded, graph))
    for answer in graph.objects(None, rdflib.URIRef(SCHEMA + "text")):
        found |= set(html_complaints(str(answer)))
    return found


def html_complaints(html):
    """What is wrong with the HTML of an answer."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    fragment = parser.parseFragment(html)
    for _, error, _ in parser.errors:
        yield "WellFormed", error
    for element in fragment.iter():
        if element is fragment:
            continue
        if element.tag not in TAGS:
            # A comment has a function for its name.
            yield "Elements", element.tag if isinstance(element.tag, str) else "a comment"
            continue
        for name, value in element.items():
            if (element.tag, name) != ("a", "href"):
                yield "Attributes", f"{name} of {element.tag}"
            elif not HREF.fullmatch(value):
                yield "Links", value
    if not visible_text(html).strip():
        yield "VisibleText", "an answer has nothing to read"


def visible_text(html):
    """What there is to read in a piece of HTML."""
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext())


def blocks(page):
    """The texts of the JSON-LD blocks in an HTML page, as an HTML5 parser finds them."""
    document = html5lib.parse(page, namespaceHTMLElements=False)
    return [script.text for script in document.iter("script") if script.get("type") == "application/ld+json"]


def _breaches_of_shapes(graph):
    _, report, _ = pyshacl.validate(graph, shacl_graph=SHAPES)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        shape = str(report.value(result, SH.sourceShape)).removeprefix(RULE)
        yield shape, str(report.value(result, SH.resultMessage))


def _breaches_as_written(block):
    """What JSON-LD takes for the same, and simple readers don't."""
    if not isinstance(block, dict) or not isinstance(block.get("mainEntity"), list):
        yield "Plain", "the block is an object whose mainEntity is an array"


def _breaches_of_addresses(expanded, graph):
    """Of two things with one address JSON-LD makes one, and from an address that is none, nothing."""
    ids = Counter(_ids(expanded))
    for address in (address for address, count in ids.items() if count > 1):
        yield "UniqueAddress", f"there are two of {address}"
    questions = sum(len(node.get(SCHEMA + "mainEntity", [])) for node in expanded)
    if questions != len(set(graph.objects(None, rdflib.URIRef(SCHEMA + "mainEntity")))):
        yield "NoneLost", "not every question is in the graph"


def _ids(value):
    if isinstance(value, list):
        for item in value:
            yield from _ids(item)
    elif isinstance(value, dict):
        yield from (item for key, item in value.items() if key == "@id")
        for item in value.values():
            yield from _ids(item)


def _load(address, _options):
    if address != "https://schema.org":
        raise jsonld.JsonLdError(f"an unknown context: {address}", "jsonld.LoadDocumentError")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": CONTEXT}


def _without_repetition(pairs):
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a name comes twice in an object")
    return fields


def _no_number(constant):
    raise ValueError(f"{constant} is not JSON")
