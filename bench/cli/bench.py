"""Measures the time of `afterword extract` for a whole blog beside that of Hugo for the same posts,
and the memory of both for a small blog and for a large one.

usage: bench.py AFTERWORD [--posts N] [--runs N]
"""

import argparse
import shutil
from os import cpu_count
from pathlib import Path
from statistics import median

from measure import Run, find_hugo, make_site, measure


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
                table[name, count].append(measure_in_turn(folder, name, programs[name], output))
    shutil.rmtree(work / "out")
    for (name, count), runs in table.items():
        time_each = median(run.seconds for run in runs) / count * 1000
        cpu = median(run.cpu for run in runs) / count * 1000
        memory = median(run.megabytes for run in runs)
        times = f"{time_each:6.3f} ms  {cpu:6.3f} ms of CPU"
        print(f"{name:9} {count:6} posts  {times}  {memory:6.0f} MB at most")
    seconds = {name: median(run.seconds for run in table[name, options.posts]) for name in programs}
    print(f"afterword takes {seconds['afterword'] / seconds['hugo']:.2f} of Hugo's time")


def measure_in_turn(site: Path, name: str, program: Path, output: Path) -> Run:
    """Runs a program once, into a new folder: file systems are slow after large deletions."""
    arguments = {
        "afterword": ["extract", "content", "--out-dir", output],
        "hugo": ["--quiet", "--destination", output],
    }[name]
    return measure(program, arguments, site)


main()
