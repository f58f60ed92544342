"""Every block that Afterword makes is judged, and every broken one is found to be broken."""

import json
import unittest

import judge
import rendered

# Its questions look like markup.
HOSTILE = "data/hostile"

PAGES = {
    "the head": "<!doctype html><html><head><title>Post</title>{}</head><body><p>Post</p></body></html>",
    "the body": "<!doctype html><html><head><title>Post</title></head><body><p>Post</p>{}</body></html>",
    "a list": "<!doctype html><title>Post</title><ul><li><p>Post{}</ul><table><tr><td>More</table>",
    "a page without a frame": "{}",
}


class Judged(unittest.TestCase):
    """A rendered block breaks no rule."""


class Pasted(unittest.TestCase):
    """A parser finds the block in a page as it was written."""


class Broken(unittest.TestCase):
    """A broken block breaks the rules it names, and no other."""


def judged(data):
    def test(self):
        (block,) = judge.blocks(rendered.render(data))
        self.assertEqual(judge.complaints(block), set())
        self.assertNotRegex(block, "[<>&\u2028\u2029]")
        self.assertEqual(names(block), questions(data))
        self.assertEqual(answers(block), [solid(written(item["answer"])) for item in data["faq"]["items"]])

    return test


def pasted(data):
    def test(self):
        html = rendered.render(data)
        for place, page in PAGES.items():
            (block,) = judge.blocks(page.replace("{}", html))
            self.assertIn(f">{block}</script>", html, place)
            self.assertEqual(names(block), questions(data), place)

    return test


def broken(case):
    def test(self):
        found = judge.complaints(json.dumps(case["block"]))
        self.assertEqual(sorted({rule for rule, _ in found}), sorted(case["breaks"]), found)

    return test


def names(block):
    return [question["name"] for question in json.loads(block)["mainEntity"]]


def questions(data):
    return [item["question"].strip() for item in data["faq"]["items"]]


def answers(block):
    """What there is to read in each answer."""
    html = [question["acceptedAnswer"]["text"] for question in json.loads(block)["mainEntity"]]
    return [solid(judge.visible_text(answer)) for answer in html]


def written(answer):
    """The text of an answer in the data: its own, or that of its nodes."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list):
        return "".join(written(node) for node in answer)
    mark = {True: "☑", False: "☐", None: ""}[answer.get("checked")]
    own = answer.get("value") or answer.get("alt") or ""
    return mark + own + written(answer.get("children", []))


def solid(text):
    """Without blank space: where lines end is the layout's business."""
    return "".join(text.split())


class Careless(unittest.TestCase):
    """The judges see what goes wrong where nobody escapes."""

    def test_a_block_pasted_as_it_is_does_not_come_back(self):
        data = dict(rendered.posts())[HOSTILE]
        block = json.dumps({"mainEntity": [{"name": item["question"]} for item in data["faq"]["items"]]})
        page = PAGES["the body"].replace("{}", f'<script type="application/ld+json">{block}</script>')
        self.assertNotIn(block, judge.blocks(page))

    def test_a_block_that_is_no_json_is_not_readable(self):
        for text in ["", "{", "<p>", '{"@type": "FAQPage", "@type": "FAQPage"}', '{"name": NaN}']:
            self.assertEqual({rule for rule, _ in judge.complaints(text)}, {"Readable"}, text)

    def test_every_rule_is_broken_by_a_file(self):
        broken = {rule for path in CASES for rule in json.loads(path.read_text("utf-8"))["breaks"]}
        shapes = judge.SHAPES.subjects(judge.SH.message)
        self.assertEqual({str(shape).removeprefix(judge.RULE) for shape in shapes} - broken, set())


CASES = sorted((judge.HERE / "broken").glob("*.json"))

for name, data in rendered.posts():
    if name != HOSTILE:
        setattr(Judged, f"test_{name}", judged(data))
    setattr(Pasted, f"test_{name}", pasted(data))
for path in CASES:
    setattr(Broken, f"test_{path.stem}", broken(json.loads(path.read_text("utf-8"))))

if __name__ == "__main__":
    unittest.main()
