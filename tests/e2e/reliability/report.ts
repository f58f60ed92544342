// The reporter that generates docs/reliability.md from a run of the whole matrix. It fails the run
// if the file differs, or writes it with `RELIABILITY=update`. It ignores runs of fewer cells.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { canBefall, type Fault, SEES } from "./fault.ts";
import { GROUPS } from "./faults.ts";
import { type Way, WAYS } from "./ways.ts";

const FILE = join(import.meta.dirname, "../../../docs/reliability.md");
const SPEC = "reliability.spec.ts";

/** The outcome of a cell. */
interface Outcome {
  holds: boolean;
  /** The visible content, if the test got so far. */
  sees?: string;
}

type Outcomes = (fault: Fault, way: Way) => Outcome;

const rows = GROUPS.flatMap(({ faults }) => faults);

/** Returns the ways that a fault can befall. */
const listWays = (fault: Fault): Way[] => WAYS.filter((way) => canBefall(fault, way));

export default class Report implements Reporter {
  #matrix: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#matrix = suite.allTests().filter(({ location }) => location.file.endsWith(SPEC));
  }

  async onEnd(): Promise<{ status: "failed" } | undefined> {
    const tests = new Map(
      this.#matrix.map((test) => [test.titlePath().slice(-2).join("\n"), test]),
    );
    const findTest = (fault: Fault, way: Way) => tests.get(`${fault.name}\n${way}`);
    const hasRun = (test: TestCase | undefined) =>
      !!test?.results.some(({ status }) => status !== "skipped");
    if (!rows.every((fault) => listWays(fault).every((way) => hasRun(findTest(fault, way)))))
      return;
    const text = renderReport((fault, way) => readOutcome(findTest(fault, way)));
    if (env.RELIABILITY === "update") {
      writeFileSync(FILE, text);
      return;
    }
    if (readReport() === text) return;
    console.error(
      "\ndocs/reliability.md differs from the outcome of this run. To accept it, run: make reliability-update",
    );
    return { status: "failed" };
  }

  printsToStdio(): boolean {
    return false;
  }
}

function readReport(): string {
  try {
    return readFileSync(FILE, "utf8");
  } catch {
    return "";
  }
}

/** Returns the outcome of a test. A cell whose test fails as expected does not hold. */
function readOutcome(test: TestCase | undefined): Outcome {
  const result = test?.results.at(-1);
  return {
    holds: result?.status === "passed" && test?.expectedStatus === "passed",
    sees: result?.annotations.find(({ type }) => type === SEES)?.description,
  };
}

/** Renders docs/reliability.md from the matrix and the outcomes of its cells. */
export function renderReport(outcomeOf: Outcomes): string {
  const holds = (fault: Fault) => listWays(fault).every((way) => outcomeOf(fault, way).holds);
  const counted = rows.filter(({ unwinnable }) => !unwinnable);
  const notCounted = rows.length - counted.length;
  const tables = GROUPS.map(
    ({ title, faults }) => `## ${title}\n\n${renderTable(faults, outcomeOf)}`,
  );
  const broken = renderReasons(outcomeOf);
  return `# Reliability

What a reader sees of a post when something is wrong with the page, the network, the data or the browser. Each row is a
fault, each column a way of putting the post on the page. \`tests/e2e/reliability.spec.ts\` opens all these pages in
Chromium, and generates this one (\`make reliability-update\`).

**${counted.filter(holds).length} of ${counted.length} rows hold.**${notCounted ? ` ${notCounted === 1 ? "One more" : `${notCounted} more`} cannot hold, for the reason in the table.` : ""}

- **widget**: the widget shows every takeaway and every question, and each answer opens.
- **fallback**: the page’s own questions, answers and takeaways are visible, unchanged.
- **fallback and widget**: the page’s list differs from the data, so it stays, and the widget follows the script.
- **nothing**: none of them is visible. The page never had them, or has removed or hidden them.
- **(4 of 5)**: all items are visible except the one that the fault concerns.
- **–**: such a page has nothing that the fault could befall. A table leaves out the ways that none of its faults can
  befall.

In every cell that holds, the rest of the page is as its author wrote it; the only uncaught error is that of a crash;
and the widget writes nothing to the console except warnings about single fields and items, or one line together with
one \`afterword:error\`, whose code is in the last column.

${tables.join("\n\n")}
${broken ? `\n## What doesn’t hold\n\n${broken}\n` : ""}`;
}

const renderRow = (cells: string[]): string => `| ${cells.join(" | ")} |`;

function renderTable(faults: Fault[], outcomeOf: Outcomes): string {
  const ways = WAYS.filter((way) => faults.some((fault) => canBefall(fault, way)));
  const header = ["fault", ...ways, "code"];
  const cell = (fault: Fault, way: Way) => {
    if (!canBefall(fault, way)) return "–";
    const { holds, sees = "?" } = outcomeOf(fault, way);
    return holds ? sees : `✗ ${sees}`;
  };
  return [
    renderRow(header),
    renderRow(header.map(() => "---")),
    ...faults.map((fault) =>
      renderRow([
        renderName(fault),
        ...ways.map((way) => cell(fault, way)),
        fault.error ? `\`${fault.error.code}\`` : "",
      ]),
    ),
  ].join("\n");
}

function renderName({ name, note, unwinnable }: Fault): string {
  if (unwinnable) return `${name}. This cannot hold: ${unwinnable}`;
  return note ? `${name} (${note})` : name;
}

/** Renders a line for each row that does not hold and each reason. */
function renderReasons(outcomeOf: Outcomes): string {
  const lines = rows.flatMap((fault) => {
    const waysByReason = new Map<string, string[]>();
    for (const way of listWays(fault)) {
      if (outcomeOf(fault, way).holds) continue;
      const reason = fault.broken?.[way] ?? "the test fails";
      waysByReason.set(reason, [...(waysByReason.get(reason) ?? []), way]);
    }
    const nameWays = (ways: string[]) =>
      ways.length === listWays(fault).length ? "everywhere" : ways.join(", ");
    return [...waysByReason].map(
      ([reason, ways]) => `- ${fault.name}; ${nameWays(ways)}: ${reason}.`,
    );
  });
  return lines.join("\n");
}
