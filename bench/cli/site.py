"""Measures the time of `afterword site` for a built blog, beside that of Hugo for building it and
of Pagefind for indexing it; the time of a second run; and the memory for a small and a large blog.

usage: site.py AFTERWORD PAGEFIND [--posts N] [--runs N] [--large N]
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
    arguments.add_argument("pagefind", type=Path)
    arguments.add_argument("--posts", type=int, default=10_000)
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--large", type=int, default=100_000, help="0 leaves the large blog out")
    options = arguments.parse_args()
    work = Path("target/bench-cli").absolute()
    shutil.rmtree(work / "sites", ignore_errors=True)
    afterword, pagefind = options.afterword.absolute(), options.pagefind.absolute()
    table: dict[str, list[Run]] = {"hugo": [], "pagefind": [], "site": [], "again": []}
    print(f"{options.runs} runs each, in turn, on {cpu_count()} cores; medians, per page")
    for number in range(options.runs):
        site, hugo = build_site(work, options.posts, f"sites/{number}")
        table["hugo"].append(hugo)
        other = site.with_name("pagefind")
        shutil.copytree(site, other)
        runs = {
            "pagefind": lambda: measure(pagefind, ["--site", other], work),
            "site": lambda: measure(afterword, ["site", site], work),
        }
        # The order alternates: the second program finds the disk busy.
        for name in sorted(runs, reverse=number % 2 == 1):
            table[name].append(runs[name]())
        table["again"].append(measure(afterword, ["site", site], work))
    for name, runs in table.items():
        print_row(name, options.posts, runs)
    seconds = {name: median(run.seconds for run in runs) for name, runs in table.items()}
    print(f"afterword site is {seconds['pagefind'] / seconds['site']:.1f} times as fast as Pagefind")
    print(f"afterword site takes {seconds['site'] / seconds['hugo']:.2f} of Hugo's time")
    print(f"a second run takes {seconds['again'] / seconds['site']:.2f} of the first one's time")
    if options.large:
        compare_memory(work, afterword, options.large)
    shutil.rmtree(work / "sites")


def compare_memory(work: Path, afterword: Path, large: int) -> None:
    """Prints the peak of memory for a large blog and for one of a hundredth of its pages."""
    peaks = []
    for count in (large // 100, large):
        site, _ = build_site(work, count, f"sites/memory-{count}")
        run = measure(afterword, ["site", site], work)
        print_row("site", count, [run])
        peaks.append(run.megabytes)
    print(f"memory for {large} pages is {peaks[1] / peaks[0]:.2f} of that for {large // 100}")


def build_site(work: Path, count: int, output: str) -> tuple[Path, Run]:
    """Builds the blog with `count` posts, and returns its folder and Hugo's cost."""
    site = work / output / "public"
    source = make_site(work / str(count), count)
    return site, measure(find_hugo(), ["--quiet", "--destination", site], source)


def print_row(name: str, count: int, runs: list[Run]) -> None:
    """Prints the medians of `runs` over `count` pages."""
    time_each = median(run.seconds for run in runs) / count * 1000
    cpu = median(run.cpu for run in runs) / count * 1000
    memory = median(run.megabytes for run in runs)
    print(f"{name:9} {count:6} pages  {time_each:6.3f} ms  {cpu:6.3f} ms of CPU  {memory:6.0f} MB at most")


main()
