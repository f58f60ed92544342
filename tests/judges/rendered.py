"""Post data, and what the command makes of it."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
AFTERWORD = os.environ["AFTERWORD"]

# Where a post is that doesn't say it.
PAGE = "https://blog.example/post/"


def posts():
    """The data that the tests have and that has questions, by a name; with its address."""
    for folder in ("tests/fixtures/posts", "tests/fixtures/forms", "tests/judges/data", "site/gallery"):
        for path in sorted((ROOT / folder).glob("*.json")):
            data = {"url": PAGE, **json.loads(path.read_text("utf-8"))}
            if "faq" in data:
                yield f"{path.parent.name}/{path.stem}", data


def render(data):
    """What `afterword render` writes: HTML to paste into a page."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(data, file)
        file.flush()
        done = subprocess.run([AFTERWORD, "render", file.name], capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode()
