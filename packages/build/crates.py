"""Packs the crates, in the order in which they are published.

usage: crates.py OUT
"""

import shutil
import subprocess
import sys
from pathlib import Path

from systems import ROOT, list_widget_files

CRATES = ["afterword", "afterword-reader", "afterword-cli"]
# The files of the widget are no part of the repository, but of the published crate.
PUBLISHED_WIDGET = ROOT / "cli/widget"


def pack_crates(out: Path) -> list[Path]:
    """Packs the crates into the folder `out`, and returns their paths."""
    target = ROOT / "target/packages-build"
    shutil.rmtree(target / "package", ignore_errors=True)
    shutil.rmtree(PUBLISHED_WIDGET, ignore_errors=True)
    PUBLISHED_WIDGET.mkdir()
    for path in list_widget_files():
        shutil.copy(path, PUBLISHED_WIDGET)
    try:
        names = [f"--package={name}" for name in CRATES]
        command = ["cargo", "package", "--locked", "--allow-dirty", "--no-verify", *names]
        subprocess.run([*command, "--target-dir", target], cwd=ROOT, check=True)
    finally:
        shutil.rmtree(PUBLISHED_WIDGET)
    packed = sorted((target / "package").glob("*.crate"))
    return [Path(shutil.copy(path, out)) for path in packed]


def main() -> None:
    """Packs the crates into the folder that the argument names."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for path in pack_crates(out):
        print(path)


if __name__ == "__main__":
    main()
