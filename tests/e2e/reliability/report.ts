import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import type { FullConfig, Reporter, Suite, TestCase } from "@playwright/test/reporter";
import { type Fault, SEES } from "./fault.ts";
import { GROUPS } from "./faults.ts";
import { type Way, WAYS } from "./ways.ts";

/**
 * Makes docs/reliability.md of a run of the whole matrix, and fails the run if that is not what the file says; with
 * `RELIABILITY=update` it is written instead. A run of less than the matrix says nothing.
 */

const FILE = join(import.meta.dirname, "../../../docs/reliability.md");
const SPEC = "reliability.spec.ts";

/** What came of a cell. */
interface Outcome {
  holds: boolean;
  /** What a reader saw, if the test got so far. */
  sees?: string;
}

type Outcomes = (fault: Fault, way: Way) => Outcome;

const rows = GROUPS.flatMap(({ faults }) => faults);

export default class Report implements Reporter {
  #matrix: TestCase[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#matrix = suite.allTests().filter(({ location }) => location.file.endsWith(SPEC));
  }

  async onEnd(): Promise<{ status: "failed" } | undefined> {
    const tests = new Map(
      this.#matrix.map((test) => [test.titlePath().slice(-2).join("\n"), test]),
    );
    const find = (fault: Fault, way: Way) => tests.get(`${fault.name}\n${way}`);
    const hasRun = (test: TestCase | undefined) =>
      !!test?.results.some(({ status }) => status !== "skipped");
    if (!rows.every((fault) => WAYS.every((way) => hasRun(find(fault, way))))) return;
    const text = page((fault, way) => outcome(find(fault, way)));
    if (env.RELIABILITY === "update") {
      writeFileSync(FILE, text);
      return;
    }
    if (read() === text) return;
    console.error(
      "\ndocs/reliability.md is not what this run has seen. If that is meant, run: make reliability-update",
    );
    return { status: "failed" };
  }

  printsToStdio(): boolean {
    return false;
  }
}

function read(): string {
  try {
    return readFileSync(FILE, "utf8");
  } catch {
    return "";
  }
}

/** A test that was expected to fail, and did, doesn't hold either. */
function outcome(test: TestCase | undefined): Outcome {
  const result = test?.results.at(-1);
  return {
    holds: result?.status === "passed" && test?.expectedStatus === "passed",
    sees: result?.annotations.find(({ type }) => type === SEES)?.description,
  };
}

/** The page, made of nothing but the table and what came of it. */
export function page(of: Outcomes): string {
  const holds = (fault: Fault) => WAYS.every((way) => of(fault, way).holds);
  const counted = rows.filter(({ unwinnable }) => !unwinnable);
  const lost = rows.length - counted.length;
  const tables = GROUPS.map(({ title, faults }) => `## ${title}\n\n${table(faults, of)}`);
  const broken = reasons(of);
  return `# Reliability

What a reader sees of a post when something is wrong with the page, the network, the data or the browser. Each row is a
fault, each column a way of putting the post on the page. \`tests/e2e/reliability.spec.ts\` makes every one of these pages
in Chromium, and writes this one (\`make reliability-update\`); nothing in it is edited by hand.

**${counted.filter(holds).length} of ${counted.length} rows hold.**${lost ? ` ${lost === 1 ? "One more" : `${lost} more`} can’t be won, and says why.` : ""}

- **widget**: all answers can be opened and read in the widget, and all takeaways.
- **fallback**: what the page had for them before is there to be read, as it was.
- **fallback and widget**: the list isn’t surely that of the data, so it stays, and the widget stands behind the script.
- **nothing**: there is nothing to be read of them. The page never had it, or has taken it away.
- **(4 of 5)**: all but what the fault itself has taken.

In every cell that holds, the rest of the page is as its author wrote it; nothing is thrown that nobody catches, but by
a crash itself; and the widget says nothing on the console but what is wrong with single items, or one line with
one \`afterword:error\`, where the last column has its code.

${tables.join("\n\n")}
${broken ? `\n## What doesn’t hold\n\n${broken}\n` : ""}`;
}

const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;

function table(faults: Fault[], of: Outcomes): string {
  const header = ["fault", ...WAYS, "code"];
  const cell = (fault: Fault, way: Way) => {
    const { holds, sees = "?" } = of(fault, way);
    return holds ? sees : `✗ ${sees}`;
  };
  return [
    row(header),
    row(header.map(() => "---")),
    ...faults.map((fault) =>
      row([
        inFull(fault),
        ...WAYS.map((way) => cell(fault, way)),
        fault.error ? `\`${fault.error.code}\`` : "",
      ]),
    ),
  ].join("\n");
}

function inFull({ name, note, unwinnable }: Fault): string {
  if (unwinnable) return `${name}. This can’t be won: ${unwinnable}`;
  return note ? `${name} (${note})` : name;
}

/** What is wrong in the cells that don't hold, one line for each row and reason. */
function reasons(of: Outcomes): string {
  const lines = rows.flatMap((fault) => {
    const found = new Map<string, string[]>();
    for (const way of WAYS) {
      if (of(fault, way).holds) continue;
      const reason = fault.broken?.[way] ?? "the test fails";
      found.set(reason, [...(found.get(reason) ?? []), way]);
    }
    const where = (ways: string[]) =>
      ways.length === WAYS.length ? "everywhere" : ways.join(", ");
    return [...found].map(([reason, ways]) => `- ${fault.name}; ${where(ways)}: ${reason}.`);
  });
  return lines.join("\n");
}
