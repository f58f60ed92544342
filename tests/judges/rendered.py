"""The post data of the tests, and the HTML that the command makes of it."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
AFTERWORD = os.environ["AFTERWORD"]
FOLDERS = ["tests/fixtures/posts", "tests/fixtures/forms", "tests/judges/data", "site/gallery"]

# The address of posts whose data names none.
PAGE = "https://blog.example/post/"


def read_posts():
    """Yields all post data of the tests that has questions, as pairs of a name and the data."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).glob("*.json")):
            data = {"url": PAGE, **json.loads(path.read_text("utf-8"))}
            if "faq" in data:
                yield f"{path.parent.name}/{path.stem}", data


def render_post(data):
    """Returns the HTML that `afterword render` writes for post data."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(data, file)
        file.flush()
        done = subprocess.run([AFTERWORD, "render", file.name], capture_output=True, check=False)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(done.stderr.decode())
    return done.stdout.decode()
