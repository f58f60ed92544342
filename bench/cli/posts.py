"""Generated posts for the benchmark, the same in every run, of about a thousand words each."""

import random
from pathlib import Path

WORDS = """
air base care door edge fan gauge heat iron joint kettle lamp motor nail oven pan quilt rack seal
tap unit valve wall yard clean dry empty fine good hard even light narrow open plain quick round
slow thin warm check close drain fill hold keep leave move push rinse shake turn wash about after
before between inside near often over seldom since under until while with without your its every
most some this that the the the of of and and to in is it for on
""".split()


def write_posts(folder: Path, count: int) -> int:
    """Writes the posts into a folder, and returns the sum of their bytes."""
    rng = random.Random(2026)
    size = 0
    for number in range(count):
        path = folder / f"{number // 100:03}" / f"{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = make_post(rng, number)
        path.write_text(text, encoding="utf-8")
        size += len(text.encode())
    return size


def make_post(rng: random.Random, number: int) -> str:
    """Makes a post. One in ten has neither questions nor takeaways."""
    has_parts = number % 10 != 9
    title, day = make_words(rng, 6), number % 28 + 1
    parts = [f'---\ntitle: "{title}"\ndate: 2026-01-{day:02}\ntags: [a, b]\n---']
    for section in range(4 if has_parts else 5):
        parts += [f"## {make_words(rng, 5)}", make_paragraph(rng), make_paragraph(rng)]
        parts.append(make_block(rng, section))
    if has_parts:
        takeaways = "\n".join(
            f"- **{make_words(rng, 2)}:** {make_words(rng, 10)}." for _ in range(5)
        )
        questions = "\n".join(
            f"{index}. {make_words(rng, 6)}?\n   {make_words(rng, 12)}. {make_words(rng, 14)}."
            for index in range(1, 6)
        )
        parts += ["## Key Takeaways", takeaways, "## Frequently Asked Questions", questions]
    return "\n\n".join(parts) + "\n"


def make_block(rng: random.Random, section: int) -> str:
    """Makes a block other than a paragraph: a list, a quotation, an image or code."""
    match section % 5:
        case 0:
            return "\n".join(f"- {make_words(rng, 8)}" for _ in range(4))
        case 1:
            return f"> {make_words(rng, 14)}."
        case 2:
            return f"![{make_words(rng, 4)}](/images/{rng.choice(WORDS)}.jpg)"
        case 3:
            return f"```sh\n{rng.choice(WORDS)} --{rng.choice(WORDS)} | {rng.choice(WORDS)}\n```"
        case _:
            return "\n".join(f"{index}. {make_words(rng, 7)}." for index in range(1, 4))


def make_paragraph(rng: random.Random) -> str:
    sentences = [make_words(rng, rng.randint(8, 18)) for _ in range(6)]
    sentences[1] += f", as [{make_words(rng, 3)}](/posts/{rng.choice(WORDS)}/) says"
    sentences[3] += f" and *{rng.choice(WORDS)}* `{rng.choice(WORDS)}`"
    return " ".join(f"{text}." for text in sentences)


def make_words(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(words)).capitalize()
