"""Runs the command with the arguments of `python -m afterword`."""

import os
import subprocess
import sys

from . import find_command


def main() -> int:
    """Runs the command, and returns its exit status."""
    arguments = [find_command(), *sys.argv[1:]]
    if os.name == "nt":
        # `execv` of Windows returns at once, while the command still runs.
        return subprocess.run(arguments, check=False).returncode
    os.execv(arguments[0], arguments)


if __name__ == "__main__":
    sys.exit(main())
