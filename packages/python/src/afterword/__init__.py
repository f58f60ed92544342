"""The command `afterword`, for `python -m afterword`."""

from ._find import find_command

__all__ = ["find_command"]
