"""The rules of a `FAQPage` block, judged by PyLD, pySHACL and html5lib.

This module does not know how Afterword makes the block. The rules are in shapes.ttl, and here where
they need an HTML parser or the JSON as it is written. Nothing is fetched: the only context that a
block may name is in schema.org.jsonld, and holds the part of schema.org's context that the blocks
need.
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

# The base of relative addresses, which marks them in the graph.
BASE = "relative:/"

TAGS = set("h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em".split())
HREF = re.compile(r"(https?://[^/?#\s]|mailto:.|tel:.)[^\x00-\x20\x7f]*", re.IGNORECASE)

# rdflib warns of odd addresses, which the shapes judge.
logging.getLogger("rdflib").setLevel(logging.ERROR)


def judge_block(text):
    """Returns the rules that a block breaks: pairs of a name and a message."""
    try:
        hooks = {"object_pairs_hook": _reject_repetition, "parse_constant": _reject_constant}
        block = json.loads(text, **hooks)
        options = {"base": BASE, "documentLoader": _load_context}
        expanded = jsonld.expand(block, options)
        quads = jsonld.to_rdf(block, {**options, "format": "application/n-quads"})
    except (ValueError, jsonld.JsonLdError) as error:
        return {("Readable", str(error))}
    graph = rdflib.Graph().parse(data=quads, format="nt")
    breaches = set(_judge_shapes(graph))
    breaches |= set(_judge_json(block))
    breaches |= set(_judge_addresses(expanded, graph))
    for answer in graph.objects(None, rdflib.URIRef(SCHEMA + "text")):
        breaches |= set(judge_html(str(answer)))
    return breaches


def judge_html(html):
    """Yields the rules that the HTML of an answer breaks."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    fragment = parser.parseFragment(html)
    for _, error, _ in parser.errors:
        yield "WellFormed", error
    for element in fragment.iter():
        if element is fragment:
            continue
        if element.tag not in TAGS:
            # html5lib gives a comment a function as its tag.
            yield "Elements", element.tag if isinstance(element.tag, str) else "a comment"
            continue
        for name, value in element.items():
            if (element.tag, name) != ("a", "href"):
                yield "Attributes", f"{name} of {element.tag}"
            elif not HREF.fullmatch(value):
                yield "Links", value
    if not extract_text(html).strip():
        yield "VisibleText", "an answer has no visible text"


def extract_text(html):
    """Returns the visible text of an HTML fragment."""
    return "".join(html5lib.parseFragment(html, namespaceHTMLElements=False).itertext())


def find_blocks(page):
    """Returns the texts of the JSON-LD blocks that an HTML parser finds in a page."""
    scripts = html5lib.parse(page, namespaceHTMLElements=False).iter("script")
    return [script.text for script in scripts if script.get("type") == "application/ld+json"]


def _judge_shapes(graph):
    _, report, _ = pyshacl.validate(graph, shacl_graph=SHAPES)
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        shape = str(report.value(result, SH.sourceShape)).removeprefix(RULE)
        yield shape, str(report.value(result, SH.resultMessage))


def _judge_json(block):
    """Yields the forms that JSON-LD treats alike, but simple readers do not."""
    if not isinstance(block, dict) or not isinstance(block.get("mainEntity"), list):
        yield "Plain", "the block is an object whose mainEntity is an array"


def _judge_addresses(expanded, graph):
    """Yields addresses of two things, which JSON-LD merges, and invalid ones, which it drops."""
    ids = Counter(_find_ids(expanded))
    for address in (address for address, count in ids.items() if count > 1):
        yield "UniqueAddress", f"two things have the address {address}"
    questions = sum(len(node.get(SCHEMA + "mainEntity", [])) for node in expanded)
    if questions != len(set(graph.objects(None, rdflib.URIRef(SCHEMA + "mainEntity")))):
        yield "NoneLost", "not every question is in the graph"


def _find_ids(value):
    if isinstance(value, list):
        for item in value:
            yield from _find_ids(item)
    elif isinstance(value, dict):
        yield from (item for key, item in value.items() if key == "@id")
        for item in value.values():
            yield from _find_ids(item)


def _load_context(address, _options):
    if address != "https://schema.org":
        raise jsonld.JsonLdError(f"an unknown context: {address}", "jsonld.LoadDocumentError")
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": CONTEXT,
    }


def _reject_repetition(pairs):
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("an object has two fields of one name")
    return fields


def _reject_constant(constant):
    raise ValueError(f"{constant} is not JSON")
