"""Every block that Afterword makes passes the judges, and every broken one fails them."""

import json
import unittest

import judge
import rendered

# The post whose questions look like markup, which a shape forbids in names.
HOSTILE = "data/hostile"

HEAD = "<!doctype html><html><head><title>Post</title>"
PAGES = {
    "the head": HEAD + "{}</head><body><p>Post</p></body></html>",
    "the body": HEAD + "</head><body><p>Post</p>{}</body></html>",
    "a list": "<!doctype html><title>Post</title><ul><li><p>Post{}</ul><table><tr><td>More</table>",
    "a page without a frame": "{}",
}


class Judged(unittest.TestCase):
    """A rendered block breaks no rule."""


class Pasted(unittest.TestCase):
    """A parser finds the block in a page as it was written."""


class Broken(unittest.TestCase):
    """A broken block breaks the rules it names, and no other."""


def make_judged_test(data):
    def test(self):
        (block,) = judge.find_blocks(rendered.render_post(data))
        self.assertEqual(judge.judge_block(block), set())
        self.assertNotRegex(block, "[<>&\u2028\u2029]")
        self.assertEqual(names_of_block(block), questions_of_data(data))
        answers = [strip_space(text_of_nodes(item["answer"])) for item in data["faq"]["items"]]
        self.assertEqual(answers_of_block(block), answers)

    return test


def make_pasted_test(data):
    def test(self):
        html = rendered.render_post(data)
        for place, page in PAGES.items():
            (block,) = judge.find_blocks(page.replace("{}", html))
            self.assertIn(f">{block}</script>", html, place)
            self.assertEqual(names_of_block(block), questions_of_data(data), place)

    return test


def make_broken_test(case):
    def test(self):
        breaches = judge.judge_block(json.dumps(case["block"]))
        rules = sorted({rule for rule, _ in breaches})
        self.assertEqual(rules, sorted(case["breaks"]), breaches)

    return test


def names_of_block(block):
    return [question["name"] for question in json.loads(block)["mainEntity"]]


def questions_of_data(data):
    return [text_of_nodes(item["question"]).strip() for item in data["faq"]["items"]]


def answers_of_block(block):
    """Returns the visible text of each answer."""
    html = [question["acceptedAnswer"]["text"] for question in json.loads(block)["mainEntity"]]
    return [strip_space(judge.extract_text(answer)) for answer in html]


def text_of_nodes(content):
    """Returns the text of a question or an answer in the data: a string, or a tree of nodes."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "".join(text_of_nodes(node) for node in content)
    mark = {True: "☑", False: "☐", None: ""}[content.get("checked")]
    own = content.get("source") or content.get("value") or content.get("alt") or ""
    return mark + own + text_of_nodes(content.get("children", []))


def strip_space(text):
    """Removes all white space, since line breaks in HTML are a matter of layout."""
    return "".join(text.split())


class Careless(unittest.TestCase):
    """The judges find the faults of a careless program."""

    def test_a_block_pasted_without_escaping_does_not_come_back(self):
        data = dict(rendered.read_posts())[HOSTILE]
        entities = [{"name": item["question"]} for item in data["faq"]["items"]]
        block = json.dumps({"mainEntity": entities})
        script = f'<script type="application/ld+json">{block}</script>'
        page = PAGES["the body"].replace("{}", script)
        self.assertNotIn(block, judge.find_blocks(page))

    def test_a_block_that_is_not_json_is_not_readable(self):
        for text in ["", "{", "<p>", '{"@type": "FAQPage", "@type": "FAQPage"}', '{"name": NaN}']:
            self.assertEqual({rule for rule, _ in judge.judge_block(text)}, {"Readable"}, text)

    def test_every_rule_is_broken_by_a_file(self):
        broken = {rule for path in CASES for rule in json.loads(path.read_text("utf-8"))["breaks"]}
        shapes = judge.SHAPES.subjects(judge.SH.message)
        self.assertEqual({str(shape).removeprefix(judge.RULE) for shape in shapes} - broken, set())


CASES = sorted((judge.HERE / "broken").glob("*.json"))

for name, data in rendered.read_posts():
    if name != HOSTILE:
        setattr(Judged, f"test_{name}", make_judged_test(data))
    setattr(Pasted, f"test_{name}", make_pasted_test(data))
for path in CASES:
    setattr(Broken, f"test_{path.stem}", make_broken_test(json.loads(path.read_text("utf-8"))))

if __name__ == "__main__":
    unittest.main()
