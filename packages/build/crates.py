"""Packs the crates, or publishes them, in the order in which they depend on each other.

usage: crates.py OUT
       crates.py --publish
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from systems import ROOT, list_widget_files

CRATES = ["afterword", "afterword-reader", "afterword-cli"]
# The files of the widget are no part of the repository, but of the published crate.
PUBLISHED_WIDGET = ROOT / "cli/widget"
TARGET = ROOT / "target/packages-build"


@contextmanager
def published_widget() -> Iterator[None]:
    """Has the files of the widget in the crate of the command meanwhile."""
    shutil.rmtree(PUBLISHED_WIDGET, ignore_errors=True)
    PUBLISHED_WIDGET.mkdir()
    try:
        for path in list_widget_files():
            shutil.copy(path, PUBLISHED_WIDGET)
        yield
    finally:
        shutil.rmtree(PUBLISHED_WIDGET)


def run_cargo(command: str, *options: str) -> None:
    """Runs a command of cargo for all crates."""
    # The widget's files are what git doesn't know of.
    common = ["--locked", "--allow-dirty", "--no-verify", "--target-dir", str(TARGET)]
    names = [f"--package={name}" for name in CRATES]
    with published_widget():
        subprocess.run(["cargo", command, *common, *options, *names], cwd=ROOT, check=True)


def pack_crates(out: Path) -> list[Path]:
    """Packs the crates into the folder `out`, and returns their paths."""
    shutil.rmtree(TARGET / "package", ignore_errors=True)
    run_cargo("package", "--quiet")
    return [Path(shutil.copy(path, out)) for path in sorted((TARGET / "package").glob("*.crate"))]


def main() -> None:
    """Does what the argument asks for."""
    if sys.argv[1] == "--publish":
        run_cargo("publish")
        return
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for path in pack_crates(out):
        print(path)


if __name__ == "__main__":
    main()
