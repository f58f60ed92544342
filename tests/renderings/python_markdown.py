"""Renders an object of Markdown texts with the extensions that MkDocs has by default.

Fixtures that consist of what other extensions are for have these, too.
"""

import json
import sys

import markdown

DEFAULT = ["toc", "tables", "fenced_code"]
MORE = {
    "definition-list": ["def_list"],
    "details-with-markdown": ["md_in_html"],
    "exact-text": ["footnotes"],
    "footnotes": ["footnotes"],
    "raw-html": ["footnotes"],
}


def render(name, body):
    return markdown.markdown(body, extensions=DEFAULT + MORE.get(name, []))


bodies = json.load(sys.stdin)
json.dump({name: render(name, body) for name, body in bodies.items()}, sys.stdout)
