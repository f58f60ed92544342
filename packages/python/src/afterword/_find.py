"""Finds the command that this package has installed."""

import os
import sys
import sysconfig
from pathlib import Path

NAME = "afterword.exe" if os.name == "nt" else "afterword"


def find_command() -> str:
    """Returns the path of the command. Raises `FileNotFoundError` if it is not installed."""
    folders = [Path(folder) for folder in _list_folders()]
    for folder in folders:
        if (folder / NAME).is_file():
            return str(folder / NAME)
    looked_at = ", ".join(str(folder) for folder in folders)
    raise FileNotFoundError(f"{NAME} is in none of {looked_at}; install the package again")


def _list_folders():
    """Yields the folders of scripts, that of this environment first."""
    yield sysconfig.get_path("scripts")
    # `pip install --user`.
    yield sysconfig.get_path("scripts", scheme=_user_scheme())
    # `pip install --target` and `--prefix`: beside the module.
    package = Path(__file__).resolve().parent
    yield package.parent / "bin"
    yield package.parents[3] / ("Scripts" if os.name == "nt" else "bin")


def _user_scheme() -> str:
    """Returns the name of the scheme of a user's own packages."""
    if sys.version_info >= (3, 10):
        return sysconfig.get_preferred_scheme("user")
    if os.name == "nt":
        return "nt_user"
    return "osx_framework_user" if sys.platform == "darwin" else "posix_user"
