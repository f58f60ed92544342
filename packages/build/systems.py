"""The systems that a release has the command for, and the files of the widget."""

import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WIDGET = ROOT / "dist"
MANIFEST = "afterword.files.json"


@dataclass(frozen=True)
class System:
    """A target of Rust, and what other tools call it."""

    target: str
    # The platform tags of the wheel. A static binary runs beside any C library of Linux.
    tags: str
    suffix: str = ""

    @property
    def binary(self) -> str:
        """The file name of the command."""
        return f"afterword{self.suffix}"


def name_linux_tags(processor: str) -> str:
    """Returns the platform tags of a static binary for Linux."""
    libraries = ["manylinux2014", "manylinux_2_17", "musllinux_1_1"]
    return ".".join(f"{library}_{processor}" for library in libraries)


SYSTEMS = [
    System("x86_64-unknown-linux-musl", name_linux_tags("x86_64")),
    System("aarch64-unknown-linux-musl", name_linux_tags("aarch64")),
    System("x86_64-apple-darwin", "macosx_10_12_x86_64"),
    System("aarch64-apple-darwin", "macosx_11_0_arm64"),
    System("x86_64-pc-windows-gnu", "win_amd64", ".exe"),
]


def choose_systems(targets: list[str]) -> list[System]:
    """Returns the systems of `targets`, or all of them if it is empty."""
    unknown = set(targets) - {system.target for system in SYSTEMS}
    if unknown:
        raise SystemExit(f"error: expected targets of packages/build/systems.py, found {unknown}")
    return [system for system in SYSTEMS if not targets or system.target in targets]


def list_widget_files() -> list[Path]:
    """Returns the paths of the files that pages fetch, and of their list."""
    listed = json.loads((WIDGET / MANIFEST).read_text())
    return [WIDGET / MANIFEST, *(WIDGET / file["name"] for file in listed.values())]
