"""Builds the wheels, each with the command for one system.

usage: wheels.py OUT [TARGET]...
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from systems import ROOT, System, choose_systems

# The first second that a ZIP file can tell.
EPOCH = "315532800"


def build_wheel(system: System, out: Path) -> Path:
    """Builds the wheel of `system` into the folder `out`, and returns its path."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["maturin", "build", "--zig", "--locked", "--release", "--out", folder]
            + ["--target", system.target],
            cwd=ROOT / "packages/python",
            env=build_environment(),
            check=True,
        )
        [built] = Path(folder).iterdir()
        return retag_wheel(built, system, out)


def retag_wheel(built: Path, system: System, out: Path) -> Path:
    """Gives the wheel `built` the tags of `system`, and moves it to `out`."""
    tagged = subprocess.run(
        [sys.executable, "-m", "wheel", "tags", "--remove", "--platform-tag", system.tags, built],
        env=build_environment(),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    name = tagged.stdout.strip().splitlines()[-1]
    return (built.parent / name).rename(out / name)


def build_environment() -> dict[str, str]:
    """Returns the environment of the builds: no path and no time of this machine is in a binary."""
    cargo = os.environ.get("CARGO_HOME", str(Path.home() / ".cargo"))
    remap = [f"--remap-path-prefix={ROOT}=/afterword", f"--remap-path-prefix={cargo}=/cargo"]
    return {
        **os.environ,
        "CARGO_ENCODED_RUSTFLAGS": "\x1f".join(remap),
        "CARGO_TARGET_DIR": str(ROOT / "target/packages-build"),
        "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
        "SOURCE_DATE_EPOCH": EPOCH,
    }


def main() -> None:
    """Builds the wheels that the arguments ask for."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for system in choose_systems(sys.argv[2:]):
        print(build_wheel(system, out), flush=True)


if __name__ == "__main__":
    main()
